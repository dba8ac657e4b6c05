package io.upline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact figure as a fraction, the denominator positive. */
record Exact(BigDecimal top, BigDecimal bottom) implements Comparable<Exact> {

    static final Exact ZERO = of(BigDecimal.ZERO);

    static Exact of(BigDecimal value) {
        return new Exact(value, BigDecimal.ONE);
    }

    Exact plus(Exact other) {
        if (bottom.compareTo(other.bottom) == 0) {
            return new Exact(top.add(other.top), bottom);
        }
        return new Exact(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Exact times(BigDecimal factor) {
        return new Exact(top.multiply(factor), bottom);
    }

    Exact less(Exact other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    BigDecimal rounded(RoundingMode mode) {
        return top.divide(bottom, 0, mode);
    }

    /** The part by which the figure is above the whole number below it. */
    Exact fraction() {
        return new Exact(top.subtract(rounded(RoundingMode.FLOOR).multiply(bottom)), bottom);
    }

    int signum() {
        return top.signum();
    }

    @Override
    public int compareTo(Exact other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
