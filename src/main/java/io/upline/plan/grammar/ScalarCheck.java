package io.upline.plan.grammar;

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

    private ScalarCheck() {}

    /** Notes what is wrong with a single value; {@code where} is how messages call the place. */
    public static void check(Scalar node, Shape shape, String where, Names names, Problems problems) {
        String text = node.text();
        if (text.isEmpty()) {
            problems.error(
                    ProblemCode.WRONG_FORM, node, "at " + where + " stands nothing", "Fill it or leave the key out");
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
                            "at " + where + " stands " + node.form() + "; meant is " + wanted.what(),
                            "Write " + wanted.what());
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
                    node.form() + " cannot stand at " + where,
                    Nearest.remedy(node.text(), words));
        }
    }

    private static void reference(
            Scalar node, Shape.Reference reference, List<String> words, String where, Names names, Problems problems) {
        if (names.knows(reference.kinds(), node.text(), node)) {
            return;
        }
        List<String> known = new ArrayList<>(words);
        known.addAll(names.all(reference.kinds()));
        String kinds = String.join(
                " or ", reference.kinds().stream().map(k -> k.word).sorted().toList());
        problems.error(
                ProblemCode.UNKNOWN_NAME,
                node,
                node.form() + " at " + where + " is the name of no " + kinds,
                Nearest.remedy(node.text(), known));
    }

    private static void decimal(Scalar node, Shape.Decimal decimal, String where, Problems problems) {
        if (!node.plain() || !node.text().matches(DECIMAL)) {
            badNumber(node, "a plain decimal like 80 or 2.50", where, problems);
        } else if (new BigDecimal(node.text()).stripTrailingZeros().scale() > decimal.digits()) {
            outOfRange(node, where, "a number with at most " + decimal.digits() + " digits after the point", problems);
        } else if (new BigDecimal(node.text()).compareTo(new BigDecimal("100000000000")) > 0) {
            outOfRange(node, where, "a number of at most 100000000000", problems);
        } else if (decimal.positive() && new BigDecimal(node.text()).signum() == 0) {
            outOfRange(node, where, "a number above 0", problems);
        }
    }

    private static void percent(Scalar node, Shape.Percent percent, String where, Problems problems) {
        String text = node.text();
        if (!node.plain()
                || !text.endsWith("%")
                || !text.substring(0, text.length() - 1).matches(DECIMAL)) {
            badNumber(node, "a percentage like 6% or 2.5%", where, problems);
            return;
        }
        BigDecimal value = new BigDecimal(text.substring(0, text.length() - 1));
        if (value.compareTo(BigDecimal.valueOf(percent.mostPercent())) > 0) {
            problems.error(
                    percent.mostPercent() == 100 ? ProblemCode.RATE_OVER_100 : ProblemCode.OUT_OF_RANGE,
                    node,
                    node.form() + " at " + where + " is more than " + percent.mostPercent() + "%",
                    "Write at most " + percent.mostPercent() + "%");
        } else if (value.stripTrailingZeros().scale() > 6) {
            outOfRange(node, where, "a percentage with at most 6 digits after the point", problems);
        }
    }

    private static void whole(Scalar node, Shape.Whole whole, String where, Problems problems) {
        if (!node.plain() || !node.text().matches("0|[1-9][0-9]{0,8}")) {
            badNumber(node, "a whole number", where, problems);
            return;
        }
        int value = Integer.parseInt(node.text());
        if (value < whole.least() || value > whole.most()) {
            outOfRange(node, where, "a number from " + whole.least() + " to " + whole.most(), problems);
        }
    }

    private static void badNumber(Scalar node, String meant, String where, Problems problems) {
        problems.error(
                ProblemCode.BAD_NUMBER,
                node,
                "at " + where + " stands " + node.form() + (node.plain() ? "" : " in quotes") + "; meant is " + meant,
                "Write " + meant + ", without quotes, signs, blanks or leading zeros");
    }

    private static void outOfRange(Scalar node, String where, String meant, Problems problems) {
        problems.error(
                ProblemCode.OUT_OF_RANGE,
                node,
                node.form() + " at " + where + " is out of range; meant is " + meant,
                "Write " + meant);
    }
}
