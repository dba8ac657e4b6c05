package io.upline.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * What one hundredth of a base is worth in minor units, as one reduced fraction, so that base × point value × rate is rounded
 * once.
 *
 * @param numerator not negative
 * @param denominator a divisor of 10<sup>18</sup>
 */
public record Factor(long numerator, long denominator) {

    /** Parts of a minor unit that {@link #fraction} counts. */
    public static final long PARTS = 1_000_000_000_000_000_000L;

    private static final BigInteger LARGEST = BigInteger.valueOf(PARTS);

    /** Refuses a fraction that {@link #fraction} could not express. */
    public Factor {
        if (numerator < 0 || denominator < 1 || PARTS % denominator != 0) {
            throw new IllegalArgumentException("no exact factor: " + numerator + "/" + denominator);
        }
    }

    /**
     * The factor of a base in points or money.
     *
     * @param fractionDigits digits of the currency's minor unit, 0 … 4
     */
    public static Factor of(Rate pointValue, Rate rate, int fractionDigits) {
        BigInteger above = BigInteger.valueOf(pointValue.e8())
                .multiply(BigInteger.valueOf(rate.e8()))
                .multiply(BigInteger.TEN.pow(fractionDigits));
        BigInteger common = above.gcd(LARGEST);
        return new Factor(
                above.divide(common).longValueExact(), LARGEST.divide(common).longValueExact());
    }

    /** {@code base × factor} in minor units, rounded once. */
    public long amount(long baseCenti, RoundingMode mode) {
        return Rounding.multiplyDivide(baseCenti, numerator, denominator, mode);
    }

    /** {@code base × times × factor} in minor units, rounded once. */
    public long amount(long baseCenti, Rate times, RoundingMode mode) {
        if (times.equals(Rate.ONE)) {
            return amount(baseCenti, mode);
        }
        BigInteger above = BigInteger.valueOf(baseCenti)
                .multiply(BigInteger.valueOf(times.e8()))
                .multiply(BigInteger.valueOf(numerator));
        BigInteger below = BigInteger.valueOf(Rate.ONE_E8).multiply(BigInteger.valueOf(denominator));
        return new BigDecimal(above).divide(new BigDecimal(below), 0, mode).longValueExact();
    }

    /** The base in hundredths that comes to an amount: {@code amount ÷ factor}, rounded once. The factor is not 0. */
    public long baseOf(long amountMinor, RoundingMode mode) {
        long times = denominator;
        long by = numerator;
        return Rounding.multiplyDivide(amountMinor, times, by, mode);
    }

    /** What {@link #amount} with {@code FLOOR} leaves, in parts of a minor unit: 0 … {@link #PARTS} − 1. */
    public long fraction(long baseCenti) {
        long remainder;
        long high = Math.multiplyHigh(baseCenti, numerator);
        long low = baseCenti * numerator;
        if (high == low >> 63) {
            remainder = Math.floorMod(low, denominator);
        } else {
            remainder = BigInteger.valueOf(baseCenti)
                    .multiply(BigInteger.valueOf(numerator))
                    .mod(BigInteger.valueOf(denominator))
                    .longValueExact();
        }
        return remainder * (PARTS / denominator);
    }
}
