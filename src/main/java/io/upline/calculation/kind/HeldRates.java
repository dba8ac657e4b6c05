package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.frame.Slices;
import io.upline.calculation.lines.Exact;
import io.upline.calculation.sources.SourceLines;
import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rate that each member of a differential holds for the sources being taken. With slices it is the average of the member's slices, an
 * exact fraction: what is kept is rounded down, and two that are equal so are compared exactly. Of slices of the base everybody who holds a
 * row holds the same average.
 */
final class HeldRates {

    private final BonusFrame frame;
    private final SourceLines base;
    private final Slices slices;
    private final boolean sliced;
    private final boolean averages;
    private final Map<Long, Factor> factors = new HashMap<>();
    private final long[] value;
    private final int[] rowOf;
    private final Optional<Rates> most;

    HeldRates(BonusFrame frame, SourceLines base, Optional<RateTable> paidAtMost) {
        this.frame = frame;
        this.base = base;
        slices = new Slices(frame);
        sliced = frame.bonus.table().slices();
        averages = sliced && frame.bonus.table().rowKey() instanceof By.OfVolume;
        value = new long[frame.columns.ground().size()];
        rowOf = new int[value.length];
        most = paidAtMost.map(table -> Rates.of(table, frame.columns, frame.money));
    }

    /** Notes the row by which a member holds its rate, {@link Rates#NONE} for none. */
    void hold(int member, int row) {
        rowOf[member] = row;
        if (!sliced) {
            value[member] = frame.rates.value(row, 0);
        } else if (averages) {
            value[member] = slices.averageE8(member, 0, row);
        } else {
            value[member] = row < 0 ? 0 : 1;
        }
    }

    /** Whether a member's rate is higher than another's, or than none where there is no other ({@code -1}). */
    boolean isHigher(int member, int other) {
        long below = other < 0 ? 0 : value[other];
        if (value[member] != below || !averages) {
            return value[member] > below;
        }
        Exact less = other < 0 ? new Exact() : slices.average(other, 0, rowOf[other]);
        return slices.average(member, 0, rowOf[member]).compare(less) > 0;
    }

    /** Whether the rate by which a member is paid is higher than what another holds, or than none where there is no other. */
    boolean isPaidMore(int member, int other) {
        return isHigher(member, other) && (!isLimited(member) || paid(member) > (other < 0 ? 0 : value[other]));
    }

    /** Whether a member is paid by less than it holds. */
    boolean isLimited(int member) {
        return most.isPresent() && paid(member) < value[member];
    }

    private long paid(int member) {
        int row = most.isEmpty() ? Rates.NONE : most.get().rowOf[member];
        return row < 0 ? value[member] : Math.min(value[member], most.get().value(row, 0));
    }

    /** Adds the line of a member's rate less another's, which is lower. */
    void pay(int line, int member, int level, int other) {
        int source = base.source(line);
        if (!sliced) {
            long valueE8 = paid(member) - (other < 0 ? 0 : value[other]);
            Factor factor = factors.computeIfAbsent(valueE8, e8 -> frame.factorOf(new Rate(e8)));
            frame.pay(member, source, level, base, line, factor, valueE8);
        } else if (other < 0 || rowOf[other] < 0) {
            slices.pay(member, source, level, base.centi(line), rowOf[member], 0);
        } else {
            slices.payLess(member, source, level, base.centi(line), rowOf[member], other, rowOf[other]);
        }
    }

    /** The rate that a member holds, as {@link #isHigher} compares it where there are no slices. */
    long value(int member) {
        return value[member];
    }

    /** The row by which a member holds its rate, {@link Rates#NONE} for none. */
    int rowOf(int member) {
        return rowOf[member];
    }

    boolean isSliced() {
        return sliced;
    }

    /** The rate of a member on a line as it is told; the average of slices with what is finer than the plan language writes cut off. */
    String worded(int member, int line) {
        long told = sliced && rowOf[member] >= 0
                ? slices.averageE8(member, base.centi(line), rowOf[member])
                : value[member];
        return worded(told);
    }

    /** The rate by which a member is paid, as it is told. */
    String wordedPaid(int member) {
        return worded(paid(member));
    }

    private String worded(long e8) {
        Rate rate = new Rate(e8);
        return frame.inAmounts() ? rate.toDecimal().toPlainString() : rate.toString();
    }
}
