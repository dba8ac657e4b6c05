package io.upline.scenario;

import java.math.BigDecimal;
import java.util.Optional;

/** One cell of a table with its place. */
record Cell(String column, String text, Place place) {

    /** The largest figure that may stand in a cell, unless its column has a bound of its own. */
    static final long MOST = 999_999_999_999_999L;

    private static final BigDecimal MOST_E8 = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final String NUMBER = "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,8})?";
    private static final String ANY_NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?";

    /** Whether the cell is empty or says none. */
    boolean isNone() {
        return text.isEmpty() || text.equals("-");
    }

    boolean isAny() {
        return text.equals("*");
    }

    boolean isNumber() {
        return text.matches(NUMBER);
    }

    /** Whether it is a number, of whatever length, whose size is above a bound. */
    boolean isOver(long most) {
        if (!text.matches(ANY_NUMBER)) {
            return false;
        }
        String whole = text.replaceFirst("^-", "").replaceFirst("\\..*", "");
        int digits = Long.toString(most).length();
        return whole.length() > digits || (whole.length() == digits && Long.parseLong(whole) > most);
    }

    /** Hundredths of a plain decimal; a cell that says none is 0; empty when it is no such number. */
    Optional<Long> centi() {
        if (isNone()) {
            return Optional.of(0L);
        }
        return scaled(2);
    }

    /** A plain decimal times a power of ten; empty when it is no number or has more digits. */
    Optional<Long> scaled(int digits) {
        if (!isNumber()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text).movePointRight(digits).stripTrailingZeros();
        return value.scale() > 0 ? Optional.empty() : Optional.of(value.longValueExact());
    }

    /** A whole number from 0 to {@code most}; empty when it is none. */
    Optional<Integer> whole(int most) {
        return text.matches("[1-9][0-9]{0,8}|0")
                ? Optional.of(Integer.parseInt(text)).filter(n -> n <= most)
                : Optional.empty();
    }

    /** The rate that the cell states, in hundred-millionths: a percentage, or an amount per unit as a plain decimal; empty when it is none. */
    Optional<Long> rateE8() {
        if (isNone()) {
            return Optional.of(0L);
        }
        boolean percent = text.endsWith("%");
        Cell number = new Cell(column, percent ? text.substring(0, text.length() - 1) : text, place);
        return number.isNumber()
                ? Optional.of(new BigDecimal(number.text()).movePointRight(percent ? 6 : 8))
                        .filter(e8 -> e8.abs().compareTo(MOST_E8) <= 0)
                        .map(BigDecimal::longValue)
                : Optional.empty();
    }
}
