package io.upline.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.yaml.Problem;
import io.upline.progress.Progress;
import io.upline.scenario.Outcome;
import io.upline.scenario.PlanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a search finds for the plans of the library: what it says of a company comes out when the company is run as a scenario, and no company
 * drawn by chance costs more; {@code -Dstress=10000} draws as many.
 */
class LibraryStressTest {

    private static final int DRAWN = Integer.getInteger("stress", 25);
    private static final int TRIES = Math.max(4_000, 2 * DRAWN);
    private static final int MEMBERS = 12;
    private static final long AVERAGE_CENTI = 1_000_00;
    private static final int PERIODS = 2;

    @TempDir
    Path folder;

    static Stream<String> plans() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/plan-library.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void comesOutAsAScenarioAndIsNotBelowCompaniesDrawnByChance(String name) throws IOException {
        comesOut(Path.of("config/plans/library/" + name + ".yaml").toAbsolutePath());
    }

    /** What members have of the company's own is drawn too, and stands in the scenario. */
    @Test
    void aCompanyHasTheAttributesThatThePlanNames() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), """
            name: attributes
            currency: EUR
            period: month
            asOf: period-end
            rounding: {mode: half-up, per: source}
            customers: {place: ownNode}
            status: {terminated: removed, suspended: held}
            returns: {how: restate, within: 60 days, smallest: 0.50}
            volumeBelowZero: floored
            bonuses:
            - {name: Own, kind: percent, base: CV, by: [{attribute: contract}, CV], rates: {A: {0: 1%, 500: 3%}, B: 20%, other: 5%}}
            - {name: Above, kind: levels, base: CV, compression: dynamic, needs: {attribute: {licence: yes, contract: [A, C]}}, rates: [10%, 6%]}
            """);

        WorstCompany worst = comesOut(file);

        assertThat(worst.people())
                .extracting(person -> person.attributes().get("contract"))
                .contains("B");
        assertThat(worst.people())
                .extracting(person -> person.attributes().get("licence"))
                .contains("yes");
    }

    private WorstCompany comesOut(Path file) throws IOException {
        Plan plan = PlanReader.read(file).plan().orElseThrow();
        Search search = new Search(MEMBERS, List.of(AVERAGE_CENTI), PERIODS, TRIES, 1);
        Stress stress = StressSearch.of(plan, search, Progress.SILENT);

        String text = CompanyFile.text(plan, folder.relativize(file).toString(), stress.worst(), List.of("comment"));
        Path scenario = Files.writeString(folder.resolve("worst.yaml"), text);
        Outcome outcome = new PlanTest((asked, inputs) -> Calculation.calculate(asked.withoutMaxPayout(), inputs))
                .file(scenario)
                .getFirst();
        assertThat(outcome.problems()).as(text).noneMatch(Problem::isError);
        assertThat(outcome.differences()).as(text).isEmpty();
        assertThat(stress.worst().bonuses()).isNotEmpty();
        assertThat(outcome.checked()).isPositive();

        Choices choices = Choices.of(plan);
        Trial trial = new Trial(plan, choices, PERIODS, AVERAGE_CENTI);
        SplittableRandom chance = new SplittableRandom(20_261_130);
        for (int k = 0; k < DRAWN; k++) {
            Company company = RandomCompanies.drawn(choices, MEMBERS, AVERAGE_CENTI, chance);
            assertThat(trial.shareE8(company))
                    .as("company %s", k)
                    .isLessThanOrEqualTo(stress.worst().shareE8());
        }
        return stress.worst();
    }
}
