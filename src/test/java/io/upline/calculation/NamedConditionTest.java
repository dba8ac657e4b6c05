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
}
