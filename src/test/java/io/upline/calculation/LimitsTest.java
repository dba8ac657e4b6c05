package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.calculation.conditions.SponsoredInLegs;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.state.Carried;
import io.upline.network.Genealogy;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is compared with a limit: a hair below it, at it, and above it. */
class LimitsTest {

    private static final String PAID = """
        measures: [CV]
        maxPayout: {atMost: 10%, of: CV}
        bonuses:
        - {name: Own, kind: percent, base: CV, rates: 10%}
        - {name: Gift, kind: award, amounts: {Star: 0.01}}
        ranks: {assigned: [Star]}
        """;

    private static final String MEMBERS = """
        id  sponsor  rank   CV
        A   -        %s     100
        B   A        -      50
        """;

    @Test
    void refusesToPayMoreThanThePlanMay() {
        Worked.plan(PAID).members(MEMBERS.replace("%s", "-")).earns("""
            A  Own  A  0  100  0.1  10
            B  Own  B  0  50   0.1  5
            """);
        Worked over = Worked.plan(PAID).members(MEMBERS.replace("%s", "Star"));
        assertThatThrownBy(over::results)
                .isInstanceOf(PayoutExceededException.class)
                .hasMessage("refusal.payoutExceeded{paid=15.01, most=15.00}");
    }

