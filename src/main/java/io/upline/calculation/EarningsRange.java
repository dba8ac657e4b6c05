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
        Earnings earnings = Earnings.of(size());
        int at = 0;
        for (int member = from; member < to; member++) {
            int payee = numbering.own(member);
            for (int b = 0; b < lines.size(); b++) {
                LineOrder order = orders.get(b);
                int end = order.firstOf(payee + 1);
                for (int rank = order.firstOf(payee); rank < end; rank++) {
                    earnings.payee()[at] = member;
                    earnings.bonus()[at] = (short) b;
                    lines.get(b).copy(order.at(rank), numbering, earnings, at++);
                }
            }
        }
        return earnings;
    }

    private int size() {
        int size = 0;
        for (LineOrder order : orders) {
            for (int member = from; member < to; member++) {
                size += order.count(numbering.own(member));
            }
        }
        return size;
    }
}
