package io.upline.scenario;

import io.upline.money.Rate;
import java.math.BigDecimal;

/** Writes figures as tables write them. */
final class Figures {

    private Figures() {}

    /** Hundredths as a plain decimal without trailing zeros: {@code 100.5}. */
    static String centi(long centi) {
        BigDecimal plain = BigDecimal.valueOf(centi, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.toBigInteger().toString() : plain.toPlainString();
    }

    /** An amount of a table, as tables write it: {@code 45}. */
    static String amount(long e8) {
        return new Rate(e8).toDecimal().toPlainString();
    }

    static String rate(long e8) {
        return new Rate(e8).toString();
    }
}
