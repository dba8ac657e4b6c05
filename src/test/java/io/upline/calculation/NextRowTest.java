package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.calculation.engine.Explanation;
import io.upline.fact.Fact;
import io.upline.plan.Plan;
import io.upline.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said of the next better row of a table: by hand, and that giving just what is missing reaches it. */
class NextRowTest {

    private static final String PLAN = """
        volumeBelowZero: %s
        measures: [QV, CV]
        volumes: {PV: {measure: QV, of: self}, GV: {measure: QV, of: group}, HV: {measure: QV, of: self, times: 50%%}}
        ranks:
          %s
          ladder:
          - {name: Member}
          - {name: Bronze, needs: {PV: 40}}
          - {name: Silver, needs: {PV: 80, GV: 200%s}}
          - {name: Gold, needs: {GV: 400}}
          - {name: Envoy, assigned: true}
        bonuses:
        - {name: Rebate, kind: percent, base: CV, by: PV, rates: {0: 1%%, 50: 3%%, 100: 5%%, 150: 2%%}}
        - {name: Half, kind: percent, base: CV, by: HV, rates: {0: 1%%, 30: 3%%, 60: 5%%}}
        - {name: Group, kind: percent, base: CV, by: GV, rates: {0: 1%%, 300: 2%%, 600: 2%%, 700: 4%%}}
        - {name: Title, kind: percent, base: CV, rates: {Member: 1%%, Bronze: 2%%, Silver: 3%%, Gold: 4%%, Envoy: 6%%}}
        - {name: Team, kind: levels, base: CV, compression: none, rates: {Member: [1%%], Silver: [1%%, 2%%], Gold: [2%%, 2%%]}}
        """;

    private static final Words ENGLISH = Words.english();

    private final long seed = Long.getLong("seed", 20_261_130L);
    private final int[] sponsor = new int[9];
    private final long[] volume = new long[9];
    private final String[] rank = new String[9];

    private static List<String> next(Worked worked, String id) {
        Inputs inputs = worked.inputs();
        return Explanation.calculate(
                        worked.plan(), inputs, inputs.members().ids().find(id))
                .sums()
                .stream()
                .flatMap(sum -> sum.next().stream().map(next -> sum.bonus() + ": " + ENGLISH.of(next)))
                .toList();
    }

    @Test
    void tellsTheNextBracketAndTheNextRanksRow() {
        Worked worked = Worked.plan(String.format(Locale.ROOT, PLAN, "floored", "upAtMost: 9", ""))
                .members("""
                    id  sponsor  QV   CV
                    A   -        60   100
                    B   A        20   100
                    """);
        assertThat(next(worked, "A"))
                .containsExactly(
                        "Rebate: next row: PV from 100 has 5% instead of 3%. To reach it: PV 60 of 100, 40 missing",
                        "Half: next row: HV from 60 has 5% instead of 3%. To reach it: HV 30 of 60, 30 missing",
                        "Group: next row: GV from 300 has 2% instead of 1%. To reach it: GV 80 of 300, 220 missing",
                        "Title: next row: Silver has 3% instead of 2%. To reach it: what is said of Silver below",
                        "Team: next row: Silver has level 2: 2%, now nothing. To reach it: what is said of Silver"
                                + " below");
    }

    @Test
    void looksAmongTheRowsOfTheFirstKeyAndThenAtItsNextValue() {
        Worked worked = Worked.plan("""
            volumes: {PV: {measure: CV, of: self}}
            bonuses:
            - {name: Scheme, kind: percent, base: CV, by: [package, PV], rates: {A: {0: 1%, 100: 3%}, B: {0: 2%, 50: 9%}, other: 4%}}
            - {name: Both, kind: percent, base: CV, by: [PV, package], rates: {10: {A: 1%, B: 2%}, 200: {A: 5%}}}
            """).members("""
                id  sponsor  package  CV
                A   -        A        60
                B   A        B        60
                """);
        assertThat(next(worked, "A"))
                .containsExactly(
                        "Scheme: next row: PV from 100 has 3% instead of 1%. To reach it: PV 60 of 100, 40 missing",
                        "Both: next row: package B has 2% instead of 1%");
        assertThat(next(worked, "B")).isEmpty();
    }

    @Test
    void looksAtTheNextValueOfTheFirstKeyWhereTheSecondBringsNothing() {
        Worked worked = Worked.plan("""
            volumes: {PV: {measure: CV, of: self}}
            bonuses:
            - {name: Both, kind: percent, base: CV, by: [PV, package], rates: {10: {A: 1%}, 200: {A: 5%}}}
            """).members("""
                id  sponsor  package  CV
                A   -        A        60
                """);
        assertThat(next(worked, "A"))
                .containsExactly(
                        "Both: next row: PV from 200 has 5% instead of 1%. To reach it: PV 60 of 200, 140 missing");
    }

