package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.database.Database;
import io.upline.database.Vendor;
import io.upline.ledger.LedgerStore;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import io.upline.settlement.OwnerChanges;
import io.upline.words.Text;
import io.upline.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A person with two positions. B and C are sponsored by A, D by B and E by C; whoever sponsors a buyer earns 10 %. C is B's second
 * position until October, when F takes it over.
 */
class OwnersTest {

    private static final String PLAN = """
        name: simple
        period: month
        currency: EUR
        asOf: period-end
        measures: [QV, CV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.01}
        volumeBelowZero: floored
        maxPayout: 100%
        bonuses:
        - {name: Fast, kind: levels, base: CV, compression: none, rates: [10%]}
        """;

    private static final String JOB_TEXT = "plan: simple\nperiod: month\nstartsOn: 2026-09\ndecidedBy: paid_at\n";

    /** C is suspended: whether money is held is decided by the status of whoever is paid. */
    private static final String MEMBERS = """
        member_id,kind,name,sponsor_id,joined_on,status,country,currency,language,owner_id
        A,distributor,Anna,,2026-01-01,active,SE,EUR,sv,
        B,distributor,Bo,A,2026-01-02,active,SE,EUR,sv,
        C,distributor,Bo again,A,2026-01-03,suspended,SE,EUR,sv,B
        D,distributor,Di,B,2026-01-04,active,SE,EUR,sv,
        E,distributor,Ed,C,2026-01-05,active,SE,EUR,sv,
        F,distributor,Fia,A,2026-01-06,active,SE,EUR,sv,\
        """;

    private static final String ORDERS =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void paysTheOwnerOfThePeriodAlsoWhenItIsRestated(Vendor vendor) throws IOException {
        TestHome home = home("owners", vendor);
        home.close("2026-09");
        assertThat(posted(home)).containsExactly("B of B 2026-09 100.00", "B of C 2026-09 50.00");
        assertThat(payments(home, "2026-09")).containsExactly("B 150.00");
        assertThat(statements(home, "2026-09")).containsExactly("B");
        assertThat(explained(home, "2026-09", "B"))
                .contains("brought forward 0.00 EUR + accrued 150.00 EUR = to be paid 150.00 EUR + held 0.00 EUR +"
                        + " carried 0.00 EUR");
        assertThat(explained(home, "2026-09", "C"))
                .contains("What this position earns is paid to B Bo.")
                .contains("no balance and no movement")
                .noneMatch(line -> line.contains("suspended"));

        home.drop("owner.csv", "member_id,effective_on,owner_id", "C,2026-10-10,F");
        home.drop("fia.csv", "member_id,effective_on,status", "F,2026-10-20,suspended");
        home.drop("october.csv", ORDERS + """
            O3,2026-10-05,2026-10-05,D,standard,,EUR,200.00,200.00,200.00
            O4,2026-10-06,2026-10-06,E,standard,,EUR,300.00,300.00,300.00
            R1,2026-10-07,2026-10-07,E,return,O2,EUR,-200.00,-200.00,-200.00\
            """);
        home.close("2026-10");
        assertThat(posted(home))
                .containsExactly(
                        "B of B 2026-09 100.00",
                        "B of C 2026-09 50.00",
                        "B of C 2026-09 -20.00",
                        "B of B 2026-10 20.00",
                        "F of C 2026-10 30.00");
        assertThat(payments(home, "2026-10")).as("B has 0.00, F is suspended").isEmpty();
        assertThat(statements(home, "2026-10")).containsExactly("B", "F");
        assertThat(explained(home, "2026-10", "B"))
                .contains("correction of 2026-09 Fast of C: -20.00 EUR (return R1)")
                .contains("brought forward 0.00 EUR + accrued 0.00 EUR = to be paid 0.00 EUR + held 0.00 EUR + carried"
                        + " 0.00 EUR")
                .noneMatch(line -> line.contains(" E "));
        assertThat(explained(home, "2026-10", "F"))
                .contains(
                        "brought forward 0.00 EUR + accrued 30.00 EUR = to be paid 0.00 EUR + held 30.00 EUR + carried"
                                + " 0.00 EUR");
        assertThat(controls(home, "2026-09")).matches("All [0-9]+ controls tie out\\.");
        assertThat(controls(home, "2026-10")).matches("All [0-9]+ controls tie out\\.");
        sound(home);
    }

