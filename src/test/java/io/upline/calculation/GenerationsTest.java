package io.upline.calculation;

import org.junit.jupiter.api.Test;

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
}
