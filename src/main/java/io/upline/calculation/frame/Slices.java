package io.upline.calculation.frame;

import io.upline.calculation.lines.Exact;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.plan.Terms;
import io.upline.plan.table.RateTable.By;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Pays each part of a base at the rate of its own bracket, as with income tax. Where another figure than the base picks the
 * brackets, the base is cut in the proportion of that figure exactly; a figure of zero has no parts.
 */
public final class Slices {

    /** The rule of a line that is the sum of several slices of a base, each at its own rate. */
    public static final Rule RULE = Rule.of("slices");

    private final BonusFrame frame;

    /** Units of a base to a unit of the bounds, and the reverse: a base of money is in minor units, a bound in hundredths. */
    private final long perBound;

    private final long perBase;

    /** Cuts bases of a bonus by the bounds of the bonus's table. */
    public Slices(BonusFrame frame) {
        this.frame = frame;
        int digits = frame.bonus.kind().isPaidOnMoney()
                ? frame.columns.ground().money().digits()
                : 2;
        perBound = tenTo(digits - 2);
        perBase = tenTo(2 - digits);
    }

    private static long tenTo(int power) {
        long product = 1;
        for (int k = 0; k < power; k++) {
            product *= 10;
        }
        return product;
    }

    /** Adds the line of a base at the index-th level. */
    public void pay(int member, int source, int level, long base, int topRow, int index) {
        if (frame.trail.watches(member)) {
            frame.tellMore(said(member, base, topRow, index));
        }
        add(member, source, level, base, of(member, base, topRow, index));
    }

    /** Adds the line of what a base comes to for a member less what it comes to for another, both at the first level. */
    public void payLess(int member, int source, int level, long base, int topRow, int less, int lessRow) {
        Exact exact = of(member, base, topRow, 0);
        exact.less(of(less, base, lessRow, 0));
        if (frame.trail.watches(member)) {
            Fact below = said(less, base, lessRow, 0);
            frame.tellMore(said(member, base, topRow, 0));
            frame.tellMore(Fact.of("why.lessSlices", "parts", below, "member", frame.named(less)));
        }
        add(member, source, level, base, exact);
    }

    private void add(int member, int source, int level, long base, Exact exact) {
        long amount = exact.rounded(frame.columns.ground().money().mode());
        if (amount != 0 || frame.columns.ground().money().per() == Terms.Per.BONUS) {
            frame.slices.put(frame.lines.size(), exact);
            frame.pay(member, source, level, base, 0, amount, RULE);
        }
    }

    /** What a base comes to at the index-th level. */
    public Exact of(int member, long base, int topRow, int index) {
        long figure = figure(member, base);
        Exact exact = new Exact();
        each(figure, topRow, (row, part) -> add(exact, base, part, figure, frame.rates.factor(row, index)));
        return exact;
    }

    /** What a unit of a base comes to at the first level, before it is money: the values of the parts in the proportion of the parts. */
    public Exact average(int member, long base, int topRow) {
        long figure = figure(member, base);
        Exact average = new Exact();
        each(figure, topRow, (row, part) -> average.add(part, frame.rates.value(row, 0), figure));
        return average;
    }

    /** The same in whole hundred-millionths, rounded down. */
    public long averageE8(int member, long base, int topRow) {
        long figure = figure(member, base);
        if (figure > Long.MAX_VALUE / Math.max(1, frame.rates.highest(0))) {
            return average(member, base, topRow).rounded(RoundingMode.FLOOR);
        }
        long[] sum = {0};
        each(figure, topRow, (row, part) -> sum[0] += part * frame.rates.value(row, 0));
        return sum[0] == 0 ? 0 : sum[0] / figure;
    }

    /** The figure that is cut, which is the one that picks the row. */
    private long figure(int member, long base) {
        return frame.bonus.table().rowKey() instanceof By.OfVolume volume
                ? frame.columns.volume(volume.volume()).read[member]
                : Math.multiplyExact(base, perBase);
    }

    /** Takes a row and the part of the figure that falls in it. */
    @FunctionalInterface
    private interface Part {
        void take(int row, long part);
    }

    private void each(long figure, int topRow, Part taker) {
        long unit = frame.bonus.table().rowKey() instanceof By.OfVolume ? 1 : perBound;
        for (int row = topRow < 0 ? 0 : frame.rates.firstBeside(topRow); row <= topRow; row++) {
            long lower = frame.rates.bound(row) * unit;
            long upper = row == topRow ? figure : Math.min(figure, frame.rates.bound(row + 1) * unit);
            if (upper > lower) {
                taker.take(row, upper - lower);
            }
        }
    }

    /** A fact that names the parts and their rates, to be read beside the base. */
    private Fact said(int member, long base, int topRow, int index) {
        boolean isVolume = frame.bonus.table().rowKey() instanceof By.OfVolume;
        List<Fact> parts = new ArrayList<>();
        each(figure(member, base), topRow, (row, part) -> {
            Rate value = new Rate(frame.rates.value(row, index));
            String at = frame.inAmounts() ? value.toDecimal().toPlainString() : value.toString();
            parts.add(Fact.of("why.slice", "part", Why.number(isVolume ? part : part / perBound), "at", at));
        });
        if (parts.isEmpty()) {
            return Why.NOTHING;
        }
        Fact cut = Why.sum(parts);
        return isVolume ? Fact.of("why.cutAs", "base", Why.number(base), "parts", cut) : cut;
    }

    /** The least base that comes to an amount, at most {@code most}, which must come to it. Cost: one look for each bit. */
    public long baseOf(int member, long amountMinor, long most, int topRow) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = (low + high) >>> 1;
            int row = frame.rates.rowOf.length == 0 ? frame.rates.rowFor(member, middle) : topRow;
            boolean enough = of(member, middle, row, 0).rounded(RoundingMode.FLOOR) >= amountMinor;
            low = enough ? low : middle + 1;
            high = enough ? middle : high;
        }
        return low;
    }

    private static void add(Exact exact, long base, long part, long figure, Factor factor) {
        if (base == figure) {
            exact.add(part, factor.numerator(), factor.denominator());
        } else {
            exact.add(base, part, figure, factor);
        }
    }
}
