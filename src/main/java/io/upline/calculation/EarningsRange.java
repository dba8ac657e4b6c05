package io.upline.calculation;

import java.util.List;

/**
 * The lines of a range of payees, all bonuses merged: counted by payee first, so that each line is written once to its place.
 * Cost: lines + members of the range, for each bonus a binary search.
 */
final class EarningsRange {

    private final List<EarningLines> lines;
    private final List<LineOrder> orders;
    private final int from;
    private final int to;

    EarningsRange(List<EarningLines> lines, List<LineOrder> orders, int from, int to) {
        this.lines = lines;
        this.orders = orders;
        this.from = from;
        this.to = to;
    }

    Earnings read() {
        int[] next = starts();
        int size = next[to - from];
        Earnings earnings = new Earnings(
                new int[size],
                new short[size],
                new int[size],
                new short[size],
                new long[size],
                new long[size],
                new long[size],
                new short[size]);
        for (int b = 0; b < lines.size(); b++) {
            EarningLines of = lines.get(b);
            LineOrder order = orders.get(b);
            for (int rank = order.firstOf(from); rank < order.size(); rank++) {
                int line = order.at(rank);
                if (of.payee[line] >= to) {
                    break;
                }
                if (of.amountMinor[line] != 0) {
                    write(of, line, (short) b, earnings, next[of.payee[line] - from]++);
                }
            }
        }
        return earnings;
    }

    /** Where each payee's lines begin; at the end how many there are. */
    private int[] starts() {
        int[] start = new int[to - from + 1];
        for (int b = 0; b < lines.size(); b++) {
            EarningLines of = lines.get(b);
            LineOrder order = orders.get(b);
            for (int rank = order.firstOf(from); rank < order.size(); rank++) {
                int line = order.at(rank);
                if (of.payee[line] >= to) {
                    break;
                }
                if (of.amountMinor[line] != 0) {
                    start[of.payee[line] - from + 1]++;
                }
            }
        }
        for (int k = 1; k < start.length; k++) {
            start[k] += start[k - 1];
        }
        return start;
    }

    private static void write(EarningLines of, int line, short bonus, Earnings to, int at) {
        to.payee()[at] = of.payee[line];
        to.bonus()[at] = bonus;
        to.source()[at] = of.source[line];
        to.level()[at] = of.level[line];
        to.baseCenti()[at] = of.baseCenti[line];
        to.rateE8()[at] = of.rateE8[line];
        to.amountMinor()[at] = of.amountMinor[line];
        to.rule()[at] = of.rule[line];
    }
}
