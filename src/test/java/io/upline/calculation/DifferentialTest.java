package io.upline.calculation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static final String BETWEEN_LEVELS = """
        measures: [CV]
        ranks: {assigned: [Gold, Crown]}
        bonuses:
        - {name: Infinity, kind: differential, base: CV, levels: %s, rates: {Gold: 5%%, Crown: 8%%}, minus: MINUS}
        """;

    @ParameterizedTest
    @ValueSource(strings = {"frontline", "held", "between", "paid"})
    void paysUpToTheLastLevelAndNotBeyond(String minus) {
        String plan = BETWEEN_LEVELS.replace("MINUS", minus);
        Worked.plan(plan, "{from: 1, to: 2}").members("""
            id  sponsor  CV   rank
            A   -        0    Crown
            B   A        0    Gold
            C   B        0    -
            D   C        100  -
            """).earns("B  Infinity  D  2  100  0.05  5");
        String two = """
            id  sponsor  CV   rank
            A   -        0    Crown
            B   A        100  Gold
            """;
        Worked.plan(plan, "{from: 0, to: 0}").members(two).earns("B  Infinity  B  0  100  0.05  5");
        Worked.plan(plan, "{from: 1, to: 1}").members("""
            id  sponsor  kind         CV   rank
            A   -        distributor  0    Crown
            B   A        distributor  0    Gold
            K   B        customer     100  -
            """).earns("B  Infinity  K  1  100  0.05  5");
    }

    @Test
    void findsNobodyOnALevelAboveTheTop() {
        String plan = BETWEEN_LEVELS.replace("MINUS", "paid");
        String line = """
            id  sponsor  CV   rank
            A   -        0    Gold
            B   A        100  -
            C   B        200  -
            D   C        400  -
            """;
        Worked.plan(plan, "{from: 2}").members(line).earns("""
            A  Infinity  C  2  200  0.05  10
            A  Infinity  D  3  400  0.05  20
            """);
        Worked.plan(plan, "{from: 3}").members(line).earns("A  Infinity  D  3  400  0.05  20");
    }

    /** A customer's distributor stands on level 1, which pays nothing here. */
    @Test
    void startsAboveACustomersDistributorWhereItsLevelPaysNothing() {
        String plan = BETWEEN_LEVELS.replace("MINUS", "paid");
        Worked.plan(plan, "{from: 2}").members("""
            id  sponsor  kind         CV   rank
            Z   -        distributor  10   Gold
            Y   Z        distributor  0    -
            B   Y        distributor  0    Gold
            K   B        customer     100  -
            """).earns("Z  Infinity  K  3  100  0.05  5");
        Worked.plan(plan, "{from: 1}").members("""
            id  sponsor  CV   rank
            A   -        10   Gold
            B   A        100  -
            """).earns("A  Infinity  B  1  100  0.05  5");
    }

    /** The top of the sponsor tree is placed below B, so that B is paid what it holds above that. */
    @Test
    void takesOffWhatTheTopOfTheSponsorTreeHoldsWhereItIsPlacedBelow() {
        Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Placed, kind: differential, tree: placement, base: CV, minus: held, rates: {Silver: 10%, Gold: 20%}}
            """).members("""
                id  sponsor  placement  leg  rank    CV
                A   -        B          L    Silver  0
                B   A        -          -    Gold    0
                S   A        A          L    -       100
                """).earns("""
                    A  Placed  S  1  100  0.1  10
                    B  Placed  S  2  100  0.1  10
                    """);
    }

    /** Rates that are averages of slices are compared as they are, and not as they would be written. */
    @Test
    void paysADifferenceOfAveragesThatIsFinerThanARate() {
        Worked.plan("""
            measures: [CV, QV]
            bonuses:
            - {name: Fine, kind: differential, base: CV, by: QV, slices: true, minus: held, rates: {0: 5%, 100: 10%}}
            """).members("""
                id  sponsor  QV        CV
                A   -        10000.01  0
                B   A        10000     0
                C   B        10000     0
                S   C        0         100000000
                """).earns("""
                    A  Fine  S  3  100000000  -  0.05     slices
                    C  Fine  S  1  100000000  -  9950000  slices
                    """);
    }

    /** Slices of the base itself: everybody holds them, the buyer first, also where there is one only. */
    @Test
    void paysByTheOnlySliceOfTheBase() {
        Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Base, kind: differential, base: CV, by: base, slices: true, levels: {from: 0}, minus: held, rates: {0: 10%}}
            """).members("""
                id  sponsor  CV
                A   -        0
                B   A        0
                S   B        100
                """).earns("S  Base  S  0  100  -  10  slices");
    }
}
