package io.upline.intake;

/**
 * Plain decimals as whole numbers of their smallest unit: {@code -?digits(.digits)?}, ASCII, no sign other than minus, no
 * blank, no exponent, no separator of thousands; {@code -0} is no number. They are read without allocating.
 */
final class Decimals {

    /** The result of {@link #parse} for a text that is no number; the next two tell why a number is refused. */
    static final long UNREADABLE = Long.MIN_VALUE;

    static final long TOO_PRECISE = Long.MIN_VALUE + 1;
    static final long TOO_LARGE = Long.MIN_VALUE + 2;

    /** Largest size of a value, in its smallest unit. */
    static final long MAX = 999_999_999_999_999L;

    private static final long[] TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private Decimals() {}

    static boolean isNumber(long result) {
        return result > TOO_LARGE;
    }

    /** The number in units of 10<sup>-digits</sup>, or one of the results that are no number. Trailing zeros count as digits. */
    static long parse(char[] text, int from, int to, int digits) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        int fraction = -1;
        int count = 0;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                value = value > MAX ? value : value * 10 + (c - '0');
                count++;
                fraction += fraction >= 0 ? 1 : 0;
            } else if (c == '.' && fraction < 0 && count > 0) {
                fraction = 0;
            } else {
                return UNREADABLE;
            }
        }
        if (count == 0 || fraction == 0) {
            return UNREADABLE;
        }
        return finish(value, negative, Math.max(fraction, 0), digits);
    }

    private static long finish(long value, boolean negative, int fraction, int digits) {
        if (negative && value == 0) {
            return UNREADABLE;
        }
        if (fraction > digits) {
            return TOO_PRECISE;
        }
        if (value > MAX / TEN[digits - fraction]) {
            return TOO_LARGE;
        }
        long scaled = value * TEN[digits - fraction];
        return negative ? -scaled : scaled;
    }

    /** A value of {@link #parse} as people write it. */
    static String format(long value, int digits) {
        return java.math.BigDecimal.valueOf(value, digits).toPlainString();
    }
}
