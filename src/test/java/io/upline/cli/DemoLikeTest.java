package io.upline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.architecture.DrawnPart;
import io.upline.company.Home;
import io.upline.desk.Desk;
import io.upline.money.Amount;
import io.upline.money.MinorUnits;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.reading.PlanReader;
import io.upline.progress.Progress;
import io.upline.statement.ExportTable;
import io.upline.statement.Exports;
import io.upline.statement.FileNames;
import io.upline.version.PeriodState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each plan of the library, closed twice over a company made for it, as {@code demo --like} closes it. */
class DemoLikeTest {

    /** Bonuses that pay nobody in two periods, and why. */
    private static final Map<String, String> PAYS_NOBODY =
            Map.of("two-calendars-monthly: Weeks", "the other plan's job pays it; here it is only matched");

    private static final Path PAGE = Path.of("src/docs/library.md");
    private static final String BEGIN = "<!-- closed over the company made for it -->\n";
    private static final String END = "<!-- end of what is closed -->\n";
    private static final String HEAD = """
        | plan | members | paid of what was sold | members paid | of it the first twentieth of the paid |
        |---|---|---|---|---|
        """;

    @TempDir
    Path folder;

    private Path root = Path.of("");

    static List<String> plans() {
        return PlanLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void closesTwoPeriodsOfEachPlanOfTheLibrary(String name) throws IOException {
        LikeCompany company = new LikeCompany(name, 0);
        root = folder.resolve(name);
        String said = closed(company);

        assertThat(said).contains(" members made for the plan " + name).contains("status --home ");
        assertThat(said.lines().filter(line -> line.startsWith("close workbook")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(Path.of(
                                line.substring("close workbook".length()).strip()))
                        .exists());
        PayPeriod first = company.periods().getFirst();
        PayPeriod second = company.periods().getLast();
        assertThat(correctionsOf(first, second))
                .as("posted with %s for %s", second, first)
                .isPositive();
        for (PayPeriod period : company.periods()) {
            Path outbox = root.resolve("jobs").resolve(name).resolve("outbox").resolve(period.toString());
            assertThat(firstSheet(outbox.resolve(FileNames.close(period.toString()))))
                    .anyMatch(line -> line.matches("All [0-9]+ controls tie out\\."));
            assertThat(statements(outbox)).containsAll(paid(outbox, period));
        }
        try (Desk desk = Desk.open(
                new Home(root), "auditor", "verify", own -> CompanyClock.inZone(own.zone()), Progress.SILENT)) {
            assertThat(unpaid(desk, name, company.periods())).isSubsetOf(PAYS_NOBODY.keySet());
            assertThat(desk.inquiry().verify(name, "").damages()).isEmpty();
            assertPageSays(name, cost(desk, name, first, company.members()));
            assertThat(desk.inquiry().status(name, "").getFirst().periods())
                    .filteredOn(period -> company.periods().contains(period.period()))
                    .hasSize(2)
                    .allMatch(period -> period.state() == PeriodState.CLOSED);
        }
    }

    /** The library's page has a row for each plan, in the order of the library, and no other. */
    @Test
    void theTableOfCostsHasARowForEachPlan() throws IOException {
        assertThat(rows(Files.readString(PAGE)).keySet()).containsExactlyElementsOf(plans());
    }

    /** Holds the row of a plan against what its first period cost; {@code -Dgolden} writes it anew. */
    private static void assertPageSays(String name, String row) throws IOException {
        String page = Files.readString(PAGE);
        if (System.getProperty("golden") == null) {
            assertThat(rows(page)).containsEntry(name, row);
            return;
        }
        Map<String, String> rows = rows(page);
        rows.put(name, row);
        String all = plans().stream()
                .filter(rows::containsKey)
                .map(plan -> rows.get(plan) + "\n")
                .collect(Collectors.joining());
        DrawnPart.assertHolds(PAGE, BEGIN, HEAD + all, END);
    }

    /** The rows of the table of costs, by plan. */
    private static Map<String, String> rows(String page) {
        return page.substring(page.indexOf(BEGIN), page.indexOf(END))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .collect(Collectors.toMap(
                        line -> line.split("`")[1], line -> line, (_, again) -> again, LinkedHashMap::new));
    }

    private static String cost(Desk desk, String name, PayPeriod period, int members) throws IOException {
        Map<String, BigDecimal> each = earnings(desk, name, period)
                .collect(Collectors.toMap(cells -> cells[0], cells -> new BigDecimal(cells[6]), BigDecimal::add));
        List<BigDecimal> paid = each.values().stream()
                .filter(sum -> sum.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        BigDecimal all = each.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal first = paid.subList(0, (paid.size() + 19) / 20).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Amount turnover = desk.inquiry().review(name, period.toString()).now().turnover();
        BigDecimal sold = BigDecimal.valueOf(turnover.minor(), MinorUnits.digits(turnover.currency()));
        return String.join(
                        " | ",
                        "| `" + name + "`",
                        Integer.toString(members),
                        percent(all, sold),
                        percent(BigDecimal.valueOf(paid.size()), BigDecimal.valueOf(members)),
                        percent(first, all))
                + " |";
    }

    /** The cells of each earning of a period. */
    private static Stream<String[]> earnings(Desk desk, String name, PayPeriod period) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        Exports.csv(desk.inquiry().export(name, period.toString(), ExportTable.Kind.EARNINGS), csv);
        return csv.toString(StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",", -1));
    }

    private static String percent(BigDecimal part, BigDecimal of) {
        return part.movePointRight(2).divide(of, 1, RoundingMode.HALF_UP) + " %";
    }

    private String closed(LikeCompany company) throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new Demo(root, company, Progress.SILENT).run()).isZero();
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The bonuses of which nobody got anything. */
    private List<String> unpaid(Desk desk, String name, List<PayPeriod> periods) throws IOException {
        Plan plan = PlanReader.read(root.resolve("config/plans").resolve(name).resolve(DemoHome.PLAN))
                .plan()
                .orElseThrow();
        Set<String> paid = new TreeSet<>();
        for (PayPeriod period : periods) {
            earnings(desk, name, period)
                    .filter(cells -> !cells[6].startsWith("-") && !cells[6].equals("0.00"))
                    .forEach(cells -> paid.add(cells[1]));
        }
        return plan.bonuses().stream()
                .filter(bonus -> bonus.kind().over().isEmpty())
                .map(Bonus::name)
                .filter(bonus -> !paid.contains(bonus))
                .map(bonus -> name + ": " + bonus)
                .toList();
    }

