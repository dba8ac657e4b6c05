package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelsTest {

    private static final String TEAM = """
        measures: [QV, CV]
        volumes:
          PV: {measure: QV, of: self}
        ranks:
        - name: Member
        - name: Bronze
          needs: {PV: 80}
        bonuses:
        - name: Team
          kind: levels
          base: CV
          compression: %s
          needs: {PV: 50}
          rates: {Member: [5%%], Bronze: [10%%, 4%%]}
        """;

    private static final String LINE = """
        id  sponsor  QV   CV
        A   -        100  0
        B   A        60   0
        C   B        0    0
        D   C        100  200
        """;

    @Test
    void usesUpTheLevelOfAMemberThatCannotBePaid() {
        Worked.plan(TEAM, "none").members(LINE).earns("");
    }

    @Test
    void offersTheSameLevelToTheNextUnderDynamicCompression() {
        Worked worked = Worked.plan(TEAM, "dynamic").members(LINE).earns("""
            A  Team  D  2  200  0.04  8
            B  Team  D  1  200  0.05  10
            """);
        assertThat(worked.total("Team")).isEqualTo(new Results.BonusTotal("Team", 2, 1800, 2800, 0, 1000, 0));
    }

    @Test
    void paysARemovedMembersVolumeAtTheLevelOfTheNextKeptMemberWhoGetsNothingOnIt() {
        Worked.plan("""
            measures: [QV, CV]
            volumes:
              PV: {measure: QV, of: self}
            trees:
              active: {from: sponsor, keep: {PV: 50}, volume: moves-up}
            bonuses:
            - {name: Team, kind: levels, tree: active, base: CV, compression: none, rates: [10%, 5%]}
            """).members("""
                id  sponsor  QV   CV
                A   -        100  0
                B   A        100  0
                C   B        0    100
                D   C        100  50
                """).earns("""
                    A  Team  C  1  100  0.1   10
                    A  Team  D  2  50   0.05  2.5
                    B  Team  D  1  50   0.1   5
                    """);
    }

    @Test
    void paysItsDistributorOnACustomersOrderAsLevelOne() {
        String plan = """
            measures: [CV]
            customers: {place: %s}
            bonuses:
            - {name: Margin, kind: levels, sources: {kind: customer}, base: CV, compression: none, levels: {from: 0}, rates: [3%%, 22%%]}
            """;
        String members = """
            id  sponsor  kind         CV
            A   -        distributor  0
            B   A        distributor  10
            K   B        customer     100
            """;
        Worked.plan(plan, "ownNode").members(members).earns("B  Margin  K  1  100  0.22  22");
        Worked.plan(plan, "atSponsor").members(members).earns("""
            A  Margin  K  1  100  0.22  22
            B  Margin  K  0  100  0.03  3
            """);
    }

    @Test
    void leavesOutATerminatedMemberAndHoldsASuspendedOne() {
        Worked worked = Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Team, kind: levels, base: CV, compression: none, rates: [10%, 5%]}
            """).members("""
                id  sponsor  status      CV
                A   -        suspended   0
                B   A        terminated  40
                C   B        active      100
                """).earns("""
                    A  Team  B  1  40   0.1  4
                    A  Team  C  1  100  0.1  10
                    """);
        assertThat(worked.results().held(0)).isTrue();
        assertThat(worked.results().held(2)).isFalse();
    }

    @Test
    void roundsEachOrderEachSourceOrTheSumOfABonus() {
        String plan = """
            measures: [CV]
            rounding: {mode: half-up, per: %s}
            bonuses:
            - {name: Team, kind: levels, base: CV, compression: none, rates: [5%%]}
            """;
        String members = "id  sponsor\nA  -\nB  A\nC  A\n";
        String orders = """
            id  member  CV
            1   B       0.25
            2   B       0.25
            3   C       0.10
            """;
        // 5 % of 0.25 is 0.0125, of 0.10 is 0.005
        Worked.plan(plan, "order").members(members).orders(orders).earns("""
            A  Team  B  1  0.5  0.05  0.02
            A  Team  C  1  0.1  0.05  0.01
            """);
        Worked.plan(plan, "source").members(members).orders(orders).earns("""
            A  Team  B  1  0.5  0.05  0.03
            A  Team  C  1  0.1  0.05  0.01
            """);
        Worked.plan(plan, "bonus").members(members).orders(orders).earns("""
            A  Team  B  1  0.5  0.05  0.03
            """);
    }

    @Test
    void paysAllDeeperLevelsUntilAnEqualRankBlocks() {
        String plan = """
            measures: [QV, CV]
            ranks:
            - name: Member
            - {name: Gold, needs: {QV: 100}}
            - {name: Crown, needs: {QV: 200}}
            bonuses:
            - {name: Infinity, kind: levels, base: CV, compression: none, blockedBy: %s, rates: {Gold: [10%%]}, deeper: 1%%}
            """;
        String members = """
            id  sponsor  QV   CV
            A   -        200  0
            B   A        100  0
            C   B        100  0
            D   C        0    0
            E   D        0    100
            """;
        Worked.plan(plan, "none").members(members).earns("""
            A  Infinity  E  4  100  0.01  1
            B  Infinity  E  3  100  0.01  1
            C  Infinity  E  2  100  0.01  1
            """);
        Worked.plan(plan, "equalRank").members(members).earns("""
            A  Infinity  E  4  100  0.01  1
            C  Infinity  E  2  100  0.01  1
            """);
    }

    /** Of two keys of which the second is the source's, with one row for all: there is no source of which a row could be asked. */
    @Test
    void paysNothingOnNothingWhereTheSourceHasASayInTheRow() {
        Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Gold]}
            bonuses:
            - {name: Team, kind: levels, base: CV, compression: dynamic, by: [rank, package], whose: source, rates: {Gold: [10%]}}
            """)
                .members("id  sponsor  rank  CV\nA  -  Gold  0\nB  A  Gold  0\n")
                .earns("");
    }
}
