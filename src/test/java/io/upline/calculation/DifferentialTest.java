package io.upline.calculation;

import org.junit.jupiter.api.Test;

class DifferentialTest {

    private static final String LINE = """
        id  sponsor  BV
        A   -        0
        B   A        100
        C   B        300
        D   C        500
        """;

    private static final String STAIRS = """
        measures: [BV]
        volumes:
          GV: {measure: BV, of: group}
        bonuses:
        - name: Performance
          kind: differential
          base: BV
          by: GV
          rates: {300: 4%, 700: 7%}
          levels: {from: %s}
          minus: frontline
        """;

    @Test
    void paysTheDifferenceToTheFrontlineMemberOfTheLeg() {
        Worked.plan(STAIRS, "0").members(LINE).earns("""
            B  Performance  B  0  100  0.07  7
            C  Performance  C  0  300  0.07  21
            C  Performance  D  1  500  0.03  15
            D  Performance  D  0  500  0.04  20
            """);
    }

    @Test
    void leavesTheDifferenceToWhoeverStandsAboveAMemberThatFails() {
        String plan = """
            measures: [CV]
            ranks:
            - {name: Gold, assigned: true}
            - {name: Crown, assigned: true}
            bonuses:
            - {name: Infinity, kind: differential, base: CV, needs: {CV: 1}, rates: {Gold: 5%, Crown: 8%}, minus: held}
            """;
        Worked.plan(plan).members("""
            id  sponsor  CV   rank
            A   -        1    Crown
            B   A        0    Crown
            C   B        1    Gold
            D   C        0    Gold
            E   D        100  -
            """).earns("""
                A  Infinity  C  2  1    0.03  0.03
                A  Infinity  E  4  100  0.03  3
                C  Infinity  E  2  100  0.05  5
                """);
    }

    @Test
    void countsRatesOutsideThePaidLevelsAsHeldButNotAsPaid() {
        String plan = """
            measures: [CV]
            ranks:
            - {name: Gold, assigned: true}
            - {name: Crown, assigned: true}
            bonuses:
            - {name: Infinity, kind: differential, base: CV, levels: {from: 2}, rates: {Gold: 5%%, Crown: 8%%}, minus: %s}
            """;
        String members = """
            id  sponsor  CV   rank
            A   -        0    Crown
            B   A        0    Gold
            C   B        0    Gold
            D   C        100  -
            """;
        Worked.plan(plan, "held").members(members).earns("A  Infinity  D  3  100  0.03  3");
        Worked.plan(plan, "paid").members(members).earns("""
            A  Infinity  D  3  100  0.03  3
            B  Infinity  D  2  100  0.05  5
            """);
    }
}
