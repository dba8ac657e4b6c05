package io.upline.period;

/** How long a pay period is. They stand in order of length, by which jobs that read one another are told apart. */
public enum PeriodKind {
    /** A calendar day. */
    DAY,
    /** The days from Monday to Sunday (ISO 8601). */
    WEEK,
    /** Two ISO weeks, counted from the job's first period. */
    TWO_WEEKS,
    /** The days 1 to 15 of a calendar month, or those from the 16th to its end. */
    HALF_MONTH,
    /** Four ISO weeks, counted from the job's first period. */
    FOUR_WEEKS,
    /** A month, of the calendar or from the day of a month on which the job's first begins. */
    MONTH,
    /** Three months, of the calendar or counted from the job's first period. */
    QUARTER,
    /** Twelve months, of the calendar or counted from the job's first period. */
    YEAR
}
