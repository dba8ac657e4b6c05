package io.upline.calculation.engine;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.frame.RowText;
import io.upline.calculation.frame.Workings;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.BonusOutcome;
import io.upline.calculation.lines.Outlet;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.calculation.trail.Missing;
import io.upline.calculation.trail.Trail;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.kind.Bonus;
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
        Ground ground = Ground.of(plan, inputs);
        Workings workings = Workings.on(ground, Trail.of(ground.standing(), member), Outlet.NONE);
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
        Ladder ladder = workings.columns().ground().plan().ranks();
        if (ladder.ranks().isEmpty() || !workings.columns().ground().standing().in[member]) {
            return;
        }
        int rank = results.rank()[member];
        int title = results.title()[member];
        String now = rank < 0 ? "none" : ladder.names().get(rank);
        lines.add("Rank: " + now + (title > rank ? " (title " + ladder.names().get(title) + ")" : ""));
        LadderColumn column = workings.columns().ladder(LadderName.RANK);
        if (column.graceAfter[member] >= 0) {
            lines.add("Paid at the old rank by grace; periods left: " + column.graceAfter[member]);
        }
        for (int next = rank + 1; next < ladder.ranks().size(); next++) {
            Ladder.Rank wanted = ladder.ranks().get(next);
            if (!wanted.assigned()) {
                List<String> missing = new Missing(workings.columns(), member).of(wanted.needs());
                String what = missing.isEmpty() ? "all needs hold" : String.join("; ", missing);
                lines.add(wanted.name() + ": " + what);
                return;
            }
        }
    }

    private static void earnings(Workings workings, int member, List<String> lines) {
        for (Bonus bonus : workings.columns().ground().plan().bonuses()) {
            workings.columns()
                    .outcome(bonus.name())
                    .ifPresent(outcome ->
                            lines.addAll(text(workings, bonus, outcome).of(member)));
        }
    }

    private static EarningText text(Workings workings, Bonus bonus, BonusOutcome outcome) {
        return new EarningText(workings.columns().ground(), workings.trail(), bonus, outcome.lines());
    }

    /** Of each bonus what was noted beside its lines, and what the member lacks for it. */
    private static void bonuses(Workings workings, int member, List<String> lines) {
        boolean stands = workings.columns().ground().standing().in[member];
        for (Bonus bonus : workings.columns().ground().plan().bonuses()) {
            String sum = workings.columns()
                    .outcome(bonus.name())
                    .map(outcome -> text(workings, bonus, outcome).sum())
                    .orElse("");
            if (!sum.isEmpty()) {
                lines.add(bonus.name() + ": " + sum);
            }
            workings.trail().noted(bonus.name()).forEach(noted -> lines.add(bonus.name() + ": " + noted));
            List<String> missing = stands ? missing(workings, bonus, member) : List.of();
            if (!missing.isEmpty()) {
                lines.add(bonus.name() + " is not paid: " + String.join("; ", missing));
            }
        }
        if (stands && workings.columns().ground().standing().unpaid[member]) {
            lines.add("By its status the member is not paid.");
        }
        int owner = workings.columns().ground().standing().ownerOf(member);
        if (owner != member) {
            lines.add("What this position earns is paid to "
                    + workings.columns().ground().inputs().members().ids().at(owner));
        }
    }

    private static List<String> missing(Workings workings, Bonus bonus, int member) {
        List<String> missing = new ArrayList<>(new Missing(workings.columns(), member).of(bonus.needs()));
        String row = !bonus.kind().over().isEmpty() ? "" : RowText.missing(bonus.table(), workings.columns(), member);
        if (!row.isEmpty()) {
            missing.add(row);
        }
        return missing;
    }
}
