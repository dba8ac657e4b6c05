package io.upline.calculation;

import java.util.Arrays;
import java.util.List;

/** How a line's amount came about, when it is not its base × point value × rate; the first is that. */
enum Rule {
    /** base × point value × rate, rounded. */
    RATE(""),
    /** A fixed amount per event or member. */
    FIXED("fixed"),
    /** base in whole units × a fixed amount. */
    PER_UNIT("per-unit"),
    /** Several slices of the base at their own rates. */
    SLICES("slices"),
    /** Rounded in the sum of the payee's lines and split by largest remainder. */
    ALLOCATED("allocated"),
    /** Reduced by a cap. */
    SCALED("scaled"),
    /** Cycles of a binary. */
    CYCLE("cycle"),
    /** A step of a binary. */
    STEP("step"),
    /** The difference of two rates or amounts. */
    DIFFERENCE("difference"),
    /** A share of a pool. */
    SHARE("share"),
    /** One of several instalments. */
    INSTALMENT("instalment"),
    /** A guarantee paid by or to another payee. */
    GUARANTEE("guarantee"),
    /** Set from outside. */
    GIVEN("given");

    private final String word;

    Rule(String word) {
        this.word = word;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(rule -> rule.word).toList();
    }
}
