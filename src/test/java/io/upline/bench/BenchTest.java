package io.upline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Database;
import io.upline.database.DatabaseAddress;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is printed is there and hangs together; how fast it was is nobody's claim here. */
class BenchTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void measuresACloseItsFloorsAndItsPeersInOneRun() throws Exception {
        Path json = folder.resolve("bench.json");

        String table = out(
                () -> Bench.execute("--members", "400", "--slice", "100", "--walked", "20", "--json", json.toString()));

        JsonNode figures = new JsonMapper().readTree(Files.readString(json));
        for (String key : """
            /machine/cores /machine/memoryMb /machine/processor /machine/java /machine/commit /database /members /orders
            /earnings /statements /close/seconds /close/floorSeconds /close/overFloor /close/vsDefaultBatch
            /close/vsUplineWalk /close/usedHeapMb /close/liveHeapMb /load/seconds /load/overFloor /calculation/seconds
            /calculation/overFloor /rollUp/milliseconds /rollUp/recursiveSqlSeconds /rollUp/vsRecursiveSql
            /peers/uplineWalk/scaledSeconds /peers/defaultBatchOrders/slice /peers/defaultBatchEarnings/slice
            /peers/defaultBatchStatements/slice
            """.split("\\s+", -1)) {
            assertThat(figures.at(key).isMissingNode()).as(key).isFalse();
        }
        assertThat(figures.at("/digest").asString()).matches("[0-9a-f]{64}");
        assertThat(figures.at("/stages").size()).isEqualTo(Stage.values().length + 1);
        assertThat(figures.at("/stages/0/steps/importOrders").isNumber()).isTrue();
        assertThat(figures.at("/orders").asInt()).isEqualTo(2000);
        assertThat(figures.at("/database").asString()).startsWith("PostgreSQL");
        assertThat(table).contains("statements", "the whole close", "recursive SQL roll-up", "scaled to");
    }

    @Test
    void measuresAServerThatRunsAlreadyAndLeavesNothingInIt() throws Exception {
        DatabaseAddress running = TestDatabases.address(Vendor.POSTGRESQL);

        String table = out(() -> Bench.execute(
                "--members",
                "200",
                "--slice",
                "20",
                "--walked",
                "2",
                "--url",
                running.url(),
                "--user",
                running.user()));

        assertThat(table).contains("PostgreSQL", "the whole close");
        try (Database database = Database.open(running)) {
            assertThat(ServerStore.count(database, "pg_database where starts_with(datname, 'upline_bench')"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TimedPlan.class)
    void timesTheCalculationOfEachPlanStepByStep(TimedPlan plan) throws Exception {
        String table = out(() -> Bench.execute(
                "calculation", "--members", "300,600", "--rounds", "1", "--steps", "--plan", plan.name()));

        assertThat(table).contains("lines/s", "deep, earned", "star, earned", "volume PCV", "Team");
    }

    @Test
    void madeCompaniesAreTheSameForTheSameSeed() {
        CalculationTimes once = times(CompanyShape.RANDOM, 7);
        CalculationTimes again = times(CompanyShape.RANDOM, 7);
        CalculationTimes other = times(CompanyShape.RANDOM, 8);

        assertThat(once.earnedMinor())
                .isPositive()
                .isEqualTo(again.earnedMinor())
                .isNotEqualTo(other.earnedMinor());
        assertThat(once.lines()).isEqualTo(again.lines());
    }

    private static CalculationTimes times(CompanyShape shape, long seed) {
        return times(TimedPlan.EVERYTHING, shape, seed, false);
    }

    private static CalculationTimes times(TimedPlan plan, CompanyShape shape, long seed, boolean streams) {
        return CalculationTimes.of(plan.plan(), plan.inputs(shape, 5_000, 5, seed), streams);
    }

    @ParameterizedTest
    @EnumSource(TimedPlan.class)
    void linesThatLeaveAreThoseThatAreKept(TimedPlan plan) {
        for (CompanyShape shape : List.of(CompanyShape.RANDOM, CompanyShape.NUMBERED)) {
            CalculationTimes kept = times(plan, shape, 3, false);
            CalculationTimes left = times(plan, shape, 3, true);

            assertThat(left.hash()).as("%s", shape).isEqualTo(kept.hash());
            assertThat(List.of(left.lines(), left.earnedMinor())).isEqualTo(List.of(kept.lines(), kept.earnedMinor()));
        }
    }

    private static String out(Callable<Integer> command) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            assertThat(command.call()).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
