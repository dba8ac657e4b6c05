package io.upline.calculation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationsTest {

    private static final String LEADERSHIP = """
        measures: [CV]
        ranks:
        - {name: Member}
        - {name: Director, assigned: true}
        - {name: Crown, assigned: true}
        bonuses:
        - name: Leadership
          kind: generations
          compression: none
          base: CV
          boundary: {rank: Director}
          opens: %s
          rates: {Director: [4%%], Crown: [4%%, 2%%]}
        """;

    private static final String LINE = """
        id  sponsor  CV    rank
        A   -        0     Crown
        B   A        1000  -
        C   B        100   Director
        D   C        200   -
        E   D        300   Director
        F   E        400   -
        """;

    @Test
    void countsABoundaryAndItsGroupToTheGenerationItOpens() {
        Worked.plan(LEADERSHIP, "boundaryOwnGroup").members(LINE).earns("""
            A  Leadership  C  1  100  0.04  4
            A  Leadership  D  1  200  0.04  8
            A  Leadership  E  2  300  0.02  6
            A  Leadership  F  2  400  0.02  8
            C  Leadership  E  1  300  0.04  12
            C  Leadership  F  1  400  0.04  16
            """);
    }

    @Test
    void leavesABoundarysOwnOrdersToTheGenerationBefore() {
        Worked.plan(LEADERSHIP, "belowBoundary").members(LINE).earns("""
            A  Leadership  D  1  200  0.04  8
            A  Leadership  E  1  300  0.04  12
            A  Leadership  F  2  400  0.02  8
            C  Leadership  F  1  400  0.04  16
            """);
    }

    @Test
    void offersAGenerationToTheNextWhereABoundaryIsNotPaid() {
        Worked.plan("""
            measures: [CV]
            volumes:
              PV: {measure: CV, of: self}
            ranks:
            - {name: Member}
            - {name: Director, assigned: true}
            bonuses:
            - name: Leadership
              kind: generations
              base: CV
              needs: {PV: 50}
              boundary: {rank: Director}
              opens: boundaryOwnGroup
              compression: dynamic
              rates: {Director: [4%, 2%]}
            """).members("""
                id  sponsor  CV   rank
                A   -        50   Director
                B   A        50   Director
                C   B        0    Director
                D   C        100  Director
                """).earns("""
                    A  Leadership  B  1  50   0.04  2
                    A  Leadership  D  2  100  0.02  2
                    B  Leadership  D  1  100  0.04  4
                    """);
    }

    @Test
    void makesTheBonusOnABoundarysGroupUpToTheGuaranteeOutOfItsOwn() {
        Worked.plan("""
            measures: [CV]
            ranks:
            - {name: Member}
            - {name: Director, assigned: true}
            bonuses:
            - name: Leadership
              kind: generations
              compression: none
              base: CV
              boundary: {rank: Director}
              opens: boundaryOwnGroup
              guarantee: 10.00
              rates: {Director: [4%]}
            """).members("""
                id  sponsor  CV   rank
                A   -        0    Director
                B   A        100  Director
                C   B        200  Director
                """).earns("""
                    A  Leadership  B  1  100  0.04  4
                    A  Leadership  B  1  -    -     6   guarantee
                    B  Leadership  B  1  -    -     -6  guarantee
                    B  Leadership  C  1  200  0.04  8
                    """);
    }

    private static final String GROUPS = """
        measures: [CV]
        ranks: {assigned: [Gold]}
        trees:
          slots: {matrix: {width: 1, depth: 2}}
        bonuses:
        - name: Groups
          kind: generations
          TREE
          base: CV
          NEEDS
          boundary: BOUNDARY
          opens: boundaryOwnGroup
          compression: COMPRESSION
          blockedBy: BLOCKED
          rates: {Gold: [4%, 2%, 1%]}
        """;

    private static String groups(String boundary, String compression, String blockedBy) {
        return GROUPS.replace("BOUNDARY", boundary)
                .replace("COMPRESSION", compression)
                .replace("BLOCKED", blockedBy);
    }

    private static String wholeTree(String boundary, String compression, String blockedBy) {
        return groups(boundary, compression, blockedBy)
                .replace("TREE", "tree: sponsor")
                .replace("NEEDS", "needs: {CV: 50}");
    }

    /** Y and C stand at boundaries and may not be paid; A has the lowest number and stands amid the line. */
    private static final String FAILING = """
        id  sponsor  CV   rank
        Z   -        50   Gold
        Y   Z        0    Gold
        A   Y        50   Gold
        C   A        0    Gold
        D   C        100  -
        E   A        10   -
        """;

    @ParameterizedTest
    @CsvSource({
        "sameOrHigher,  none", "sameOrHigher,  higherRank",
        "'{rank: Gold}', none", "'{rank: Gold}', higherRank"
    })
    void countsOnlyBoundariesThatArePaidUnderDynamicCompression(String boundary, String blockedBy) {
        Worked.plan(wholeTree(boundary, "dynamic", blockedBy)).members(FAILING).earns("""
            A  Groups  D  1  100  0.04  4
            Z  Groups  A  1  50   0.04  2
            Z  Groups  D  2  100  0.02  2
            Z  Groups  E  1  10   0.04  0.4
            """);
        Worked.plan(wholeTree(boundary, "none", blockedBy)).members(FAILING).earns("""
            A  Groups  D  1  100  0.04  4
            Z  Groups  A  2  50   0.02  1
            Z  Groups  D  3  100  0.01  1
            Z  Groups  E  2  10   0.02  0.2
            """);
    }

    @ParameterizedTest
    @CsvSource({"sameOrHigher", "'{rank: Gold}'"})
    void paysNobodyShutOffByAnEqualRank(String boundary) {
        Worked.plan(wholeTree(boundary, "dynamic", "equalRank"))
                .members(FAILING)
                .earns("");
    }

    @ParameterizedTest
    @CsvSource({"sameOrHigher", "'{rank: Gold}'"})
    void paysNobodyInPlaceOfABoundaryThatFails(String boundary) {
        Worked.plan(wholeTree(boundary, "none", "none")).members("""
            id  sponsor  CV   rank
            Z   -        50   Gold
            A   Z        0    Gold
            C   A        0    Gold
            D   C        100  -
            """).earns("Z  Groups  D  2  100  0.02  2");
    }

    @ParameterizedTest
    @CsvSource({"sameOrHigher", "'{rank: Gold}'"})
    void endsWhereAMatrixEnds(String boundary) {
        String plan =
                groups(boundary, "none", "none").replace("TREE", "tree: slots").replace("NEEDS", "");
        Worked.plan(plan).members("""
            id  sponsor  kind         CV   rank
            Z   -        distributor  0    Gold
            A   Z        distributor  0    Gold
            B   A        distributor  0    Gold
            C   B        distributor  100  Gold
            K   C        customer     10   -
            """).earns("""
                A  Groups  C  2  100  0.02  2
                B  Groups  C  1  100  0.04  4
                B  Groups  K  1  10   0.04  0.4
                """);
    }

    @Test
    void countsForEachPayeeWhoeverHoldsItsRankOrAHigherOne() {
        String plan = """
            measures: [CV]
            ranks: {assigned: [Gold, Crown]}
            bonuses:
            - {name: Groups, kind: generations, compression: none, base: CV, boundary: sameOrHigher, opens: boundaryOwnGroup, blockedBy: %s, rates: {Gold: [4%%, 2%%]}}
            """;
        String line = """
            id  sponsor  CV   rank
            Z   -        0    Crown
            Y   Z        0    Gold
            A   Y        0    Gold
            C   A        0    Crown
            D   C        100  -
            """;
        Worked.plan(plan, "none").members(line).earns("""
            A  Groups  D  1  100  0.04  4
            Y  Groups  D  2  100  0.02  2
            Z  Groups  D  1  100  0.04  4
            """);
        Worked.plan(plan, "higherRank").members(line).earns("Z  Groups  D  1  100  0.04  4");
    }

    @ParameterizedTest
    @CsvSource({"none", "dynamic"})
    void paysAllOfAGroupUpToTheTop(String compression) {
        Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Gold]}
            bonuses:
            - {name: Groups, kind: generations, base: CV, boundary: {rank: Gold}, opens: boundaryOwnGroup, compression: %s, rates: [4%%, 2%%]}
            """, compression).members("""
                id  sponsor  CV   rank
                Z   -        0    -
                A   Z        0    -
                C   A        0    Gold
                D   C        100  -
                """).earns("""
                    A  Groups  D  1  100  0.04  4
                    Z  Groups  D  1  100  0.04  4
                    """);
    }
}
