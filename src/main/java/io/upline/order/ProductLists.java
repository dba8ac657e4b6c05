package io.upline.order;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dated product lists that are known: what one piece of an article brings on a day. A row holds from its day on, until the next one of
 * the same article.
 */
public final class ProductLists {

    private final Map<String, NavigableMap<Integer, long[]>> bySku = new HashMap<>();

    /** Adds a row; one of the same article and day is replaced. */
    public void add(String sku, int from, long[] measures) {
        bySku.computeIfAbsent(sku, key -> new TreeMap<>()).put(from, measures);
    }

    /** The measures of one piece on an epoch day; empty for an article that is on no list on that day. */
    public Optional<long[]> on(String sku, int day) {
        return rows(sku)
                .flatMap(known -> Optional.ofNullable(known.floorEntry(day)))
                .map(Map.Entry::getValue);
    }

    /** The row that begins on that very day. */
    public Optional<long[]> from(String sku, int day) {
        return rows(sku).flatMap(known -> Optional.ofNullable(known.get(day)));
    }

    /** The day on which the row ends that begins or would begin on a day: that of the next one; {@code Integer.MAX_VALUE} for none. */
    public int until(String sku, int from) {
        return rows(sku)
                .flatMap(known -> Optional.ofNullable(known.higherKey(from)))
                .orElse(Integer.MAX_VALUE);
    }

    private Optional<NavigableMap<Integer, long[]>> rows(String sku) {
        return Optional.ofNullable(bySku.get(sku));
    }
}
