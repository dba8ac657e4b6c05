package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario passes when what it says must be refused is refused for just that; else it says what was found instead. */
class ExpectedRefusalsTest {

    private static final String UNKNOWN = "needs: {GW: {atLeast: 1000, perLeg: 60%}}";
    private static final String MEMBERS = """
        members: |
          id  sponsor  QV
          A   -        100
        """;

    @TempDir
    Path folder;

    private String plan = "";

    @Test
    void passesWhenAPlanIsRefusedForJustThat() throws IOException {
        plan = planWith("needs: {GV: {atLeast: 1000, perLeg: 60%}}", UNKNOWN);
        int line = lineOf(UNKNOWN);
        for (String row : List.of(
                "code  line\n  unknown-key  " + line,
                "code\n  unknown-key",
                "line\n  " + line,
                "code  line  sentence\n  unknown-key  *  *")) {
            assertThat(run("refused: |\n  " + row + "\n")).startsWith("passed  scenario.yaml (1 expectation)");
        }
    }

    @Test
    void saysWhatAPlanIsRefusedForInstead() throws IOException {
        plan = planWith("needs: {GV: {atLeast: 1000, perLeg: 60%}}", UNKNOWN);
        int line = lineOf(UNKNOWN);
        assertThat(run("refused: |\n  code          line\n  unknown-key  " + (line + 1) + "\n"))
                .startsWith("FAILED  scenario.yaml")
                .contains("refusal [unknown-key] in line " + (line + 1) + ": expected refused, got refusal"
                        + " [unknown-key] in line " + line + " problem.");
        assertThat(run("refused: |\n  code\n  bad-number\n"))
                .startsWith("FAILED  scenario.yaml")
                .contains("refusal [bad-number]: expected refused, got refusal [unknown-key] in line " + line);
        assertThat(run("refused: |\n  sentence\n  problem.nosuch\n"))
                .startsWith("FAILED  scenario.yaml")
                .contains("refusal problem.nosuch: expected refused, got refusal [unknown-key] in line " + line);
    }

    @Test
    void whatIsNotRefusedFails() throws IOException {
        plan = planWith("", "");
        assertThat(run("refused: |\n  code\n  unknown-name\n" + MEMBERS))
                .startsWith("FAILED  scenario.yaml (1 expectation)")
                .contains("refusal [unknown-name]: expected refused, got not refused");
    }

    @Test
    void aSecondRefusalThatNoRowSelectsFails() throws IOException {
        plan = planWith("", "")
                + "  - {name: First, kind: cap, over: [Team, Two], perMember: 1.00}\n"
                + "  - {name: Second, kind: cap, over: [Team, Three], perMember: 1.00}\n";
        int first = lineOf("name: First");
        assertThat(run("refused: |\n  line\n  " + first + "\n"))
                .startsWith("FAILED  scenario.yaml (1 expectation)")
                .contains("scenario.yaml:" + (first + 1) + ":")
                .doesNotContain("scenario.yaml:" + first + ":")
                .doesNotContain("expected refused");
        assertThat(run("refused: |\n  line\n  " + first + "\n  " + (first + 1) + "\n"))
                .startsWith("passed  scenario.yaml (2 expectations)");
    }

    /** A table of the scenario's own, and a period that goes beyond what the plan allows, are refused alike. */
    @Test
    void tablesAndPeriodsAreRefusedAlike() throws IOException {
        plan = planWith("", "");
        assertThat(run("refused: |\n  code\n  unknown-in-table\n" + MEMBERS + """
            expect:
              volumes: |
                id  PV
                Z   1
            """))
                .startsWith("passed  scenario.yaml (1 expectation)");
        plan = planWith("  bonuses:", "  maxPayout: {atMost: 1%, of: CV}\n  bonuses:");
        String scenario = """
            members: |
              id  sponsor  QV   CV
              A   -        100  100
              B   A        100  100
            """;
        assertThat(run("refused: |\n  code\n  cannot-take\n" + scenario)).startsWith("passed");
    }

    @Test
    void aTableThatCannotBeReadIsSaid() throws IOException {
        plan = planWith("", "");
        assertThat(run("refused: |\n  code\n  unknown-nam\n" + MEMBERS))
                .startsWith("FAILED")
                .contains("'unknown-nam' in column 'code' is no rule by which a file is refused");
        assertThat(run("refused: |\n  cod\n  unknown-name\n" + MEMBERS)).contains("'cod' is no column of this table");
        assertThat(run("refused: |\n  line\n  twelve\n" + MEMBERS))
                .contains("twelve")
                .contains("a whole number");
        assertThat(run("refused: [unknown-name]\n" + MEMBERS))
                .startsWith("FAILED")
                .contains("the table is empty");
    }

    private int lineOf(String text) {
        int line = 2;
        for (String each : plan.split("\n", -1)) {
            if (each.contains(text)) {
                return line;
            }
            line++;
        }
        throw new IllegalStateException(text);
    }

    private static String planWith(String from, String to) throws IOException {
        try (var in = ExpectedRefusalsTest.class.getResourceAsStream("/scenario/plan.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("  volumes:\n", "  measures: [QV, CV]\n  volumes:\n");
            return from.isEmpty() ? text : text.replace(from, to);
        }
    }

    private String run(String scenario) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, "plan:\n" + plan + scenario);
        List<Outcome> outcomes = new PlanTest(Calculation::calculate).file(file);
        assertThat(outcomes).hasSize(1);
        return Words.english().of(outcomes.getFirst().fact()) + "\n";
    }
}
