package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTestTest {

    @TempDir
    Path folder;

    @Test
    void passesWhenEverythingComesOut() throws IOException {
        assertThat(run("""
            members: |
              id  sponsor  QV    CV   # A is the top
              A   -        100   50
              B   A        800   400
              C   A        300   100
              D   B        0     10
            expect:
              volumes: |
                id  PV   GV
                A   100  1200
                B   800  800
              ranks: |
                id  rank    title
                A   Silver  Silver
                B   Member  Member
              earnings: |
                id  bonus  source  level  base  rate  amount
                A   Team   B       1      400   10%   40.00
                A   Team   D       2      10    5%    0.50
                A   *      *       *      *     *     50.50
                C   *      *       *      *     *     -
            """)).isEqualTo("passed  scenario.yaml (12 expectations)\n");
    }

    @Test
    void refusesLinesOfOneOrderThatContradictOneAnother() throws IOException {
        String orders = """
            members: |
              id  sponsor
              A   -
              B   A
            orders: |
              id  line  member  QV  CV
              o1  1     A       10  0
            LINE
            expect:
              volumes: |
                id  PV
                A   10
            """;
        assertThat(run(orders.replace("LINE", "  o1  2     B       10  0")))
                .contains("the lines of order 'o1' contradict one another");
        assertThat(run(orders.replace("LINE", "  o1  1     A       10  0"))).contains("two orders are called 'o1'");
        assertThat(run(orders.replace("LINE", "  o1  0     A       10  0")))
                .contains("the number of a line of the order");
    }

    @Test
    void showsWhatDiffersAndWhatLedToIt() throws IOException {
        assertThat(run("""
            members: |
              id  sponsor  QV    CV
              A   -        100   50
              B   A        800   400
            expect:
              volumes: |
                id  GV
                A   1000
              ranks: |
                id  rank
                A   Silver
              earnings: |
                id  bonus  amount
                A   Team   40.00
                B   Team   1.00
            """)).isEqualTo("""
                FAILED  scenario.yaml (4 expectations)
                  2026-10, A, GV: expected 1000, got 900 (PV 100, GV 900, LIFE 100)
                  2026-10, A, rank: expected Silver, got Member (PV 100, GV 900, LIFE 100)
                  2026-10, A, Team: expected 40.00, got 20.00 (Team from B level 1 400 × 5% = 20.00)
                  2026-10, B, Team: expected 1.00, got none (no line, Rank: Member, Team: nothing on B: what it buys itself stands below level 1, where levels begin)
                """);
    }

    /** What a unit comes to is a share where the table has rates, and money where it has amounts: of a point, a cycle or an event. */
    @Test
    void showsAmountsAsMoneyAndRatesAsShares() throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, """
            plan:
              name: cycles
              currency: EUR
              period: month
              asOf: period-end
              rounding: {mode: half-up, per: source}
              customers: {place: ownNode}
              status: {terminated: removed, suspended: held}
              returns: {how: restate, within: 60 days}
              volumeBelowZero: floored
              bonuses:
              - {name: Cycles, kind: binary, base: CV, match: {cycle: [300, 300]}, amounts: 45.00, carry: none}
              - {name: Unit, kind: percent, base: CV, amounts: 0.10}
              - {name: Share, kind: percent, base: CV, rates: 10%}
            period: 2026-10
            members: |
              id  sponsor  placement  leg  CV
              A   -        -          -    0
              B   A        A          L    300
              C   A        A          R    300
            expect:
              earnings: |
                id  bonus   amount
                A   Cycles  1.00
                B   Unit    1.00
                B   Share   1.00
            """);
        assertThat(outcome(file))
                .contains("Cycles", "× 45 = 45.00", "(Unit", "× 0.1 = 30.00", "(Share", "× 10% = 30.00")
                .doesNotContain("4500%");
    }

    @Test
    void letsOneRowStandForSeveralMembers() throws IOException {
        assertThat(run("""
            members: |
              id  sponsor  times  rank    CV  customerCV
              A   -        -      Silver  -   -
              B   A        3      -       10  -
              C   B        2      -       20  100
            expect:
              earnings: |
                id  bonus  source        level  amount
                A   Team   B             1      1.00
                A   Team   *             1      3.00
                A   Team   C             2      1.00
                A   Team   *             2      6.00
                B   Team   C             1      1.00
                C   Team   C's customer  1      5.00
            """)).isEqualTo("passed  scenario.yaml (23 expectations)\n");
    }

    @Test
    void letsStateFlowIntoFollowingPeriods() throws IOException {
        assertThat(run("""
            period: 2026-09
            members: |
              id  sponsor  QV    CV
              A   -        1000  0
              B   A        0     100
            expect:
              ranks: |
                id  rank
                A   Silver
            then:
            - members: |
                id  CV
                B   200
              expect:
                volumes: |
                  id  PV  LIFE
                  A   0   1000
                ranks: |
                  id  rank    title
                  A   Silver  Silver
                earnings: |
                  id  amount
                  A   20.00
            - expect:
                ranks: |
                  id  rank    title
                  A   Member  Silver
                earnings: |
                  id  amount
                  A   -
            """)).isEqualTo("passed  scenario.yaml (9 expectations)\n");
    }

    @Test
    void takesOrdersOfEarlierPeriodsAndReturns() throws IOException {
        assertThat(run("""
            period: 2026-10
            previous: |
              id  rank    title
              A   Silver  Silver
            members: |
              id  sponsor  kind         joined_on
              A   -        distributor  2025-01-01
              B   A        customer     2026-01-01
            orders: |
              id  member  ordered_at        type      QV    CV    original
              1   B       2026-08-05        standard  10    50    -
              2   B       2026-10-05 14:30  standard  10    80    -
              3   B       2026-10-07        return    -5    -40   2
            expect:
              ranks: |
                id  rank
                A   Silver
              earnings: |
                id  bonus      source  base  amount
                A   Team       B       40    4.00
            """)).isEqualTo("passed  scenario.yaml (2 expectations)\n");
    }

    @Test
    void readsTablesFromCsvFiles() throws IOException {
        Files.writeString(folder.resolve("members.csv"), "id,sponsor,CV\nA,-,0\nB,A,100\n");

        assertThat(run("""
            members: members.csv
            expect:
              earnings: |
                id  amount
                A   5.00
            """)).isEqualTo("passed  scenario.yaml (1 expectation)\n");
    }

    @Test
    void saysWhatItCannotTakeAndWhatIsMistyped() throws IOException {
        assertThat(run("""
            members: |
              id  sponsr  CV
              A   -       x
            expect:
              volumes: |
                id  GV
            """)).contains("[unknown-column] 'sponsr' is no column of this table. Did you mean 'sponsor'?");
        assertThat(run("""
            members: |
              id  sponsor  CV
              A   -        1
              B   Z        2,5
              C   A
            expect:
              ranks: |
                id  rank
                A   Gold
            """))
                .contains("[bad-table] the row has 2 cells, the header 3")
                .doesNotContain("passed");
        assertThat(run("""
            members: |
              id  sponsor  CV
              A   -        1
            expect:
              ranks: |
                id  rank
                A   Gold
                Q   Silver
            """))
                .contains("[unknown-in-table] 'Gold' in column 'rank' is no rank. Known: Member, Silver.")
                .contains("[unknown-in-table] 'Q' in column 'id' is no member. Known: A.");
        assertThat(run("""
            members: |
              id  sponsor  CV
              A   B        0
              B   A        0
            expect: {}
            """)).contains("[bad-table] 'A' stands above itself");
        assertThat(run("""
            members: |
              id  sponsor
              A   -
            orders: |
              id  member  ordered_at  CV  original
              1   A       2026-09-01  10  -
              2   A       2026-10-01  -5  1
              3   A       2026-11-01  5   -
            expect: {}
            """))
                .contains("[cannot-take] under 'returns: restate' this return changes the period of its original,"
                        + " which is before the first of the scenario. Let the scenario begin with that period")
                .contains("[cannot-take] the order is later than the period");
    }

    @Test
    void readsTheTablesOfCorrectionsAndBreakage() throws IOException {
        assertThat(run("""
            members: |
              id  sponsor  CV
              A   -        0
            expect:
              corrections: |
                period   id  bonus   amount
                2026-13  Q   Nothing  x
              breakage: |
                bonus    amount  level
                Nothing  -       1
            """))
                .contains("'2026-13' in column 'period'", "like 2026-09")
                .contains("'Q' in column 'id' is no member")
                .contains("'Nothing' in column 'bonus' is no bonus")
                .contains("'level'");
    }

    /** The plan fills the first 21 lines of the file. */
    @Test
    void tellsEveryProblemOfEveryPeriodAtOnceEachAtItsPlace() throws IOException {
        assertThat(run("""
            members: |
              id  sponsor  QV    CV
              A   -        x     0
              B   Q        9000000000000000  0
              C   A        1
              D   D        1     0
            orders: |
              id  membr  CV
              1   Z      3
            expect:
              volumes: |
                id  GW
                A   1
              ranks: |
                # a comment, and a row behind tabs
                id\trank
                A\t\tGold
                Y   Silver
              earnings: |
                id  bonus  source  level  base  rate  amount
                A   Taem   K       x      y     z%    1.005
            then:
            - period: 2026-09
              members: |
                id  leg  CV
                A   Q    0
              expect:
                ranks: |
                  id  rank
                  A   Nobody
            """)).isEqualTo("""
                FAILED  scenario.yaml (0 expectations)
                  scenario.yaml:24:16: error [bad-cell] 'x' in column 'QV'; meant is a plain decimal with at most 2 digits after the point. Write a plain decimal with at most 2 digits after the point.
                  scenario.yaml:25:7: error [unknown-in-table] 'Q' in column 'sponsor' is no member. Known: A, B, D.
                  scenario.yaml:25:16: error [bad-cell] '9000000000000000' in column 'QV' is too large; the most is 999999999999999. Write at most 999999999999999.
                  scenario.yaml:26:3: error [bad-table] the row has 3 cells, the header 4. Part columns by two or more blanks, and write - for an empty cell.
                  scenario.yaml:27:7: error [bad-table] 'D' stands above itself. Mend the sponsors.
                  scenario.yaml:29:3: error [bad-table] the table has no column 'member'. Add it.
                  scenario.yaml:29:7: error [unknown-column] 'membr' is no column of this table. Did you mean 'member'?
                  scenario.yaml:33:9: error [unknown-column] 'GW' is no column of this table. Did you mean 'GV'?
                  scenario.yaml:38:8: error [unknown-in-table] 'Gold' in column 'rank' is no rank. Known: Member, Silver.
                  scenario.yaml:39:5: error [unknown-in-table] 'Y' in column 'id' is no member. Known: A, B, D.
                  scenario.yaml:42:9: error [unknown-in-table] 'Taem' in column 'bonus' is no bonus. Did you mean 'Team'?
                  scenario.yaml:42:16: error [unknown-in-table] 'K' in column 'source' is no member. Known: A, B, D.
                  scenario.yaml:42:24: error [bad-cell] 'x' in column 'level'; meant is a whole number. Write a whole number.
                  scenario.yaml:42:31: error [bad-cell] 'y' in column 'base'; meant is a plain decimal, - or *. Write a plain decimal, - or *.
                  scenario.yaml:42:37: error [bad-cell] 'z%' in column 'rate'; meant is a rate like 6%, or an amount. Write a rate like 6%, or an amount.
                  scenario.yaml:42:43: error [bad-cell] '1.005' in column 'amount'; meant is an amount like 12.50, - or *. Write an amount like 12.50, - or *.
                  scenario.yaml:44:11: error [bad-table] the period does not follow the one before. Write them in order.
                  scenario.yaml:51:11: error [unknown-in-table] 'Nobody' in column 'rank' is no rank. Known: Member, Silver.
                """);
    }

    @Test
    void saysOfEveryColumnThatANumberIsTooLarge() throws IOException {
        assertThat(run("""
            period: 99999-10
            members: |
              id  sponsor  times      leg       QV
              A   -        99999999   -         100
              B   A        -          12345678  -99999999999999999
            orders: |
              id  line     member  CV  amount
              1   1000000  A       1   9999999999999999.00
            expect:
              volumes: |
                id  GV
                A   1000000000000000
            """)).isEqualTo("""
                FAILED  scenario.yaml (0 expectations)
                  scenario.yaml:22:9: error [bad-table] '99999-10' is no month; write it like 2026-10. Mend 'period'.
                  scenario.yaml:25:16: error [bad-cell] '99999999' in column 'times' is too large; the most is 200000. Write at most 200000.
                  scenario.yaml:26:27: error [bad-cell] '12345678' in column 'leg' is too large; the most is 9999999. Write at most 9999999.
                  scenario.yaml:26:37: error [bad-cell] '-99999999999999999' in column 'QV' is too large; the most is 999999999999999. Write at most 999999999999999.
                  scenario.yaml:29:7: error [bad-cell] '1000000' in column 'line' is too large; the most is 999999. Write at most 999999.
                  scenario.yaml:29:28: error [bad-cell] '9999999999999999.00' in column 'amount' is too large; the most is 999999999999999. Write at most 999999999999999.
                  scenario.yaml:33:9: error [bad-cell] '1000000000000000' in column 'GV' is too large; the most is 999999999999999. Write at most 999999999999999.
                """);
    }

    @Test
    void tellsWhereInACsvFileAProblemStands() throws IOException {
        Files.writeString(folder.resolve("members.csv"), "id,sponsor,CV\n\"A\",-,0\n\"B, the second\",Q,1x\n");

        assertThat(run("""
            members: members.csv
            expect:
              earnings: other.csv
            """)).isEqualTo("""
                FAILED  scenario.yaml (0 expectations)
                  members.csv:3:17: error [unknown-in-table] 'Q' in column 'sponsor' is no member. Known: A, B, the second.
                  members.csv:3:19: error [bad-cell] '1x' in column 'CV'; meant is a plain decimal with at most 2 digits after the point. Write a plain decimal with at most 2 digits after the point.
                  scenario.yaml:24:13: error [bad-table] there is no file 'other.csv'. Name a CSV file beside the scenario.
                """);
    }

    @Test
    void namesWhatIsTooLargeToBeCalculated() throws IOException {
        String orders = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> "  o" + i + "  A  999999999999999  0\n")
                .collect(Collectors.joining());
        assertThat(run("""
            members: |
              id  sponsor
              A   -
            orders: |
              id  member  QV  CV
            """ + orders + """
              more  A  -1  0
            expect: {}
            """)).isEqualTo("""
                FAILED  scenario.yaml (0 expectations)
                  scenario.yaml:27:3: error [cannot-take] volume PV cannot be calculated, since a figure is too large; the largest of all orders is 999999999999999.00 (QV, order o1). State smaller volumes.
                """);
    }

    @Test
    void takesAmountsOfOrdersInMinorUnitsOfTheCurrency() throws IOException {
        assertThat(run("""
            members: |
              id  sponsor
              A   -
            orders: |
              id  member  CV  amount
              1   A       10  12.50
              2   A       10  -
              3   A       10  12.505
            expect: {}
            """))
                .contains("'12.505'")
                .contains("an amount of the plan's currency")
                .doesNotContain("'12.50'")
                .doesNotContain("unknown-column");
    }

    @Test
    void refusesAScenarioWhosePlanIsMissingOrWrong() throws IOException {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, "plan: nowhere.yaml\nexpect: {}\n");
        assertThat(outcome(file)).contains("[unknown-name] there is no plan file 'nowhere.yaml'");

        Files.writeString(file, "plan: {name: x}\nexpect: {}\n");
        assertThat(outcome(file)).contains("[missing-switch]");
    }

    private String run(String scenario) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, "plan:\n" + plan() + scenario);
        return outcome(file);
    }

    private static String outcome(Path file) throws IOException {
        List<Outcome> outcomes = new PlanTest(Calculation::calculate).file(file);
        assertThat(outcomes).hasSize(1);
        return Words.english().of(outcomes.getFirst().fact()) + "\n";
    }

    private static String plan() {
        try (var in = PlanTestTest.class.getResourceAsStream("/scenario/plan.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
