package io.upline.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's numbers as text, so that they are judged like those of a CSV file. A spreadsheet keeps 15 digits; what stands
 * beyond them in the file is the trace of binary fractions and is rounded away.
 */
final class WorkbookNumbers {

    private static final int DIGITS = 15;
    private static final int LONGEST = 40;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(Moments.DAY);

    private final boolean from1904;

    WorkbookNumbers(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Adds a cell's number as its format shows it, or its date when the format is that of a date. */
    void add(Cells cells, String value, WorkbookFormat format) {
        BigDecimal number = read(value);
        if (number == null) {
            cells.add(value, Cells.Mark.UNFIT);
        } else if (format.date()) {
            addDate(cells, number, value);
        } else {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            boolean exact = number.precision() - number.scale() <= DIGITS;
            String digits = plain(number.round(new MathContext(DIGITS, RoundingMode.HALF_UP)));
            boolean padded = whole && number.signum() >= 0;
            cells.add(
                    padded ? "0".repeat(Math.max(0, format.zeros() - digits.length())) + digits : digits,
                    mark(whole, exact, format));
        }
    }

    private static Cells.Mark mark(boolean whole, boolean exact, WorkbookFormat format) {
        if (whole && !exact) {
            return Cells.Mark.LONG_NUMBER;
        }
        return format.otherwise() || (format.zeros() > 0 && !whole) ? Cells.Mark.SHOWN_OTHERWISE : Cells.Mark.NUMBER;
    }

    private static @Nullable BigDecimal read(String value) {
        try {
            BigDecimal number = value.length() > LONGEST ? null : new BigDecimal(value);
            return number == null || Math.abs((long) number.scale()) > 400 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }

    /** Adds the date of a day's number: 1 is 1900-01-01, and 60 a day that never was; or 0 is 1904-01-01. */
    private void addDate(Cells cells, BigDecimal serial, String value) {
        long seconds =
                serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        long day = Math.floorDiv(seconds, Moments.DAY);
        if (day < (from1904 ? 0 : 61) || day > 2_958_465) {
            cells.add(value, Cells.Mark.UNFIT);
            return;
        }
        LocalDate base = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        long second = Math.floorMod(seconds, Moments.DAY);
        LocalDate date = base.plusDays(day);
        if (second == 0) {
            cells.add(date.toString(), Cells.Mark.PLAIN);
        } else {
            long local = date.toEpochDay() * Moments.DAY + second;
            String time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC).toString();
            cells.add(time, Cells.Mark.PLAIN);
        }
    }
}
