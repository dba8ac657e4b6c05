package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** One explanation of each kind of bonus, its figures worked by hand; and what is said of those who get nothing. */
class ExplainedKindsTest {

    private static Worked plan(String measures, String bonuses) {
        return Worked.plan("measures: [" + measures + "]\n" + bonuses);
    }

    @Test
    void tellsTheBracketAndWhatTheLowestLacks() {
        Worked worked = plan("CV", """
            volumes:
              PCV: {measure: CV, of: [self, customers]}
            bonuses:
            - {name: Rebate, kind: percent, base: PCV, by: PCV, rates: {100: 3%, 250: 5%}}
            - {name: Order, kind: percent, base: PCV, each: customer, by: base, rates: {20: 10%}}
            - {name: Tax, kind: percent, base: PCV, by: base, slices: true, rates: {100: 3%, 250: 5%}}
            """).members("""
                id  sponsor  kind         CV
                A   -        distributor  280
                k1  A        customer     22.33
                k2  A        customer     10
                B   A        distributor  50
                """);
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Rebate: A, PCV 312.33 from 250: 312.33 × 5% = 15.6165, rounded 15.62 EUR",
                        "Order: k1, from 20: 22.33 × 10% = 2.233, rounded 2.23 EUR",
                        "Tax: A, from 250, 150 × 3% + 62.33 × 5%: 7.6165, rounded 7.62 EUR (slices)",
                        "Order: nothing on k2: 10 of 20");
        assertThat(Told.of(worked, "B"))
                .containsExactly("Rebate is not paid: PCV 50 of 100, 50 missing", "Tax: nothing on B: 50 of 100");
    }

    @Test
    void tellsBothKeysOfARowAndWhichOfThemIsMissing() {
        Worked worked = plan("CV", """
            ranks: {assigned: [Member, Silver]}
            bonuses:
            - {name: Scheme, kind: percent, base: CV, by: [package, CV], rates: {Old: {100: 3%, 250: 5%}, New: 1%}}
            - {name: Title, kind: percent, base: CV, by: [rank, CV], rates: {Silver: {100: 2%, 500: 3%}}}
            - {name: Own, kind: percent, base: CV, by: [CV, base], rates: {100: {50: 2%}, 200: {500: 4%}}}
            """).members("""
                id  sponsor  package  rank    CV
                A   -        Old      Silver  300
                B   A        New      Member  120
                C   A        None     Silver  50
                D   A        Old      Silver  80
                """);
        assertThat(Told.of(worked, "A"))
                .contains(
                        "Scheme: A, Old, CV 300 from 250: 300 × 5% = 15.00 EUR",
                        "Title: A, Silver, CV 300 from 100: 300 × 2% = 6.00 EUR", "Own: nothing on A: 300 of 500");
        assertThat(Told.of(worked, "B"))
                .contains(
                        "Scheme: B, New: 120 × 1% = 1.20 EUR",
                        "Own: B, CV 120 from 100, from 50: 120 × 2% = 2.40 EUR",
                        "Title is not paid: no rate below Silver");
        assertThat(Told.of(worked, "C"))
                .contains(
                        "Scheme is not paid: no rate for its package",
                        "Title is not paid: CV 50 of 100, 50 missing",
                        "Own is not paid: CV 50 of 100, 50 missing");
        assertThat(Told.of(worked, "D")).contains("Scheme is not paid: CV 80 of 100, 20 missing");
    }

    private static final String TWO_LEVELS = """
        rounding: {mode: half-up, per: %s}
        bonuses:
        - {name: Team, kind: levels, base: CV, compression: none, rates: [5%%, 2%%]}
        """;

    @Test
    void tellsHowTheSumIsRoundedAndWhoGetsTheRemainder() {
        // 3 × 0.505 = 1.515 → 1.52: 0.50 each, and the 0.02 left to the first two
        assertThat(Told.of(
                        plan("CV", String.format(Locale.ROOT, TWO_LEVELS, "bonus"))
                                .members("""
                                    id  sponsor  CV
                                    A   -        0
                                    B   A        10.10
                                    C   A        10.10
                                    D   A        10.10
                                    """),
                        "A"))
                .containsExactly(
                        "Team: B → A, level 1: 10.1 × 5% = 0.505, with a share of the sum's remainder 0.51 EUR",
                        "Team: C → A, level 1: 10.1 × 5% = 0.505, with a share of the sum's remainder 0.51 EUR",
                        "Team: D → A, level 1: 10.1 × 5% = 0.505, rounded down 0.50 EUR",
                        "Team: exactly 1.515 in all, rounded once to 1.52");
    }

    @Test
    void tellsNoProductOfCyclesWhoseSumIsRounded() {
        // 2 cycles at 9.005 are 18.01: not the matched 300 × 9.005
        assertThat(Told.of(plan("CV", """
            rounding: {mode: half-up, per: bonus}
            bonuses:
            - {name: Cycles, kind: binary, base: CV, match: {cycle: [350, 150]}, amounts: 9.005, carry: none}
            """).members("""
                id  sponsor  placement  leg  CV
                A   -        -          -    0
                B   A        A          L    700
                C   A        A          R    300
                """), "A"))
                .containsExactly(
                        "Cycles: A, 2 cycles of 350 and 150 at 9.005: 18.01 EUR (cycle)",
                        "Cycles: legs 700 and 300, what was carried included");
    }

    @Test
    void tellsThatEachOrderIsRounded() {
        assertThat(Told.of(
                        plan("CV", String.format(Locale.ROOT, TWO_LEVELS, "order"))
                                .members("id  sponsor\nA  -\nB  A\n")
                                .orders("""
                                    id  member  CV
                                    1   B       10.10
                                    2   B       10.10
                                    """),
                        "A"))
                .containsExactly("Team: B → A, level 1: 20.2 × 5% = 1.01, each order rounded 1.02 EUR");
    }

    @Test
    void tellsTheFullStepsAndWhatIsLeft() {
        String bonuses = """
            rounding: {mode: half-up, per: %s}
            bonuses:
            - {name: Points, kind: fullSteps, base: CV, step: 400, rest: carried, needs: {CV: 100}, by: CV, amounts: {0: 20, 1000: 2.505}}
            """;
        String members = """
            id  sponsor  CV
            A   -        1500
            B   A        399.99
            C   A        99
            """;
        Worked first = plan("CV", String.format(Locale.ROOT, bonuses, "source")).members(members);
        assertThat(Told.of(first, "A"))
                .containsExactly(
                        "Points: A, CV 1500 from 1000, 3 full steps of 400 in 1500 at 2.505: 7.52 EUR (full-step)",
                        "Points: 300 is carried to the next period");
        assertThat(Told.of(first, "B"))
                .containsExactly(
                        "Points: 399.99 of 400 for a full step", "Points: 399.99 is carried to the next period");
        assertThat(Told.of(first, "C"))
                .containsExactly(
                        "Points: 99 is carried to the next period", "Points is not paid: CV 99 of 100, 1 missing");
        Worked then = plan("CV", String.format(Locale.ROOT, bonuses, "bonus"))
                .members(members)
                .before(first.after());
        assertThat(Told.of(then, "A"))
                .containsExactly(
                        "Points: A, CV 1500 from 1000, 4 full steps of 400 in 1800 (300 of it carried here) at 2.505:"
                                + " 10.02 EUR (full-step)",
                        "Points: 200 is carried to the next period");
    }

    @Test
    void tellsWhatIsTooDeepForItsRates() {
        assertThat(Told.of(
                        plan("CV", String.format(Locale.ROOT, TWO_LEVELS, "source"))
                                .members("""
                                    id  sponsor  CV
                                    A   -        0
                                    B   A        100
                                    C   B        100
                                    D   C        100
                                    E   D        100
                                    """),
                        "A"))
                .containsExactly(
                        "Team: B → A, level 1: 100 × 5% = 5.00 EUR",
                        "Team: C → B → A, level 2: 100 × 2% = 2.00 EUR",
                        "Team: nothing on D, E: no rate deeper than level 2");
    }

    @Test
    void tellsWhoBlocks() {
        Worked worked = plan("CV", """
            ranks: {assigned: [Member, Gold, Crown]}
            bonuses:
            - {name: Infinity, kind: levels, base: CV, compression: none, blockedBy: equalRank, rates: {Gold: [10%]}, deeper: 1%}
            """).members("""
                id  sponsor  rank    CV
                A   -        Crown   0
                B   A        Gold    0
                C   B        Gold    0
                D   C        Member  0
                E   D        Member  100
                """);
        assertThat(Told.of(worked, "B")).containsExactly("Rank: Gold", "Infinity: nothing on E: blocked by C");
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Rank: Crown",
                        "Infinity: E → D (no rate) → C → B (blocked by C) → A, level 4, Gold: 100 × 1% = 1.00 EUR");
    }

    @Test
    void tellsWhoTookTheLevelsAndWhoHasNoRateForOne() {
        Worked worked = plan("CV", """
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Team, kind: levels, base: CV, compression: dynamic, rates: {Silver: [5%], Gold: [5%, 4%]}}
            """).members("""
                id  sponsor  rank    CV
                A   -        Gold    0
                B   A        Silver  0
                C   B        Silver  0
                D   C        Silver  100
                """);
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Rank: Gold", "Team: D → C → B (no rate for level 2) → A, level 2, Gold: 100 × 4% = 4.00 EUR");
        assertThat(Told.of(worked, "B"))
                .containsExactly(
                        "Rank: Silver",
                        "Team: nothing on D: the levels it has rates for were taken below it, up to" + " level 1");
    }

    @Test
    void tellsWhoHoldsTheRateAlready() {
        String stairs = """
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Stairs, kind: differential, base: CV, minus: %s, rates: {Silver: 4%, Gold: 10%}}
            """;
        for (String minus : List.of("held", "paid", "between", "frontline")) {
            Worked worked = plan("CV", stairs.replace("%s", minus)).members("""
                id  sponsor  rank    CV
                A   -        Silver  0
                B   A        Gold    0
                C   B        -       50
                D   C        -       70
                """);
            assertThat(Told.of(worked, "A")).contains("Stairs: nothing on C, D: B has 10%");
        }
    }

    @Test
    void tellsTheOwnGroupAndWhoIsShutOffFromAGeneration() {
        String team = """
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Lead, kind: generations, compression: none, base: CV, boundary: %s, opens: boundaryOwnGroup, blockedBy: equalRank, rates: {Silver: [4%], Gold: [4%, 3%]}}
            """;
        for (String boundary : List.of("{rank: Silver}", "sameOrHigher")) {
            Worked worked = plan("CV", team.replace("%s", boundary)).members("""
                id  sponsor  rank    CV
                A   -        Silver  0
                B   A        Silver  100
                C   A        -       50
                """);
            assertThat(Told.of(worked, "A"))
                    .containsExactly(
                            "Rank: Silver",
                            "Lead: nothing on B: blocked by an equal or higher rank below",
                            "Lead: nothing on C: own group");
        }
    }

    @Test
    void tellsOfWhomAndOfWhichBonusAMatchIs() {
        Worked worked = plan("CV", """
            pointValue: 0.5
            bonuses:
            - {name: Own, kind: percent, base: CV, rates: 10%}
            - {name: Team, kind: levels, base: CV, compression: none, rates: [20%]}
            - {name: Match, kind: matching, of: [Own, Team], compression: none, rates: [15%]}
            """).members("""
                id  sponsor  CV
                A   -        0
                B   A        100
                C   B        30
                """);
        // B: 100 × 0.5 × 10 % = 5.00 and 30 × 0.5 × 20 % = 3.00
        assertThat(Told.of(worked, "A"))
                .contains(
                        "Match: B → A, level 1, on Own 5.00 + Team 3.00: 8 × 15% = 1.20 EUR",
                        "Match: nothing on C: no rate deeper than level 1");
    }

    @Test
    void tellsThatAMatchIsOnWhatWasEarnedBeforeCaps() {
        Worked worked = plan("CV", """
            bonuses:
            - {name: Own, kind: percent, base: CV, rates: 10%}
            - {name: Match, kind: matching, of: Own, reads: beforeCaps, compression: none, rates: [50%]}
            - {name: Left, kind: matching, of: Own, reads: afterCaps, compression: none, rates: [50%]}
            - {name: Most, kind: cap, over: [Own, Match], perMember: 20.00}
            """).members("""
                id  sponsor  CV
                A   -        100
                B   A        300
                """);
        // A: 10.00 and half of B's 30.00 are 25.00, of which 20.00 are 8.00 and 12.00; B keeps 20.00, half of which is
        // Left's
        assertThat(Told.of(worked, "A"))
                .contains(
                        "Own: A: 100 × 10% = 10.00, by Most 8.00 EUR (scaled)",
                        "Match: B → A, level 1, on Own 30.00 before caps: 30 × 50% = 15.00, by Most 12.00 EUR (scaled)",
                        "Left: B → A, level 1, on Own 20.00: 20 × 50% = 10.00 EUR",
                        "Most: 25.00 in all, scaled to 20.00");
    }

    @Test
    void tellsTheSlicesOfADifferenceAndThoseThatAreTakenOff() {
        Worked worked = plan("CV", """
            volumes:
              GV: {measure: CV, of: group}
            bonuses:
            - {name: Step, kind: differential, base: CV, by: GV, slices: true, levels: {from: 0}, minus: frontline, rates: {0: 5%, 100: 10%, 300: 20%}}
            """).members("""
                id  sponsor  CV
                Z   -        0
                A   Z        250
                B   A        200
                """);
        // of 450 come 55.00, of 200 come 15.00; Z's group is A's, and holds no more
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Step: A, level 0, GV 450 from 300, 250 cut as 100 × 5% + 200 × 10% + 150 × 20%:"
                                + " 30.5555555555…, rounded 30.56 EUR (slices)",
                        "Step: B (7.5%) → A, level 1, GV 450 from 300, 200 cut as 100 × 5% + 200 × 10% + 150 × 20%,"
                            + " less 200 cut as 100 × 5% + 100 × 10% of B: 9.4444444444…, rounded 9.44 EUR (slices)");
        assertThat(Told.of(worked, "Z")).containsExactly("Step: nothing on A, B: A has 12.222222%");
    }

    @Test
    void tellsTheWayOfWhatBecameOwn() {
        Worked worked = plan("CV", """
            volumes:
              OWN: {measure: CV, of: self, tree: mine}
            trees:
              mine: {from: sponsor, keep: {CV: 80}, volume: becomes-own}
            bonuses:
            - {name: Team, kind: levels, tree: mine, levels: {from: 0}, base: CV, compression: none, rates: [20%, 10%]}
            - {name: Gate, kind: percent, base: CV, needs: {OWN: 150}, rates: 10%}
            """).members("""
                id  sponsor  CV
                A   -        80
                B   A        100
                C   B        40
                """);
        assertThat(Told.of(worked, "B"))
                .containsExactly(
                        "Team: B, level 0: 100 × 20% = 20.00 EUR",
                        "Team: C → B, level 0: 40 × 20% = 8.00 EUR", "Gate is not paid: OWN 140 of 150, 10 missing");
        assertThat(Told.of(worked, "A")).contains("Team: C → B → A, level 1: 40 × 10% = 4.00 EUR");
    }

    @Test
    void tellsTheGuarantee() {
        Worked worked = plan("CV", """
            ranks: {assigned: [Director]}
            bonuses:
            - {name: Lead, kind: generations, compression: none, base: CV, boundary: {rank: Director}, opens: boundaryOwnGroup, guarantee: 10.00, rates: {Director: [4%]}}
            """).members("""
                id  sponsor  CV   rank
                A   -        0    Director
                B   A        100  Director
                C   B        200  Director
                """);
        assertThat(Told.of(worked, "B"))
                .containsExactly(
                        "Rank: Director",
                        "Lead: guaranteed to A on the own group: -6.00 EUR (guarantee)",
                        "Lead: C (boundary) → B, generation 1, Director: 200 × 4% = 8.00 EUR");
    }

    private static Worked binary(String rest) {
        return plan("CV", "bonuses:\n- {name: Pair, kind: binary, base: CV, " + rest + "}\n")
                .members("""
                    id  sponsor  placement  leg  CV
                    A   -        -          -    0
                    B   A        A          L    900
                    C   A        A          R    1200
                    """);
    }

    @Test
    void tellsCyclesStepsAndTheCapOfABinary() {
        String legs = "Pair: legs 900 and 1200, what was carried included";
        assertThat(Told.of(binary("match: {cycle: [350, 150]}, amounts: 9.00, carry: all"), "A"))
                .containsExactly("Pair: A, 4 cycles of 350 and 150 at 9: 36.00 EUR (cycle)", legs);
        assertThat(Told.of(binary("match: steps, by: matched, amounts: {350: 30.00, 800: 90.00}, carry: all"), "A"))
                .containsExactly("Pair: A, from 800, step 800: 90.00 EUR (step)", legs);
        assertThat(Told.of(binary("match: weakLeg, rates: 10%, carry: none, atMost: 50.00, excess: consumed"), "A"))
                .containsExactly("Pair: A: 900 × 10% = 90.00, cut to 50.00 EUR (capped)", legs);
    }

    @Test
    void tellsByWhichVolumeAnAwardIsReached() {
        Worked worked = plan("CV", """
            bonuses:
            - {name: Car, kind: award, once: ever, perPeriod: 1, by: CV, amounts: {8: 10.00, 20: 90.00, 30: 100.00}}
            """)
                .members("id  sponsor  CV\nA  -  33\n")
                .before(new State(List.of(), List.of(new State.Row("A", "Car", "8", 0, "", "award", 1))));
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Car: A, CV 33 from 20, once ever: 90.00 EUR (award)",
                        "Car: CV from 8 was given before",
                        "Car: CV from 30 is to follow in a later period");
    }

    @Test
    void tellsAwardsInTheirOrderAndParts() {
        Worked worked = plan("CV", """
            ranks: {assigned: [Member, Silver, Gold]}
            bonuses:
            - {name: Promo, kind: award, once: ever, perPeriod: 1, amounts: {Member: 10.00, Silver: 90.00, Gold: 100.00}, instalments: 2}
            """)
                .members("id  sponsor  rank  CV\nA  -  Gold  0\n")
                .before(new State(
                        List.of(),
                        List.of(
                                new State.Row("A", "Promo", "Member", 0, "", "award", 1),
                                new State.Row("A", "Promo", "Member", 500, "", "instalment", 1))));
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Rank: Gold",
                        "Promo: A, Member, once ever, instalment 2 of 2: 5.00 EUR (award)",
                        "Promo: A, Silver, once ever, instalment 1 of 2: 45.00 EUR (award)",
                        "Promo: Member was given before",
                        "Promo: Gold is to follow in a later period");
    }

    @Test
    void tellsPlacesPartiesPatternsAndGivenAmounts() {
        Worked worked = plan("CV", """
            volumes:
              SCORE: {measure: CV, of: [self, customers]}
            bonuses:
            - {name: Contest, kind: award, by: {place: SCORE}, ties: each, amounts: [50.00, 30.00]}
            - {name: Host, kind: party, base: CV, by: base, rates: {100: 5%, 200: 10%}}
            - {name: House, kind: structure, width: 1, are: {CV: 50}, amounts: [10.00]}
            - {name: Hand, kind: given}
            - {name: Weekly, kind: given, from: {plan: weekly, bonuses: [Fast], paid: there}}
            """).members("""
                id  sponsor  kind
                A   -        distributor
                B   A        distributor
                K   A        customer
                """).orders("""
                    id  member  party  CV
                    1   K       A      200
                    2   B       -      50
                    3   B       -      150
                    """);
        Inputs in = worked.inputs();
        Inputs inputs = new Inputs(
                in.period(),
                in.firstPeriod(),
                in.members(),
                in.orders(),
                in.before(),
                List.of(new Inputs.Given(0, "Hand", 700), new Inputs.Given(0, "Weekly", 400)),
                in.forced());
        assertThat(Told.of(worked.plan(), inputs, 0))
                .containsExactly(
                        "Contest: A, place 1 of SCORE, 200, 2 tied: 50.00 EUR (award)",
                        "Host: party A of 200, from 200: 200 × 10% = 20.00 EUR",
                        "House: A, 1 wide and 1 deep: 10.00 EUR (structure)",
                        "Hand: set by hand: 7.00 EUR (given)",
                        "Weekly: from weekly, paid there: 4.00 EUR (given)");
    }

    @Test
    void tellsCapsOverCapsAndTheRowOfTheLowerPackage() {
        Worked worked = plan("CV", """
            bonuses:
            - {name: Welcome, kind: levels, each: recruit, compression: none, by: package, whose: lower, amounts: {Small: [5.00], Large: [12.00]}}
            - {name: Own, kind: cap, over: [Welcome], perMember: 10.00}
            - {name: House, kind: cap, over: [Welcome], companyShare: {atMost: 10%, of: CV}}
            """).members("""
                id  sponsor  package  joined_on   CV
                A   -        Large    2026-01-01  60
                B   A        Large    2026-10-02  0
                """);
        // 12.00, at most 10.00 a member, at most 10 % of 60 in all
        assertThat(Told.of(worked, "A"))
                .containsExactly(
                        "Welcome: B → A, level 1, Large (the lower): 12.00, by Own 10.00, by House 6.00 EUR (scaled)",
                        "Own: 12.00 in all, scaled to 10.00",
                        "House: 10.00 in all, scaled to 6.00");
    }
}
