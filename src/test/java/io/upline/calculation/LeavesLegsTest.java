package io.upline.calculation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In a tree that leaves members out, what they sold stays in its leg, unless it becomes somebody's own: then what their customers bought leaves
 * the leg with it. REST is a group's volume without its strongest leg, so that it shows what stands in that leg.
 */
class LeavesLegsTest {

    private static final String PLAN = """
        measures: [PV]
        trees:
          mine: {from: %s, keep: {PV: 80}, volume: becomes-own}
          up:   {from: %s, keep: {PV: 80}, volume: moves-up}
        volumes:
          MINE: {measure: PV, of: group, tree: mine, strongestLegsLeftOut: 1}
          UP:   {measure: PV, of: group, tree: up, strongestLegsLeftOut: 1}
        bonuses:
        - {name: Any, kind: percent, base: PV, rates: 10%}
        """;

    private static Worked over(String tree) {
        return Worked.plan(PLAN.replace("%s", tree));
    }

    @Test
    void customersLeaveTheLegWithWhatBecomesOwn() {
        over("sponsor").members("""
            id  sponsor  kind         PV
            B   -        distributor  100
            C   B        distributor  40
            k   C        customer     60
            D   C        distributor  200
            """).volumes("""
                id  MINE  UP
                B   200   100
                """);
    }

    @Test
    void whatARemovedMemberSoldStaysInTheLegThoughItsUplineLeavesIt() {
        over("sponsor").members("""
            id  sponsor  kind         status      PV
            B   -        distributor  active      100
            C   B        distributor  active      40
            R   C        distributor  terminated  30
            D   C        distributor  active      200
            """).volumes("""
                id  MINE  UP
                B   140   100
                """);
    }

    @Test
    void customersOfNobodyStandNowhere() {
        over("sponsor").members("""
            id  sponsor  kind         PV
            B   -        distributor  100
            C   B        distributor  40
            D   C        distributor  200
            x   -        customer     70
            """).volumes("""
                id  MINE  UP
                B   140   100
                """);
    }

    @Test
    void theTopOfTheSponsorTreeCanBeLeftOutOfThePlacementTree() {
        over("placement").members("""
            id  sponsor  placement  leg  kind         PV
            A   -        B          1    distributor  40
            B   A        -          -    distributor  100
            k   A        -          -    customer     60
            """).volumes("""
                id  MINE  UP
                B   200   100
                """);
    }

    @Test
    void customersOfARemovedMemberStayWhereItWasPlacedThoughItsSponsorLeaves() {
        over("placement").members("""
            id  sponsor  placement  leg  kind         status      PV
            B   -        -          -    distributor  active      100
            C   B        B          1    distributor  active      40
            E   B        B          2    distributor  active      100
            R   C        E          1    distributor  terminated  -
            k   R        -          -    customer     active      60
            """).volumes("""
                id  MINE  UP
                E   100   100
                B   140   140
                """);
    }

    /** In a binary, too, customers of C and A, whose purchases are B's own, bring nothing to the leg that these stood in. */
    @Test
    void customersBringNothingToTheLegOfABinaryThatTheirDistributorLeft() {
        pairs().members("""
            id  sponsor  placement  leg  kind         CV
            B   -        -          -    distributor  100
            C   B        B          L    distributor  40
            k   C        -          -    customer     60
            D   C        C          L    distributor  200
            E   B        B          R    distributor  250
            """).earns("B  Pair  B  -  200  0.1  20");
        pairs().members("""
            id  sponsor  placement  leg  kind         CV
            A   -        B          L    distributor  40
            B   A        -          -    distributor  100
            k   A        -          -    customer     60
            D   A        A          L    distributor  200
            E   A        B          R    distributor  250
            """).earns("B  Pair  B  -  200  0.1  20");
    }

    private static Worked pairs() {
        return Worked.plan("""
            measures: [CV]
            trees:
              mine: {from: placement, keep: {CV: 80}, volume: becomes-own}
            bonuses:
            - {name: Pair, kind: binary, tree: mine, base: CV, match: weakLeg, rates: 10%, carry: none}
            """);
    }

    /** Nobody stands below who left: its 100 are a leg by themselves, and the strongest, whatever its number. */
    @ParameterizedTest
    @ValueSource(strings = {"R", "1"})
    void whatSomebodySoldWhoLeftIsALegByItself(String left) {
        Worked.plan("""
            measures: [CV]
            volumes:
              ALL: {measure: CV, of: downline}
              WEAKER: {measure: CV, of: downline, strongestLegsLeftOut: 1}
              WEAKEST: {measure: CV, of: downline, strongestLegsLeftOut: 2}
            bonuses:
            - {name: Team, kind: percent, base: WEAKER, rates: 10%}
            """).members("""
                id  sponsor  status      CV
                A   -        active      0
                B   A        active      30
                C   A        active      20
                R   A        terminated  100
                """.replace("R ", left + " ")).volumes("""
                    id  ALL  WEAKER  WEAKEST
                    A   150  50      20
                    """).earns("A  Team  A  0  50  0.1  5");
    }
}