    @Test
    void sharesNothingOfLessThanNothing() {
        Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Star]}
            volumes:
              OWN: {measure: CV, of: self}
            volumeBelowZero: allowed
            returns: {how: deduct, within: 60 days, smallest: 0.50}
            bonuses:
            - {name: Pool, kind: pool, size: {share: 10%, of: OWN}, shares: {Star: 1}, nobody: breakage}
            """).members("id  sponsor  rank\nA   -  Star\n").orders("""
                id  member  ordered_at  type    original  CV
                1   A       2026-09-20  -       -         500
                2   A       2026-10-05  return  1         -100
                """).earns("");
    }

    /** A member with so many frontline members who count, of a pattern two wide. */
    @Test
    void findsThePatternAmongManyFrontlineMembers() {
        String below = IntStream.range(10, 30)
                .mapToObj(k -> String.format(Locale.ROOT, "m%d  %s  1", k, k < 21 ? "A" : "m1" + (k - 21) % 3))
                .collect(Collectors.joining("\n"));
        Worked.plan("""
            measures: [QV]
            bonuses:
            - {name: House, kind: structure, width: 2, are: {QV: 1}, amounts: [5.00, 20.00]}
            """).members("id  sponsor  QV\nA  -  0\n" + below).earns("""
                A    House  A    2  -  -  20  structure
                m10  House  m10  1  -  -  5   structure
                m11  House  m11  1  -  -  5   structure
                m12  House  m12  1  -  -  5   structure
                """);
    }

    /** Member 0 sponsors 1 … 12; in the tree of legs 1 and 2 stand under 0, the odd ones below 1, the even ones below 2. */
    @Test
    void countsLegsWithAPersonalRecruitInThem() {
        int n = 14;
        int[] sponsor = new int[n];
        int[] placed = new int[n];
        for (int m = 1; m < n; m++) {
            placed[m] = m <= 2 ? 0 : m - 2;
        }
        sponsor[0] = -1;
        sponsor[13] = 5;
        placed[0] = -1;
        placed[12] = Genealogy.ABSENT;
        assertThat(legs(sponsor, placed, m -> true)).isEqualTo(2);
        assertThat(legs(sponsor, placed, m -> m % 2 == 0)).isEqualTo(1);
        assertThat(legs(sponsor, placed, m -> m >= 9)).isEqualTo(2);
        assertThat(legs(sponsor, placed, m -> m == 13)).isZero();
        assertThat(legs(sponsor, placed, m -> m == 12)).isZero();
        placed[0] = 3;
        placed[1] = -1;
        placed[3] = 1;
        assertThat(legs(sponsor, placed, m -> m == 1)).isZero();
        assertThat(legs(sponsor, placed, m -> m == 3)).isZero();
        assertThat(legs(sponsor, placed, m -> m == 2)).isEqualTo(1);
    }

    private static int legs(int[] sponsor, int[] placed, Check are) {
        return new SponsoredInLegs(seats(sponsor), seats(placed), are, 1).count(0);
    }

    private static Seats seats(int... parentOf) {
        int n = parentOf.length;
        Genealogy line = Genealogy.of(parentOf, new int[n]);
        return new Seats(line, parentOf, new int[n], new boolean[n], new int[n], Integer.MAX_VALUE);
    }

    @Test
    void keepsARankByGraceSoLongAsItLasts() {
        Worked worked = Worked.plan("""
            measures: [QV]
            ranks:
            - {name: Member, needs: {QV: 1}, grace: 1}
            - {name: Silver, needs: {QV: 100}, grace: 2}
            - {name: Gold, needs: {QV: 200}}
            """)
                .members("""
                    id  sponsor  QV
                    A   -        0
                    B   -        50
                    C   -        50
                    D   -        150
                    E   -        0
                    """)
                .before(new State(
                        java.util.List.of(
                                new State.RankHeld("A", "Member", "Member"),
                                new State.RankHeld("B", "Silver", "Silver"),
                                new State.RankHeld("C", "Silver", "Silver"),
                                new State.RankHeld("D", "Gold", "Gold")),
                        java.util.List.of(
                                new State.Row("B", "", "", 0, "", Carried.GRACE, 1),
                                new State.Row("C", "", "", 0, "", Carried.GRACE, 0))));
        worked.ranks("A Member, B Silver, C Member, D Silver, E -").carries("""
            A  -  -  -  -  grace  -
            B  -  -  -  -  grace  -
            """);
    }

    @Test
    void readsTheLinesOfARangeOfPayees() {
        Results results = Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Own, kind: percent, base: CV, rates: 10%}
            - {name: Team, kind: levels, base: CV, compression: none, rates: [5%, 1%]}
            """).members("""
                id  sponsor  CV
                A   -        100
                B   A        50
                C   B        0
                D   B        20
                """).results();
        Earnings all = results.earnings(0, 4);
        for (int from = 0; from <= 4; from++) {
            for (int to = from; to <= 4; to++) {
                int least = from;
                int end = to;
                int[] lines = IntStream.range(0, all.size())
                        .filter(k -> all.payee()[k] >= least && all.payee()[k] < end)
                        .toArray();
                Earnings some = results.earnings(from, to);
                assertThat(some.payee())
                        .containsExactly(
                                IntStream.of(lines).map(k -> all.payee()[k]).toArray());
                assertThat(some.amountMinor())
                        .containsExactly(IntStream.of(lines)
                                .mapToLong(k -> all.amountMinor()[k])
                                .toArray());
            }
        }
    }

    @Test
    void makesRootsOfWhoeverAMemberTakenOutHadSponsored() {
        Worked.plan("""
            measures: [CV]
            volumes:
              GV: {measure: CV, of: group}
            bonuses:
            - {name: Team, kind: levels, base: CV, compression: none, rates: [5%]}
            """).members("""
                id  sponsor  status      CV
                A   -        terminated  100
                B   A        active      50
                C   B        active      20
                """).volumes("""
                    id  GV
                    A   -
                    B   70
                    C   20
                    """).earns("B  Team  C  1  20  0.05  1");
    }

    @Test
    void countsPersonsAtWhoeverHasThemAndNotAtThemselves() {
        Worked.plan("""
            measures: [QV]
            volumes:
              PV: {measure: QV, of: self}
              BUYERS: {count: customers, of: customers}
              TEAM: {count: members, of: downline, tree: active}
            trees:
              active: {from: sponsor, keep: {PV: 80}, volume: moves-up}
            """).members("""
                id  sponsor  kind         QV
                A   -        distributor  100
                B   A        distributor  0
                C   B        distributor  100
                K   A        customer     30
                """).volumes("""
                    id  BUYERS  TEAM
                    A   1       1
                    B   -       -
                    C   -       -
                    K   -       -
                    """);
    }

    /** A leg below zero counts 0 in the sum of the legs; what counts is still never more than the volume itself. */
    @Test
    void doesNotReachARequirementByALegBelowZero() {
        Worked worked =
                Worked.plan("""
                    measures: [CV]
                    volumes:
                      GV: {measure: CV, of: group}
                    returns: {how: deduct, within: 60 days, smallest: 0.50}
                    ranks:
                    - {name: Silver, needs: {GV: {atLeast: 200, perLeg: 50%}}}
                    """).members("id  sponsor\nA  -\nB  A\nC  A\n").orders("""
                        id  member  ordered_at  type    original  CV
                        1   B       2026-09-20  -       -         500
                        2   B       2026-10-05  return  1         -100
                        3   A       2026-10-06  -       -         100
                        4   C       2026-10-06  -       -         100
                        """);
        worked.volumes("id  GV\nA  100\nB  -\nC  100\n").ranks("A -, B -, C -");
    }

    /** Of two equal legs the one whose head has the lower number is left out, whoever joined first. */
    @Test
    void leavesOutOneOfTwoEqualLegs() {
        Worked plan = Worked.plan("""
            measures: [CV]
            volumes:
              OTHERS: {measure: CV, of: downline, strongestLegsLeftOut: 1}
            bonuses:
            - {name: Side, kind: percent, base: OTHERS, each: order, rates: 10%}
            """);
        String expected = "A  Side  C  0  100  0.1  10";
        plan.members("id  sponsor  CV\nA  -  0\nB  A  100\nC  A  100\n").earns(expected);
        plan.members("id  sponsor  CV\nA  -  0\nC  A  100\nB  A  100\n").earns(expected);
        plan.members("id  sponsor  CV\nA  -  0\nC  A  100\nB  A  100.01\n").earns(expected);
        plan.members("id  sponsor  CV\nA  -  0\nB  A  100\nC  A  100.01\n").earns("A  Side  B  0  100  0.1  10");
    }
}
