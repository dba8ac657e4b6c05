package io.upline.calculation;

import io.upline.money.Rate;
import io.upline.plan.Bonus;
import io.upline.plan.Condition.LadderName;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import java.math.BigDecimal;
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
        workings.trail = new Trail(member);
        Results results = Calculation.calculate(workings);
        List<String> lines = new ArrayList<>();
        ranks(workings, results, member, lines);
        earnings(workings, results, member, lines);
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

    /** Of each bonus what was noted beside its lines, and what the member lacks for it. */
    private static void bonuses(Workings workings, int member, List<String> lines) {
        boolean stands = workings.standing.in[member];
        for (Bonus bonus : workings.plan.bonuses()) {
            String noted = workings.trail.noted(bonus.name());
            if (!noted.isEmpty()) {
                lines.add(bonus.name() + ": " + noted);
            }
            List<String> missing = stands ? new Missing(workings, member).of(bonus.needs()) : List.of();
            if (!missing.isEmpty()) {
                lines.add(bonus.name() + " is not paid: " + String.join("; ", missing));
            }
        }
        if (stands && workings.standing.unpaid[member]) {
            lines.add("By its status the member is not paid.");
        }
    }

    private static void earnings(Workings workings, Results results, int member, List<String> lines) {
        Earnings earnings = results.earnings(member, member + 1);
        int digits = workings.money.digits();
        for (int k = 0; k < earnings.size(); k++) {
            String bonus = results.bonuses().get(earnings.bonus()[k]);
            int source = earnings.source()[k];
            String from = source < 0 ? "" : results.members().ids().at(source);
            String path = workings.trail.of(bonus, source, earnings.level()[k], from);
            String level = earnings.level()[k] < 0 ? "" : ", level " + earnings.level()[k];
            String rule = results.rules().get(earnings.rule()[k]);
            lines.add(bonus
                    + (path.isEmpty() ? "" : ": " + path)
                    + level
                    + ": "
                    + product(earnings, k, rule, workings)
                    + BigDecimal.valueOf(earnings.amountMinor()[k], digits).toPlainString()
                    + " "
                    + workings.plan.terms().currency()
                    + (rule.isEmpty() ? "" : " (" + rule + ")"));
        }
    }

    private static String product(Earnings earnings, int line, String rule, Workings workings) {
        if (earnings.rateE8()[line] == 0) {
            return "";
        }
        Rate rate = new Rate(earnings.rateE8()[line]);
        boolean share = rule.isEmpty() || rule.equals("scaled") || rule.equals("capped");
        String times = workings.money.pointValue().equals(Rate.ONE) || !share
                ? ""
                : " × " + workings.money.pointValue().toDecimal().toPlainString();
        return Missing.number(earnings.baseCenti()[line])
                + times
                + " × "
                + (share ? rate.toString() : rate.toDecimal().toPlainString())
                + " = ";
    }
}
