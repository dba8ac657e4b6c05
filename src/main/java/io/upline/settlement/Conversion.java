package io.upline.settlement;

import io.upline.money.Rate;
import java.math.BigInteger;
import java.util.Map;

/**
 * What an amount of the plan's currency comes to in a party's: multiplied by the rate frozen with the period and rounded half
 * away from zero, once, at this place.
 *
 * @param from the plan's currency
 * @param fromDigits decimal digits of its amounts
 * @param rates how much of each other currency one unit of {@code from} is
 * @param digits decimal digits of the other currencies' amounts
 */
public record Conversion(String from, int fromDigits, Map<String, Rate> rates, Map<String, Integer> digits) {

    /** Takes copies. */
    public Conversion {
        rates = Map.copyOf(rates);
        digits = Map.copyOf(digits);
    }

    /** The conversion of a company that pays in the plan's currency only. */
    public static Conversion none(String currency, int digits) {
        return new Conversion(currency, digits, Map.of(), Map.of());
    }

    /**
     * The target of an earning key.
     *
     * @param amountMinor minor units of the plan's currency
     * @return minor units of {@code to}
     * @throws IllegalStateException when no rate was frozen for the pair
     */
    public long target(long amountMinor, String to) {
        if (to.equals(from)) {
            return amountMinor;
        }
        Rate rate = rates.get(to);
        Integer places = digits.get(to);
        if (rate == null || places == null) {
            throw new IllegalStateException("no rate from " + from + " to " + to + " is frozen with the period");
        }
        BigInteger product = BigInteger.valueOf(amountMinor)
                .multiply(BigInteger.valueOf(rate.e8()))
                .multiply(BigInteger.TEN.pow(places));
        BigInteger divisor = BigInteger.TEN.pow(8 + fromDigits);
        BigInteger[] parts = product.abs().divideAndRemainder(divisor);
        BigInteger rounded = parts[1].shiftLeft(1).compareTo(divisor) >= 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return (product.signum() < 0 ? rounded.negate() : rounded).longValueExact();
    }
}
