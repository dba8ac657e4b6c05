package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.close.Outcome;
import io.upline.database.Vendor;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bank account that is another than before is told wherever a person decides; that is how money is stolen. */
class ChangedAccountsTest {

    private static final int MEMBERS = 80;
    private static final String OWN = "SE3550000000054910000003";
    private static final String NEW = "DE89370400440532013000";
    private static final String THIEF = "NL91ABNA0417164300";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isToldInStatusReviewOutcomeListAndTrail(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, MEMBERS, 2, 50, 15);
        accounts(home, "accounts.csv", OWN, members());
        home.close("2026-09");
        assertThat(told(home)).as("nothing is told of the first accounts").isEmpty();
        accounts(home, "moved.csv", NEW, members());
        List<String> orders = new ArrayList<>(
                List.of("order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV"));
        members()
                .forEach(id -> orders.add(
                        "N" + id + ",2026-10-20,2026-10-20," + id + ",standard,,EUR,3000.00,2500.00,2000.00"));
        home.drop("october.csv", orders.toArray(String[]::new));
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
        }
        String first = told(home);
        assertThat(first)
                .contains("another one than at the last close: M0")
                .contains("(was SE •••• 0003, is DE •••• 3000)")
                .contains("(moved.csv)")
                .doesNotContain("since the draft was made")
                .doesNotContain(OWN, NEW);
        try (Desk desk = home.desk("finn")) {
            assertThat(desk.review(JOB, "2026-10"))
                    .anyMatch(line -> line.strip().equals(first));
        }
        home.approve("2026-10");
        String paid = first.replaceAll(".*last close: (M\\d+) .*", "$1");
        accounts(home, "thief.csv", THIEF, List.of(paid));
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
        }
        assertThat(told(home))
                .contains(", 1 of them since the draft was made: " + paid + " (was SE •••• 0003, is NL •••• 4300)")
                .contains("(moved.csv), import")
                .contains("(thief.csv)");
        try (Desk desk = home.desk("olga")) {
            Outcome posted = desk.post(JOB, "2026-10");
            mustBeDone(posted);
            assertThat(posted.blemished()).isTrue();
            assertThat(posted.end().notes())
                    .map(Words.english()::of)
                    .anyMatch(note -> note.contains("another bank account than at the last close, 1 of them")
                            && note.contains(paid)
                            && !note.contains("••"));
            assertThat(desk.get(AuditTrail.class)
                            .of(new AuditTrail.Wanted("", JOB, "2026-10", "changed-accounts"))
                            .acts())
                    .singleElement()
                    .satisfies(act -> assertThat(Words.english().of(act.detail()))
                            .contains(paid)
                            .contains("(thief.csv)"));
        }
        Path workbook = home.root().resolve("jobs/" + JOB + "/outbox/2026-10/close-2026-10.xlsx");
        assertThat(row(workbook, paid))
                .contains("NL •••• 4300")
                .anyMatch(cell -> cell.startsWith("was SE •••• 0003; changed by import ")
                        && cell.endsWith("(thief.csv), after the draft was made"));
        byte[] released = Files.readAllBytes(workbook);
        Files.delete(workbook);
        accounts(home, "later.csv", "GB82WEST12345698765432", members());
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
            mustBeDone(desk.restart(JOB, "2026-10"));
            assertThat(desk.damages(JOB)).isEmpty();
        }
        assertThat(Files.readAllBytes(workbook)).as("whatever came in since").isEqualTo(released);
    }

    /** An account that nobody saw in the draft, the first that there is among them, is told before and after it is paid to. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aFirstAccountAfterTheDraftIsToldAsWell(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, MEMBERS, 2, 50, 15);
        home.close("2026-09");
        home.drop("joined.csv", "member_id,iban", "M000002," + OWN);
        List<String> orders = new ArrayList<>(
                List.of("order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV"));
        members()
                .forEach(id -> orders.add(
                        "N" + id + ",2026-10-20,2026-10-20," + id + ",standard,,EUR,3000.00,2500.00,2000.00"));
        home.drop("october.csv", orders.toArray(String[]::new));
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
        }
        assertThat(told(home)).as("the draft shows it").isEmpty();
        accounts(home, "thief.csv", THIEF, members().subList(0, 2));
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
        }
        assertThat(told(home))
                .contains("2 of them since the draft was made")
                .contains("M000001 (had none, is NL •••• 4300)", "M000002 (was SE •••• 0003, is NL •••• 4300)");
        try (Desk desk = home.desk("anna")) {
            assertThat(Words.english()
                            .of(desk.approving().approve(JOB, "2026-10").what()))
                    .contains("M000001 (had none, is NL •••• 4300)");
        }
        try (Desk desk = home.desk("olga")) {
            Outcome posted = desk.post(JOB, "2026-10");
            assertThat(posted.end().notes())
                    .map(Words.english()::of)
                    .anyMatch(note -> note.contains("2 of them to one that came after the draft was made"));
        }
        Path workbook = home.root().resolve("jobs/" + JOB + "/outbox/2026-10/close-2026-10.xlsx");
        assertThat(row(workbook, "M000001"))
                .contains("NL •••• 4300")
                .anyMatch(cell -> cell.startsWith("the first; brought by import "));
        assertThat(row(workbook, "M000002")).contains("NL •••• 4300");
    }

    private static List<String> members() {
        return IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(i -> String.format(Locale.ROOT, "M%06d", i))
                .toList();
    }

    private static void accounts(TestHome home, String file, String iban, List<String> members) {
        List<String> lines = new ArrayList<>(List.of("member_id,iban"));
        members.forEach(id -> lines.add(id + "," + iban));
        home.drop(file, lines.toArray(String[]::new));
    }

    private static String told(TestHome home) {
        try (Desk desk = home.desk("finn")) {
            return desk.status(JOB, "2026-10").stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("bank accounts: "))
                    .findFirst()
                    .orElse("");
        }
    }

    private static List<String> row(Path file, String member) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (var row : workbook.getSheet("Payments")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
                if (cells.contains(member)) {
                    return cells;
                }
            }
        }
        return List.of();
    }
}
