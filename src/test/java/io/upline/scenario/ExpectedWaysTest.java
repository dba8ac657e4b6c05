package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of members on the way up is compared with what their explanations say, and told where it is something else. */
class ExpectedWaysTest {

    /** D buys below C, B and A; B has bought too little. The first row of the table of ways stands in line 32. */
    private static final String SCENARIO = """
        plan:
          name: ways
          currency: EUR
          period: month
          asOf: period-end
          rounding: {mode: half-up, per: source}
          customers: {place: ownNode}
          status: {terminated: removed, suspended: unpaid}
          returns: {how: restate, within: 60 days}
          volumeBelowZero: floored
          ranks: {assigned: [Silver, Gold]}
          bonuses:
          - {name: Team, kind: levels, base: CV, needs: {QV: 100}, compression: dynamic, rates: [10%, 5%]}
          - {name: Deep, kind: levels, base: CV, compression: none, rates: {Silver: [10%]}, deeper: 1%, blockedBy: equalRank}
          - {name: Part, kind: differential, base: CV, levels: {from: 0}, minus: held, rates: {Silver: 10%, Gold: 20%}}
          - {name: Gens, kind: generations, base: CV, compression: none, boundary: sameOrHigher, opens: boundaryOwnGroup,
             blockedBy: equalRank, rates: [10%]}
          - {name: Own, kind: percent, base: CV, rates: 1%}
        period: 2026-10
        members: |
          id  sponsor  rank    status      QV   CV
          T   -        Gold    active      100  0
          A   T        Silver  active      100  0
          B   A        Gold    active      40   0
          C   B        Silver  active      100  0
          S   C        -       suspended   100  0
          D   S        -       active      100  100
          X   T        Silver  active      100  0
        expect:
          ways: |
            id  bonus  source  is  by
        """;

    @TempDir
    Path folder;

    @Test
    void passesWhereItIsSo() throws IOException {
        assertThat(run("""
                S  Team  D  skipped  -
                C  Team  D  paid     -
                B  Team  D  skipped  *
                A  Team  D  paid     -
                T  Team  D  skipped  -
                A  Deep  D  blocked  B
                D  Part  D  skipped  -
                C  Part  D  paid     -
                B  Part  D  paid     -
                A  Part  D  blocked  B
                T  Part  D  blocked  B
                D  Gens  D  outside  -
                X  Team  D  outside  -
            """)).startsWith("passed  scenario.yaml (13 expectations)");
    }

    @Test
    void saysWhoWasPassedOverAndWhy() throws IOException {
        assertThat(run("""
                B  Team  D  paid     -
                B  Team  D  blocked  C
                S  Team  D  paid     -
                A  Deep  D  skipped  -
                A  Deep  D  blocked  C
                A  Team  D  skipped  -
                X  Team  D  skipped  -
            """))
                .startsWith("FAILED  scenario.yaml (7 expectations)")
                .contains("B, on the way of Team from D: expected paid, got skipped (Team is not paid: QV 40 of 100")
                .contains("B, on the way of Team from D: expected blocked by C, got skipped (Team is not paid")
                .contains("S, on the way of Team from D: expected paid, got skipped (Its status is")
                .contains(
                        "A, on the way of Deep from D: expected skipped, got blocked by B (Deep: nothing on D: blocked"
                                + " by B")
                .contains("A, on the way of Deep from D: expected blocked by C, got blocked by B")
                .contains("A, on the way of Team from D: expected skipped, got paid (Team: D ")
                .contains(
                        "X, on the way of Team from D: expected skipped, got outside (it does not stand above D in the"
                                + " tree sponsor)");
    }

    @Test
    void refusesWhatItDoesNotKnowAtItsPlace() throws IOException {
        assertThat(run("""
                Q  Own   D  skiped   -
                B  Team  Z  skipped  C
                B  Team  D  blocked  Y
            """))
                .contains("scenario.yaml:32:5: error [unknown-in-table] 'Q' in column 'id' is no member")
                .contains("'Own' in column 'bonus' is no bonus that goes up the line")
                .contains("'skiped' in column 'is' is no word for what becomes of a member on the way")
                .contains("Did you mean 'skipped'?")
                .contains("'Z' in column 'source' is no member")
                .contains("'C' in column 'by'; meant is - for whoever is not blocked")
                .contains("'Y' in column 'by' is no member");
        assertThat(runWith(SCENARIO.replace("id  bonus  source  is  by", "id  bonus  way") + "    A  Team  paid\n"))
                .contains("[unknown-column]")
                .contains("the table has no column 'source'")
                .contains("the table has no column 'is'");
    }

    /** Each of them costs a calculation of the period. */
    @Test
    void refusesMoreMembersThanItExplains() throws IOException {
        String many = SCENARIO.replace(
                        "id  sponsor  rank    status      QV   CV", "id  sponsor  rank    status      QV   CV  times")
                .replaceAll("(?m)^(  [TABCSD]   .*[0-9])$", "$1  1")
                .replaceAll("(?m)^(  X   .*[0-9])$", "$1  201");
        assertThat(runWith(many + "    X  Team  D  outside  -\n"))
                .contains("[cannot-take] each member under 'ways' is explained by itself")
                .contains("mean more than 200. Name single members");
        assertThat(runWith(many + "    X/7  Team  D  outside  -\n")).startsWith("passed");
    }

    private String run(String rows) throws IOException {
        return runWith(SCENARIO + rows);
    }

    private String runWith(String scenario) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, scenario);
        List<Outcome> outcomes = new PlanTest(Calculation::calculate).file(file);
        assertThat(outcomes).hasSize(1);
        return Words.english().of(outcomes.getFirst().fact());
    }
}
