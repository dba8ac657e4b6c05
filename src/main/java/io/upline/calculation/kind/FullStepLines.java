package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.lines.Exact;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.plan.Terms;
import io.upline.plan.kind.FullSteps;
import io.upline.plan.kind.FullSteps.Rest;

/** Pays an amount for each full step of an own volume. One sweep over the members, beside what is carried. */
final class FullStepLines {

    /** The rule of a line that is one amount for each full step. */
    private static final Rule RULE = Rule.of("full-step");

    /** The word of carried rows that hold what no step took. */
    private static final String REST = "rest";

    private final BonusFrame frame;
    private final FullSteps kind;

    /** The rest that each member brings from the period before, by member number; empty where the rest is lost. */
    private final long[] before;

    FullStepLines(BonusFrame frame, FullSteps kind) {
        this.frame = frame;
        this.kind = kind;
        before = new long[frame.ground.size()];
    }

    long run() {
        boolean carries = kind.rest() == Rest.CARRIED;
        if (carries) {
            frame.before.each(REST, frame.bonus.name(), (row, member) -> {
                if (member >= 0) {
                    before[member] = Math.addExact(before[member], row.volumeCenti());
                }
            });
        }
        long[] own = frame.columns.volume(frame.bonus.base().orElseThrow()).read;
        for (int m = 0; m < before.length; m++) {
            if (frame.ground.standing().in[m]) {
                long figure = Math.addExact(own[m], before[m]);
                long left = figure - take(m, figure);
                if (carries && left != 0) {
                    carry(m, left);
                }
            }
        }
        return BonusFrame.EARNED;
    }

    /** Pays the full steps of a member's figure, and says how much of it they took. */
    private long take(int member, long figure) {
        int row = frame.rates.rowOf[member];
        if (!frame.payable[member] || !frame.rates.pays(row, 0)) {
            return 0;
        }
        long steps = Math.max(0, figure / kind.stepCenti());
        tell(member, row, figure, steps);
        if (steps == 0) {
            return 0;
        }
        long took = steps * kind.stepCenti();
        long units = Math.multiplyExact(100, steps);
        Factor factor = frame.rates.factor(row, 0);
        if (frame.money.per() == Terms.Per.BONUS) {
            Exact exact = new Exact();
            exact.add(units, factor.numerator(), factor.denominator());
            frame.slices.put(frame.lines.size(), exact);
        }
        long amount = factor.amount(units, frame.money.mode());
        frame.pay(member, member, -1, took, frame.rates.value(row, 0), amount, RULE);
        return took;
    }

    private void tell(int member, int row, long figure, long steps) {
        if (!frame.trail.watches(member)) {
            return;
        }
        String step = Why.number(kind.stepCenti());
        if (steps == 0) {
            frame.trail.note(frame.bonus.name(), Fact.of("why.noFullStep", "figure", Why.number(figure), "step", step));
            return;
        }
        Fact how = Fact.of(
                "why.fullSteps",
                "count",
                steps,
                "step",
                step,
                "figure",
                Why.number(figure),
                "before",
                before[member] == 0 ? "" : Why.number(before[member]),
                "at",
                new Rate(frame.rates.value(row, 0)).toDecimal().toPlainString());
        frame.tell(frame.named(member), RowFact.of(frame, member, row), how);
    }

    private void carry(int member, long left) {
        frame.carried.volume(member, frame.bonus.name(), "", left, "", REST);
        if (frame.trail.watches(member)) {
            frame.trail.note(frame.bonus.name(), Fact.of("why.restCarried", "rest", Why.number(left)));
        }
    }
}
