package io.upline.oracle;

import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.SkuGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What orders and returns carry of each article: behind a line's measures stand the same by article, under the measure's name, an at sign and
 * the article; under nothing behind the sign what is of no article.
 */
final class Goods {

    private static final String AT = "@";

    private Goods() {}

    /** Each line with its measures by article. */
    static List<Purchase> told(List<Purchase> lines) {
        Map<String, List<Purchase>> sold = new HashMap<>();
        lines.stream()
                .filter(line -> line.original().isEmpty())
                .forEach(line ->
                        sold.computeIfAbsent(line.id(), _ -> new ArrayList<>()).add(line));
        sold.values().forEach(of -> of.sort(Comparator.comparingInt(Purchase::line)));
        Set<String> shared = new HashSet<>();
        List<Purchase> told = new ArrayList<>();
        for (Purchase line : lines) {
            if (line.original().isEmpty() || !line.sku().isEmpty()) {
                told.add(line.of(line.line(), with(line.measures(), Map.of(line.sku(), line.measures()))));
            } else if (shared.add(line.id())) {
                Map<String, BigDecimal> together = new TreeMap<>();
                lines.stream()
                        .filter(other ->
                                other.id().equals(line.id()) && other.sku().isEmpty())
                        .forEach(other -> other.measures()
                                .forEach((name, value) -> together.merge(name, value, BigDecimal::add)));
                told.add(line.of(
                        line.line(),
                        with(line.measures(), shares(together, sold.getOrDefault(line.original(), List.of())))));
            } else {
                told.add(line);
            }
        }
        return told;
    }

    private static Map<String, BigDecimal> with(
            Map<String, BigDecimal> plain, Map<String, Map<String, BigDecimal>> byArticle) {
        Map<String, BigDecimal> all = new TreeMap<>(plain);
        byArticle.forEach((sku, of) -> of.forEach((name, value) -> all.put(name + AT + sku, value)));
        return all;
    }

    /** A return that names no article takes of each line in proportion to what it carries, by running sums. */
    private static Map<String, Map<String, BigDecimal>> shares(Map<String, BigDecimal> whole, List<Purchase> lines) {
        Map<String, Map<String, BigDecimal>> shares = new TreeMap<>();
        whole.forEach((name, value) -> {
            BigDecimal all = lines.stream().map(line -> line.measure(name)).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (all.signum() == 0) {
                shares.computeIfAbsent("", _ -> new TreeMap<>()).merge(name, value, BigDecimal::add);
                return;
            }
            BigDecimal upTo = BigDecimal.ZERO;
            BigDecimal given = BigDecimal.ZERO;
            for (Purchase line : lines) {
                upTo = upTo.add(line.measure(name));
                BigDecimal here = value.multiply(upTo).divide(all, 2, RoundingMode.HALF_UP);
                shares.computeIfAbsent(line.sku(), _ -> new TreeMap<>())
                        .merge(name, here.subtract(given), BigDecimal::add);
                given = here;
            }
        });
        return shares;
    }

    /** What counts of a measure among measures under a filter. */
    static BigDecimal measure(Map<String, BigDecimal> measures, String name, OrderFilter filter) {
        if (!asks(filter)) {
            return measures.getOrDefault(name, BigDecimal.ZERO);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> each : measures.entrySet()) {
            String[] parts = each.getKey().split(AT, -1);
            if (parts.length == 2 && parts[0].equals(name) && counts(filter, parts[1])) {
                sum = sum.add(each.getValue());
            }
        }
        return sum;
    }

    /** Whether a filter looks at single lines. */
    static boolean asks(OrderFilter filter) {
        return restricts(filter)
                || !filter.notSkus().isEmpty()
                || !filter.notSkuGroups().isEmpty();
    }

    private static boolean restricts(OrderFilter filter) {
        return !filter.skus().isEmpty() || !filter.skuGroups().isEmpty();
    }

    /** An article that is named singly counts as it is named; another as its groups are; any other unless some are named that count. */
    private static boolean counts(OrderFilter filter, String sku) {
        if (filter.skus().contains(sku)) {
            return true;
        }
        if (filter.notSkus().contains(sku) || in(filter.notSkuGroups(), sku)) {
            return false;
        }
        return in(filter.skuGroups(), sku) || !restricts(filter);
    }

    private static boolean in(List<SkuGroup> groups, String sku) {
        return groups.stream().anyMatch(group -> group.skus().contains(sku));
    }

    /** Whether something counts under a filter, in any measure. */
    static boolean any(Map<String, BigDecimal> measures, OrderFilter filter) {
        return measures.keySet().stream()
                .filter(Goods::isPlain)
                .anyMatch(name -> measure(measures, name, filter).signum() != 0);
    }

    /** Whether a name is that of a measure, and not of a part of one. */
    static boolean isPlain(String name) {
        return !name.contains(AT);
    }
}
