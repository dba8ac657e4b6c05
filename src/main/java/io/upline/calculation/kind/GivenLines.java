package io.upline.calculation.kind;

import io.upline.calculation.Inputs;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.plan.kind.Given;
import java.util.Comparator;
import java.util.List;

/** Pays amounts that were decided elsewhere as they are. */
final class GivenLines {

    /** The rule of a line whose amount is set from outside. */
    private static final Rule RULE = Rule.of("given");

    private GivenLines() {}

    static long run(BonusFrame frame, Given kind) {
        Fact from = kind.from()
                .map(other -> Fact.of("why.fromPlan", "plan", other.plan()))
                .orElse(Fact.of("why.setByHand"));
        for (Inputs.Given given : ascending(frame.ground.inputs().given())) {
            if (given.bonus().equals(frame.bonus.name())) {
                if (frame.trail.watches(given.member())) {
                    frame.tell(from, kind.isPaidThere() ? Fact.of("why.paidThere") : Why.NOTHING);
                }
                frame.pay(given.member(), -1, -1, 0, 0, given.amountMinor(), RULE);
            }
        }
        return BonusFrame.EARNED;
    }

    /** The amounts, with those of one member in ascending order, whatever order they came in. */
    private static List<Inputs.Given> ascending(List<Inputs.Given> given) {
        return given.stream()
                .sorted(Comparator.comparingLong(Inputs.Given::amountMinor))
                .toList();
    }
}
