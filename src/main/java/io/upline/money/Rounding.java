package io.upline.money;

import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact integer arithmetic with the rounding named: the only place where a division of money is made. */
public final class Rounding {

    private Rounding() {}

    /**
     * {@code factor × numerator ÷ denominator}, rounded once.
     *
     * @param denominator positive
     * @throws ArithmeticException when the result is no {@code long}, or when {@code mode} is {@code UNNECESSARY} and the
     *     division leaves a remainder
     */
    public static long multiplyDivide(long factor, long numerator, long denominator, RoundingMode mode) {
        long high = Math.multiplyHigh(factor, numerator);
        long low = factor * numerator;
        if (high == low >> 63) {
            return divide(low, denominator, mode);
        }
        return divideLarge(BigInteger.valueOf(factor).multiply(BigInteger.valueOf(numerator)), denominator, mode);
    }

    /** {@code dividend ÷ divisor} rounded by {@code mode}; the divisor is positive. */
    public static long divide(long dividend, long divisor, RoundingMode mode) {
        long quotient = dividend / divisor;
        long remainder = dividend - quotient * divisor;
        if (remainder == 0) {
            return quotient;
        }
        int sign = dividend < 0 ? -1 : 1;
        long twice = Math.abs(remainder) - (divisor - Math.abs(remainder));
        return roundsAway(mode, sign, twice, (quotient & 1) != 0) ? quotient + sign : quotient;
    }

    private static boolean roundsAway(RoundingMode mode, int sign, long againstHalf, boolean odd) {
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> againstHalf >= 0;
            case HALF_DOWN -> againstHalf > 0;
            case HALF_EVEN -> againstHalf > 0 || (againstHalf == 0 && odd);
            case UNNECESSARY -> throw new ArithmeticException("rounding would be necessary");
        };
    }

    private static long divideLarge(BigInteger dividend, long divisor, RoundingMode mode) {
        return new java.math.BigDecimal(dividend)
                .divide(java.math.BigDecimal.valueOf(divisor), 0, mode)
                .longValueExact();
    }
}
