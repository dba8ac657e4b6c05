package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Actor;
import io.upline.database.Vendor;
import io.upline.intake.Problem;
import io.upline.intake.Rejection;
import io.upline.report.AuditReport;
import io.upline.report.OpenRejections;
import io.upline.statement.Readback;
import io.upline.words.Text;
import io.upline.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A month is closed as finance closes it: 25 files come in with more than 40 kinds of mistakes, are mended, accepted, waived and put aside,
 * and the month is approved and posted. Everything that was not counted is found again by its own word in the review, in the close workbook
 * and in the audit trail; and the money of the files comes to the bank list without an unexplained cent.
 */
class FinanceWalkTest {

    private static final String SOURCES = """

        sources:
          web:
            like: shopify
            columns:
              member_id: {from: Discount Code, part: "REF-(.+)"}
              type: {from: Tags, map: {kit: kit}, else: standard}
              QV: {share: 100, of: Subtotal, round: half-up}
              CV: {share: 100, of: Subtotal, round: half-up}
          blog:
            like: woocommerce
            columns:
              member_id: {from: Coupon(s), part: "ref-([^,]+)"}
              QV: {share: 100, of: N. Revenue, round: half-up}
              CV: {share: 100, of: N. Revenue, round: half-up}
        """;

    private static final String PLAN = """
        name: walk
        period: month
        currency: EUR
        asOf: period-end
        measures: [QV, CV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.00}
        volumeBelowZero: allowed
        maxPayout: 100%
        volumes:
          PV: {measure: CV, of: self}
        bonuses:
        - {name: Own, kind: percent, base: CV, by: PV, rates: {0: 10%}}
        - {name: Sponsor, kind: levels, base: CV, compression: none, rates: [5%]}
        """;

    private static final String TURNOVER = "turnover: the orders of the period";

    /** The words of the tie-out for each step of the table. */
    private static final Map<String, String> STEPS = Map.of(
            "counts", TURNOVER,
            "unchanged", "unchanged: known already",
            "payment", "only says that a known order is paid",
            "unpaid", "not paid",
            "november", "of a later period",
            "september", "of an earlier period",
            "history", "history",
            "nowhere", "returned too late to count",
            "kept", "kept from earlier files for this period",
            "paid", "from earlier files, paid now");

