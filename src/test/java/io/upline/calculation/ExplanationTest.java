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
}
