package io.upline.calculation.engine;

import io.upline.calculation.frame.Slices;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.Exact;
import io.upline.calculation.lines.LineOrder;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.trail.Trail;
import io.upline.money.Rate;
import io.upline.plan.Terms;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** One bonus's lines of a member as text: way, base × rate, what was rounded, what caps took. */
final class EarningText {

    private final Ground ground;
    private final Trail trail;
    private final Bonus bonus;
    private final EarningLines lines;

    EarningText(Ground ground, Trail trail, Bonus bonus, EarningLines lines) {
        this.ground = ground;
        this.trail = trail;
        this.bonus = bonus;
        this.lines = lines;
    }

    /** The member's lines in canonical order, those that came to nothing by rounding or a cap too. */
    List<String> of(int member) {
        List<String> texts = new ArrayList<>();
        LineOrder order = LineOrder.of(lines, ground.numbering());
        for (int rank = order.firstOf(member); rank < order.size(); rank++) {
            int line = order.at(rank);
            if (lines.payee(line) != member) {
                break;
            }
            Trail.Line told = trail.line(bonus.name(), line);
            if (told.grossMinor() != 0
                    || told.exact().filter(exact -> !exact.is(0)).isPresent()) {
                texts.add(line(line, told));
            }
        }
        return texts;
    }

    private String line(int line, Trail.Line told) {
        String rule = lines.rule(line).word();
        return bonus.name()
                + ": "
                + (told.said().isEmpty() ? "" : told.said() + ": ")
                + product(line, told)
                + amounts(told)
                + " "
                + ground.plan().terms().currency()
                + (rule.isEmpty() ? "" : " (" + rule + ")");
    }

    private String product(int line, Trail.Line told) {
        if (told.exact().isEmpty()
                || told.rule().equals(Slices.RULE)
                || told.rule().equals(Rule.FIXED)) {
            return "";
        }
        boolean shares = bonus.table().unit() == RateTable.Unit.RATES;
        boolean points = shares && !bonus.kind().isPaidOnMoney();
        Rate pointValue = ground.money().pointValue();
        Rate rate = new Rate(lines.rateE8(line));
        return ConditionText.number(lines.baseCenti(line))
                + (points && !pointValue.equals(Rate.ONE)
                        ? " × " + pointValue.toDecimal().toPlainString()
                        : "")
                + " × "
                + (shares ? rate.toString() : rate.toDecimal().toPlainString())
                + " = ";
    }

    private String amounts(Trail.Line told) {
        String gross = ground.money().text(told.grossMinor());
        String before = told.exact()
                .filter(exact -> !exact.is(told.grossMinor()))
                .map(exact -> exact.text(ground.money().digits()) + ", " + rounded(told, exact) + " ")
                .orElse("");
        List<String> all = new ArrayList<>(List.of(before + gross));
        all.addAll(told.caps());
        return String.join(", ", all);
    }

    private String rounded(Trail.Line told, Exact exact) {
        if (told.isCut()) {
            return "cut to";
        }
        return switch (ground.money().per()) {
            case SOURCE -> "rounded";
            case ORDER -> exact.rounded(ground.money().mode()) == told.grossMinor() ? "rounded" : "each order rounded";
            case BONUS ->
                exact.rounded(RoundingMode.FLOOR) == told.grossMinor()
                        ? "rounded down"
                        : "with a share of the sum's remainder";
        };
    }

    /** Where lines are rounded by their sum: what that is; otherwise empty. */
    String sum() {
        if (ground.money().per() != Terms.Per.BONUS) {
            return "";
        }
        Exact sum = new Exact();
        long rounded = 0;
        for (Trail.Line line : trail.lines(bonus.name()).values()) {
            if (line.exact().isPresent() && !line.isCut()) {
                sum.add(line.exact().get());
                rounded = Math.addExact(rounded, line.grossMinor());
            }
        }
        return sum.is(rounded)
                ? ""
                : "exactly " + sum.text(ground.money().digits()) + " in all, rounded once to "
                        + ground.money().text(rounded);
    }
}
