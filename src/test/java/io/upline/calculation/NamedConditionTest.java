package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedConditionTest {

    private static final Worked LOYAL = Worked.plan("""
        measures: [QV, CV]
        conditions:
          Loyal: {QV: 100}
          Builder: [Loyal, {sponsored: {count: 2, are: Loyal}}]
          Quiet: {not: Loyal}
        ranks:
        - name: Member
        - {name: Leader, needs: Builder}
        bonuses:
        - {name: Team,  kind: levels,  base: CV, compression: dynamic, needs: Loyal, rates: [10%]}
        - {name: Quiet, kind: percent, base: CV, needs: Quiet, rates: 1%}
        """).members("""
            id  sponsor  QV   CV
            A   -        120  50
            B   A        30   0
            C   B        100  200
            """);

    private static List<String> explain(String id) {
        Inputs inputs = LOYAL.inputs();
        return Told.of(LOYAL.plan(), inputs, inputs.members().ids().find(id));
    }

    @Test
    void isNamedWithWhatIsLackingOfIt() {
        assertThat(explain("B"))
                .contains(
                        "Team is not paid: Loyal (QV 30 of 100, 70 missing)",
                        "Leader: Builder (Loyal (QV 30 of 100, 70 missing); 1 of 2 personally sponsored with Loyal (QV"
                                + " 100) (it has sponsored nobody else))");
    }

    @Test
    void isNamedWithWhatItMeans() {
        assertThat(explain("A"))
                .anyMatch(told -> told.contains("C → B (fails needs: Loyal (QV 30 of 100, 70 missing)) → A"))
                .contains("Quiet is not paid: Quiet (must not hold: Loyal (QV 100))");
    }

    @Test
    void meansTheSameAsWhatIsWrittenUnderIt() {
        LOYAL.earns("A Team C 1 200 0.1 20");
    }

    @Test
    void isToldInHowManyPeriodsItWasMet() {
        Worked worked = Worked.plan("""
            measures: [QV]
            conditions:
              Silver month: {QV: 100}
            ranks:
            - name: Member
            - {name: Platinum, needs: {met: {condition: Silver month, times: 4, of: 6, inARow: 3}}}
            bonuses:
            - {name: Rebate, kind: percent, base: QV, rates: 1%, needs: {not: {met: {condition: Silver month, times: 1, of: 2}}}}
            """)
                .members("""
                    id  sponsor  QV
                    A   -        120
                    B   A        30
                    """)
                .before(new State(
                        List.of(),
                        List.of(
                                new State.Row("A", "Silver month", "", 0, "2026-07", "met", 2),
                                new State.Row("B", "Silver month", "", 0, "2026-09", "met", 9))));
        Inputs inputs = worked.inputs();
        assertThat(Told.of(worked.plan(), inputs, 0))
                .contains(
                        "Platinum: Silver month in 3 of the last 6 periods, wanted in 4; 2 in a row of 3",
                        "Rebate is not paid: must not hold: Silver month (QV 100) in 1 of the last 2 periods");
        assertThat(Told.of(worked.plan(), inputs, 1)).contains("Rank: Platinum");
    }

    /** Earning lines are given up at the end of a calculation; a condition that asks what was earned is asked before. */
    @Test
    void carriesWhatWasMetByEarnings() {
        Worked.plan("""
            measures: [QV]
            conditions:
              Paid: {earned: {of: Rebate, atLeast: 1.00}}
            bonuses:
            - {name: Rebate, kind: percent, base: QV, rates: 1%}
            - {name: Steady, kind: percent, base: QV, rates: 1%, needs: {met: {condition: Paid, inARow: 2, of: 3}}}
            """)
                .members("""
                    id  sponsor  QV
                    A   -        100
                    B   A        90
                    """)
                .before(new State(List.of(), List.of(new State.Row("A", "Paid", "", 0, "2026-09", "met", 1))))
                .carries("""
                    A  Paid  -  -  2026-10  met  2
                    """);
    }
}
