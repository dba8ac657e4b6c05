package io.upline.calculation.frame;

import io.upline.calculation.ground.Numbering;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.Exact;
import io.upline.calculation.lines.ExactShares;
import io.upline.calculation.lines.LineOrder;
import io.upline.money.Factor;
import io.upline.money.LargestRemainder;
import io.upline.money.Rate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Rounds the sum of each payee's lines once and splits it over them: each line is its exact amount rounded down, and what is left
 * goes one minor unit each to the lines of the largest fractions, ties in canonical order.
 */
public final class RoundedPerBonus {

    private final BonusFrame frame;
    private final EarningLines lines;
    private final Map<Long, Factor> factors = new HashMap<>();

    /** Looks at the lines of one bonus once all of them are made. */
    public RoundedPerBonus(BonusFrame frame) {
        this.frame = frame;
        this.lines = frame.lines;
    }

    /** Rounds each payee's sum and splits it over the payee's lines. */
    public void settle() {
        LineOrder order = LineOrder.of(lines, frame.columns.ground().numbering());
        int rank = 0;
        while (rank < order.size()) {
            int payee = lines.payee(order.at(rank));
            int end = rank;
            int[] own = new int[4];
            int count = 0;
            boolean slices = false;
            while (end < order.size() && lines.payee(order.at(end)) == payee) {
                int line = order.at(end++);
                slices |= frame.slices.containsKey(line);
                if (lines.isProduct(line) || frame.slices.containsKey(line)) {
                    own = count == own.length ? Arrays.copyOf(own, count * 2) : own;
                    own[count++] = line;
                }
            }
            own = byPosition(Arrays.copyOf(own, count));
            if (slices) {
                settleExact(own);
            } else {
                settle(own);
            }
            rank = end;
        }
    }

    /** Lines of one source and level stand by position where an owner is paid for several, so that ties never depend on a tree. */
    private int[] byPosition(int... own) {
        Numbering numbering = frame.columns.ground().numbering();
        boolean isOwner = Arrays.stream(own).anyMatch(line -> lines.position(line) != lines.payee(line));
        return !isOwner
                ? own
                : Arrays.stream(own)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingInt(line -> numbering.input(lines.source(line)))
                                .thenComparingInt(lines::level)
                                .thenComparingInt(line -> numbering.input(lines.position(line))))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /**
     * Rounds lines of a table in slices, or of amounts in fractions. They have no common denominator, so this is slower, and just as exact.
     */
    private void settleExact(int... own) {
        Exact sum = new Exact();
        Exact[] parts = new Exact[own.length];
        for (int k = 0; k < own.length; k++) {
            parts[k] = Objects.requireNonNull(frame.slices.get(own[k]));
            sum.add(parts[k]);
        }
        long[] amounts = ExactShares.of(sum.rounded(frame.money.mode()), parts);
        for (int k = 0; k < own.length; k++) {
            lines.setAmountMinor(own[k], amounts[k]);
        }
    }

    private void settle(int... own) {
        long[] parts = new long[own.length];
        long[] fractions = new long[own.length];
        long units = 0;
        long rest = 0;
        for (int k = 0; k < own.length; k++) {
            int line = own[k];
            Factor factor = factor(line);
            parts[k] = factor.amount(lines.baseCenti(line), java.math.RoundingMode.FLOOR);
            fractions[k] = factor.fraction(lines.baseCenti(line));
            units = Math.addExact(units, parts[k]);
            rest += fractions[k];
            if (rest >= Factor.PARTS) {
                rest -= Factor.PARTS;
                units++;
            }
        }
        long rounded = new RoundedSum(units, rest)
                .rounded(frame.columns.ground().money().mode());
        long floors = Arrays.stream(parts).sum();
        LargestRemainder.addToLargest(parts, fractions, rounded - floors);
        for (int k = 0; k < own.length; k++) {
            lines.setAmountMinor(own[k], parts[k]);
        }
    }

    private Factor factor(int line) {
        return factors.computeIfAbsent(lines.rateE8(line), e8 -> frame.factorOf(new Rate(e8)));
    }

    /** A sum in whole units and a fraction of one. */
    private record RoundedSum(long units, long parts) {

        long rounded(java.math.RoundingMode mode) {
            return new java.math.BigDecimal(java.math.BigInteger.valueOf(units))
                    .add(java.math.BigDecimal.valueOf(parts, 18))
                    .setScale(0, mode)
                    .longValueExact();
        }
    }
}
