package io.upline.calculation.columns;

import io.upline.calculation.state.Before;
import io.upline.calculation.state.Carried;
import io.upline.period.PayPeriod;
import io.upline.plan.condition.Condition;
import java.util.HashMap;
import java.util.Map;

/**
 * In which of the last periods members met a condition that has a name, as one bit a period, the latest lowest. What is handed on are runs:
 * for how many periods in a row, up to which; a run that no requirement reaches back to any more is forgotten.
 */
public final class MetPeriods {

    private final String name;
    private final PayPeriod period;
    private final Condition what;
    private final long[] before;
    private int window;

    MetPeriods(Condition.Met met, PayPeriod period, Before state, int members) {
        this.name = met.name();
        this.period = period;
        this.what = met.what();
        before = new long[members];
        Map<String, Integer> ages = new HashMap<>();
        state.each(Carried.MET, name, (row, member) -> {
            int age = ages.computeIfAbsent(row.since(), this::age);
            if (member >= 0 && age <= Condition.Met.MOST) {
                before[member] |= ones((int) Math.min(row.count(), Condition.Met.MOST)) << (age - 1);
            }
        });
    }

    /** How many periods ago a period was; more than can count where it is none of the last ones. */
    private int age(String since) {
        PayPeriod at = PayPeriod.parse(period.kind(), since);
        int age = 0;
        while (age <= Condition.Met.MOST && at.compareTo(period) < 0) {
            at = at.next();
            age++;
        }
        return age == 0 ? Condition.Met.MOST + 1 : age;
    }

    void asked(int periods) {
        window = Math.max(window, periods);
    }

    /** The name of the condition. */
    public String name() {
        return name;
    }

    /** What the name means. */
    public Condition what() {
        return what;
    }

    /** The periods of the window in which a member met the condition, this one lowest. */
    public long periods(int member, boolean now, int of) {
        return (before[member] << 1 | (now ? 1 : 0)) & ones(of);
    }

    /** The most periods in a row. */
    public static int inARow(long periods) {
        int most = 0;
        for (long left = periods; left != 0; left &= left << 1) {
            most++;
        }
        return most;
    }

    /** Hands on the runs of a member that a following period may still count. */
    public void carry(int member, boolean now, Carried carried) {
        long left = periods(member, now, window - 1);
        PayPeriod last = period;
        while (left != 0) {
            int gap = Long.numberOfTrailingZeros(left);
            for (int k = 0; k < gap; k++) {
                last = last.previous();
            }
            left >>>= gap;
            int run = Long.numberOfTrailingZeros(~left);
            carried.row(member, name, "", 0, last.toString(), Carried.MET, run);
            left &= -1L << run;
        }
    }

    private static long ones(int count) {
        return (1L << count) - 1;
    }
}
