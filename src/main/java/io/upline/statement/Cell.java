package io.upline.statement;

import java.time.LocalDate;

/** One typed value of an export. */
public sealed interface Cell {

    /** An empty cell. */
    Cell EMPTY = new Text("");

    /** A text as it was given; never a formula in what is written. */
    record Text(String text) implements Cell {}

    /**
     * A plain decimal: an amount, a volume, a rate.
     *
     * @param unscaled the digits
     * @param scale how many of them are fraction digits, 0 … 18; all are written
     */
    record Decimal(long unscaled, int scale) implements Cell {}

    /** A day, written as ISO date or as a real date. */
    record Day(LocalDate day) implements Cell {}

    /** A whole number. */
    static Cell count(long number) {
        return new Decimal(number, 0);
    }

    /** A text, or {@link #EMPTY}. */
    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    /** A rate in hundred-millionths without trailing zeros: {@code 0.06}. */
    static Cell rate(long rateE8) {
        long unscaled = rateE8;
        int scale = 8;
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        return new Decimal(unscaled, scale);
    }
}
