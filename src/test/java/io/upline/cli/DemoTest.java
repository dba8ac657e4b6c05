package io.upline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.desk.Desk;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import io.upline.statement.ExportTable;
import io.upline.statement.Exports;
import io.upline.statement.FileNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample company's two months, closed as {@code demo} closes them. What {@code nordic-monthly} must come to stands in
 * {@code jobs/nordic-monthly/expected/}; {@code -Dgolden} writes it anew.
 */
class DemoTest {

    private static final String JOB = "nordic-monthly";
    private static final Path EXPECTED = Path.of("jobs/nordic-monthly/expected");

    @TempDir
    static Path folder;

    @BeforeAll
    static void closesTheSampleMonths() throws IOException {
        assertThat(new Demo(folder.resolve("demo"), DemoCompany.sample(0), Progress.SILENT).run())
                .isZero();
    }

    @Test
    void showsTheHomeAsItsUsersLookAtIt() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try {
            assertThat(new Demo(folder.resolve("demo"), DemoCompany.sample(0), Progress.SILENT).show())
                    .isZero();
        } finally {
            System.setOut(out);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("the plan can be used")
                .contains("$ upline review nordic-monthly --period 2026-10")
                .contains("2026-10  CLOSED")
                .contains("reconciled: brought forward ")
                .contains("correction of 2026-09 Team: ")
                .contains("brought forward 0.00 EUR + accrued ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09", "2026-10"})
    void comesToWhatIsExpected(String period) throws IOException {
        for (ExportTable.Kind kind : ExportTable.Kind.values()) {
            Path golden = EXPECTED.resolve(period).resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            String got = export(period, kind);
            if (System.getProperty("golden") != null) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, got);
            }
            assertThat(got).as(golden.toString()).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void postsALedgerThatSumsToZero() throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        List<String[]> rows = rows(Files.readString(folder.resolve("demo/ledger.csv")));
        for (String[] row : rows) {
            sum = sum.add(number(row[4])).subtract(number(row[5]));
        }
        assertThat(rows).hasSizeGreaterThan(1_000);
        assertThat(sum).isEqualByComparingTo(BigDecimal.ZERO);
    }

    /** Accruals = ledger, per member and bonus: the earnings of a month and what the ledger holds for it at the end. */
    @Test
    void accruesExactlyWhatWasEarned() throws IOException {
        for (String period : List.of("2026-09", "2026-10")) {
            Map<String, BigDecimal> earned = new TreeMap<>();
            for (String[] row : rows(export(period, ExportTable.Kind.EARNINGS))) {
                earned.merge(row[0] + " " + row[1], number(row[6]), BigDecimal::add);
            }
            Map<String, BigDecimal> posted = new TreeMap<>();
            for (String[] row : rows(Files.readString(folder.resolve("demo/ledger.csv")))) {
                if (row[0].contains("/" + JOB + "/" + period + "/")
                        && row[2].equals("payable")
                        && !row[7].isEmpty()
                        && row[8].equals(period)) {
                    posted.merge(row[3] + " " + row[7], number(row[5]).subtract(number(row[4])), BigDecimal::add);
                }
            }
            posted.values().removeIf(amount -> amount.signum() == 0);
            posted.replaceAll((key, amount) -> amount.stripTrailingZeros());
            earned.replaceAll((key, amount) -> amount.stripTrailingZeros());
            assertThat(posted).as(period).isNotEmpty().isEqualTo(earned);
        }
    }

    /** Each statement's "to be paid" is the payment list's, per member and in all; read by another library. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-09", "2026-10"})
    void statesWhatThePaymentListPays(String period) throws IOException {
        Path outbox = folder.resolve("demo/jobs").resolve(JOB).resolve("outbox").resolve(period);
        Map<String, BigDecimal> paid = new TreeMap<>();
        for (String[] row : rows(Files.readString(outbox.resolve("payments-" + period + ".csv")))) {
            paid.put(FileNames.statement(period, row[1]), number(row[2]));
        }
        assertThat(paid).hasSizeGreaterThanOrEqualTo(150);
        Map<String, BigDecimal> stated = new TreeMap<>();
        try (Stream<Path> statements = Files.list(outbox.resolve("statements"))) {
            for (Path statement : statements.toList()) {
                BigDecimal amount = toBePaid(statement);
                if (amount.signum() != 0) {
                    stated.put(statement.getFileName().toString(), amount);
                }
            }
        }
        assertThat(stated).isEqualTo(paid);
    }

    /** Other jobs and earlier payments move accounts between two closes; the controls of every close count them. */
    @Test
    void tiesOutInEachCloseWorkbook() throws IOException {
        List<Path> workbooks;
        try (Stream<Path> files = Files.walk(folder.resolve("demo/jobs"))) {
            workbooks = files.filter(path -> path.getFileName().toString().matches("close-.*\\.xlsx"))
                    .toList();
        }
        assertThat(workbooks).hasSizeGreaterThan(5);
        for (Path workbook : workbooks) {
            try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
                String said = read.getFirstSheet().read().get(4).getCell(0).getRawValue();
                assertThat(said).as(workbook.toString()).matches("All [0-9]+ controls tie out\\.");
            }
        }
    }

    /** The files of its own two jobs; the sample company's other jobs are not the demo's. */
    @Test
    void startsFromFilesThatAreListed() throws IOException {
        List<String> found = new ArrayList<>();
        for (String root : List.of("config", "jobs")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(Files::isRegularFile)
                        .map(path -> path.toString().replace('\\', '/'))
                        .filter(path -> !path.startsWith("config/plans/library/"))
                        .filter(path -> !path.matches("(config/plans/|jobs/)(unilevel|matrix|binary|party)[/-].*"))
                        .filter(path -> path.startsWith("config/")
                                || path.endsWith("/job.yaml")
                                || path.matches("jobs/sample/.*\\.csv"))
                        .forEach(found::add);
            }
        }
        assertThat(DemoHome.files()).containsExactlyInAnyOrderElementsOf(found);
    }

    private static String export(String period, ExportTable.Kind kind) throws IOException {
        Home home = new Home(folder.resolve("demo"));
        try (Desk desk = Desk.open(home, "auditor", "export", DemoTest::clock, Progress.SILENT)) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            Exports.csv(desk.inquiry().export(JOB, period, kind), csv);
            return csv.toString(StandardCharsets.UTF_8);
        }
    }

    private static CompanyClock clock(Company company) {
        return CompanyClock.inZone(company.zone());
    }

    private static List<String[]> rows(String csv) {
        return csv.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text).stripTrailingZeros();
    }

    /** The last figure that stands behind the words "To be paid" on the first sheet. */
    private static BigDecimal toBePaid(Path statement) throws IOException {
        BigDecimal found = null;
        try (InputStream in = Files.newInputStream(statement);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Row row : rows.toList()) {
                if (row.getCellCount() > 1 && "To be paid".equals(row.getCellText(0))) {
                    Cell cell = row.getCell(1);
                    if (cell != null && (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA)) {
                        found = new BigDecimal(cell.getRawValue()).stripTrailingZeros();
                    }
                }
            }
        }
        assertThat(found).as(statement.toString()).isNotNull();
        return found == null ? BigDecimal.ZERO : found;
    }
}
