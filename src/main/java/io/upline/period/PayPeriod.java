package io.upline.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * One pay period: a run of whole days in the company's time zone.
 *
 * @param kind how long it is
 * @param first its first day
 */
public record PayPeriod(PeriodKind kind, LocalDate first) implements Comparable<PayPeriod> {

    private static final int SECOND_HALF = 16;
    private static final int MONTHS_A_YEAR = 12;

    /** The last day that every month has. */
    private static final int LAST_BEGINNING = 28;

    /** Refuses a first day that does not begin a period of the kind. */
    public PayPeriod {
        if (months(kind) > 0 && first.getDayOfMonth() > LAST_BEGINNING) {
            throw new IllegalArgumentException("a " + word(kind) + " begins on a day from 1 to " + LAST_BEGINNING
                    + " of a month, not on " + first);
        }
        if (months(kind) == 0 && !first.equals(alignedStart(kind, first))) {
            throw new IllegalArgumentException(first + " is not the first day of a " + word(kind));
        }
    }

    /**
     * Reads {@code 2026-10} (month), {@code 2026-10-H2} (its second half), {@code 2026-W44} (week), {@code 2026-Q4}, {@code 2026}, or a
     * first day.
     *
     * @throws IllegalArgumentException in the reader's words, when it is none of these or of another kind
     */
    public static PayPeriod parse(PeriodKind kind, String text) {
        try {
            return new PayPeriod(kind, firstDay(kind, text));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no " + word(kind) + "; write it like " + example(kind)
                            + (isDayOf(kind, text)
                                    ? ", or where it begins on another day, by its first one, like 2026-10-15"
                                    : ""),
                    e);
        }
    }

    /** Whether somebody wrote a day in another form, where a period may be called by its first day. */
    private static boolean isDayOf(PeriodKind kind, String text) {
        return months(kind) > 0 && text.matches("\\d+\\D+\\d+\\D+\\d+");
    }

    /**
     * The period of the kind that holds the day: of months, quarters and years that of the calendar, of several weeks the one that begins with
     * the day's week. Where a job counts them from is known from one of its periods only, by {@link #around}.
     */
    public static PayPeriod holding(PeriodKind kind, LocalDate day) {
        return new PayPeriod(kind, alignedStart(kind, day));
    }

    /** The period of the same calendar that holds the day, be it this one, an earlier or a later one. */
    public PayPeriod around(LocalDate day) {
        return switch (kind) {
            case TWO_WEEKS, FOUR_WEEKS -> {
                long length = ChronoUnit.DAYS.between(first, next().first);
                long periods = Math.floorDiv(ChronoUnit.DAYS.between(first, day), length);
                yield new PayPeriod(kind, first.plusDays(Math.multiplyExact(periods, length)));
            }
            case MONTH, QUARTER, YEAR -> {
                int whole =
                        (day.getYear() - first.getYear()) * MONTHS_A_YEAR + day.getMonthValue() - first.getMonthValue();
                int begun = day.getDayOfMonth() < first.getDayOfMonth() ? whole - 1 : whole;
                int periods = Math.floorDiv(begun, months(kind));
                yield new PayPeriod(kind, first.plusMonths((long) periods * months(kind)));
            }
            case DAY, WEEK, HALF_MONTH -> holding(kind, day);
        };
    }

    /** How many months a period has that begins on the same day of a month as the one before; 0 for periods that are counted otherwise. */
    private static int months(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> MONTHS_A_YEAR;
            case DAY, WEEK, TWO_WEEKS, HALF_MONTH, FOUR_WEEKS -> 0;
        };
    }

    private boolean isOfCalendar() {
        return first.equals(alignedStart(kind, first));
    }

    /** The last day of the period. */
    public LocalDate last() {
        return next().first().minusDays(1);
    }

    /** The day in its middle; of an even number of days the earlier one. */
    public LocalDate middle() {
        return first.plusDays((last().toEpochDay() - first.toEpochDay()) / 2);
    }

    /** The period that begins the day after this one ends. */
    public PayPeriod next() {
        return new PayPeriod(kind, step(1));
    }

    /** The period that ends the day before this one begins. */
    public PayPeriod previous() {
        return new PayPeriod(kind, step(-1));
    }

    /** Whether the day falls in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    @Override
    public int compareTo(PayPeriod other) {
        return first.compareTo(other.first);
    }

    /**
     * The period as people write it: {@code 2026-10}, {@code 2026-10-H2}, {@code 2026-W44}, {@code 2026-Q4}, {@code 2026}, or the first day, as
     * of a month, quarter or year that is not one of the calendar.
     */
    @Override
    public String toString() {
        if (!isOfCalendar()) {
            return first.toString();
        }
        return switch (kind) {
            case MONTH -> YearMonth.from(first).toString();
            case HALF_MONTH -> YearMonth.from(first) + (isSecondHalf(first) ? "-H2" : "-H1");
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case QUARTER -> first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> Integer.toString(first.getYear());
            case DAY, TWO_WEEKS, FOUR_WEEKS -> first.toString();
        };
    }

    private LocalDate step(int n) {
        return switch (kind) {
            case DAY -> first.plusDays(n);
            case WEEK -> first.plusWeeks(n);
            case TWO_WEEKS -> first.plusWeeks(2L * n);
            case FOUR_WEEKS -> first.plusWeeks(4L * n);
            case HALF_MONTH -> halves(n);
            case MONTH, QUARTER, YEAR -> first.plusMonths((long) months(kind) * n);
        };
    }

    private LocalDate halves(int n) {
        int number = (isSecondHalf(first) ? 1 : 0) + n;
        return first.withDayOfMonth(1)
                .plusMonths(Math.floorDiv(number, 2))
                .withDayOfMonth(Math.floorMod(number, 2) == 0 ? 1 : SECOND_HALF);
    }

    private static boolean isSecondHalf(LocalDate day) {
        return day.getDayOfMonth() >= SECOND_HALF;
    }

    private static LocalDate alignedStart(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day;
            case WEEK, TWO_WEEKS, FOUR_WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case HALF_MONTH -> day.withDayOfMonth(isSecondHalf(day) ? SECOND_HALF : 1);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate firstDay(PeriodKind kind, String text) {
        if (kind == PeriodKind.WEEK && text.matches("\\d{4}-W\\d{2}")) {
            int year = Integer.parseInt(text, 0, 4, 10);
            int week = Integer.parseInt(text, 6, 8, 10);
            LocalDate monday = LocalDate.of(year, 1, 4)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(week - 1L);
            if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
                throw new IllegalArgumentException("the year " + year + " has no week " + week);
            }
            return monday;
        }
        if (kind == PeriodKind.HALF_MONTH && text.matches("\\d{4}-\\d{2}-H[12]")) {
            return YearMonth.parse(text.substring(0, 7)).atDay(text.endsWith("2") ? SECOND_HALF : 1);
        }
        if (kind == PeriodKind.MONTH && text.length() == 7) {
            return YearMonth.parse(text).atDay(1);
        }
        if (kind == PeriodKind.QUARTER && text.matches("\\d{4}-Q[1-4]")) {
            return LocalDate.of(Integer.parseInt(text, 0, 4, 10), 3 * (text.charAt(6) - '1') + 1, 1);
        }
        if (kind == PeriodKind.YEAR && text.matches("\\d{4}")) {
            return LocalDate.of(Integer.parseInt(text), 1, 1);
        }
        return LocalDate.parse(text);
    }

    private static String word(PeriodKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String example(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> "2026-10";
            case HALF_MONTH -> "2026-10-H2";
            case WEEK -> "2026-W44";
            case QUARTER -> "2026-Q4";
            case YEAR -> "2026";
            case DAY, TWO_WEEKS, FOUR_WEEKS -> "2026-10-05";
        };
    }
}
