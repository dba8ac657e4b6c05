package io.upline.scenario;

import java.math.BigDecimal;
import java.util.Optional;

/** One cell of a table with its place. */
record Cell(String column, String text, int line) {

    private static final String NUMBER = "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,8})?";

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

    Optional<Integer> whole() {
        return text.matches("[1-9][0-9]{0,6}|0") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
