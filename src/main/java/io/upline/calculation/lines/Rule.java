package io.upline.calculation.lines;

/**
 * How a line's amount came about. A rule is a word that belongs to whoever pays by it; there is no list of all of them, and results
 * name those that occur. Four rules are open to every kind.
 *
 * @param word the word as exports and digests say it; empty for base × point value × rate
 * @param isProduct whether the amount is the base times the rate, so that sums of lines can be rounded exactly
 */
public record Rule(String word, boolean isProduct) {

    /** The rule of an amount that is base × point value × rate, rounded as the plan says. */
    public static final Rule RATE = new Rule("", true);

    /** The rule of an amount that is base × an amount of currency units, which stands as the rate; no point value applies. */
    public static final Rule PER_UNIT = new Rule("per-unit", true);

    /** The rule of a fixed amount per event. */
    public static final Rule FIXED = new Rule("fixed", false);

    /** The rule of an amount that comes back of what an earlier period paid on an order that is returned now. */
    public static final Rule TAKEN_BACK = new Rule("taken-back", false);

    /** A rule whose amounts are no products. */
    public static Rule of(String word) {
        return new Rule(word, false);
    }
}
