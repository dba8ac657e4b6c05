package io.upline.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.Plan;
import io.upline.plan.kind.BonusKind;
import io.upline.plan.order.CalculationOrder;
import io.upline.plan.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class PlanReaderTest {

    static Stream<Path> readsThePlansOfTheRepository() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("config/plans"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.startsWith("config/plans/library"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void readsThePlansOfTheRepository(Path file) throws IOException {
        PlanReader.Result result = PlanReader.read(file);

        assertThat(result.problems()).isEmpty();
        assertThat(result.plan().orElseThrow().firstDay()).contains(LocalDate.of(2026, 1, 1));
        assertThat(result.plan().orElseThrow().examples()).isNotEmpty();
        assertThat(result.plan().orElseThrow().source().text()).isEqualTo(Files.readString(file));
    }

    @Test
    void readsEveryMechanism() {
        PlanReader.Result result = PlanReader.read("everything", everything());

        assertThat(result.problems()).noneMatch(Problem::isError);
        Plan plan = result.plan().orElseThrow();
        assertThat(plan.bonuses().stream().map(b -> b.kind().getClass()).distinct())
                .hasSize(BonusKind.class.getPermittedSubclasses().length);
        assertThat(plan.ranks().names()).containsExactly("Member", "Bronze", "Silver", "Director", "Diamond", "Crown");
    }

    /** What is asked for only since later is not asked of a plan that a period was posted with. */
    @Test
    void readsAPostedMatchWithoutReadsAsAfterTheCaps() {
        String written = everything().replace("over: [Weak leg, Cycles, Match]", "over: [Weak leg, Cycles]");
        String without = written.replace("reads: beforeCaps, ", "").replace("reads: afterCaps, ", "");

        assertThat(PlanReader.read("everything", without).problems())
                .filteredOn(Problem::isError)
                .extracting(problem -> problem.what().code())
                .containsExactly("problem.readsUnsaid", "problem.readsUnsaid");
        assertThat(order(PlanReader.readPosted("everything", without)))
                .isEqualTo(order(PlanReader.read("everything", written.replace("beforeCaps", "afterCaps"))));
    }

    private static List<CalculationOrder.Step> order(PlanReader.Result result) {
        return CalculationOrder.of(result.plan().orElseThrow()).steps();
    }

    @Test
    void sweepsDirectorsAndTheVolumesThatStopAtThemTogether() {
        Plan plan = PlanReader.read("everything", everything()).plan().orElseThrow();

        List<String> steps = CalculationOrder.of(plan).steps().stream()
                .filter(CalculationOrder.Step.Sweep.class::isInstance)
                .map(s ->
                        ((CalculationOrder.Step.Sweep) s).tree() + " " + ((CalculationOrder.Step.Sweep) s).ranksBelow()
                                + " " + s.items().size())
                .toList();

        assertThat(steps).containsExactly("sponsor 4 5", "sponsor 6 7", "sponsor 6 2");
    }

    public static String everything() {
        try (var in = PlanReaderTest.class.getResourceAsStream("/plan/2026-01-01-everything.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a plan does not ask is not looked for among all returned orders. */
    @Test
    void knowsWhetherItAsksForFirstOrders() throws IOException {
        String text = Files.readString(Path.of("config/plans/nordic/2026-01-01.yaml"));
        assertThat(PlanReader.read("p.yaml", text).plan().orElseThrow().asksForFirstOrders())
                .isFalse();
        for (String asked : List.of("first: true", "first: false")) {
            String more = text.replace(
                    "\nvolumes:\n", "\nvolumes:\n  NEW: {measure: QV, of: self, orders: {" + asked + "}}\n");
            assertThat(PlanReader.read("p.yaml", more).plan().orElseThrow().asksForFirstOrders())
                    .as(asked)
                    .isTrue();
        }
    }
}
