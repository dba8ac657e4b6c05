package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OtherLegsTest {

    private static final Worked LEGS = Worked.plan("""
        measures: [QV]
        volumes:
          DV: {measure: QV, of: downline}
        ranks:
        - name: Member
        - {name: Given, needs: {legs: {of: DV, atLeast: [3000, 2000], others: 1500, order: given}}}
        bonuses:
        - {name: Any, kind: percent, base: QV, rates: 1%, needs: {legs: {of: DV, atLeast: [3000, 2000], others: 1500, order: any}}}
        """);

    private static List<String> explain(String members) {
        Inputs inputs = LEGS.members(members).inputs();
        return Told.of(LEGS.plan(), inputs, 0);
    }

    @Test
    void saysWhichFigureLacksHowMuch() {
        assertThat(explain("""
            id  sponsor  QV
            A   -        10
            B   A        2000
            C   A        1800
            D   A        900
            E   A        300
            """))
                .contains(
                        "Given: DV: leg 1 (B) has 2000 of 3000, leg 2 (C) has 1800 of 2000, all other legs together"
                                + " have 1200 of 1500",
                        "Any is not paid: DV: strongest legs 2000, 1800, all others together 1200; wanted in any order"
                                + " 3000, 2000, 1500");
    }

    @Test
    void countsAllOthersTogetherAsOneOfTheFigures() {
        assertThat(explain("""
            id  sponsor  QV
            A   -        100
            B   A        2000
            C   A        1500
            D   A        1500
            E   A        1500
            """))
                .contains("Rank: Member")
                .anyMatch(told -> told.startsWith("Any: ") && told.contains("= 1.00 EUR"));
    }
}
