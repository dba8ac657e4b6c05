package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Worked TEAM = Worked.plan("""
        measures: [QV, CV]
        volumes:
          PV: {measure: QV, of: self}
          GV: {measure: QV, of: group}
        ranks:
        - name: Member
        - {name: Bronze, needs: {PV: 80}}
        - name: Silver
          needs:
            GV: {atLeast: 1000, perLeg: 60%}
            legs: {count: 2, has: {rank: Bronze}}
        bonuses:
        - name: Team
          kind: levels
          base: CV
          compression: dynamic
          needs: {PV: 50}
          rates: {Bronze: [6%, 4%]}
        """).members("""
            id  sponsor  QV   CV
            A   -        100  0
            B   A        10   0
            C   B        60   0
            D   C        900  200
            """);

    private static List<String> explain(String id) {
        Inputs inputs = TEAM.inputs();
        return Explanation.of(TEAM.plan(), inputs, inputs.members().ids().find(id));
    }

    @Test
    void tellsTheWayOfEachEarningAndWhoWasPassedOver() {
        assertThat(explain("A")).contains("Team: D → C (no rate) → B (fails needs) → A, level 1: 200 × 6% = 12.00 EUR");
    }

    @Test
    void tellsWhatTheNextRankMisses() {
        assertThat(explain("A"))
                .contains(
                        "Rank: Bronze",
                        "Silver: GV counts 700 of 1000 (in all 1070, strongest leg 970); 1 of 2 legs with Bronze");
        assertThat(explain("B")).contains("Rank: Member", "Bronze: PV 10 of 80");
    }

    @Test
    void tellsRatesBoundariesLegsWeightsAndWhatABonusMisses() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Stairs, kind: differential, base: CV, minus: held, rates: {Silver: 4%, Gold: 10%}}
            - {name: Groups, kind: generations, base: CV, boundary: {rank: Silver}, opens: boundaryOwnGroup, rates: {Gold: [5%]}}
            - {name: Pair, kind: binary, base: CV, match: weakLeg, rates: 10%, carry: all}
            - {name: Pool, kind: pool, size: {amount: 10.00}, shares: {Silver: 1, Gold: 3}, nobody: breakage}
            - {name: Busy, kind: percent, base: CV, needs: {CV: 50}, rates: 5%}
            """).members("""
                id  sponsor  placement  leg  rank    CV
                A   -        -          -    Gold    10
                B   A        A          L    Silver  0
                C   B        B          L    -       200
                D   A        A          R    -       60
                """);
        Inputs inputs = worked.inputs();

        assertThat(Explanation.of(worked.plan(), inputs, inputs.members().ids().find("A")))
                .containsExactly(
                        "Rank: Gold",
                        "Stairs: C → B (4%) → A, level 2: 200 × 6% = 12.00 EUR",
                        "Stairs: D → A, level 1: 60 × 10% = 6.00 EUR",
                        "Groups: C → B (boundary) → A, level 1: 200 × 5% = 10.00 EUR",
                        "Pair: A: 60 × 10% = 6.00 EUR",
                        "Pool: 7.50 EUR (pool)",
                        "Pair: legs 200 and 60, what was carried included",
                        "Pool: weight 3 of 4",
                        "Busy is not paid: CV 10 of 50");
    }
}
