package io.upline.calculation;

import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTest {

    private static final String TEAM = """
        id  sponsor  QV
        A   -        100
        B   A        900
        C   A        300
        D   C        700
        E   D        200
        F   -        5000
        """;

    @Test
    void takesTheHighestRankWhoseNeedsHold() {
        Worked.plan("""
            measures: [QV]
            volumes:
              GV: {measure: QV, of: group}
            ranks:
            - name: Member
            - {name: Bronze, needs: {GV: 900}}
            - {name: Silver, needs: {GV: 2000, legs: {count: 2, has: {rank: Bronze}}}}
            """).members(TEAM).volumes("""
                id  GV
                A   2200
                C   1200
                D   900
                F   5000
                """).ranks("A Silver, B Bronze, C Bronze, D Bronze, E Member, F Bronze");
    }

    @Test
    void countsALegAndTheOwnVolumeOnlyUpToTheirShareOfTheRequirement() {
        String plan = """
            measures: [QV]
            volumes:
              GV: {measure: QV, of: group}
            ranks:
            - name: Member
            - {name: Silver, needs: {GV: {atLeast: %s, perLeg: 50%%, own: 10%%}}}
            """;
        // A: own 100, legs B 900 and C 1200
        Worked.plan(plan, "2000").members(TEAM).ranks("A Silver, F Member");
        Worked.plan(plan, "2100").members(TEAM).ranks("A Member");
    }

    @Test
    void countsALegOnlyUpToItsShareOfWhatCountsInAll() {
        String plan = """
            measures: [QV]
            volumes:
              GV: {measure: QV, of: group}
            ranks:
            - name: Member
            - {name: Silver, needs: {GV: {atLeast: %s, perLegOfTotal: 50%%}}}
            """;
        // A: 100 + 900 + min(1200, T/2) ≥ T up to T = 2000
        Worked.plan(plan, "2000").members(TEAM).ranks("A Silver");
        Worked.plan(plan, "2000.01").members(TEAM).ranks("A Member");
    }

    @Test
    void countsPersonalGroupVolumeDownToTheNextDirector() {
        Worked.plan("""
            measures: [QV]
            volumes:
              PGV: {measure: QV, of: group, until: {rank: Director}}
            ranks:
            - name: Member
            - {name: Director, needs: {PGV: 900}}
            """).members(TEAM).volumes("""
                id  PGV
                A   400
                B   900
                C   300
                D   900
                E   200
                """).ranks("A Member, B Director, C Member, D Director, E Member");
    }

    @Test
    void asksForLegsInOrderOfStrength() {
        String plan = """
            measures: [QV]
            volumes:
              GV: {measure: QV, of: group}
            ranks:
            - name: Member
            - {name: Director, needs: {legs: {of: GV, atLeast: [1200, %s]}}}
            """;
        Worked.plan(plan, "900").members(TEAM).ranks("A Director, C Member");
        Worked.plan(plan, "901").members(TEAM).ranks("A Member");
    }

    @Test
    void countsCustomersWhoBuyEnough() {
        Worked.plan("""
            measures: [QV]
            volumes:
              BUYERS: {count: customers, of: customers, orders: {QV: 30}}
            ranks:
            - name: Member
            - {name: Bronze, needs: {customers: {count: 2, are: {QV: 30}}}}
            """).members("""
                id  sponsor  kind         QV
                A   -        distributor  0
                K   A        customer     30
                L   A        customer     29.99
                M   A        customer     31
                B   A        distributor  0
                N   B        customer     90
                """).volumes("""
                    id  BUYERS
                    A   2
                    B   1
                    """).ranks("A Bronze, B Member, N -");
    }

    @Test
    void paysTheOldRankForItsPeriodsOfGraceAndKeepsTheTitle() {
        String plan = """
            measures: [QV]
            ranks:
            - name: Member
            - {name: Gold, needs: {QV: 100}, grace: 2}
            """;
        String low = "id  sponsor  QV\nA  -  10\n";
        Worked first = Worked.plan(plan).members("id  sponsor  QV\nA  -  100\n").ranks("A Gold");
        Worked second = Worked.plan(plan).members(low).before(first.after()).ranks("A Gold");
        second.carries("A - - - - grace 1");
        Worked third = Worked.plan(plan).members(low).before(second.after()).ranks("A Gold");
        third.carries("A - - - - grace -");
        Worked fourth = Worked.plan(plan).members(low).before(third.after()).ranks("A Member");
        fourth.carries("");
        org.assertj.core.api.Assertions.assertThat(fourth.after().ranks())
                .isEqualTo(List.of(new State.RankHeld("A", "Member", "Gold")));
    }

    /** What a removed distributor bought moves up in its leg, and is never what customers bought; its customers' purchases are. */
    @Test
    void movesARemovedMembersTeamAndVolumeUp() {
        Worked.plan("""
            measures: [QV]
            volumes:
              PV: {measure: QV, of: self}
              PCV: {measure: QV, of: [self, customers]}
              GV: {measure: QV, of: group}
            """).members("""
                id  sponsor  status      kind         QV
                A   -        active      distributor  1
                B   A        terminated  distributor  10
                C   B        active      distributor  100
                K   B        active      customer     1000
                """).volumes("""
                    id  PV  PCV   GV
                    A   1   1001  1111
                    B   -   -     -
                    C   100  100   100
                    """);
    }
}
