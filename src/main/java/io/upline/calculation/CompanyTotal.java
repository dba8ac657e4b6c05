package io.upline.calculation;

import io.upline.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share of what the whole company sold: of a measure over all orders of the period, or of a volume over all distributors. */
final class CompanyTotal {

    private CompanyTotal() {}

    /** The total in hundredths, never below zero. */
    static long of(Workings workings, String name) {
        long total = 0;
        if (workings.plan.volume(name).isEmpty()) {
            total = workings.book.total(name);
        } else {
            long[] read = workings.column(name).read;
            for (int m = 0; m < read.length; m++) {
                total = workings.standing.in[m] ? Math.addExact(total, read[m]) : total;
            }
        }
        return Math.max(0, total);
    }

    /** Total × share × point value in minor units. */
    static long share(Workings workings, String of, Rate share, RoundingMode mode) {
        return BigDecimal.valueOf(of(workings, of), 2)
                .multiply(share.toDecimal())
                .multiply(workings.money.pointValue().toDecimal())
                .movePointRight(workings.money.digits())
                .setScale(0, mode)
                .longValueExact();
    }
}
