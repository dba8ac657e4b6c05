package io.upline.period;

/** How long a pay period is. */
public enum PeriodKind {
    /** A calendar day. */
    DAY,
    /** The days from Monday to Sunday (ISO 8601). */
    WEEK,
    /** Two ISO weeks, counted from the job's first period. */
    TWO_WEEKS,
    /** Four ISO weeks, counted from the job's first period. */
    FOUR_WEEKS,
    /** The days 1 to 15 of a calendar month, or those from the 16th to its end. */
    HALF_MONTH,
    /** A calendar month. */
    MONTH,
    /** A calendar quarter. */
    QUARTER,
    /** A calendar year. */
    YEAR
}
