package io.upline.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Measured figures as people and scripts read them: exact decimals, never floating point. */
final class Figure {

    private Figure() {}

    /** Nanoseconds as seconds with three digits. */
    static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP);
    }

    /** Nanoseconds as milliseconds with three digits. */
    static BigDecimal milliseconds(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(3, RoundingMode.HALF_UP);
    }

    /** Things a second, whole. */
    static long perSecond(long things, long nanos) {
        return BigDecimal.valueOf(things)
                .scaleByPowerOfTen(9)
                .divide(BigDecimal.valueOf(Math.max(1, nanos)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** How many times {@code b} is in {@code a}, to three digits that count. */
    static BigDecimal ratio(long a, long b) {
        BigDecimal exact = BigDecimal.valueOf(a).divide(BigDecimal.valueOf(Math.max(1, b)), 9, RoundingMode.HALF_UP);
        int digits = exact.precision() - exact.scale();
        return exact.setScale(Math.max(0, 3 - Math.max(1, digits)), RoundingMode.HALF_UP);
    }

    /** Bytes as whole mebibytes. */
    static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    /** With a comma after each third digit. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
