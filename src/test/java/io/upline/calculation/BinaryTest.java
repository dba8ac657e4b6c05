package io.upline.calculation;

import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryTest {

    private static final String TEAM = """
        id  sponsor  placement  leg  CV
        A   -        -          -    10
        B   A        A          L    500
        C   A        A          R    1200
        D   B        B          L    400
        """;

    private static Worked binary(String switches) {
        return Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Weak leg, kind: binary, tree: placement, base: CV, %s}
            """, switches);
    }

    @Test
    void paysTheWeakLegAndCarriesTheStrong() {
        binary("match: weakLeg, rates: 10%, carry: all")
                .members(TEAM)
                .earns("A  Weak_leg  A  -  900  0.1  90")
                .carries("""
                    A  Weak_leg  2  300  2026-10  volume  -
                    B  Weak_leg  1  400  2026-10  volume  -
                    """);
    }

    @Test
    void matchesCarriedVolumeFirstAndLetsItAge() {
        Worked first = binary("match: weakLeg, rates: 10%, carry: {perLegAtMost: 250, periods: 1}")
                .members(TEAM)
                .carries("""
                    A  Weak_leg  2  250  2026-10  volume  -
                    B  Weak_leg  1  250  2026-10  volume  -
                    """);
        binary("match: weakLeg, rates: 10%, carry: {perLegAtMost: 250, periods: 1}")
                .members("""
                    id  sponsor  placement  leg  CV
                    A   -        -          -    0
                    B   A        A          L    100
                    C   A        A          R    40
                    """)
                .before(first.after())
                .earns("A  Weak_leg  A  -  100  0.1  10")
                .carries("""
                    A  Weak_leg  2  40   2026-10  volume  -
                    A  Weak_leg  2  150  2026-10  volume  -
                    B  Weak_leg  1  250  2026-10  volume  -
                    """);
    }

    @Test
    void decidesTheWeakLegAnewForEachCycle() {
        // 900 and 1200: 350/150 from the right, then 350 from the left …
        binary("match: {cycle: [350, 150]}, amounts: 9.00, carry: all")
                .members(TEAM)
                .earns("A  Weak_leg  A  -  600  9  36  cycle")
                .carries("""
                    A  Weak_leg  1  100  2026-10  volume  -
                    B  Weak_leg  1  400  2026-10  volume  -
                    """);
    }

    @Test
    void paysTheHighestStepThatBothLegsReachAndConsumesIt() {
        binary("match: steps, by: matched, amounts: {350: 30.00, 800: 90.00, 1600: 170.00}, carry: all")
                .members(TEAM)
                .earns("A  Weak_leg  A  -  800  90  90  step")
                .carries("""
                    A  Weak_leg  1  100  2026-10  volume  -
                    A  Weak_leg  2  400  2026-10  volume  -
                    B  Weak_leg  1  400  2026-10  volume  -
                    """);
    }

    @Test
    void putsOwnVolumeInTheWeakLegAndCutsAtTheCap() {
        binary("match: weakLeg, own: weakLeg, rates: 10%, carry: none, atMost: 50.00, excess: consumed")
                .members(TEAM)
                .earns("A  Weak_leg  A  -  910  0.1  50  capped\nB  Weak_leg  B  -  400  0.1  40")
                .carries("");
    }

    @Test
    void leavesALegThatMovedUpInTheLegItStoodIn() {
        binary("match: weakLeg, rates: 10%, carry: none").members("""
            id  sponsor  placement  leg  status      CV
            A   -        -          -    active      0
            B   A        A          L    active      100
            C   A        A          R    terminated  0
            D   C        C          L    active      70
            E   C        C          R    active      20
            """).earns("A  Weak_leg  A  -  90  0.1  9");
    }

    /** A rank without a row has no ceiling. */
    @Test
    void paysUpToTheCeilingOfThePayeesRow() {
        for (String rank : new String[] {"Silver", "Gold"}) {
            Worked.plan("""
                measures: [CV]
                ranks: {assigned: [Silver, Gold]}
                bonuses:
                - {name: Pair, kind: binary, tree: placement, base: CV, match: weakLeg, rates: 10%, carry: all,
                   atMost: {Gold: 50}, excess: consumed}
                """)
                    .members("""
                        id  sponsor  placement  leg  CV   rank
                        A   -        -          -    0    %s
                        B   A        A          L    600  -
                        C   A        A          R    700  -
                        """.replace("%s", rank))
                    .earns(rank.equals("Gold") ? "A  Pair  A  -  600  0.1  50  capped" : "A  Pair  A  -  600  0.1  60")
                    .carries("A  Pair  2  100  2026-10  volume  -");
        }
    }

    @Test
    void givesBackTheCyclesThatTheCeilingLeftUnpaid() {
        binary("match: {cycle: [300, 300]}, amounts: 9.00, carry: all, atMost: 18.00, excess: carried")
                .members(TEAM)
                .earns("A  Weak_leg  A  -  900  9  18  capped")
                .carries("""
                    A  Weak_leg  1  300  2026-10  volume  -
                    A  Weak_leg  2  600  2026-10  volume  -
                    B  Weak_leg  1  400  2026-10  volume  -
                    """);
        binary("match: {cycle: [300, 300]}, rates: 10%, carry: none, atMost: 89.00, excess: carried")
                .members(TEAM)
                .earns("A  Weak_leg  A  -  900  0.1  89  capped");
    }

    @Test
    void matchesCyclesAndStepsWithinTheirBounds() {
        String cycle = "match: {cycle: [300, 300]}, amounts: 9.00, carry: none, matched: ";
        binary(cycle + "{atLeast: 900}").members(TEAM).earns("A  Weak_leg  A  -  900  9  27  cycle");
        binary(cycle + "{atLeast: 901}").members(TEAM).earns("");
        binary(cycle + "{atMost: 600}").members(TEAM).earns("A  Weak_leg  A  -  600  9  18  cycle");
        binary(cycle + "{atMost: 299}").members(TEAM).earns("");
        String steps = "match: steps, by: matched, amounts: {300: 3.00, 900: 8.00}, carry: none, matched: ";
        binary(steps + "{atLeast: 900}").members(TEAM).earns("A  Weak_leg  A  -  900  8  8  step");
        binary(steps + "{atLeast: 901}").members(TEAM).earns("");
        binary(steps + "{atMost: 899}").members(TEAM).earns("A  Weak_leg  A  -  300  3  3  step");
    }

    @Test
    void knowsCarriedLegsByNumberAndByLetter() {
        for (String[] names : new String[][] {{"1", "2"}, {"L", "R"}}) {
            binary("match: weakLeg, rates: 10%, carry: all")
                    .members("id  sponsor  placement  leg  CV\nA  -  -  -  0\n")
                    .before(new State(
                            List.of(),
                            List.of(
                                    new State.Row("A", "Weak leg", names[0], 5_000, "2026-09", "volume", 0),
                                    new State.Row("A", "Weak leg", names[1], 7_000, "2026-09", "volume", 0))))
                    .earns("A  Weak_leg  A  -  50  0.1  5")
                    .carries("A  Weak_leg  2  20  2026-09  volume  -");
        }
    }

    @Test
    void matchesFromTheLeastFigureOn() {
        binary("match: weakLeg, matched: {atLeast: 900}, rates: 10%, carry: none")
                .members(TEAM)
                .earns("A  Weak_leg  A  -  900  0.1  90");
        binary("match: weakLeg, matched: {atLeast: 900.01}, rates: 10%, carry: none")
                .members(TEAM)
                .earns("");
        binary("match: weakLeg, amounts: 0.10, carry: none")
                .members(TEAM)
                .earns("A  Weak_leg  A  -  900  0.1  90  per-unit");
    }

    /** 10 % of 900.04 is 90.00: nothing is cut off, so that nothing is left of the weak leg. */
    @Test
    void consumesAllThatIsMatchedWhenTheCapIsNotReached() {
        String members = TEAM.replace("400", "400.04");
        String carried = """
            A  Weak_leg  2  299.96  2026-10  volume  -
            B  Weak_leg  1  400.04  2026-10  volume  -
            """;
        for (String atMost : List.of("1000.00", "90.00")) {
            binary("match: weakLeg, rates: 10%, carry: all, excess: carried, atMost: " + atMost)
                    .members(members)
                    .earns("A  Weak_leg  A  -  900.04  0.1  90")
                    .carries(carried);
            binary("match: weakLeg, by: matched, slices: true, rates: {0: 10%}, carry: all, excess: carried, atMost: "
                            + atMost)
                    .members(members)
                    .earns("A  Weak_leg  A  -  900.04  -  90  slices")
                    .carries(carried);
        }
    }

    @Test
    void paysARankThatTheCapDoesNotNameWithoutLimit() {
        Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Star, Gold]}
            bonuses:
            - {name: Weak leg, kind: binary, tree: placement, base: CV, match: weakLeg, rates: 10%, carry: none, atMost: {Gold: 20.00}, excess: consumed}
            """).members("""
                id  sponsor  placement  leg  rank  CV
                Z   -        -          -    Gold  0
                A   Z        Z          L    Star  0
                Y   Z        Z          R    -     500
                B   A        A          L    -     500
                C   A        A          R    -     1200
                """).earns("""
                    A  Weak_leg  A  -  500  0.1  50
                    Z  Weak_leg  Z  -  500  0.1  20  capped
                    """);
    }

    @Test
    void countsACustomersOrdersOnceAndOnlyToTheDepthOfAMatrix() {
        String plan = """
            measures: [CV]
            volumes:
              PCV: {measure: CV, of: [self, customers]}
            trees:
              slots: {matrix: {width: 2, depth: %s}}
            bonuses:
            - {name: Weak leg, kind: binary, tree: slots, base: PCV, match: weakLeg, rates: 10%%, carry: all}
            """;
        String members = """
            id  sponsor  kind         CV
            A   -        distributor  0
            B   A        distributor  100
            C   A        distributor  200
            D   B        distributor  1000
            E   D        distributor  5000
            K   B        customer     50
            """;
        Worked.plan(plan, "2")
                .members(members)
                .earns("A  Weak_leg  A  -  200  0.1  20")
                .carries("""
                    A  Weak_leg  1  950   2026-10  volume  -
                    B  Weak_leg  1  6000  2026-10  volume  -
                    D  Weak_leg  1  5000  2026-10  volume  -
                    """);
        Worked.plan(plan, "1")
                .members(members)
                .earns("A  Weak_leg  A  -  150  0.1  15")
                .carries("""
                    A  Weak_leg  2  50    2026-10  volume  -
                    B  Weak_leg  1  1000  2026-10  volume  -
                    D  Weak_leg  1  5000  2026-10  volume  -
                    """);
    }

    /** What moved up from X counts in the legs above A, and is not A's own. */
    @Test
    void countsOwnVolumeInTheWeakLegAndNotWhatMovedUp() {
        Worked.plan("""
            measures: [QV, CV]
            volumes:
              PV: {measure: QV, of: self}
            trees:
              active: {from: placement, keep: {PV: 80}, volume: moves-up}
            bonuses:
            - {name: Weak leg, kind: binary, tree: active, base: CV, own: weakLeg, match: weakLeg, rates: 10%, carry: none}
            """).members("""
                id  sponsor  placement  leg  QV   CV
                Z   -        -          -    100  0
                A   Z        Z          L    100  30
                X   A        A          L    0    500
                Y   Z        Z          R    100  1000
                B   A        X          L    100  200
                """).earns("""
                    A  Weak_leg  A  -  30   0.1  3
                    Z  Weak_leg  Z  -  730  0.1  73
                    """);
    }
}
