package io.upline.calculation.engine;

import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.Exact;
import io.upline.calculation.lines.LineOrder;
import io.upline.calculation.trail.Trail;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.Terms;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One bonus's lines of a member as facts: way, base × rate, what was rounded, what caps took. */
final class EarningFacts {

    private final Ground ground;
    private final Trail trail;
    private final Bonus bonus;
    private final EarningLines lines;

    EarningFacts(Ground ground, Trail trail, Bonus bonus, EarningLines lines) {
        this.ground = ground;
        this.trail = trail;
        this.bonus = bonus;
        this.lines = lines;
    }

    /** The member's lines in canonical order, including those that rounding or a cap brought to nothing. */
    List<Fact> of(int member) {
        List<Fact> facts = new ArrayList<>();
        LineOrder order = LineOrder.of(lines, ground.numbering());
        for (int rank = order.firstOf(member); rank < order.size(); rank++) {
            int line = order.at(rank);
            if (lines.payee(line) != member) {
                break;
            }
            Trail.Line told = trail.line(bonus.name(), line);
            if (told.grossMinor() != 0
                    || told.exact().filter(exact -> !exact.is(0)).isPresent()) {
                facts.add(line(line, told));
            }
        }
        return facts;
    }

    private Fact line(int line, Trail.Line told) {
        return Fact.of(
                "why.line",
                "bonus",
                bonus.name(),
                "source",
                lines.source(line) < 0 ? "" : ground.inputs().members().ids().at(lines.source(line)),
                "how",
                told.told(),
                "product",
                product(line, told),
                "before",
                before(told),
                "amount",
                ground.money().text(told.grossMinor()),
                "caps",
                told.caps(),
                "currency",
                ground.plan().terms().currency(),
                "rule",
                lines.rule(line).word());
    }

    private Object product(int line, Trail.Line told) {
        if (told.exact().isEmpty() || !(told.rule().isProduct() || told.isCut())) {
            return "";
        }
        boolean shares = bonus.table().unit() == RateTable.Unit.RATES;
        boolean points = shares && !bonus.kind().isPaidOnMoney();
        Rate pointValue = ground.money().pointValue();
        Rate rate = new Rate(lines.rateE8(line));
        return Fact.of(
                "why.product",
                "base",
                Why.number(lines.baseCenti(line)),
                "pointValue",
                points && !pointValue.equals(Rate.ONE) ? pointValue.toDecimal().toPlainString() : "",
                "rate",
                shares ? rate.toString() : rate.toDecimal().toPlainString());
    }

    /** The amount of the line before it was rounded or cut off, where it was another. */
    private Object before(Trail.Line told) {
        return told.exact()
                .filter(exact -> !exact.is(told.grossMinor()))
                .<Object>map(
                        exact -> rounded(told, exact, exact.text(ground.money().digits())))
                .orElse("");
    }

    private Fact rounded(Trail.Line told, Exact exact, String text) {
        if (told.isCut()) {
            return Fact.of("why.cutTo", "exact", text);
        }
        return switch (ground.money().per()) {
            case SOURCE -> Fact.of("why.rounded", "exact", text);
            case ORDER ->
                exact.rounded(ground.money().mode()) == told.grossMinor()
                        ? Fact.of("why.rounded", "exact", text)
                        : Fact.of("why.eachOrderRounded", "exact", text);
            case BONUS ->
                exact.rounded(RoundingMode.FLOOR) == told.grossMinor()
                        ? Fact.of("why.roundedDown", "exact", text)
                        : Fact.of("why.shareOfRemainder", "exact", text);
        };
    }

    /** The exact sum of the lines, where they are rounded by their sum; otherwise empty. */
    Optional<Fact> sum() {
        if (ground.money().per() != Terms.Per.BONUS) {
            return Optional.empty();
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
                ? Optional.empty()
                : Optional.of(Fact.of(
                        "why.roundedOnce",
                        "exact",
                        sum.text(ground.money().digits()),
                        "rounded",
                        ground.money().text(rounded)));
    }
}
