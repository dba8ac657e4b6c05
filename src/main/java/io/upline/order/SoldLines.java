package io.upline.order;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lines of one order as returns find them: the article of each, and what it carries of each measure. */
public final class SoldLines {

    private static final class Line {
        String sku = "";
        long[] centi = {};
    }

    /** As they were told; an edit of a line comes after it. */
    private final Map<Integer, Line> told = new TreeMap<>();

    /**
     * Adds a line, or an edit of one.
     *
     * @param orderLine its number, as it is stored
     * @param sku the article, empty for none; an edit that names none leaves the article as it is
     * @param centi measures in hundredths; of an edit what it adds
     */
    public void add(int orderLine, String sku, long... centi) {
        Line line = new Line();
        line.sku = sku;
        line.centi = centi.clone();
        told.put(orderLine, line);
    }

    /**
     * The article of a line that takes from an order: that of the original's line, else its own.
     *
     * @param from the order; null where it is not known, or the line takes from none
     * @param line the original's line, 0 for none
     * @param own the article that the line names itself, empty for none
     */
    static String article(@Nullable SoldLines from, int line, String own) {
        String taken = from == null ? "" : from.lines().getOrDefault(line, new Line()).sku;
        return taken.isEmpty() ? own : taken;
    }

    private SortedMap<Integer, Line> lines() {
        TreeMap<Integer, Line> lines = new TreeMap<>();
        told.forEach((number, more) -> {
            Line line = lines.computeIfAbsent(number % OrderRow.EDIT, _ -> new Line());
            line.sku = more.sku.isEmpty() ? line.sku : more.sku;
            line.centi = line.centi.length == 0 ? more.centi : sum(line.centi, more.centi);
        });
        return lines;
    }

    static long[] sum(long[] some, long[] more) {
        long[] sum = new long[some.length];
        for (int m = 0; m < sum.length; m++) {
            sum[m] = Math.addExact(some[m], more[m]);
        }
        return sum;
    }

    /**
     * What of figures that concern the order as a whole falls to each article: each measure in proportion to what the lines carry of it, by
     * running sums in the order of the lines, rounded half up, so that nothing is lost or won. What the order carries nothing of falls to no
     * article, the empty text.
     */
    Map<String, long[]> shares(long... whole) {
        Map<String, long[]> shares = new TreeMap<>();
        SortedMap<Integer, Line> lines = lines();
        for (int m = 0; m < whole.length; m++) {
            long all = 0;
            for (Line line : lines.values()) {
                all = Math.addExact(all, line.centi[m]);
            }
            if (all == 0) {
                add(shares, "", m, whole[m], whole.length);
                continue;
            }
            long sum = 0;
            long given = 0;
            for (Line line : lines.values()) {
                sum = Math.addExact(sum, line.centi[m]);
                long upToHere = share(whole[m], sum, all);
                add(shares, line.sku, m, Math.subtractExact(upToHere, given), whole.length);
                given = upToHere;
            }
        }
        return shares;
    }

    private static void add(Map<String, long[]> shares, String sku, int measure, long centi, int measures) {
        long[] share = shares.computeIfAbsent(sku, _ -> new long[measures]);
        share[measure] = Math.addExact(share[measure], centi);
    }

    /** whole × part ÷ all, rounded half up, a tie away from zero. */
    private static long share(long whole, long part, long all) {
        BigInteger product = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(part));
        return new BigDecimal(product)
                .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
