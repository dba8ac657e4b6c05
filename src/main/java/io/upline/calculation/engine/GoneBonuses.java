package io.upline.calculation.engine;

import io.upline.calculation.Inputs;
import io.upline.calculation.TakenBack;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.BonusOutcome;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.Rule;
import io.upline.network.MemberIds;
import io.upline.plan.Plan;
import java.util.List;

/** Bonuses that an earlier version of the plan paid, that this one does not have, and of which something comes back. */
final class GoneBonuses {

    private GoneBonuses() {}

    static List<String> names(Plan plan, Inputs inputs) {
        return inputs.takenBack().lines().stream()
                .map(TakenBack.Line::bonus)
                .filter(name -> plan.bonus(name).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** What comes back of one of them. */
    static BonusOutcome outcome(String name, Ground ground) {
        MemberIds ids = ground.inputs().members().ids();
        EarningLines lines = new EarningLines();
        long sum = 0;
        for (TakenBack.Line line : ground.inputs().takenBack().lines()) {
            int position = line.bonus().equals(name) ? ids.find(line.position()) : -1;
            if (position >= 0) {
                lines.add(
                        ground.standing().ownerOf(position),
                        position,
                        line.source().isEmpty() ? -1 : ids.find(line.source()),
                        line.level(),
                        line.baseCenti(),
                        line.rateE8(),
                        line.amountMinor(),
                        Rule.TAKEN_BACK);
                sum = Math.addExact(sum, line.amountMinor());
            }
        }
        return new BonusOutcome(lines, 0, 0, sum, sum, sum, List.of());
    }
}
