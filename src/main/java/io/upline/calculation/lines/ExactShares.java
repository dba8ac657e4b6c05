package io.upline.calculation.lines;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a sum of exact amounts into whole minor units. */
public final class ExactShares {

    private ExactShares() {}

    /**
     * Whole parts that come to a total: each exact amount is rounded down, and what is left goes, one unit each, to those that lost most by
     * it; of equals to the larger amount, then to the first. The total is the sum of the amounts, rounded up or down.
     */
    public static long[] of(long total, Exact... amounts) {
        long[] parts = new long[amounts.length];
        long left = total;
        for (int k = 0; k < parts.length; k++) {
            parts[k] = amounts[k].rounded(RoundingMode.FLOOR);
            left = Math.subtractExact(left, parts[k]);
        }
        if (left < 0 || left > parts.length) {
            throw new IllegalArgumentException(left + " units cannot be spread over " + parts.length + " parts");
        }
        Comparator<Integer> least = (a, b) -> amounts[a].compareFraction(amounts[b]);
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(least.thenComparing((a, b) -> amounts[a].compare(amounts[b]))
                        .reversed())
                .limit(left)
                .forEach(k -> parts[k]++);
        return parts;
    }
}
