package io.upline.calculation;

import io.upline.money.Factor;
import io.upline.plan.RateTable.By;

/**
 * Pays each part of a base at the rate of its own bracket, as with income tax. Where another figure than the base picks the
 * brackets, the base is cut in the proportion of that figure exactly.
 */
final class Slices {

    private final BonusFrame frame;

    Slices(BonusFrame frame) {
        this.frame = frame;
    }

    void pay(int member, int source, int level, long base, int topRow) {
        long figure = switch (frame.bonus.table().by()) {
            case By.OfVolume volume -> frame.workings.column(volume.volume()).read[member];
            default -> base;
        };
        Exact exact = new Exact();
        for (int row = 0; row <= topRow; row++) {
            long lower = frame.rates.bound(row);
            long upper = row == topRow ? figure : frame.rates.bound(row + 1);
            if (upper > lower) {
                add(exact, base, upper - lower, figure, frame.rates.factor(row, 0));
            }
        }
        long amount = exact.rounded(frame.workings.money.mode());
        if (amount != 0 || frame.workings.money.per() == io.upline.plan.Terms.Per.BONUS) {
            frame.slices.put(frame.lines.size(), exact);
            frame.pay(member, source, level, base, 0, amount, Rule.SLICES);
        }
    }

    private static void add(Exact exact, long base, long part, long figure, Factor factor) {
        if (base == figure) {
            exact.add(part, factor.numerator(), factor.denominator());
        } else {
            exact.add(base, part, figure, factor);
        }
    }
}
