package io.upline.calculation.lines;

import io.upline.calculation.Breakage;
import io.upline.calculation.Results;
import java.util.List;

/**
 * What a bonus came to before caps: its lines, and the figures that a cap cannot change.
 *
 * @param leftCount lines that have left already
 * @param leftMinor sum of their amounts
 * @param grossMinor sum of its lines before any cap, what a binary's own cap cut off and consumed included
 * @param exactMinor sum of the exact amounts, rounded once, and of what was cut off
 * @param promisedMinor what its kind defines as promised
 * @param breakage the lines that its breakage consists of; none where just what is earned is promised
 */
public record BonusOutcome(
        EarningLines lines,
        long leftCount,
        long leftMinor,
        long grossMinor,
        long exactMinor,
        long promisedMinor,
        List<Breakage> breakage) {

    /** Takes a copy. */
    public BonusOutcome {
        breakage = List.copyOf(breakage);
    }

    /** The totals of the bonus as they are after the caps that have been applied. */
    public Results.BonusTotal total(String bonus) {
        long paid = leftMinor;
        long count = leftCount;
        for (int k = 0; k < lines.size(); k++) {
            paid = Math.addExact(paid, lines.amountMinor(k));
            count += lines.amountMinor(k) == 0 ? 0 : 1;
        }
        return new Results.BonusTotal(
                bonus,
                count,
                paid,
                promisedMinor,
                Math.subtractExact(grossMinor, paid),
                Math.subtractExact(promisedMinor, exactMinor),
                Math.subtractExact(exactMinor, grossMinor));
    }
}
