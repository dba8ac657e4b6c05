package io.upline.money;

import java.math.BigDecimal;

/** Writes minor units as people read them: a plain decimal, no grouping, the same in every locale. */
public final class MoneyText {

    private MoneyText() {}

    /** The text of an amount: {@code 123456} with 2 digits is {@code 1234.56}. */
    public static String of(long minor, int digits) {
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
