package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Legs 3,500 and 700 and 500 of others: in place the others lack 1,800; in any order 3,500 and 1,200 are at least 3,000 and 1,000. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "others are wanted most, in place    | [1000], others: 3000, order: given | 3500 700 500        |"
                        + " false",
                "others are wanted most, any order   | [1000], others: 3000, order: any   | 3500 700 500        | true",
                "others have most, any order         | [1000], others: 3000, order: any   | 1000 900 900 900 300 |"
                        + " true",
                "the lower of two lacks a hundredth  | [1000], others: 3000, order: any   | 3500 999.99         |"
                        + " false",
                "the higher of two lacks a hundredth | [1000], others: 3000, order: any   | 2999.99 1500 1400   |"
                        + " false",
                "four figures, any order             | [900, 500, 400], others: 700, order: any | 1000 600 450 360 360"
                        + " | true",
                "four figures, the last lacks        | [900, 500, 400], others: 700, order: any | 1000 600 399.99"
                        + " 399.99 320 | false",
                "four figures, the second lacks      | [900, 500, 400], others: 700, order: any | 1000 600 450 349.99"
                        + " 349.99 | false",
                "below zero as zero, any order        | [1000], others: 3000, order: any   | 3500 1000 -0.01     |"
                        + " true",
                "more legs than are asked for        | [900, 500] | 900 500 400 | true",
                "more legs, the second lacks         | [900, 500] | 900 499.99 499.99 | false",
            })
    void comparesFiguresWithMinimums(String name, String legs, String volumes, boolean holds) {
        Worked worked = Worked.plan("""
            measures: [QV]
            volumes:
              DV: {measure: QV, of: downline}
            bonuses:
            - {name: Legs, kind: award, amounts: 5.00, needs: {legs: {of: DV, atLeast: LEGS}}}
            """.replace("LEGS", legs));
        StringBuilder members = new StringBuilder("id  sponsor  QV\nA  -  0\n");
        String[] each = volumes.split(" ", -1);
        for (int k = 0; k < each.length; k++) {
            members.append("B" + k + "  A  " + each[k] + "\n");
        }
        assertThat(worked.members(members.toString()).earnings())
                .as(name)
                .isEqualTo(holds ? "A Legs A - - - 5 award\n" : "");
    }

    /** Others of 1,200 and -300 are 900 together where a volume below zero is read as it is. */
    @ParameterizedTest
    @CsvSource({"floored, 1200, true", "floored, 1200.01, false", "allowed, 900, true", "allowed, 900.01, false"})
    void readsAnotherLegBelowZeroAsVolumesAreRead(String belowZero, String others, boolean holds) {
        Worked worked = Worked.plan("""
            measures: [QV]
            volumeBelowZero: BELOW
            volumes:
              DV: {measure: QV, of: downline}
            bonuses:
            - {name: Legs, kind: award, amounts: 5.00, needs: {legs: {of: DV, atLeast: [3000], others: OTHERS, order: given}}}
            """.replace("BELOW", belowZero).replace("OTHERS", others));
        worked.members("id  sponsor  QV\nA  -  0\nB  A  3000\nC  A  1200\nD  A  -300\n")
                .earns(holds ? "A  Legs  A  -  -  -  5  award" : "");
    }
}
