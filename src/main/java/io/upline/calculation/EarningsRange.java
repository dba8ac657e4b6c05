package io.upline.calculation;

import java.util.List;

/**
 * The lines of a range of payees, all bonuses merged: one payee after the other, of each the bonuses in the order of the plan.
 * Cost: lines + members of the range × bonuses.
 */
final class EarningsRange {

    private final Numbering numbering;
    private final List<EarningLines> lines;
    private final List<LineOrder> orders;
    private final int from;
    private final int to;

    EarningsRange(Numbering numbering, List<EarningLines> lines, List<LineOrder> orders, int from, int to) {
        this.numbering = numbering;
        this.lines = lines;
        this.orders = orders;
        this.from = from;
        this.to = to;
    }

    Earnings read() {
        int size = size();
        Earnings earnings = new Earnings(
                new int[size],
                new short[size],
                new int[size],
                new short[size],
                new long[size],
                new long[size],
                new long[size],
                new short[size]);
        int at = 0;
        for (int member = from; member < to; member++) {
            int payee = numbering.own(member);
            for (int b = 0; b < lines.size(); b++) {
                EarningLines of = lines.get(b);
                LineOrder order = orders.get(b);
                int end = order.firstOf(payee + 1);
                for (int rank = order.firstOf(payee); rank < end; rank++) {
                    int line = order.at(rank);
                    if (of.amountMinor(line) != 0) {
                        earnings.payee()[at] = member;
                        earnings.bonus()[at] = (short) b;
                        write(of, line, earnings, at++);
                    }
                }
            }
        }
        return earnings;
    }

    /** How many lines come to something. */
    private int size() {
        int size = 0;
        for (int member = from; member < to; member++) {
            int payee = numbering.own(member);
            for (int b = 0; b < lines.size(); b++) {
                LineOrder order = orders.get(b);
                int end = order.firstOf(payee + 1);
                for (int rank = order.firstOf(payee); rank < end; rank++) {
                    size += lines.get(b).amountMinor(order.at(rank)) == 0 ? 0 : 1;
                }
            }
        }
        return size;
    }

    private void write(EarningLines of, int line, Earnings to, int at) {
        to.source()[at] = numbering.input(of.source(line));
        to.level()[at] = of.level(line);
        to.baseCenti()[at] = of.baseCenti(line);
        to.rateE8()[at] = of.rateE8(line);
        to.amountMinor()[at] = of.amountMinor(line);
        to.rule()[at] = of.rule(line);
    }
}
