package io.upline.money;

/**
 * An amount of money.
 *
 * @param minor the amount in the currency's minor unit
 * @param currency ISO 4217
 */
public record Amount(long minor, String currency) {

    /** A plain decimal with the currency's digits, without the currency. */
    public String decimal() {
        return MoneyText.of(minor, MinorUnits.digits(currency));
    }

    /** The amount as text, such as {@code 1234.56 EUR}. */
    @Override
    public String toString() {
        return decimal() + " " + currency;
    }
}
