package io.upline.plan.yaml;

import java.util.Locale;

/** The rules of plan files. The order is that of the stages in which they are found. */
public enum ProblemCode {
    /** The file cannot be read as text. */
    NOT_TEXT,
    /** The file is larger or deeper than any plan is. */
    TOO_LARGE,
    /** The text is not YAML. */
    SYNTAX,
    /** An anchor, alias or merge key. */
    ALIAS,
    /** A tag. */
    TAG,
    /** More than one document. */
    SEVERAL_DOCUMENTS,
    /** The same key twice. */
    DUPLICATE_KEY,
    /** A file that is no plan. */
    NO_PLAN,
    /** A key that does not exist here. */
    UNKNOWN_KEY,
    /** A key that must be there. */
    MISSING_KEY,
    /** A switch that decides money and is never defaulted. */
    MISSING_SWITCH,
    /** Keys that exclude one another. */
    CONFLICTING_KEYS,
    /** A list, map or single value where another is meant. */
    WRONG_FORM,
    /** A word that is not one of those that may stand here. */
    UNKNOWN_WORD,
    /** A number in another form than a plain decimal or percentage. */
    BAD_NUMBER,
    /** A number that is too small or too large. */
    OUT_OF_RANGE,
    /** A name that may not be used. */
    BAD_NAME,
    /** Two definitions of the same name. */
    DUPLICATE_NAME,
    /** A name that nothing defines. */
    UNKNOWN_NAME,
    /** Brackets that are not ascending. */
    BRACKETS,
    /** A rate over 100 %. */
    RATE_OVER_100,
    /** Definitions that need each other. */
    CYCLE,
    /** A rank that needs itself or a higher one. */
    RANK_ORDER,
    /** A rank nobody can hold. */
    UNREACHABLE_RANK,
    /** The most the plan can pay is over 100 % of the base. */
    OVER_100_PERCENT,
    /** A plan that has no worked examples. */
    NO_EXAMPLES,
    /** The most the plan can pay has no bound. */
    UNBOUNDED,
    /** A bonus that is paid for recruiting, without product volume. */
    PAID_FOR_RECRUITING,
    /** A rank or bonus that own purchases alone qualify for. */
    OWN_PURCHASE_ALONE,
    /** A remainder of rounding that nobody gets. */
    ROUNDING_REMAINDER,
    /** A rate that looks as though a percent sign or a point was lost. */
    IMPLAUSIBLE_RATE,
    /** Two bounds of which one stands just under the other. */
    NEAR_BOUNDS,
    /** A bonus on two legs over a tree in which members may have more. */
    FURTHER_LEGS,
    /** A definition that nothing uses. */
    UNUSED,
    /** A table that is not one: rows of unequal length, no header. */
    BAD_TABLE,
    /** A column that may not stand in this table. */
    UNKNOWN_COLUMN,
    /** A cell that does not say what its column means. */
    BAD_CELL,
    /** A member, bonus or other name in a cell that nothing defines. */
    UNKNOWN_IN_TABLE,
    /** Something a scenario cannot express. */
    CANNOT_TAKE,
    /** A worked example that does not come out. */
    FAILING_EXAMPLE;

    /** The word by which messages print the rule, such as {@code unknown-key}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