    @Test
    void saysNothingOfTheHighestRowAndOfRowsThatSayLess() {
        Worked worked = Worked.plan(String.format(Locale.ROOT, PLAN, "floored", "upAtMost: 9", ""))
                .members("""
                    id  sponsor  QV    CV
                    A   -        2000  100
                    """);
        // Rebate: 100 of 5% is followed by 150 of 2%; what is left above Gold is given by the company
        assertThat(next(worked, "A"))
                .containsExactly(
                        "Title: next row: Envoy has 6% instead of 4%. But Envoy is given by the company, and not"
                                + " reached by figures");
    }

    @Test
    void tellsPartsCapsPackagesSharesAndWhoDecides() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks:
              ladder: [{name: Silver}, {name: Gold, needs: {CV: 500}}, {name: Crown, needs: {CV: 900}}]
              upAtMost: 1
            bonuses:
            - {name: Tax, kind: percent, base: CV, by: base, slices: true, rates: {0: 3%, 250: 5%}}
            - {name: Kit, kind: percent, base: CV, by: package, rates: {Small: 1%, Large: 2%}}
            - {name: Pool, kind: pool, size: {amount: 10.00}, shares: {Silver: 1, Gold: 3}, nobody: breakage}
            - {name: Pay, kind: percent, base: CV, rates: {Silver: 1%, Crown: 9%}}
            - {name: Unit, kind: percent, base: CV, amounts: {Silver: 1.00, Gold: 2.50}}
            - {name: Limit, kind: cap, over: Unit, perMember: 20.00}
            """)
                .members("""
                    id  sponsor  rank    package  CV
                    A   -        -       Small    100
                    B   -        Silver  -        100
                    """)
                .before(new State(List.of(new State.RankHeld("A", "Silver", "Silver")), List.of()));
        assertThat(next(worked, "A"))
                .containsExactly(
                        "Tax: next row: CV from 250 has 5% instead of 3%, on the part above it. To reach it: CV 100 of"
                                + " 250, 150 missing",
                        "Kit: next row: package Large has 2% instead of 1%",
                        "Pool: next row: Gold has share 3 instead of share 1. To reach it: what is said of Gold below",
                        "Pay: next row: Crown has 9% instead of 1%. To reach it: CV 100 of 900, 800 missing. But a"
                                + " member rises at most 1 rank in a period",
                        "Unit: next row: Gold has 2.5 EUR instead of 1 EUR. To reach it: what is said of Gold below."
                                + " But what is earned is cut by Limit now, so that it may bring no more");
        assertThat(next(worked, "B"))
                .contains("Pay: next row: Crown has 9% instead of 1%. To reach it: CV 100 of 900, 800 missing. But the"
                        + " company has set its rank, whatever its figures are; a member rises at most 1 rank in a"
                        + " period");
    }

    /** Gives each member just what is missing for each row of which nothing is reserved; a hundredth less does not do. */
    @Test
    void whatIsMissingReachesTheRow() {
        Random random = new Random(seed);
        Map<String, Integer> tried = new TreeMap<>();
        for (int round = 0; round < 60; round++) {
            draw(random);
            String plan = String.format(
                    Locale.ROOT,
                    PLAN,
                    List.of("floored", "allowed", "owed").get(random.nextInt(3)),
                    random.nextBoolean() ? "upAtMost: 1" : "upAtMost: 9",
                    random.nextInt(3) == 0 ? ", share: {part: PV, of: GV, atMost: 80%}" : "");
            State before = before(random);
            for (int m = 0; m < sponsor.length; m++) {
                Inputs inputs = inputs(plan, before, m, 0);
                Explanation.Explained told = Explanation.calculate(plan(plan), inputs, m);
                for (Explanation.Sum sum : told.sums()) {
                    if (sum.next().isPresent() && text(sum.next().get(), "but").isEmpty()) {
                        String where = "seed " + seed + ", round " + round + ", member " + id(m) + ", " + sum;
                        reaches(where, plan, before, m, sum, told.facts());
                        tried.merge(sum.bonus(), 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(tried.keySet()).containsExactlyInAnyOrder("Rebate", "Half", "Group", "Title", "Team");
        assertThat(tried.values()).allMatch(times -> times > 20);
    }

    private void reaches(String where, String plan, State before, int member, Explanation.Sum sum, List<Fact> facts) {
        Fact next = sum.next().orElseThrow();
        List<Fact> lacks = new ArrayList<>();
        lacking(next, lacks);
        if (lacks.isEmpty()) {
            facts.stream()
                    .filter(fact -> List.of("why.nextRank", "why.rankLost").contains(fact.code())
                            && text(fact, "rank").equals(named(next)))
                    .forEach(fact -> lacking(fact, lacks));
        }
        if (lacks.stream().anyMatch(lack -> lack.code().equals("why.lacksShare"))) {
            return; // more volume alone does not do, and that is said
        }
        assertThat(lacks).as(where).isNotEmpty();
        long most = 0;
        for (Fact lack : lacks) {
            long missing = ExampleInputs.hundredths(text(lack, "missing"));
            most = Math.max(most, text(lack, "volume").equals("HV") ? 2 * missing : missing);
        }
        assertThat(place(row(plan, before, member, most, sum.bonus())))
                .as(where)
                .isGreaterThanOrEqualTo(place(named(next)));
        long hundredth = sum.bonus().equals("Half") ? 2 : 1;
        assertThat(row(plan, before, member, most - hundredth, sum.bonus()))
                .as(where + ", a hundredth less")
                .isNotEqualTo(named(next));
    }

    private static String named(Fact next) {
        return next.values().get("row") instanceof Fact row
                ? text(row, row.code().equals("why.rowFromVolume") ? "from" : "name")
                : "";
    }

    private static String text(Fact fact, String name) {
        return String.valueOf(fact.values().get(name));
    }

    /** Places of rows, the lowest first: more may bring more than the next. */
    private static int place(String row) {
        List<String> ranks = List.of("Member", "Bronze", "Silver", "Gold", "Envoy");
        return ranks.contains(row) ? ranks.indexOf(row) : Integer.parseInt(row);
    }

    /** The row by which a bonus pays a member that is given something, found without what is explained. */
    private String row(String plan, State before, int member, long givenCenti, String bonus) {
        Results results = Calculation.calculate(plan(plan), inputs(plan, before, member, givenCenti));
        String by = Map.of("Rebate", "PV", "Half", "HV", "Group", "GV").getOrDefault(bonus, "");
        if (by.isEmpty()) {
            String held = results.rankNames().get(results.rank()[member]);
            return bonus.equals("Team") && held.equals("Bronze") ? "Member" : held;
        }
        long read = results.volume(results.volumeNames().indexOf(by))[member];
        return List.of(0L, 30L, 50L, 60L, 100L, 150L, 300L, 600L, 700L).reversed().stream()
                .filter(from -> bounds(bonus).contains(from) && from * 100 <= read)
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }

    private static List<Long> bounds(String bonus) {
        return switch (bonus) {
            case "Rebate" -> List.of(0L, 50L, 100L, 150L);
            case "Half" -> List.of(0L, 30L, 60L);
            default -> List.of(0L, 300L, 600L, 700L);
        };
    }

    private static void lacking(Object value, List<Fact> lacks) {
        switch (value) {
            case Fact fact when List.of("why.lacksVolume", "why.lacksShare").contains(fact.code()) -> lacks.add(fact);
            case Fact fact -> fact.values().values().forEach(each -> lacking(each, lacks));
            default -> {}
        }
    }

    private void draw(Random random) {
        for (int m = 0; m < sponsor.length; m++) {
            sponsor[m] = m == 0 ? -1 : random.nextInt(m);
            volume[m] = 1_000L * (random.nextInt(22) - 4) + 2L * random.nextInt(50);
            rank[m] = random.nextInt(9) == 0 ? "Bronze" : "-";
        }
    }

    private State before(Random random) {
        List<State.RankHeld> held = new ArrayList<>();
        List<State.Row> rows = new ArrayList<>();
        for (int m = 0; m < sponsor.length; m++) {
            if (random.nextInt(3) > 0) {
                held.add(new State.RankHeld(
                        id(m), List.of("Member", "Bronze", "Silver").get(random.nextInt(3)), "Gold"));
            }
            if (random.nextInt(4) == 0) {
                rows.add(new State.Row(id(m), "", "PV", 100L * random.nextInt(40), "", "owed", 0));
            }
        }
        return new State(held, rows);
    }

    private static Plan plan(String plan) {
        return Worked.plan(plan).plan();
    }

    private Inputs inputs(String plan, State before, int member, long givenCenti) {
        StringBuilder text = new StringBuilder("id  sponsor  rank  QV  CV\n");
        for (int m = 0; m < sponsor.length; m++) {
            text.append(id(m))
                    .append("  ")
                    .append(sponsor[m] < 0 ? "-" : id(sponsor[m]))
                    .append("  ")
                    .append(rank[m])
                    .append("  ")
                    .append(BigDecimal.valueOf(volume[m] + (m == member ? givenCenti : 0), 2))
                    .append("  500\n");
        }
        return Worked.plan(plan).members(text.toString()).before(before).inputs();
    }

    private static String id(int member) {
        return String.valueOf((char) ('A' + member));
    }
}
