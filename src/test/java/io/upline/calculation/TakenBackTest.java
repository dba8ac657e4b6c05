package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is taken back of earlier periods, where the plan or the members are not what they were. */
class TakenBackTest {

    private static final String PLAN = """
        measures: [CV]
        volumeBelowZero: allowed
        returns: {how: deduct, within: 60 days, smallest: 0.50}
        bonuses:
        - {name: Team, kind: levels, base: CV, compression: none, rates: [10%]}
        """;

    @Test
    void ofABonusThatThePlanDoesNotHaveAnyMoreStandsUnderItsName() {
        Worked worked = Worked.plan(PLAN).members("id  sponsor  CV\nA  -  0\nB  A  100\n");
        TakenBack.Line gone = new TakenBack.Line("A", "Old", "B", 1, -5_000, 2_000_000, -100);
        Results results =
                Calculation.calculate(worked.plan(), worked.inputs().with(new TakenBack(Set.of(), List.of(gone))));
        Earnings earned = results.earnings(0, 2);
        assertThat(results.bonuses()).containsExactly("Team", "Old");
        assertThat(earned.amountMinor()).containsExactly(1_000, -100);
        assertThat(results.totals().getLast()).isEqualTo(new Results.BonusTotal("Old", 1, -100, -100, 0, 0, 0));
    }

    @Test
    void comesBackFromAMemberThatWasTakenOutSince() {
        Worked worked = Worked.plan(PLAN).members("id  sponsor  status  CV\nA  -  terminated  0\nB  A  active  100\n");
        TakenBack.Line line = new TakenBack.Line("A", "Team", "B", 1, -5_000, 10_000_000, -500);
        Results results =
                Calculation.calculate(worked.plan(), worked.inputs().with(new TakenBack(Set.of(), List.of(line))));
        assertThat(results.earnings(0, 2).amountMinor()).containsExactly(-500);
    }
}