    /** How many lines the ledger has that one period's close posted for the period before. */
    private long correctionsOf(PayPeriod first, PayPeriod second) throws IOException {
        try (Stream<String> lines = Files.lines(root.resolve("ledger.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[0].contains("/" + second + "/") && cells[8].equals(first.toString()))
                    .count();
        }
    }

    private static List<String> firstSheet(Path workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            return read.getFirstSheet().read().stream()
                    .filter(row -> row.getCellCount() > 0)
                    .map(row -> row.getCellText(0))
                    .toList();
        }
    }

    private static List<String> statements(Path outbox) throws IOException {
        try (Stream<Path> files = Files.list(outbox.resolve("statements"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The files of the statements of all who are paid; somebody is. */
    private static List<String> paid(Path outbox, PayPeriod period) throws IOException {
        List<String> paid = Files.readAllLines(outbox.resolve(FileNames.payments(period.toString()))).stream()
                .skip(1)
                .map(line -> FileNames.statement(period.toString(), line.split(",", -1)[1]))
                .toList();
        assertThat(paid).isNotEmpty();
        return paid;
    }

    /** Whatever number of members is asked for, the plan's own people are there. */
    @Test
    void makesAsManyMembersAsAreAskedForIfThePlanNeedsNoMore() {
        assertThat(new LikeCompany("stair-step", 700).told().orElseThrow().toString())
                .contains("700");
        assertThat(new LikeCompany("stair-step", 1).told().orElseThrow().toString())
                .doesNotContain("members=1,");
    }

    /** Members and orders have six digits: with as many members as can be asked for, each still has an id of its own. */
    @Test
    void givesEachOfTheMostMembersAndOrdersAnIdOfItsOwn() throws IOException {
        LikeCompany company = new LikeCompany("stair-step", LikeCompany.MOST_MEMBERS);
        for (PayPeriod period : company.periods()) {
            company.deliver(new DemoHome(folder), period, folder, Progress.SILENT);
        }
        int members = 0;
        for (String file : List.of("members", "orders")) {
            List<String> ids = ids(file);
            assertThat(ids).allMatch(id -> id.matches("[MOR]([0-9]{6}-)?[0-9]{6}"));
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
            members = members == 0 ? ids.size() : members;
        }
        assertThat(members).isEqualTo(LikeCompany.MOST_MEMBERS);
    }

    /** A size out of bounds is refused before anything is made. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        demo --members 0                             | --members is from 1 to 10000000, and 0 was said
        demo --members -5                            | --members is from 1 to 10000000, and -5 was said
        demo --members 10000001                      | --members is from 1 to 10000000, and 10000001 was said
        demo --like stair-step --members 0           | --members is from 1 to 100000, and 0 was said
        demo --like stair-step --members 100001      | --members is from 1 to 100000, and 100001 was said
        """)
    void refusesASizeOutOfBounds(String typed, String said) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, folder, "olga", Optional.empty(), _ -> {});
        String[] words = (typed + " --out " + folder.resolve("none")).split(" ");

        assertThat(terminal.at(() -> UplineCommand.execute(words))).isNotZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains(said);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private List<String> ids(String of) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(of))
                    .toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.skip(1)
                            .map(line -> line.substring(0, line.indexOf(',')))
                            .forEach(ids::add);
                }
            }
        }
        return ids;
    }
}
