package io.upline.calculation;

import org.junit.jupiter.api.Test;

/** Whom a boundary makes up to, and with what. */
class GuaranteeTest {

    private static final String PLAN = """
        measures: [CV]
        ranks: {assigned: [Director]}
        trees:
          slots: {matrix: {width: 1, depth: DEPTH}}
        bonuses:
        - name: Leadership
          kind: generations
          tree: TREE
          base: CV
          needs: {CV: 50}
          boundary: {rank: Director}
          opens: boundaryOwnGroup
          compression: COMPRESSION
          guarantee: 10.00
          rates: {Director: [4%]}
        """;

    private static String plan(String tree, String depth, String compression) {
        return PLAN.replace("TREE", tree).replace("DEPTH", depth).replace("COMPRESSION", compression);
    }

    /** Y may not be paid; A has the lowest number. */
    private static final String LINE = """
        id  sponsor  CV   rank
        Z   -        50   Director
        Y   Z        0    Director
        A   Y        100  Director
        C   A        200  Director
        """;

    private static final String MADE_UP = """
        A  Leadership  A  1  -    -     -6  guarantee
        A  Leadership  C  1  200  0.04  8
        Z  Leadership  A  1  100  0.04  4
        Z  Leadership  A  1  -    -     6   guarantee
        """;

    @Test
    void makesUpToTheNextWhoMayBePaid() {
        Worked.plan(plan("sponsor", "1", "dynamic")).members(LINE).earns(MADE_UP);
    }

    @Test
    void makesUpToNobodyBeyondABoundaryThatEndsTheGeneration() {
        Worked.plan(plan("sponsor", "1", "none")).members(LINE).earns("A  Leadership  C  1  200  0.04  8");
    }

    @Test
    void makesUpToNobodyBeyondTheDepthOfAMatrix() {
        Worked.plan(plan("slots", "2", "dynamic")).members(LINE).earns(MADE_UP);
        Worked.plan(plan("slots", "1", "dynamic")).members(LINE).earns("A  Leadership  C  1  200  0.04  8");
    }

    private static String levels(String compression, int from) {
        return """
            measures: [CV]
            bonuses:
            - {name: Leadership, kind: levels, levels: {from: FROM}, base: CV, needs: {CV: 50}, compression: COMPRESSION, guarantee: 10.00, rates: [4%]}
            """.replace("COMPRESSION", compression).replace("FROM", Integer.toString(from));
    }

    @Test
    void makesUpLevelOneForItselfToTheNextWhoMayBePaid() {
        Worked.plan(levels("dynamic", 1)).members(LINE).earns(MADE_UP);
    }

    @Test
    void makesUpToNobodyWhoseLevelIsUsedUp() {
        Worked.plan(levels("none", 1)).members(LINE).earns("A  Leadership  C  1  200  0.04  8");
    }

    /** A and Y, one level below who is paid, earn nothing that they could make up with. */
    @Test
    void makesUpNothingOutOfNothing() {
        Worked.plan(levels("dynamic", 2)).members(LINE).earns("""
            Z  Leadership  A  2  100  0.04  4
            Z  Leadership  C  2  200  0.04  8
            """);
    }

    /** The top of the sponsor tree is placed below B: it makes up its own group out of what it earns on S. */
    @Test
    void makesUpWhereTheTopOfTheSponsorTreeIsPlacedBelow() {
        Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Placed, kind: levels, tree: placement, base: CV, compression: none, guarantee: 5.00, rates: [10%]}
            """).members("""
                id  sponsor  placement  leg  CV
                A   -        B          L    20
                B   A        -          -    0
                S   A        A          L    100
                """).earns("""
                    A  Placed  A  1  -    -    -3  guarantee
                    A  Placed  S  1  100  0.1  10
                    B  Placed  A  1  20   0.1  2
                    B  Placed  A  1  -    -    3   guarantee
                    """);
    }
}
