package io.upline.calculation;

import org.junit.jupiter.api.Test;

/** Volumes that add up others, and whom an order reaches. */
class SumsTest {

    @Test
    void addsUpWhatCustomersAndMembersTakenOutBring() {
        Worked.plan("""
            measures: [QV, CV]
            volumes:
              Q: {measure: QV, of: self}
              C: {measure: CV, of: self}
              SUM: {add: [Q, C]}
            bonuses:
            - {name: Team, kind: levels, base: SUM, compression: none, rates: [10%]}
            """).members("""
                id  sponsor  kind         status      QV  CV
                A   -        distributor  active      0   0
                K   A        customer     active      10  5
                R   A        distributor  terminated  20  2
                """).earns("""
                    A  Team  K  1  15  0.1  1.5
                    A  Team  R  1  22  0.1  2.2
                    """);
    }

    @Test
    void addsUpLegsOfThePartsThatHaveLegs() {
        String plan = """
            measures: [QV, CV]
            volumes:
              Q: {measure: QV, of: self}
              QG: {measure: QV, of: group}
              CG: {measure: CV, of: group}
              BOTH: {add: [QG, CG]}
              MIXED: {add: [Q, CG]}
            ranks:
            - {name: Silver, needs: {legs: {of: %s}}}
            """;
        String members = """
            id  sponsor  QV  CV
            A   -        0   0
            B   A        60  40
            C   A        25  25
            """;
        Worked.plan(plan, "BOTH, atLeast: [100, 50]").members(members).ranks("A Silver, B -, C -");
        Worked.plan(plan, "BOTH, atLeast: [100.01]").members(members).ranks("A -");
        Worked.plan(plan, "BOTH, atLeast: [100, 50.01]").members(members).ranks("A -");
        Worked.plan(plan, "MIXED, atLeast: [40, 25]").members(members).ranks("A Silver");
        Worked.plan(plan, "MIXED, atLeast: [40.01]").members(members).ranks("A -");
    }

    /** X stands in no place of the tree: its order moves up to A, or is lost. K has no distributor. */
    @Test
    void reachesWhomAnOrderMovedUpTo() {
        String plan = """
            measures: [QV, CV]
            volumes:
              PV: {measure: QV, of: self}
              TEAM: {measure: CV, of: [customers, downline], tree: active}
            trees:
              active: {from: sponsor, keep: {PV: 80}, volume: %s}
            bonuses:
            - {name: Side, kind: percent, base: TEAM, each: order, rates: 10%%}
            """;
        String members = """
            id  sponsor  kind         QV   CV
            A   -        distributor  100  0
            X   A        distributor  0    50
            B   X        distributor  100  20
            K   -        customer     0    70
            """;
        Worked.plan(plan, "moves-up").members(members).earns("""
            A  Side  B  0  20  0.1  2
            A  Side  X  0  50  0.1  5
            """);
        Worked.plan(plan, "lost").members(members).earns("A  Side  B  0  20  0.1  2");
    }
}
