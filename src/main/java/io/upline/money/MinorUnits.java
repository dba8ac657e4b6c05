package io.upline.money;

/** How many digits a currency's minor unit has. */
public final class MinorUnits {

    private static final int POINTS = 2;

    private MinorUnits() {}

    /** The digits of a code of ISO 4217: 2 for the euro, 0 for the yen; 2 for a code that is no currency (points). */
    public static int digits(String currency) {
        return IsoCurrency.of(currency).map(IsoCurrency::digits).orElse(POINTS);
    }
}