    /** The words of the sheet At the door for each fate of the table. */
    private static final Map<String, String> FATES = Map.of(
            "mended", "mended",
            "waived", "waived",
            "taken", "taken when what it waited for had come",
            "accepted", "accepted",
            "aside", "put aside",
            "replaced", "replaced",
            "came", "a file of that name was taken since",
            "known", "known already",
            "warned", "warned of");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everythingIsFoundAgainFromTheFilesToTheBank(Vendor vendor) throws IOException {
        TestHome home = TestHome.empty(folder, vendor, 1, 100, 15);
        Files.writeString(folder.resolve("config/company.yaml"), SOURCES, StandardOpenOption.APPEND);
        home.addJob(JOB, "plan: walk\nperiod: month\nstartsOn: 2026-08\ndecidedBy: paid_at\n", "walk", PLAN);
        WalkedFiles files = new WalkedFiles(home);
        WalkedMoney money = new WalkedMoney();
        closeTheMonthsBefore(home, files, money);

        home.setClock(Instant.parse("2026-11-03T03:00:00Z"));
        files.october();
        assertThat(home.inbox().toFile().list((dir, name) -> name.contains(".")))
                .hasSize(25);
        run(home);
        assertBlockedByAll(home, files);

        home.setClock(Instant.parse("2026-11-04T03:00:00Z"));
        files.mended();
        run(home);
        decide(home, files);
        run(home);
        Set<String> kinds = new TreeSet<>();
        files.noted().values().forEach(each -> kinds.add(each.split(" ", -1)[0]));
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(40);
        assertReviewTellsAll(home, files, kinds);
        home.approve("2026-10");
        post(home, "2026-10");

        money.accrue("august", files, false);
        money.accrue("september", files, true);
        money.accrue("october", files, true);
        Map<String, Long> paid = money.pay();
        try (Readback workbook = workbook(home)) {
            assertWorkbookTellsAll(workbook, files);
            assertMoneyTiesOut(workbook, files, money, paid);
        }
        assertAuditTellsAll(home, files, kinds);
        assertThat(bankList(home, "2026-10")).isEqualTo(paid);
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    private static void closeTheMonthsBefore(TestHome home, WalkedFiles files, WalkedMoney money) throws IOException {
        home.setClock(Instant.parse("2026-09-02T03:00:00Z"));
        files.august();
        home.close("2026-08");
        money.accrue("august", files, false);
        assertThat(bankList(home, "2026-08")).isEqualTo(money.pay());
        home.setClock(Instant.parse("2026-10-03T03:00:00Z"));
        files.september();
        home.close("2026-09");
        money.accrue("august", files, false);
        money.accrue("september", files, false);
        assertThat(bankList(home, "2026-09")).isEqualTo(money.pay());
        assertThat(money.left()).containsEntry("owed", -67_50L);
    }

    private static void run(TestHome home) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
        }
    }

    private static void post(TestHome home, String period) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(JOB, period));
        }
    }

    private static void assertBlockedByAll(TestHome home, WalkedFiles files) {
        try (Desk desk = home.desk("finn")) {
            OpenRejections open = desk.rejected().of(JOB, "2026-10");
            Set<String> found = new TreeSet<>();
            open.lines().forEach(line -> found.add(line.file() + ":" + line.line() + " " + line.problem()));
            open.files().forEach(file -> found.add(file.file() + " " + file.problem()));
            Set<String> expected = new TreeSet<>();
            files.noted().forEach((where, what) -> {
                String[] codeAndFate = what.split(" ", -1);
                if (!codeAndFate[1].equals("warned") && !codeAndFate[0].equals("ALREADY_IMPORTED")) {
                    expected.add(where + " " + codeAndFate[0]);
                }
            });
            assertThat(found).isEqualTo(expected);
            assertThat(String.join("\n", desk.review(JOB, "2026-10"))).contains("exceptions: 8 refused files");
            assertThatThrownBy(() -> desk.approving().approve(JOB, "2026-10"))
                    .satisfies(Told.containing("8 refused files"));
        }
    }

    /** One person names files that replaced others and accepts edits; two put aside, accept a move, and waive what is left. */
    private static void decide(TestHome home, WalkedFiles files) {
        try (Desk desk = home.desk("ida")) {
            desk.rejected().replaced("till.csv", "till-mended.csv");
            desk.rejected().replaced("office.csv", "office-mended.csv");
        }
        Map<String, String> noted = files.noted();
        for (String person : List.of("ida", "nils")) {
            try (Desk desk = home.desk(person)) {
                desk.rejected().aside("empty.csv", "nothing in it");
                desk.rejected().aside("photo.csv", "of the summer party");
                List<String> waived = new ArrayList<>();
                for (OpenRejections.Line line : desk.rejected().of("", "").lines()) {
                    String fate = noted.get(line.file() + ":" + line.line());
                    if (fate != null && fate.endsWith("waived")) {
                        waived.add(line.id() + "");
                    }
                    boolean edit = line.problem().equals("ORDER_EDITED");
                    if (fate != null && fate.endsWith("accepted") && !(edit && person.equals("nils"))) {
                        desk.get(HeldDecisions.class)
                                .accept(
                                        Actor.atThisMachine(person, Actor.Known.CLAIMED),
                                        line.id(),
                                        "as the sales office says");
                    }
                }
                desk.rejected().waive(String.join(",", waived), "seen with the sales office");
            }
        }
        files.accepted();
        try (Desk desk = home.desk("ida")) {
            assertThat(desk.rejected().of("", "").lines())
                    .extracting(line -> line.file() + ":" + line.line() + " " + line.problem())
                    .isEmpty();
            assertThat(desk.rejected().of("", "").files()).isEmpty();
        }
    }

    private static void assertReviewTellsAll(TestHome home, WalkedFiles files, Set<String> kinds) {
        try (Desk desk = home.desk("finn")) {
            List<String> review = desk.review(JOB, "2026-10");
            SoftAssertions softly = new SoftAssertions();
            for (String kind : kinds) {
                softly.assertThat(review).as("review").anyMatch(line -> line.startsWith("noted: " + kind + " "));
            }
            files.noted().forEach((where, what) -> {
                String[] codeAndFate = what.split(" ", -1);
                if (Set.of("waived", "aside", "replaced").contains(codeAndFate[1])) {
                    softly.assertThat(review)
                            .as("review")
                            .anyMatch(line -> line.startsWith("left out: " + where) && line.contains(codeAndFate[0]));
                }
            });
            softly.assertAll();
        }
    }

    private static void assertWorkbookTellsAll(Readback workbook, WalkedFiles files) throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (Row row : workbook.rows("At the door")) {
            String where = Readback.text(row, 1).replaceAll("(:\\d+):\\d+$", "$1");
            told.put(where, Readback.text(row, 0) + " " + Readback.text(row, 4));
        }
        SoftAssertions softly = new SoftAssertions();
        files.noted().forEach((where, what) -> {
            String[] codeAndFate = what.split(" ", -1);
            softly.assertThat(told).containsEntry(where, codeAndFate[0] + " " + FATES.get(codeAndFate[1]));
        });
        softly.assertAll();
    }

    private static void assertAuditTellsAll(TestHome home, WalkedFiles files, Set<String> kinds) throws IOException {
        try (Desk desk = home.desk("auditor")) {
            AuditReport trail = desk.get(AuditTrail.class).of(new AuditTrail.Wanted("", JOB, "2026-10", ""));
            List<String> told = new Text(Words.english()).of(trail);
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            AuditRows.csv(trail, Words.english(), csv);
            assertThat(csv.toString(StandardCharsets.UTF_8).lines())
                    .hasSize(trail.acts().size() + 1)
                    .first()
                    .isEqualTo("number,at,who,known,action,subject,detail");
            SoftAssertions softly = new SoftAssertions();
            for (String kind : kinds) {
                softly.assertThat(told).as("audit").anyMatch(line -> line.contains(kind));
            }
            files.noted().forEach((where, what) -> {
                String[] codeAndFate = what.split(" ", -1);
                if (Set.of("waived", "accepted", "aside").contains(codeAndFate[1])) {
                    softly.assertThat(told)
                            .as("audit")
                            .anyMatch(line -> line.contains(where) && line.contains(codeAndFate[0]));
                }
            });
            softly.assertAll();
        }
    }

    /** The terms of the tie-out are what the table of this test comes to, and each arrow has two ends that are the same. */
    private static void assertMoneyTiesOut(
            Readback workbook, WalkedFiles files, WalkedMoney money, Map<String, Long> paid) throws IOException {
        Map<String, Map<String, Long>> arrows = arrows(workbook);
        Map<String, Long> found = new HashMap<>(of(arrows, "money of the order lines \u2192 turnover"));
        found.putAll(of(arrows, "money of the files \u2192 money of the order lines"));
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(found).containsAllEntriesOf(terms(files));
        softly.assertThat(of(arrows, "promised \u2192 earned"))
                .containsEntry("breakage", money.breakage)
                .containsEntry("earned", money.earned("october"));
        softly.assertThat(of(arrows, "breakage \u2192 its lines"))
                .containsEntry("breakage", money.breakage)
                .containsEntry("nobody was paid", money.breakage);
        long sum = paid.values().stream().mapToLong(Long::longValue).sum();
        softly.assertThat(of(arrows, "accrued \u2192 to be paid"))
                .containsEntry("to be paid", sum)
                .containsEntry("held", money.left().getOrDefault("held", 0L))
                .containsEntry("carried, owed to members", money.left().getOrDefault("carried", 0L))
                .containsEntry("carried, owed by members", money.left().getOrDefault("owed", 0L));
        softly.assertThat(of(arrows, "owed by members \u2192 recovered"))
                .containsEntry("owed by members before", 67_50L)
                .containsEntry("recovered: taken off what was to be paid", 67_50L);
        softly.assertThat(of(arrows, "to be paid \u2192 payment list")).containsEntry("payment list", sum);
        softly.assertAll();
        assertThat(workbook.cells().stream().map(Cell::getText).filter(text -> text.contains("tie out")))
                .anyMatch(text -> text.endsWith("controls tie out."))
                .noneMatch(text -> text.startsWith("Controls do not"));
    }

    private static Map<String, Long> of(Map<String, Map<String, Long>> arrows, String arrow) {
        return arrows.getOrDefault(arrow, Map.of());
    }

    /** What each step from the files to the turnover comes to by the table, in cents. */
    private static Map<String, Long> terms(WalkedFiles files) {
        Map<String, Long> terms = new HashMap<>();
        for (WalkedLine line : files.october) {
            long minor = line.minor();
            terms.merge("read in the files since the last close", minor, Math::addExact);
            boolean left = !line.fate().isEmpty() && !line.fate().equals("warned");
            if (left) {
                terms.merge(leftAs(line.code()), minor, Math::addExact);
            }
            if (line.fate().equals("taken")) {
                terms.merge("waited or held, taken now", minor, Math::addExact);
            }
            if (!left || line.fate().equals("taken")) {
                terms.merge(STEPS.getOrDefault(line.step(), line.step()), minor, Math::addExact);
            }
        }
        for (WalkedLine line : files.september) {
            String step = STEPS.getOrDefault(line.step(), "");
            if (line.step().equals("kept") || line.step().equals("paid")) {
                terms.merge(step, line.minor(), Math::addExact);
                terms.merge(TURNOVER, line.minor(), Math::addExact);
            }
        }
        return terms;
    }

    private static String leftAs(String code) {
        Rejection.Kind kind = Problem.valueOf(code).kind();
        return switch (kind) {
            case REJECTED -> "rejected";
            case WAITING -> "waiting for another line";
            case HELD -> "held";
        };
    }

    /** The terms of each arrow in cents; each arrow must tie out. */
    private static Map<String, Map<String, Long>> arrows(Readback workbook) throws IOException {
        Map<String, Map<String, Long>> arrows = new TreeMap<>();
        Map<String, Long> terms = new HashMap<>();
        for (Row row : workbook.rows("Tie-out")) {
            String label = Readback.text(row, 0);
            long[] cents = new long[4];
            int numbers = 0;
            for (int i = 1; i < 4 && i < row.getCellCount(); i++) {
                String raw = row.getCell(i) == null ? null : row.getCell(i).getRawValue();
                if (raw != null && raw.matches("-?[0-9.]+(E-?\\d+)?")) {
                    cents[i] = new BigDecimal(raw).movePointRight(2).longValue();
                    numbers++;
                }
            }
            if (label.equals("Total and difference")) {
                assertThat(cents[3]).as(terms.toString()).isZero();
            } else if (numbers == 0) {
                terms = new HashMap<>();
                arrows.put(label, terms);
            } else {
                terms.put(label, cents[1] + cents[2]);
            }
        }
        return arrows;
    }

    private static Path outbox(TestHome home, String period) {
        return home.root().resolve("jobs/" + JOB + "/outbox/" + period);
    }

    private static Readback workbook(TestHome home) throws IOException {
        return new Readback(Files.readAllBytes(outbox(home, "2026-10").resolve("close-2026-10.xlsx")));
    }

    private static Map<String, Long> bankList(TestHome home, String period) throws IOException {
        try (Stream<String> lines = Files.lines(outbox(home, period).resolve("payments-" + period + ".csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(
                            cells -> cells[1],
                            cells -> new BigDecimal(cells[2]).movePointRight(2).longValueExact(),
                            Math::addExact,
                            TreeMap::new));
        }
    }
}
