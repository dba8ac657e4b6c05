package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RewardsTest {

    private static final String RANKED = """
        id  sponsor  CV   rank
        A   -        100  Crown
        B   A        100  Gold
        C   A        200  Gold
        D   B        300  -
        """;

    private static final String LADDER = """
        measures: [CV]
        ranks:
        - {name: Member}
        - {name: Gold, assigned: true}
        - {name: Crown, assigned: true}
        bonuses:
        """;

    @Test
    void matchesWhatTheFrontlineEarned() {
        Worked.plan(LADDER + """
            - {name: Team, kind: levels, base: CV, compression: none, rates: [10%]}
            - {name: Match, kind: matching, of: [Team], tree: sponsor, rates: {Gold: [15%], Crown: [15%, 5%]}, compression: none}
            """).members(RANKED).earns("""
                A  Team   B  1  100  0.1   10
                A  Team   C  1  200  0.1   20
                A  Match  B  1  30   0.15  4.5
                B  Team   D  1  300  0.1   30
                """);
    }

    @Test
    void sharesAPoolToTheCent() {
        Worked worked = Worked.plan(LADDER
                        + "- {name: Pool, kind: pool, size: {share: 1.5%, of: CV}, shares: {Gold: 1, Crown:"
                        + " 4}, nobody: breakage}")
                .members(RANKED)
                .earns("""
                    A  Pool  -  -  10.5  -  7  pool
                    B  Pool  -  -  10.5  -  1.75  pool
                    C  Pool  -  -  10.5  -  1.75  pool
                    """);
        assertThat(worked.total("Pool").promisedMinor()).isEqualTo(1050);
    }

    @Test
    void carriesAPoolThatNobodyShares() {
        String plan = LADDER + "- {name: Pool, kind: pool, size: {amount: 10.00}, needs: {CV: %s}, nobody: carried}";
        Worked first = Worked.plan(plan, "1000").members(RANKED).earns("").carries("-  Pool  -  -  -  pool  1000");
        Worked.plan(plan, "200").members(RANKED).before(first.after()).earns("""
            C  Pool  -  -  20  -  10  pool
            D  Pool  -  -  20  -  10  pool
            """);
    }

    @Test
    void awardsEachRankOnceTheLowestFirstInInstalments() {
        String plan = LADDER
                + "- {name: Promotion, kind: award, once: ever, perPeriod: 1, amounts: {Gold: 90.01, Crown: 700.00},"
                + " instalments: 2}";
        Worked first = Worked.plan(plan).members(RANKED).earns("""
            A  Promotion  A  -  -  -  45.01  award
            B  Promotion  B  -  -  -  45.01  award
            C  Promotion  C  -  -  -  45.01  award
            """).carries("""
                A  Promotion  Gold  -   -  award       1
                        A  Promotion  Gold  45  -  instalment  1
                B  Promotion  Gold  -   -  award       1
                        B  Promotion  Gold  45  -  instalment  1
                C  Promotion  Gold  -   -  award       1
                        C  Promotion  Gold  45  -  instalment  1
                """);
        Worked.plan(plan).members(RANKED).before(first.after()).earns("""
            A  Promotion  A  -  -  -  45    award
            A  Promotion  A  -  -  -  350   award
            B  Promotion  B  -  -  -  45    award
            C  Promotion  C  -  -  -  45    award
            """);
    }

    @Test
    void paysPlacesWithTiesDecidedByTheEarlierLastOrder() {
        Worked.plan("""
            measures: [CV]
            volumes:
              SCORE: {measure: CV, of: self}
            bonuses:
            - {name: Contest, kind: award, by: {place: SCORE}, ties: earliestLastOrder, amounts: [500.00, 300.00]}
            """).members("id  sponsor\nA  -\nB  A\nC  A\n").orders("""
                id  member  ordered_at  CV
                1   A       2026-10-20  100
                2   B       2026-10-02  60
                3   B       2026-10-09  40
                4   C       2026-10-05  70
                """).earns("""
                    A  Contest  A  -  -  -  300  award
                    B  Contest  B  -  -  -  500  award
                    """);
    }

    @Test
    void paysANestedPatternByItsDepth() {
        Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: House, kind: structure, width: 2, are: {CV: 50}, amounts: [10.00, 100.00]}
            """).members("""
                id  sponsor  CV
                A   -        0
                B   A        50
                C   A        50
                D   B        50
                E   B        50
                F   C        50
                G   C        50
                H   A        50
                """).earns("""
                    A  House  A  2  -  -  100  structure
                    B  House  B  1  -  -  10   structure
                    C  House  C  1  -  -  10   structure
                    """);
    }

    @Test
    void creditsTheHostByTheTotalOfTheParty() {
        Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Host, kind: party, base: CV, by: base, rates: {100: 5%, 200: 10%}}
            """)
                .members("id  sponsor  kind\nA  -  distributor\nK  A  customer\nL  A  customer\n")
                .orders("""
                    id  member  party  CV
                    1   K       A      120
                    2   L       A      80
                    3   L       -      500
                    """)
                .earns("A  Host  A  -  200  0.1  20");
    }

    /** The first party has three orders of 0.50 each; the second is at −20, so that its host pays back, and as much was promised. */
    @Test
    void paysHostsByTheOrderAndBelowZero() {
        Worked worked = Worked.plan("""
            measures: [CV]
            volumeBelowZero: allowed
            volumes:
              ORDERS: {count: orders, of: self}
            bonuses:
            - {name: Each, kind: party, base: ORDERS, amounts: 0.50, sources: {CV: 0}}
            - {name: Back, kind: party, base: CV, rates: 10%, sources: {not: {CV: 0}}}
            """)
                .members("id  sponsor\nA  -\nB  A\nC  A\n")
                .orders("""
                    id  member  party  CV
                    1   B       A      10
                    2   B       A      20
                    3   B       A      30
                    4   C       B      -20
                    """)
                .earns("""
                    A  Each  A  -  3    0.5  1.5  per-unit
                    B  Back  B  -  -20  0.1  -2
                    """);
        assertThat(worked.total("Back")).isEqualTo(new Results.BonusTotal("Back", 1, -200, -200, 0, 0, 0));
        assertThat(worked.total("Each")).isEqualTo(new Results.BonusTotal("Each", 1, 150, 150, 0, 0, 0));
    }

    @Test
    void scalesWhatIsOverACapByLargestRemainder() {
        Worked worked = Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Team, kind: levels, base: CV, compression: none, rates: [10%]}
            - {name: Ceiling, kind: cap, over: [Team], perMember: 20.00}
            """)
                .members("id  sponsor  CV\nA  -  0\nB  A  100\nC  A  100\nD  A  100\n")
                .earns("""
                    A  Team  B  1  100  0.1  6.67  scaled
                    A  Team  C  1  100  0.1  6.67  scaled
                    A  Team  D  1  100  0.1  6.66  scaled
                    """);
        assertThat(worked.total("Team").cappedMinor()).isEqualTo(1000);
        assertThat(worked.total("Ceiling").cappedMinor()).isEqualTo(1000);
    }

    @Test
    void paysAForcedMatrixAsALevelBonus() {
        Worked.plan("""
            measures: [CV]
            trees:
              slots: {matrix: {width: 2, depth: 2}}
            bonuses:
            - {name: Forced, kind: levels, tree: slots, base: CV, compression: none, rates: [3%, 2%, 1%]}
            """)
                .members("id  sponsor  CV\nA  -  0\nB  A  0\nC  A  0\nD  A  100\nE  D  200\n")
                .earns("""
                    A  Forced  D  2  100  0.02  2
                    B  Forced  D  1  100  0.03  3
                    B  Forced  E  2  200  0.02  4
                    D  Forced  E  1  200  0.03  6
                    """);
    }

    @Test
    void welcomesARecruitByTheLowerOfTwoPackages() {
        Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Welcome, kind: levels, each: recruit, compression: none, by: package, whose: lower, amounts: {Small: [5.00], Large: [12.00]}}
            """).members("""
                id  sponsor  package  joined_on
                A   -        Large    2026-01-01
                B   A        Small    2026-10-02
                C   A        Large    2026-10-03
                D   B        Large    2026-10-04
                E   D        -        2026-10-05
                """).earns("""
                    A  Welcome  B  1  -  -  5   fixed
                    A  Welcome  C  1  -  -  12  fixed
                    B  Welcome  D  1  -  -  5   fixed
                    """);
    }

    /** What was given stays given though the plan no longer names it; parts of what it no longer names are not due. */
    @Test
    void readsWhatWasGivenAndWhatIsDue() {
        Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Promotion, kind: award, once: ever, amounts: {Silver: 90.00, Gold: 100.00}, instalments: 2}
            """)
                .members("id  sponsor\nA  -\nB  -\nC  -\n")
                .before(new State(
                        List.of(),
                        List.of(
                                new State.Row("", "Promotion", "Bronze", 0, "", "award", 1),
                                new State.Row("", "Promotion", "Silver", 4500, "", "instalment", 1),
                                new State.Row("A", "Promotion", "Bronze", 0, "", "award", 1),
                                new State.Row("A", "Promotion", "Silver", 4500, "", "instalment", 1),
                                new State.Row("B", "Promotion", "Bronze", 5000, "", "instalment", 1),
                                new State.Row("B", "Promotion", "Silver", 0, "", "instalment", 0),
                                new State.Row("C", "Promotion", "Silver", 9000, "", "instalment", 2))))
                .earns("A  Promotion  A  -  -  -  45  award")
                .carries("A  Promotion  Bronze  -  -  award  1");
    }
}
