package io.upline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.Earnings;
import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.Told;
import io.upline.calculation.engine.Calculation;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Given;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What members are told, against what they are paid, on random plans and companies. {@code -Dseed=} looks at one. */
class ExplanationsTest {

    @Test
    void tellsEachMemberJustTheLinesItIsPaid() {
        long seed = Long.getLong("seed", -1);
        long last = seed >= 0 ? seed : Long.getLong("explanations.cases", 60);
        long lines = 0;
        for (long at = seed >= 0 ? seed : 1; at <= last; at++) {
            Case one = Case.random(at, EnumSet.allOf(Mechanism.class));
            lines += compared(
                    at, one.plan(), Columns.of(one.plan(), one.periods().getFirst()));
        }
        assertThat(lines).isPositive();
    }

    private static long compared(long seed, Plan plan, Inputs inputs) {
        Results results = Calculation.calculate(plan, inputs);
        long lines = 0;
        for (int m = 0; m < inputs.members().size(); m++) {
            List<String> paid = paid(plan, results, m);
            assertThat(told(plan, Told.of(plan, inputs, m)))
                    .as("seed " + seed + ", member " + inputs.members().ids().at(m))
                    .isEqualTo(paid);
            lines += paid.size();
        }
        return lines;
    }

    private static List<String> paid(Plan plan, Results results, int member) {
        Earnings earnings = results.earnings(member, member + 1);
        List<String> paid = new ArrayList<>();
        for (int k = 0; k < earnings.size(); k++) {
            String rule = results.rules().get(earnings.rule()[k]);
            paid.add(results.bonuses().get(earnings.bonus()[k]) + " "
                    + BigDecimal.valueOf(earnings.amountMinor()[k], plan.terms().digits())
                            .toPlainString()
                    + (rule.isEmpty() ? "" : " (" + rule + ")"));
        }
        return paid;
    }

    /** The bonus, amount and rule of each line of an explanation that came to something. */
    private static List<String> told(Plan plan, List<String> explanation) {
        List<String> told = new ArrayList<>();
        for (Bonus bonus : plan.bonuses()) {
            boolean elsewhere = bonus.kind() instanceof Given given && given.isPaidThere();
            Pattern line = Pattern.compile(Pattern.quote(bonus.name() + ": ") + ".*?(-?[0-9.]+) "
                    + plan.terms().currency() + "( \\([a-z-]+\\))?");
            for (String text : elsewhere ? List.<String>of() : explanation) {
                Matcher matcher = line.matcher(text);
                if (matcher.matches() && new BigDecimal(matcher.group(1)).signum() != 0) {
                    told.add(
                            bonus.name() + " " + matcher.group(1) + (matcher.group(2) == null ? "" : matcher.group(2)));
                }
            }
        }
        return told;
    }
}
