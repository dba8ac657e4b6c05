package io.upline.calculation;

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
}
