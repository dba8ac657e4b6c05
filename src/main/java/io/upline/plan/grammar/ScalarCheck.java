package io.upline.plan.grammar;

import io.upline.fact.Fact;
import io.upline.plan.yaml.Nearest;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks single values. A value is what was typed: {@code no} is the text "no" and never false, {@code 010}, {@code 1_000},
 * {@code 1e3} and {@code .5} are no numbers.
 */
public final class ScalarCheck {

    private static final String DECIMAL = "(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?";

    private static final String ANY_DECIMAL = "(0|[1-9][0-9]*)(\\.[0-9]+)?";
    private static final int MOST_PERCENT_DIGITS = 6;

    private ScalarCheck() {}

    /** Notes what is wrong with a single value; {@code where} is the key under which it stands, empty for the bounds of a table. */
    public static void check(Scalar node, Shape shape, String where, Names names, Problems problems) {
        String text = node.text();
        if (text.isEmpty()) {
            problems.error(ProblemCode.WRONG_FORM, node, Fact.of("problem.emptyValue", "at", place(where)));
            return;
        }
        switch (shape) {
            case Shape.Words words -> word(node, words.words(), where, problems);
            case Shape.Flag _ -> word(node, List.of("true", "false"), where, problems);
            case Shape.Text wanted -> {
                if (!text.matches(wanted.pattern())) {
                    problems.error(
                            ProblemCode.BAD_NAME,
                            node,
                            Fact.of("problem.badText", "at", place(where), "is", node.form(), "meant", wanted.what()));
                }
            }
            case Shape.Reference reference -> reference(node, reference, List.of(), where, names, problems);
            case Shape.WordOrReference either -> {
                if (!either.words().contains(text)) {
                    reference(node, new Shape.Reference(either.kinds()), either.words(), where, names, problems);
                }
            }
            case Shape.Decimal decimal -> decimal(node, decimal, where, problems);
            case Shape.Percent percent -> percent(node, percent, where, problems);
            case Shape.Whole whole -> whole(node, whole, where, problems);
            case Shape.Table _ -> {}
            default -> throw new IllegalStateException("no single value: " + shape);
        }
    }

    private static void word(Scalar node, List<String> words, String where, Problems problems) {
        if (!words.contains(node.text())) {
            problems.error(
                    ProblemCode.UNKNOWN_WORD,
                    node,
                    Fact.of(
                            "problem.unknownWord",
                            "is",
                            node.form(),
                            "at",
                            place(where),
                            "remedy",
                            Nearest.remedy(node.text(), words)));
        }
    }

    private static void reference(
            Scalar node, Shape.Reference reference, List<String> words, String where, Names names, Problems problems) {
        if (names.knows(reference.kinds(), node.text(), node)) {
            return;
        }
        List<String> known = new ArrayList<>(words);
        known.addAll(names.all(reference.kinds()));
        List<String> kinds =
                reference.kinds().stream().map(k -> k.word).sorted().toList();
        problems.error(
                ProblemCode.UNKNOWN_NAME,
                node,
                Fact.of(
                        "problem.unknownName",
                        "is",
                        node.form(),
                        "at",
                        place(where),
                        "kinds",
                        kinds,
                        "remedy",
                        Nearest.remedy(node.text(), known)));
    }

    private static void decimal(Scalar node, Shape.Decimal decimal, String where, Problems problems) {
        String text = node.text();
        if (!node.plain() || !text.matches(ANY_DECIMAL)) {
            badNumber(node, Fact.of("meant.decimal"), where, problems);
        } else if (isOver(text, decimal.most())) {
            tooLarge(node, where, Long.toString(decimal.most()), problems);
        } else if (!text.matches(DECIMAL)
                || new BigDecimal(text).stripTrailingZeros().scale() > decimal.digits()) {
            outOfRange(node, where, Fact.of("meant.digits", "most", decimal.digits()), problems);
        } else if (decimal.positive() && new BigDecimal(text).signum() == 0) {
            outOfRange(node, where, Fact.of("meant.positive"), problems);
        }
    }

    /** Whether a plain decimal of any length is above a bound. */
    private static boolean isOver(String decimal, long most) {
        int point = decimal.indexOf('.');
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        int digits = Long.toString(most).length();
        if (whole.length() != digits) {
            return whole.length() > digits;
        }
        long value = Long.parseLong(whole);
        return value > most
                || (value == most && point >= 0 && !decimal.substring(point + 1).matches("0*"));
    }

    private static void percent(Scalar node, Shape.Percent percent, String where, Problems problems) {
        String text = node.text();
        if (!node.plain()
                || !text.endsWith("%")
                || !text.substring(0, text.length() - 1).matches(ANY_DECIMAL)) {
            badNumber(node, Fact.of("meant.percent"), where, problems);
            return;
        }
        String number = text.substring(0, text.length() - 1);
        if (isOver(number, percent.mostPercent())) {
            problems.error(
                    percent.mostPercent() == 100 ? ProblemCode.RATE_OVER_100 : ProblemCode.OUT_OF_RANGE,
                    node,
                    Fact.of("problem.tooMuch", "is", node.form(), "at", place(where), "most", percent.mostPercent()));
        } else if (!number.matches(DECIMAL)
                || new BigDecimal(number).stripTrailingZeros().scale() > MOST_PERCENT_DIGITS) {
            outOfRange(node, where, Fact.of("meant.percentDigits"), problems);
        }
    }

    private static void whole(Scalar node, Shape.Whole whole, String where, Problems problems) {
        String text = node.text();
        if (!node.plain() || !text.matches("0|[1-9][0-9]*")) {
            badNumber(node, Fact.of("meant.whole"), where, problems);
        } else if (isOver(text, whole.most())) {
            tooLarge(node, where, Integer.toString(whole.most()), problems);
        } else if (Integer.parseInt(text) < whole.least()) {
            outOfRange(node, where, Fact.of("meant.between", "least", whole.least(), "most", whole.most()), problems);
        }
    }

    private static void tooLarge(Scalar node, String where, String most, Problems problems) {
        problems.error(
                ProblemCode.OUT_OF_RANGE,
                node,
                Fact.of("problem.numberTooLarge", "is", node.form(), "at", place(where), "most", most));
    }

    private static void badNumber(Scalar node, Fact meant, String where, Problems problems) {
        problems.error(
                ProblemCode.BAD_NUMBER,
                node,
                Fact.of(
                        "problem.badNumber",
                        "at",
                        place(where),
                        "is",
                        node.form(),
                        "quoted",
                        !node.plain(),
                        "meant",
                        meant));
    }

    private static void outOfRange(Scalar node, String where, Fact meant, Problems problems) {
        problems.error(
                ProblemCode.OUT_OF_RANGE,
                node,
                Fact.of("problem.outOfRange", "is", node.form(), "at", place(where), "meant", meant));
    }

    private static Fact place(String key) {
        return key.isEmpty() ? Fact.of("meant.table") : Fact.of("meant.key", "key", key);
    }
}
