package io.upline.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact, non-negative decimal factor: a percentage of a base, a point value, a share.
 *
 * <p>Held as hundred-millionths, so that {@code 12.5 %} is {@code 12_500_000}; a plan that needs a finer one is refused
 * when it is read.
 *
 * @param e8 the factor times 10<sup>8</sup>, 0 … 10<sup>16</sup>
 */
public record Rate(long e8) implements Comparable<Rate> {

    /** How many hundred-millionths make one. */
    public static final long ONE_E8 = 100_000_000L;

    /** The rate of nothing. */
    public static final Rate ZERO = new Rate(0);

    /** The rate of the whole base. */
    public static final Rate ONE = new Rate(ONE_E8);

    /** Refuses a negative factor and one over 10<sup>8</sup>. */
    public Rate {
        if (e8 < 0 || e8 > ONE_E8 * ONE_E8) {
            throw new IllegalArgumentException("a rate lies between 0 and 100000000");
        }
    }

    /**
     * The rate that is a plain decimal, such as {@code 0.06}.
     *
     * @throws ArithmeticException when it has more than 8 fraction digits
     */
    public static Rate of(BigDecimal factor) {
        return new Rate(Objects.requireNonNull(factor)
                .movePointRight(8)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact());
    }

    /** The factor as a plain decimal without trailing zeros: {@code 0.06}. */
    public BigDecimal toDecimal() {
        BigDecimal plain = BigDecimal.valueOf(e8, 8).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(e8, other.e8);
    }

    /** The rate as a plan writes it: {@code 6%}. */
    @Override
    public String toString() {
        BigDecimal percent = BigDecimal.valueOf(e8, 6).stripTrailingZeros();
        return percent.toPlainString() + "%";
    }
}
