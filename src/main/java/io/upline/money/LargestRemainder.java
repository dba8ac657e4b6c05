package io.upline.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Splits an amount so that its parts are whole minor units and add up to it: each part is rounded down, and what is left
 * goes, one unit each, to the parts that lost most by it; of equals, to the larger part, then to the first.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Splits {@code total} in proportion to {@code weights}.
     *
     * @param total what is split; a negative one is split like its opposite
     * @param weights not negative, with a positive sum
     * @return one part for each weight, in the same order; a weight of 0 gets 0. Cost: n log n
     * @throws IllegalArgumentException when a weight is negative or all are 0
     */
    public static long[] split(long total, long... weights) {
        long sum = sumOf(weights);
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long amount = Math.absExact(total);
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = floor(amount, weights[i], sum);
            remainders[i] = remainder(amount, weights[i], sum);
            left -= parts[i];
        }
        addToLargest(parts, remainders, left);
        if (total < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    /**
     * Adds {@code left} units, one to each of the parts with the largest remainders; of equal remainders the larger parts get theirs, and
     * of equal parts the first.
     *
     * @param parts changed in place
     * @param remainders what each part lost by rounding down, not negative, all over one denominator
     * @param left 0 … number of parts
     */
    public static void addToLargest(long[] parts, long[] remainders, long left) {
        if (left == 0) {
            return;
        }
        if (left < 0 || left > parts.length) {
            throw new IllegalArgumentException(left + " units cannot be spread over " + parts.length + " parts");
        }
        long[] ascending = remainders.clone();
        Arrays.sort(ascending);
        int first = ascending.length - (int) left;
        long border = ascending[first];
        long atBorder = 0;
        for (int i = first; i < ascending.length && ascending[i] == border; i++) {
            atBorder++;
        }
        long[] equals = IntStream.range(0, parts.length)
                .filter(i -> remainders[i] == border)
                .mapToLong(i -> parts[i])
                .sorted()
                .toArray();
        long least = equals[equals.length - (int) atBorder];
        long atLeast = Arrays.stream(equals, equals.length - (int) atBorder, equals.length)
                .filter(part -> part == least)
                .count();
        for (int i = 0; i < parts.length; i++) {
            boolean isLarger = remainders[i] == border && parts[i] > least;
            boolean isEqual = remainders[i] == border && parts[i] == least;
            if (remainders[i] > border || isLarger || (isEqual && atLeast-- > 0)) {
                parts[i]++;
            }
        }
    }

    private static long sumOf(long... weights) {
        long sum = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is never negative");
            }
            sum = Math.addExact(sum, weight);
        }
        if (sum == 0) {
            throw new IllegalArgumentException("all weights are 0");
        }
        return sum;
    }

    private static long floor(long amount, long weight, long sum) {
        return Rounding.multiplyDivide(amount, weight, sum, java.math.RoundingMode.DOWN);
    }

    private static long remainder(long amount, long weight, long sum) {
        long low = amount * weight;
        if (Math.multiplyHigh(amount, weight) == low >> 63) {
            return low % sum;
        }
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(weight))
                .mod(BigInteger.valueOf(sum))
                .longValueExact();
    }
}