    /** What F was owed before goes over by an event of its own; the next close shows it as another movement. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void movesWhatIsStillOwedByAnEventOfItsOwn(Vendor vendor) throws IOException {
        TestHome home = home("moved", vendor);
        home.drop("suspended.csv", "member_id,effective_on,status", "B,2026-09-20,suspended");
        home.close("2026-09");
        assertThat(payments(home, "2026-09")).as("B is suspended").isEmpty();
        try (Desk desk = home.desk("olga")) {
            Roll roll = new RollStore(desk.get(Database.class)).load(Long.MAX_VALUE);
            new OwnerChanges(desk.get(Database.class), desk.get(LedgerStore.class), desk.get(AuditStore.class))
                    .post(
                            "A-000001",
                            "B",
                            "F",
                            roll,
                            LocalDate.of(2026, 11, 3),
                            Actor.atThisMachine("olga", Actor.Known.CLAIMED));
        }
        home.drop("owner.csv", "member_id,effective_on,owner_id", "C,2026-10-10,F");
        home.drop("october.csv", ORDERS + "R1,2026-10-07,2026-10-07,E,return,O2,EUR,-200.00,-200.00,-200.00");
        home.close("2026-10");
        assertThat(explained(home, "2026-10", "B"))
                .contains("brought forward 150.00 EUR + accrued -20.00 EUR + other movements -150.00 EUR = to be paid"
                        + " 0.00 EUR + held 0.00 EUR + carried -20.00 EUR");
        assertThat(explained(home, "2026-10", "F"))
                .contains(
                        "brought forward 0.00 EUR + accrued 0.00 EUR + other movements 150.00 EUR = to be paid 150.00"
                                + " EUR + held 0.00 EUR + carried 0.00 EUR",
                        "other movement: handed over by the change of owner A-000001, posted on 2026-11-03: 150.00 EUR")
                .anyMatch(line ->
                        line.matches("150\\.00 EUR is paid by payment run (2[0-9-]{9})/1, pay day \\1 \\(payment"
                                + " \\1/1/F, PREPARED\\)"));
        assertThat(payments(home, "2026-10")).containsExactly("F 150.00");
        assertThat(controls(home, "2026-10")).matches("All [0-9]+ controls tie out\\.");
        sound(home);
    }

    /** The sum of each position, bonus and period is the same whoever owns the position, through a restatement too. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void neverChangesWhatAPositionEarns(Vendor vendor) throws IOException {
        TestHome without = TestHome.make(folder.resolve("without"), vendor, 80, 2, 50, 15);
        TestHome with = TestHome.make(folder.resolve("with"), vendor, 80, 2, 50, 15);
        List<String> ids = Files.readAllLines(with.inbox().resolve("members.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
        Random random = new Random(Long.getLong("seed", 8));
        owners(with, "2026-09-30", ids, random);
        for (TestHome home : List.of(without, with)) {
            home.close("2026-09");
        }
        owners(with, "2026-10-31", ids, random);
        for (TestHome home : List.of(without, with)) {
            home.drop(
                    "late.csv",
                    ORDERS + "L1,2026-09-12,2026-09-12," + ids.getLast() + ",standard,,EUR,900.00,700.00,600.00");
            home.close("2026-10");
        }
        assertThat(byPosition(with)).isEqualTo(byPosition(without)).isNotEmpty();
        assertThat(with.earned()).as("but others are paid").isNotEqualTo(without.earned());
        assertThat(with.ledger()).contains("late L1");
        assertThat(controls(with, "2026-10")).matches("All [0-9]+ controls tie out\\.");
        sound(with);
    }

    private TestHome home(String name, Vendor vendor) throws IOException {
        TestHome home = TestHome.empty(folder.resolve(name), vendor, 1, 50, 15);
        home.addJob(JOB, JOB_TEXT, "simple", PLAN);
        home.drop("members.csv", MEMBERS);
        home.drop("orders.csv", ORDERS + """
            O1,2026-09-05,2026-09-05,D,standard,,EUR,1000.00,1000.00,1000.00
            O2,2026-09-06,2026-09-06,E,standard,,EUR,500.00,500.00,500.00\
            """);
        return home;
    }

    /** A third of the members becomes positions of one, another each time; those of before are their own again. */
    private static void owners(TestHome home, String day, List<String> ids, Random random) {
        String owner = ids.get(random.nextInt(ids.size()));
        List<String> lines = new ArrayList<>(List.of("member_id,effective_on,owner_id"));
        for (String id : ids) {
            boolean owned = !id.equals(owner) && random.nextInt(3) == 0;
            lines.add(id + "," + day + "," + (owned ? owner : ""));
        }
        home.drop("owners-" + day + ".csv", lines.toArray(String[]::new));
    }

    /** What was earned, as {@code payee of position period amount}, in the order in which it was posted. */
    private static List<String> posted(TestHome home) {
        return cells(home).stream()
                .map(cells -> cells[3] + " of " + cells[10] + " " + cells[8] + " " + amount(cells))
                .toList();
    }

    private static Map<String, BigDecimal> byPosition(TestHome home) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        cells(home)
                .forEach(cells ->
                        sums.merge(cells[10] + " " + cells[7] + " " + cells[8], amount(cells), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static List<String[]> cells(TestHome home) {
        return home.ledger()
                .lines()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .filter(cells -> cells[2].equals("payable") && !cells[7].isEmpty())
                .toList();
    }

    private static BigDecimal amount(String[] cells) {
        return cells[5].isEmpty() ? new BigDecimal(cells[4]).negate() : new BigDecimal(cells[5]);
    }

    private static Path outbox(TestHome home, String period) {
        return home.root().resolve("jobs").resolve(JOB).resolve("outbox").resolve(period);
    }

    private static List<String> payments(TestHome home, String period) throws IOException {
        return Files.readAllLines(outbox(home, period).resolve("payments-" + period + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[1] + " " + cells[2])
                .toList();
    }

    /** The members for whom there is a statement. */
    private static List<String> statements(TestHome home, String period) throws IOException {
        return Files.readAllLines(outbox(home, period).resolve("manifest.csv")).stream()
                .filter(line -> line.startsWith("statements/"))
                .map(line -> line.split(",")[1])
                .toList();
    }

    private static String controls(TestHome home, String period) {
        Path workbook = outbox(home, period).resolve("close-" + period + ".xlsx");
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            return read.getFirstSheet().read().get(4).getCell(0).getRawValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> explained(TestHome home, String period, String member) {
        try (Desk desk = home.desk("olga")) {
            return new Text(Words.english())
                    .of(desk.inquiry().explain(JOB, period, member)).stream()
                            .flatMap(line -> Stream.of(line.strip()))
                            .toList();
        }
    }

    private static void sound(TestHome home) {
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }
}
