package io.upline.desk;

import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.statement.ExportTable;
import io.upline.statement.Exports;
import io.upline.statement.FileNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The unilevel, the matrix, the party plan and the binary as jobs of the sample company, all in one home. What each must come to stands in
 * {@code jobs/<job>/expected/}; {@code -Dgolden} writes it anew.
 */
class SampleJobsTest {

    /** What is kept of a period; its ledger, bridge and volumes are many lines, and follow from the earnings and the orders. */
    private static final Set<ExportTable.Kind> KEPT = EnumSet.of(
            ExportTable.Kind.EARNINGS, ExportTable.Kind.RANKS, ExportTable.Kind.CARRIED, ExportTable.Kind.PAYMENTS);

    private static final Map<String, String> EXPORTS = new HashMap<>();

    @TempDir
    static Path folder;

    private static TestHome home = TestHome.at(Path.of(""));

    /** A period of a job. */
    record Closed(String job, String plan, String period) {}

    /** In the order in which they are closed; with October the weeks that end in it come first. */
    static List<Closed> periods() {
        return List.of(
                new Closed("binary-weekly", "binary", "2026-W39"),
                new Closed("matrix-monthly", "matrix", "2026-09"),
                new Closed("party-monthly", "party", "2026-09"),
                new Closed("unilevel-monthly", "unilevel", "2026-09"),
                new Closed("binary-weekly", "binary", "2026-W40"),
                new Closed("matrix-monthly", "matrix", "2026-10"),
                new Closed("party-monthly", "party", "2026-10"),
                new Closed("unilevel-monthly", "unilevel", "2026-10"));
    }

    @BeforeAll
    static void closesBothMonths() throws IOException {
        home = TestHome.empty(folder, Vendor.H2, 1, 10_000, 15);
        for (Closed each : periods().subList(0, 4)) {
            home.addJob(
                    each.job,
                    Files.readString(Path.of("jobs", each.job, "job.yaml")),
                    each.plan,
                    Files.readString(Path.of("config/plans", each.plan, "2026-01-01.yaml")));
        }
        drop("sample/members.csv", "members-2026-09.csv");
        month("2026-09", "2026-10-02T02:00:00Z");
        periods().subList(0, 4).forEach(SampleJobsTest::close);
        drop("sample/members-2026-10.csv", "members-2026-10.csv");
        drop("sample/members-2026-10-changes.csv", "members-2026-10-changes.csv");
        month("2026-10", "2026-11-02T03:00:00Z");
        periods().subList(4, 8).forEach(SampleJobsTest::close);
        try (Desk desk = home.desk("auditor")) {
            for (Closed each : periods()) {
                for (ExportTable.Kind kind : KEPT) {
                    ByteArrayOutputStream csv = new ByteArrayOutputStream();
                    Exports.csv(desk.inquiry().export(each.job, each.period, kind), csv);
                    EXPORTS.put(each + " " + kind, csv.toString(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static void month(String month, String now) throws IOException {
        drop("sample/orders-" + month + ".csv", "orders-" + month + ".csv");
        drop("sample-network/placements-" + month + ".csv", "placements-" + month + ".csv");
        drop("sample-network/parties-" + month + ".csv", "parties-" + month + ".csv");
        home.setClock(Instant.parse(now));
    }

    private static void drop(String file, String as) throws IOException {
        Files.copy(Path.of("jobs").resolve(file), home.inbox().resolve(as));
    }

    private static void close(Closed each) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(each.job, each.period));
        }
        try (Desk desk = home.desk("finn")) {
            desk.approving().approve(each.job, each.period);
        }
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(each.job, each.period));
        }
    }

    @ParameterizedTest
    @MethodSource("periods")
    void comesToWhatIsExpected(Closed each) throws IOException {
        Path expected = Path.of("jobs", each.job, "expected", each.period);
        for (ExportTable.Kind kind : KEPT) {
            Path golden = expected.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            String got = export(each, kind);
            if (System.getProperty("golden") != null) {
                Files.createDirectories(expected);
                Files.writeString(golden, got);
            }
            assertThat(got).as(golden.toString()).isEqualTo(Files.readString(golden));
        }
    }

    /** Every bonus of the plan pays in one of the two periods. */
    @ParameterizedTest
    @MethodSource("periods")
    void paysEachBonusOfThePlan(Closed each) throws IOException {
        List<String> paid = export(each, ExportTable.Kind.EARNINGS)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[1])
                .distinct()
                .toList();
        assertThat(paid)
                .containsExactlyInAnyOrderElementsOf(
                        switch (each.plan) {
                            case "binary" -> List.of("Weak leg", "Direct");
                            case "matrix" -> List.of("Matrix", "Direct");
                            case "party" -> List.of("Commission", "Host credit", "Override");
                            default -> List.of("Customer margin", "Team");
                        });
    }

    @Test
    void verifiesAndTiesOut() throws IOException {
        try (Desk desk = home.desk("auditor")) {
            assertThat(periods().stream().map(Closed::job).distinct())
                    .hasSize(4)
                    .allSatisfy(job -> assertThat(desk.damages(job)).isEmpty());
        }
        for (Closed each : periods()) {
            Path outbox =
                    folder.resolve("jobs").resolve(each.job).resolve("outbox").resolve(each.period);
            try (ReadableWorkbook read = new ReadableWorkbook(
                            outbox.resolve(FileNames.close(each.period)).toFile());
                    Stream<Path> statements = Files.list(outbox.resolve("statements"))) {
                assertThat(read.getFirstSheet().read().get(4).getCell(0).getRawValue())
                        .as(outbox.toString())
                        .matches("All [0-9]+ controls tie out\\.");
                assertThat(statements).isNotEmpty();
            }
        }
    }

    private static String export(Closed each, ExportTable.Kind kind) {
        return EXPORTS.getOrDefault(each + " " + kind, "");
    }
}
