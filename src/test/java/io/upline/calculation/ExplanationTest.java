package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Worked TEAM = Worked.plan("""
        measures: [QV, CV]
        volumes:
          PV: {measure: QV, of: self}
          GV: {measure: QV, of: group}
        ranks:
        - name: Member
        - {name: Bronze, needs: {PV: 80}}
        - name: Silver
          needs:
            GV: {atLeast: 1000, perLeg: 60%}
            legs: {count: 2, has: {rank: Bronze}}
        bonuses:
        - name: Team
          kind: levels
          base: CV
          compression: dynamic
          needs: {PV: 50}
          rates: {Bronze: [6%, 4%]}
        """).members("""
            id  sponsor  QV   CV
            A   -        100  0
            B   A        10   0
            C   B        60   0
            D   C        900  200
            """);

    private static List<String> explain(String id) {
        return Told.of(TEAM, id);
    }

    @Test
    void tellsTheWayOfEachEarningAndWhoWasPassedOver() {
        assertThat(explain("A"))
                .contains("Team: D → C (no rate) → B (fails needs: PV 10 of 50, 40 missing) → A, level 1, Bronze: 200 ×"
                        + " 6% = 12.00 EUR");
    }

    @Test
    void tellsWhatTheNextRankMisses() {
        assertThat(explain("A"))
                .contains(
                        "Rank: Bronze",
                        "Silver: GV counts 700 of 1000, 300 missing (in all 1070, strongest leg 970; of one leg no more"
                                + " than 600 counts, so that more in the leg of B counts nothing); 1 of 2 legs with"
                                + " Bronze (it has no other leg)");
        assertThat(explain("B")).contains("Rank: Member", "Bronze: PV 10 of 80, 70 missing");
    }

    @Test
    void tellsRatesBoundariesLegsWeightsAndWhatABonusMisses() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Stairs, kind: differential, base: CV, minus: held, rates: {Silver: 4%, Gold: 10%}}
            - {name: Groups, kind: generations, compression: none, base: CV, boundary: {rank: Silver}, opens: boundaryOwnGroup, rates: {Gold: [5%]}}
            - {name: Pair, kind: binary, base: CV, match: weakLeg, rates: 10%, carry: all}
            - {name: Pool, kind: pool, size: {amount: 10.00}, shares: {Silver: 1, Gold: 3}, nobody: breakage}
            - {name: Busy, kind: percent, base: CV, needs: {CV: 50}, rates: 5%}
            """).members("""
                id  sponsor  placement  leg  rank    CV
                A   -        -          -    Gold    10
                B   A        A          L    Silver  0
                C   B        B          L    -       200
                D   A        A          R    -       60
                """);
        Inputs inputs = worked.inputs();

        assertThat(Told.of(worked.plan(), inputs, inputs.members().ids().find("A")))
                .containsExactly(
                        "Rank: Gold",
                        "Stairs: C → B (4%) → A, level 2, Gold, 10% − 4%: 200 × 6% = 12.00 EUR",
                        "Stairs: D → A, level 1, Gold: 60 × 10% = 6.00 EUR",
                        "Groups: C → B (boundary) → A, generation 1, Gold: 200 × 5% = 10.00 EUR",
                        "Pair: A: 60 × 10% = 6.00 EUR",
                        "Pool: weight 3 of 4 in 10.00: 7.50 EUR (pool)",
                        "Groups: nothing on D: own group",
                        "Pair: legs 200 and 60, what was carried included",
                        "Busy is not paid: CV 10 of 50, 40 missing");
    }

    @Test
    void tellsEachKindOfLineByItsRule() {
        Worked worked = Worked.plan("""
            pointValue: 0.5
            measures: [CV, BV]
            ranks: {assigned: [Star]}
            bonuses:
            - {name: Own, kind: percent, base: CV, rates: 10%}
            - {name: Unit, kind: percent, base: BV, amounts: 3.00}
            - {name: Team, kind: levels, base: CV, compression: none, rates: [5%]}
            - {name: Prize, kind: award, amounts: {Star: 7.00}}
            - {name: Limit, kind: cap, over: Team, perMember: 4.00}
            """).members("""
                id  sponsor  rank  status     CV   BV
                A   -        Star  suspended  100  2
                B   A        -     -          300  0
                """);
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Rank: Star",
                        "Own: A: 100 × 0.5 × 10% = 5.00 EUR",
                        "Unit: A: 2 × 3 = 6.00 EUR (per-unit)",
                        "Team: B → A, level 1: 300 × 0.5 × 5% = 7.50, by Limit 4.00 EUR (scaled)",
                        "Prize: A, Star: 7.00 EUR (award)",
                        "Team: nothing on A: what it buys itself stands below level 1, where levels begin",
                        "Limit: 7.50 in all, scaled to 4.00",
                        "What is earned is held while the member is suspended.");
        assertThat(Told.of(worked, "B"))
                .containsExactly(
                        "Rank: none",
                        "Own: B: 300 × 0.5 × 10% = 15.00 EUR",
                        "Team: nothing on B: what it buys itself stands below level 1, where levels begin",
                        "Prize is not paid: no rate below Star");
    }

    @Test
    void tellsTheTitleAndTheGraceAndSkipsRanksByContract() {
        Worked worked = Worked.plan("""
            measures: [QV]
            ranks:
            - {name: Member}
            - {name: Silver, needs: {QV: 100}, grace: 2}
            - {name: Gold, needs: {QV: 200}}
            - {name: Envoy, assigned: true}
            - {name: Crown, needs: {QV: 500}}
            """)
                .members("""
                    id  sponsor  QV
                    A   -        50
                    B   -        300
                    C   -        0
                    D   -        900
                    """)
                .before(new State(
                        List.of(new State.RankHeld("A", "Silver", "Gold"), new State.RankHeld("C", "Member", "Silver")),
                        List.of()));
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Rank: Silver (title Gold: the highest rank held so far)",
                        "Paid as Silver by grace. Silver missed now: QV 50 of 100, 50 missing. Grace lasts for 1 more"
                                + " period; after that it is paid as Member, as its figures stand now",
                        "Gold: QV 50 of 200, 150 missing");
        assertThat(Told.of(worked, "B"))
                .containsExactly(
                        "Rank: Gold",
                        "Gold is reached anew: it had no rank in the period before",
                        "Crown: QV 300 of 500, 200 missing");
        assertThat(Told.of(worked, "C"))
                .containsExactly(
                        "Rank: Member (title Silver: the highest rank held so far)",
                        "Silver: QV 0 of 100, 100 missing");
        assertThat(Told.of(worked, "D"))
                .containsExactly("Rank: Crown", "Crown is reached anew: it had no rank in the period before");
    }

    private static List<String> ranks(
            String limits, String rank, int volume, State.RankHeld before, State.Row... rows) {
        return Told.of(
                Worked.plan("""
                    measures: [QV]
                    ranks:
                      %s
                      ladder:
                      - {name: Member}
                      - {name: Silver, needs: {QV: 100}, grace: 1}
                      - {name: Gold, needs: {QV: 200}}
                      - {name: Crown, needs: {QV: 500}}
                      - {name: Envoy, assigned: true}
                    """, limits)
                        .members("id  sponsor  rank  QV\nA  -  " + rank + "  " + volume + "\n")
                        .before(new State(List.of(before, new State.RankHeld("X", "Member", "Member")), List.of(rows))),
                "A");
    }

    private static State.RankHeld was(String rank, String title) {
        return new State.RankHeld("A", rank, title);
    }

    @Test
    void tellsARankThatIsLostAndWhatWasMissed() {
        assertThat(ranks("upAtMost: 9", "-", 150, was("Gold", "Gold")))
                .containsExactly(
                        "Rank: Silver (title Gold: the highest rank held so far)",
                        "Gold is lost: it was paid as Gold in the period before. Gold missed now: QV 150 of 200, 50"
                                + " missing. The plan gives no grace for Gold");
        assertThat(ranks(
                        "upAtMost: 9", "-", 50, was("Silver", "Silver"), new State.Row("A", "", "", 0, "", "grace", 0)))
                .containsExactly(
                        "Rank: Member (title Silver: the highest rank held so far)",
                        "Silver is lost: it was paid as Silver in the period before. Silver missed now: QV 50 of 100,"
                                + " 50 missing. Its grace has run out");
        // two ranks down: what the next one misses is another matter
        assertThat(ranks("upAtMost: 9", "-", 0, was("Gold", "Gold")))
                .containsExactly(
                        "Rank: Member (title Gold: the highest rank held so far)",
                        "Gold is lost: it was paid as Gold in the period before. Gold missed now: QV 0 of 200, 200"
                                + " missing. The plan gives no grace for Gold",
                        "Silver: QV 0 of 100, 100 missing");
        assertThat(ranks("upAtMost: 9", "-", 200, was("Envoy", "Envoy")))
                .containsExactly(
                        "Rank: Gold (title Envoy: the highest rank held so far)",
                        "Envoy, as which it was paid in the period before, is given by the company and is not given"
                                + " now",
                        "Crown: QV 200 of 500, 300 missing");
    }

    @Test
    void tellsARankThatIsReachedAnewAgainOrSlowlyOrSet() {
        assertThat(ranks("upAtMost: 9", "-", 200, was("Silver", "Silver")))
                .startsWith("Rank: Gold", "Gold is reached anew: it was paid as Silver in the period before");
        assertThat(ranks("upAtMost: 9", "-", 200, was("Silver", "Gold")))
                .startsWith("Rank: Gold", "Gold is reached again: it was paid as Silver in the period before");
        assertThat(ranks("upAtMost: 9", "-", 200, was("Gold", "Gold")))
                .containsExactly("Rank: Gold", "Crown: QV 200 of 500, 300 missing");
        assertThat(ranks("upAtMost: 1", "-", 900, was("Silver", "Silver")))
                .containsExactly(
                        "Rank: Gold",
                        "Gold is reached anew: it was paid as Silver in the period before",
                        "By its figures it would be Crown, but a member rises at most 1 rank in a period",
                        "Crown: all needs hold");
        assertThat(ranks("downAtMost: 1", "-", 0, was("Crown", "Crown")))
                .containsExactly(
                        "Rank: Gold (title Crown: the highest rank held so far)",
                        "Crown is lost: it was paid as Crown in the period before. Crown missed now: QV 0 of 500, 500"
                                + " missing. The plan gives no grace for Crown",
                        "By its figures it would be Member, but a member falls at most 1 rank in a period");
        assertThat(ranks("upAtMost: 9", "Silver", 900, was("Gold", "Gold")))
                .containsExactly(
                        "Rank: Silver (title Gold: the highest rank held so far)",
                        "The company has set its rank, whatever its figures are",
                        "Gold: all needs hold");
        // a rank that the plan does not have any more, and one that asks for nothing
        assertThat(ranks("upAtMost: 9", "-", 200, was("Ruby", "Ruby"))).noneMatch(line -> line.contains("reached"));
        assertThat(ranks("upAtMost: 9", "-", 0, was("", "")))
                .containsExactly("Rank: Member", "Silver: QV 0 of 100, 100 missing");
    }

    @Test
    void tellsWhatEachKindOfNeedMisses() {
        Worked worked = Worked.plan("""
            measures: [QV]
            volumes:
              GV: {measure: QV, of: group}
              PV: {measure: QV, of: self}
            ranks:
            - name: Member
            - name: Silver
              needs:
                all:
                - {any: [{PV: 70}, {all: [{GV: 900}, {package: [Large, Small]}]}]}
                - {legs: {of: GV, atLeast: [50, 40, 30]}}
                - {sponsored: {count: 3, are: {QV: 50}}}
                - {customers: {count: 2, are: {QV: 30}}}
                - {share: {part: PV, of: GV, atLeast: 50%, atMost: 60%}}
                - {joinedWithin: {days: 20}}
                - {not: {rank: Member}}
                - {legs: {count: 3, has: {not: {kind: customer}}}}
                - {status: [terminated, suspended]}
            """).members("""
                id  sponsor  kind         QV
                A   -        distributor  60
                B   A        distributor  50
                C   A        distributor  20
                k1  A        customer     30
                k2  A        customer     10
                """);
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Rank: Member",
                        "Silver: one of: PV 60 of 70, 10 missing | GV 170 of 900, 730 missing and not package Large or"
                            + " Small; GV: leg 2 (C) has 20 of 40, leg 3 has 0 of 30; 1 of 3 personally sponsored with"
                            + " QV 50 (closest: C: QV 20 of 50, 30 missing); 1 of 2 customers with QV 30; PV 60 of GV"
                            + " 170 is not at least 50% at most 60%; not joined within 20 days; must not hold: Member;"
                            + " 2 of 3 legs with not customer (it has no other leg); not status terminated or"
                            + " suspended");
    }

    /** Whoever wants a rank below is told which leg is closest, what its best member lacks, and of that one's legs the same. */
    @Test
    void namesTheClosestLegOfTheClosestLeg() {
        Worked worked = Worked.plan("""
            measures: [QV]
            volumes:
              PV: {measure: QV, of: self}
            ranks:
            - name: Member
            - {name: Bronze, needs: {PV: 80}}
            - {name: Silver, needs: {legs: {count: 2, has: {rank: Bronze}}}}
            bonuses:
            - {name: Own, kind: percent, base: QV, rates: 1%, needs: {legs: {count: 1, has: {rank: Silver}}}}
            - {name: Two, kind: percent, base: QV, rates: 1%, needs: {sponsored: {count: 2, are: {PV: 10}}}}
            """).members("""
                id  sponsor  QV
                A   -        100
                B   A        20
                C   B        90
                D   B        30
                E   D        50
                """);
        assertThat(Told.of(worked, "A"))
                .contains(
                        "Own is not paid: 0 of 1 legs with Silver (closest: the leg of B: 1 of 2 legs with Bronze"
                                + " (closest: the leg of D, where E is: PV 50 of 80, 30 missing))",
                        "Two is not paid: 1 of 2 personally sponsored with PV 10 (it has sponsored nobody else)");
        assertThat(Told.of(worked, "E"))
                .contains(
                        "Own is not paid: 0 of 1 legs with Silver (it has no leg)",
                        "Two is not paid: 0 of 2 personally sponsored with PV 10 (it has sponsored nobody)");
    }

    /** What is beyond the share of a leg, or of the own part, brings a rank no nearer: that is said, and which legs are full. */
    @Test
    void saysWhichLegsCountNothingMore() {
        Worked worked = Worked.plan("""
            measures: [QV]
            volumes:
              GV: {measure: QV, of: group}
            ranks:
            - name: Member
            - {name: Silver, needs: {GV: {atLeast: 1000, perLeg: 40%, own: 10%}}}
            - {name: Gold, needs: {GV: {atLeast: 2000, perLeg: 100%}}}
            """).members("""
                id  sponsor  QV
                A   -        150
                B   A        400
                C   A        399
                D   C        0
                """);
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Rank: Member",
                        "Silver: GV counts 899 of 1000, 101 missing (in all 949, strongest leg 400; of one leg no more"
                                + " than 400 counts, so that more in the leg of B counts nothing; of what is its own no"
                                + " more than 100 counts)");
        assertThat(Told.of(worked, "D"))
                .containsExactly(
                        "Rank: Member",
                        "Silver: GV counts 0 of 1000, 1000 missing (in all 0, strongest leg 0; of one leg no more than"
                                + " 400 counts; of what is its own no more than 100 counts)");
    }

    @Test
    void shortensALongWay() {
        StringBuilder members = new StringBuilder("id  sponsor  QV  CV\nA00  -  100  0\n");
        for (int k = 1; k <= 14; k++) {
            members.append(String.format(Locale.ROOT, "A%02d  A%02d  %d  %d\n", k, k - 1, 0, k == 14 ? 200 : 0));
        }
        Worked worked = Worked.plan("""
            measures: [QV, CV]
            bonuses:
            - {name: Team, kind: levels, base: CV, compression: dynamic, needs: {QV: 50}, rates: [5%]}
            """).members(members.toString());
        assertThat(Told.of(worked, "A00"))
                .containsExactly("Team: A14"
                        + IntStream.rangeClosed(2, 13)
                                .mapToObj(k -> String.format(
                                        Locale.ROOT, " → A%02d (fails needs: QV 0 of 50, 50 missing)", 15 - k))
                                .collect(Collectors.joining())
                        + " → … → A00, level 1: 200 × 5% = 10.00 EUR");
    }
}
