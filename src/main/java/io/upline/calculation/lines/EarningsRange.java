package io.upline.calculation.lines;

import io.upline.calculation.Earnings;
import io.upline.calculation.ground.Numbering;
import java.util.List;

/**
 * The lines of a range of payees, all bonuses merged: one payee after the other, of each the bonuses in the order of the plan.
 * Cost: lines + members of the range × bonuses.
 */
public final class EarningsRange {

    private final Numbering numbering;
    private final List<EarnedLines> lines;
    private final int from;
    private final int to;

    /**
     * Prepares to read the lines of payees {@code from} (inclusive) to {@code to} (exclusive), by the numbers of the inputs, each payee's
     * in the plan's order of bonuses.
     */
    public EarningsRange(Numbering numbering, List<EarnedLines> lines, int from, int to) {
        this.numbering = numbering;
        this.lines = lines;
        this.from = from;
        this.to = to;
    }

    /** The lines as columns. */
    public Earnings read() {
        Earnings earnings = Earnings.of(size());
        int at = 0;
        for (int member = from; member < to; member++) {
            int payee = numbering.own(member);
            for (int b = 0; b < lines.size(); b++) {
                at = lines.get(b).copy(payee, member, b, earnings, at);
            }
        }
        return earnings;
    }

    private int size() {
        int size = 0;
        for (EarnedLines of : lines) {
            for (int member = from; member < to; member++) {
                size += of.count(numbering.own(member));
            }
        }
        return size;
    }
}
