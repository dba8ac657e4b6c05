package io.upline.period;

/** How long a pay period is. */
public enum PeriodKind {
    /** A calendar day. */
    DAY,
    /** The days from Monday to Sunday (ISO 8601). */
    WEEK,
    /** Four ISO weeks, counted from the job's first period. */
    FOUR_WEEKS,
    /** A calendar month. */
    MONTH,
    /** A calendar quarter. */
    QUARTER,
    /** A calendar year. */
    YEAR
}
