package io.upline.calculation.lines;

import io.upline.money.Factor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact sum of fractions of minor units. */
public final class Exact {

    private BigInteger numerator = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ONE;

    /** Adds {@code base × above ÷ below}. */
    public void add(long base, long above, long below) {
        add(BigInteger.valueOf(base).multiply(BigInteger.valueOf(above)), BigInteger.valueOf(below));
    }

    /** Adds {@code base × part ÷ whole × factor}. */
    public void add(long base, long part, long whole, Factor factor) {
        BigInteger above = BigInteger.valueOf(base)
                .multiply(BigInteger.valueOf(part))
                .multiply(BigInteger.valueOf(factor.numerator()));
        add(above, BigInteger.valueOf(whole).multiply(BigInteger.valueOf(factor.denominator())));
    }

    /** Adds another sum. */
    public void add(Exact other) {
        add(other.numerator, other.denominator);
    }

    /** Subtracts another sum. */
    public void less(Exact other) {
        add(other.numerator.negate(), other.denominator);
    }

    /** Compares what rounding down leaves of each. */
    public int compareFraction(Exact other) {
        BigInteger own = numerator.mod(denominator).multiply(other.denominator);
        return own.compareTo(other.numerator.mod(other.denominator).multiply(denominator));
    }

    /** Compares the sums. */
    public int compare(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    private void add(BigInteger above, BigInteger below) {
        numerator = numerator.multiply(below).add(above.multiply(denominator));
        denominator = denominator.multiply(below);
        BigInteger common = numerator.gcd(denominator);
        if (common.signum() != 0) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /** Whether the sum is exactly this many minor units. */
    public boolean is(long minor) {
        return numerator.equals(BigInteger.valueOf(minor).multiply(denominator));
    }

    /** The sum in currency units; what does not end within eight digits more is cut, and says so. */
    public String text(int digits) {
        BigDecimal exact = new BigDecimal(numerator).divide(new BigDecimal(denominator), 8, RoundingMode.DOWN);
        boolean ends = exact.multiply(new BigDecimal(denominator)).compareTo(new BigDecimal(numerator)) == 0;
        BigDecimal plain = exact.movePointLeft(digits).stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), digits), RoundingMode.UNNECESSARY)
                        .toPlainString()
                + (ends ? "" : "…");
    }

    /** The sum in whole minor units. */
    public long rounded(RoundingMode mode) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .longValueExact();
    }
}
