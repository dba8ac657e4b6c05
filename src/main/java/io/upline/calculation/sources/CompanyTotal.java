package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.plan.kind.CompanyShare;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share of what the whole company sold: of a measure over all orders of the period, or of a volume over all distributors. */
public final class CompanyTotal {

    private CompanyTotal() {}

    /** The total in hundredths, never below zero. */
    static long of(Columns columns, String name) {
        long total = 0;
        if (columns.ground().plan().volume(name).isEmpty()) {
            total = columns.ground().book().total(name);
        } else {
            long[] read = columns.volume(name).read;
            for (int m = 0; m < read.length; m++) {
                total = columns.ground().standing().in[m] ? Math.addExact(total, read[m]) : total;
            }
        }
        return Math.max(0, total);
    }

    /** Total × share × point value in minor units. */
    public static long share(Columns columns, CompanyShare share, RoundingMode mode) {
        return BigDecimal.valueOf(of(columns, share.of()), 2)
                .multiply(share.share().toDecimal())
                .multiply(columns.ground().money().pointValue().toDecimal())
                .movePointRight(columns.ground().money().digits())
                .setScale(0, mode)
                .longValueExact();
    }
}
