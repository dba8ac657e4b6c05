package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A misspelt name never passes for a column of the orders. */
class DeclaredMeasuresTest {

    private static final String TERMS = """
        name: names
        currency: EUR
        period: month
        asOf: period-end
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days}
        volumeBelowZero: floored
        maxPayout: 50%
        """;

    private static final String RULES = """
        volumes:
          GV: {measure: QV, of: group}
        bonuses:
        - {name: Rebate, kind: percent, base: QV, by: GW, rates: {0: 5%}}
        """;

    private static final String EXAMPLE = """
        examples:
        - title: one
          members: |
            id  sponsor  QV
            A   -        100
          expect:
            earnings: |
              id  bonus   amount
              A   Rebate  5.00
        """;

    @TempDir
    Path folder;

    @Test
    void isRefusedAgainstTheCompanysList() {
        assertThat(said(plan(TERMS + RULES), List.of("QV", "CV"), List.of()))
                .containsExactly("'GW' is nothing the plan defines, and nobody says that it is a column of the orders");
        assertThat(said(plan(TERMS + RULES.replace("GW", "GV")), List.of("QV", "CV"), List.of()))
                .isEmpty();
        assertThat(said(plan(TERMS + "measures: [QV, XV]\n" + RULES.replace("GW", "GV")), List.of("QV"), List.of()))
                .as("what the plan lists and the company does not have")
                .hasSize(1);
    }

    @Test
    void isRefusedWhereNoTableOfAnExampleHasTheColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("2026-01-01.yaml"), TERMS + RULES + EXAMPLE);
        assertThat(new PlanTest(Calculation::calculate).file(file))
                .singleElement()
                .satisfies(outcome -> assertThat(Words.english().of(outcome.fact()))
                        .startsWith("FAILED")
                        .contains("'GW'"));
        Files.writeString(file, TERMS + RULES.replace("GW", "GV") + EXAMPLE);
        assertThat(new PlanTest(Calculation::calculate).file(file))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.passed()).isTrue());
    }

    @Test
    void isRefusedInAScenarioWhoseTablesDoNotHaveIt() throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), "plan:\n" + (TERMS + RULES).indent(2) + """
            members: |
              id  sponsor  QV
              A   -        100
            expect:
              earnings: |
                id  bonus   amount
                A   Rebate  5.00
            """);
        assertThat(new PlanTest(Calculation::calculate).file(file))
                .singleElement()
                .satisfies(outcome -> assertThat(Words.english().of(outcome.fact()))
                        .startsWith("FAILED")
                        .contains("'GW'"));
    }

    /** Where nothing else speaks against a name, a failing example does: it may be why. */
    @Test
    void isToldWhereAnExampleFailsThatHasNoSuchColumn() throws IOException {
        String misspelt = RULES.replace("measure: QV,", "measure: QVV,").replace("GW, rates: {0", "GV, rates: {100");
        String terms = TERMS.replace("maxPayout: 50%", "maxPayout: {atMost: 50%, of: QV}");
        Path file = Files.writeString(folder.resolve("2026-01-01.yaml"), terms + misspelt + EXAMPLE);
        assertThat(new PlanTest(Calculation::calculate).file(file))
                .extracting(outcome -> Words.english().of(outcome.fact()))
                .satisfiesExactly(
                        example -> assertThat(example).startsWith("FAILED").doesNotContain("'QVV'"),
                        names -> assertThat(names).contains("'QVV'", "QV"));

        Files.writeString(file, terms + misspelt.replace("by: GV", "by: QV") + EXAMPLE);
        assertThat(new PlanTest(Calculation::calculate).file(file))
                .as("an example may leave out a column that does not matter to it")
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.passed()).isTrue());

        Path scenario = Files.writeString(
                folder.resolve("scenario.yaml"),
                "plan:\n" + (terms + misspelt).indent(2)
                        + EXAMPLE.replace("examples:\n- title: one\n", "").replaceAll("(?m)^  ", ""));
        assertThat(new PlanTest(Calculation::calculate).file(scenario))
                .singleElement()
                .satisfies(outcome -> assertThat(Words.english().of(outcome.fact()))
                        .startsWith("FAILED")
                        .contains("'QVV'"));
    }

    private static Plan plan(String text) {
        return PlanReader.read("2026-01-01.yaml", text).plan().orElseThrow();
    }

    private List<String> said(Plan plan, List<String> known, List<io.upline.plan.Example> examples) {
        return DeclaredMeasures.missing(plan, known, examples, folder).stream()
                .map(problem -> Words.english().of(problem.what()))
                .toList();
    }
}
