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
                .contains("[cannot-take] under 'returns: restate' this return changes the earlier period")
                .contains("[cannot-take] the order is later than the period");
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
