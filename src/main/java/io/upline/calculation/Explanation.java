package io.upline.calculation;

import io.upline.plan.Bonus;
import io.upline.plan.BonusKind;
import io.upline.plan.Condition.LadderName;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a member got what it got in a period, and what the next rank misses: lines of text in the plan's names and numbers. Derived,
 * never stored: the calculation runs again with a {@link Trail} of this member, so that there is no second telling of a rule.
 */
public final class Explanation {

    private Explanation() {}

    /**
     * Explains one member's period, in the order rank, next rank, earnings by bonus, what stands beside them and what each bonus
     * misses, what is held.
     *
     * @param member its number in the inputs
     */
    public static List<String> of(Plan plan, Inputs inputs, int member) {
        Workings workings = new Workings(plan, inputs);
        workings.trail = Trail.of(workings, member);
        Results results = Calculation.calculate(workings);
        List<String> lines = new ArrayList<>();
        ranks(workings, results, member, lines);
        earnings(workings, member, lines);
        bonuses(workings, member, lines);
        if (results.held(member)) {
            lines.add("What is earned is held while the member is suspended.");
        }
        return List.copyOf(lines);
    }

    private static void ranks(Workings workings, Results results, int member, List<String> lines) {
        Ladder ladder = workings.plan.ranks();
        if (ladder.ranks().isEmpty() || !workings.standing.in[member]) {
            return;
        }
        int rank = results.rank()[member];
        int title = results.title()[member];
        String now = rank < 0 ? "none" : ladder.names().get(rank);
        lines.add("Rank: " + now + (title > rank ? " (title " + ladder.names().get(title) + ")" : ""));
        LadderColumn column = workings.ladder(LadderName.RANK);
        if (column.graceAfter[member] >= 0) {
            lines.add("Paid at the old rank by grace; periods left: " + column.graceAfter[member]);
        }
        for (int next = rank + 1; next < ladder.ranks().size(); next++) {
            Ladder.Rank wanted = ladder.ranks().get(next);
            if (!wanted.assigned()) {
                List<String> missing = new Missing(workings, member).of(wanted.needs());
                String what = missing.isEmpty() ? "all needs hold" : String.join("; ", missing);
                lines.add(wanted.name() + ": " + what);
                return;
            }
        }
    }

    private static void earnings(Workings workings, int member, List<String> lines) {
        for (Bonus bonus : workings.plan.bonuses()) {
            BonusOutcome outcome = workings.outcomes.get(bonus.name());
            if (outcome != null) {
                lines.addAll(new EarningText(workings, bonus, outcome.lines()).of(member));
            }
        }
    }

    /** Of each bonus what was noted beside its lines, and what the member lacks for it. */
    private static void bonuses(Workings workings, int member, List<String> lines) {
        boolean stands = workings.standing.in[member];
        for (Bonus bonus : workings.plan.bonuses()) {
            BonusOutcome outcome = workings.outcomes.get(bonus.name());
            String sum = outcome == null ? "" : new EarningText(workings, bonus, outcome.lines()).sum();
            if (!sum.isEmpty()) {
                lines.add(bonus.name() + ": " + sum);
            }
            workings.trail.noted(bonus.name()).forEach(noted -> lines.add(bonus.name() + ": " + noted));
            List<String> missing = stands ? missing(workings, bonus, member) : List.of();
            if (!missing.isEmpty()) {
                lines.add(bonus.name() + " is not paid: " + String.join("; ", missing));
            }
        }
        if (stands && workings.standing.unpaid[member]) {
            lines.add("By its status the member is not paid.");
        }
        int owner = workings.standing.ownerOf(member);
        if (owner != member) {
            lines.add("What this position earns is paid to "
                    + workings.inputs.members().ids().at(owner));
        }
    }

    private static List<String> missing(Workings workings, Bonus bonus, int member) {
        List<String> missing = new ArrayList<>(new Missing(workings, member).of(bonus.needs()));
        String row = bonus.kind() instanceof BonusKind.Cap ? "" : RowText.missing(bonus.table(), workings, member);
        if (!row.isEmpty()) {
            missing.add(row);
        }
        return missing;
    }
}
