package io.upline.calculation.lines;

import java.util.Arrays;
import java.util.List;

/** How a line's amount came about, when it is not its base × point value × rate; the first is that. */
public enum Rule {
    /** base × point value × rate, rounded as the plan says. */
    RATE(""),
    /** A fixed amount per event. */
    FIXED("fixed"),
    /** base × an amount of currency units, which stands as the rate; no point value. */
    PER_UNIT("per-unit"),
    /** Several slices of the base, each at its own rate. */
    SLICES("slices"),
    /** Reduced by a cap. */
    SCALED("scaled"),
    /** Cycles of a binary. */
    CYCLE("cycle"),
    /** A step of a binary. */
    STEP("step"),
    /** Cut off at the most that a binary position earns. */
    CAPPED("capped"),
    /** A share of a pool, the base being its size. */
    POOL("pool"),
    /** A fixed sum for reaching something, or a part of it. */
    AWARD("award"),
    /** A fixed sum for a nested pattern. */
    STRUCTURE("structure"),
    /** A guarantee paid by or to another payee. */
    GUARANTEE("guarantee"),
    /** Set from outside. */
    GIVEN("given");

    private final String word;

    Rule(String word) {
        this.word = word;
    }

    private static final Rule[] ALL = values();
    private static final List<String> WORDS =
            Arrays.stream(ALL).map(rule -> rule.word).toList();

    /** The rule of an ordinal. */
    public static Rule of(byte ordinal) {
        return ALL[ordinal];
    }

    /** The words of all rules by ordinal; the first is empty. */
    public static List<String> words() {
        return WORDS;
    }
}
