package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Refusal;
import io.upline.database.Vendor;
import io.upline.intake.StoredRefusal;
import io.upline.statement.Readback;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that came and was not counted slips past the approval and the post. */
class DoorTest {

    private static final String ORDERS =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";
    private static final String MEMBERS = "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language";
    private static final String PERIOD = "2026-09";

    @TempDir
    Path folder;

    private static String order(String id, String amount) {
        return id + ",2026-09-12,2026-09-12,M000002,standard,,EUR," + amount + ",70.00,60.00";
    }

    private static void run(TestHome home) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, PERIOD));
        }
    }

    private static void assertBlocked(TestHome home, String by) {
        try (Desk desk = home.desk("finn")) {
            assertThat(desk.status(JOB, PERIOD)).anyMatch(line -> line.contains("blocked by " + by));
            assertThat(String.join("\n", desk.status(JOB, "")))
                    .contains("settle " + by)
                    .doesNotContain("approve " + JOB);
            assertThat(String.join("\n", desk.review(JOB, PERIOD)))
                    .contains("exceptions: " + by)
                    .contains("next: settle " + by)
                    .doesNotContain("approve " + JOB);
            assertThatThrownBy(() -> desk.approving().approve(JOB, PERIOD))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing(by))
                    .satisfies(Told.containing("see: rejections --job " + JOB + " --period " + PERIOD));
        }
    }

    private static void approveAndPost(TestHome home) {
        home.approve(PERIOD);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(JOB, PERIOD));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRefusedFileBlocksUntilOneOfItsNameIsTaken(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, 60, 1, 50, 15);
        home.drop("shop.csv", ORDERS.replace("paid_at", "payed_at"), order("X1", "90.00"));
        run(home);
        assertBlocked(home, "1 refused file (shop.csv)");
        try (Desk desk = home.desk("olga")) {
            assertThat(desk.rejected().of(JOB, PERIOD).files())
                    .extracting(file -> file.file() + " " + file.problem() + " " + file.state())
                    .containsExactly("shop.csv COLUMN_UNKNOWN OPEN");
        }

        String unknown = "1 file was refused, whose money nobody knows";
        try (Desk desk = home.desk("olga")) {
            assertThat(String.join("\n", desk.review(JOB, PERIOD))).contains(unknown);
        }

        home.drop("shop.csv", ORDERS, order("X1", "90.00"));
        run(home);
        try (Desk desk = home.desk("olga")) {
            // its money came with the other file
            assertThat(String.join("\n", desk.review(JOB, PERIOD)))
                    .contains("COLUMN_UNKNOWN")
                    .doesNotContain("whose money nobody knows");
        }
        approveAndPost(home);

        try (Desk desk = home.desk("olga")) {
            assertThat(desk.rejected().of("", "").files()).isEmpty();
            assertThat(desk.rejected().all().files())
                    .extracting(file -> file.state())
                    .containsExactly(StoredRefusal.State.TAKEN);
        }
        assertThat(texts(home, "Dashboard")).anyMatch(text -> text.endsWith("controls tie out."));
        assertThat(texts(home, "Tie-out")).contains("not taken at first \u2192 settled");
    }

    @Test
    void onePersonNamesTheFileThatReplacedIt() {
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        home.drop("shop.csv", "hello");
        home.drop("shop-2.csv", ORDERS, order("X1", "90.00"));
        run(home);
        assertBlocked(home, "1 refused file (shop.csv)");
        try (Desk desk = home.desk("ida")) {
            assertThatThrownBy(() -> desk.rejected().replaced("shop.csv", "shop-3.csv"))
                    .satisfies(Told.containing("no file shop-3.csv was taken"));
            desk.rejected().replaced("shop.csv", "shop-2.csv");
            assertThatThrownBy(() -> desk.approving().approve(JOB, PERIOD))
                    .satisfies(Told.startingWith("ida made this draft"));
        }
        approveAndPost(home);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void twoPeoplePutAFileAsideAndTheWorkbookTellsWhy(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, 60, 1, 50, 15);
        home.drop("shop.csv", "hello");
        run(home);
        try (Desk desk = home.desk("ida")) {
            desk.rejected().aside("shop.csv", "of another company");
            assertThatThrownBy(() -> desk.rejected().aside("shop.csv", "again"))
                    .satisfies(Told.containing("somebody else has to"));
        }
        assertBlocked(home, "1 refused file (shop.csv)");
        try (Desk desk = home.desk("nils")) {
            desk.rejected().aside("shop.csv", "belongs to a sister company");
        }
        run(home);
        try (Desk desk = home.desk("finn")) {
            assertThat(desk.review(JOB, PERIOD))
                    .contains("left out: shop.csv HEADER_UNKNOWN by ida, nils"
                            + " (of another company; belongs to a sister company)");
        }
        approveAndPost(home);

        assertThat(texts(home, "At the door"))
                .contains("shop.csv", "put aside", "ida, nils", "of another company; belongs to a sister company");
    }

    @Test
    void aFileThatComesAfterTheApprovalBlocksThePost() {
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        run(home);
        home.approve(PERIOD);
        home.drop("shop.csv", "hello");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
            assertThatThrownBy(() -> desk.post(JOB, PERIOD))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("1 refused file (shop.csv)"));
            assertThat(String.join("\n", desk.status(JOB, ""))).doesNotContain("next: post");
        }
    }

    /** The same bytes again, a lock file, a hidden file and one that is still written are no files that are missing. */
    @Test
    void whatBringsNothingBlocksNothing() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        home.drop("shop.csv", ORDERS, order("X1", "90.00"));
        run(home);
        home.drop("again.csv", ORDERS, order("X1", "90.00"));
        for (String name :
                List.of("~$shop.xlsx", ".shop.csv.swp", ".~lock.shop.csv#", "desktop.ini", "more.csv.part")) {
            home.drop(name, "hello");
        }
        run(home);
        approveAndPost(home);
        assertThat(Files.exists(home.inbox().resolve("again.csv"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRejectedMemberBlocksEveryPeriodAndAnOrderThoseFromItsDayOn(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, 60, 1, 50, 15);
        home.drop("members-x.csv", MEMBERS, "X1,distributor,Xi One,M000001,2026-09-20,active,XX,EUR,sv");
        home.drop("shop.csv", ORDERS, order("X1", "free"), order("X2", "gift").replace("2026-09-12", "2026-10-12"));
        run(home);
        assertBlocked(home, "2 rejected lines (1, 2)");
        try (Desk desk = home.desk("olga")) {
            assertThat(desk.rejected().of(JOB, "2026-10").lines()).hasSize(3);
            assertThat(desk.rejected().of(JOB, "2026-09").lines()).hasSize(2);
        }
        for (String person : List.of("ida", "nils")) {
            try (Desk desk = home.desk(person)) {
                desk.rejected().waive("1-2", "never joined");
                assertThatThrownBy(() -> desk.rejected().waive("MISSING", "none"))
                        .satisfies(Told.startingWith("MISSING is the number, range, code or file of no line"));
            }
        }
        run(home);
        approveAndPost(home);
        try (Desk desk = home.desk("olga")) {
            assertThat(desk.rejected().all().lines())
                    .extracting(line -> line.state() + " " + line.waivedBy())
                    .containsExactly("WAIVED [ida, nils]", "WAIVED [ida, nils]", "OPEN []");
        }
        assertThat(texts(home, "Dashboard")).anyMatch(text -> text.endsWith("controls tie out."));
        home.drop("late.csv", ORDERS, order("X3", "gratis"));
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
            assertThat(desk.status(JOB, ""))
                    .anyMatch(
                            line -> line.contains("1 rejected line (4) of it stands open; once taken, it is restated"));
            assertThat(desk.status(JOB, PERIOD)).noneMatch(line -> line.contains("blocked"));
        }
        for (String person : List.of("ida", "nils")) {
            try (Desk desk = home.desk(person)) {
                desk.rejected().waive("late.csv", "a gift");
            }
        }
        home.setClock(Instant.parse("2026-11-05T03:00:00Z"));
        for (String person : List.of("ida", "nils")) {
            try (Desk desk = home.desk(person)) {
                desk.rejected().waive("shop.csv", "a gift");
                assertThat(desk.rejected().of("", "").lines()).hasSize(person.equals("ida") ? 1 : 0);
            }
        }
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(desk.review(JOB, "2026-10"))
                    .as("what the last close left open, and nothing that it told")
                    .filteredOn(line -> line.startsWith("left out: "))
                    .containsExactly(
                            "left out: shop.csv:3:8 NUMBER_UNREADABLE by ida, nils (a gift)",
                            "left out: late.csv:2:8 NUMBER_UNREADABLE by ida, nils (a gift)");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aHeldLineBlocksUntilTwoPeopleLeaveThePeriodAsItIs(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, 60, 1, 50, 15);
        home.close(PERIOD);
        home.drop("moved.csv", "member_id,status,effective_on", "M000009,suspended,2026-09-10");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(desk.status(JOB, "2026-10")).anyMatch(line -> line.contains("blocked by 1 held line (1)"));
            assertThat(desk.status(JOB, PERIOD)).noneMatch(line -> line.contains("blocked"));
            home.drop("moved-again.csv", "member_id,status,effective_on", "M000009,suspended,2026-09-10", "");
            mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(desk.rejected().of("", "").lines()).hasSize(1);
        }
        for (String person : List.of("ida", "nils")) {
            try (Desk desk = home.desk(person)) {
                desk.rejected().waive("REACHES_BACK", "a mistake of the shop");
            }
        }
        try (Desk desk = home.desk("finn")) {
            assertThat(desk.review(JOB, "2026-10")).anyMatch(line -> line.contains("taken or settled"));
        }
    }

    private static List<String> texts(TestHome home, String sheet) throws IOException {
        Path file = home.inbox().resolve("../" + JOB + "/outbox/" + PERIOD + "/close-" + PERIOD + ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            List<String> texts = new ArrayList<>();
            workbook.getSheet(sheet)
                    .forEach(row -> row.forEach(cell -> {
                        CellType type = cell.getCellType() == CellType.FORMULA
                                ? cell.getCachedFormulaResultType()
                                : cell.getCellType();
                        if (type == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                    }));
            return texts;
        }
    }

    /** A line that was mended and waits all the same: the earlier one names it to whoever would waive, and the money stands once. */
    @Test
    void aWaiverIsToldWhichLineCountsInstead() throws IOException {
        TestHome home = TestHome.make(folder.resolve("home"), Vendor.H2, 40, 1, 50, 15);
        home.drop("shop.csv", ORDERS, order("X1", "90.00").replace("M000002", "UNKNOWN"));
        Path out = Files.createDirectories(folder.resolve("out"));
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
            for (String name : List.of("again1.csv", "again2.csv")) {
                String text = Files.readString(desk.rejected().export(out).getFirst());
                home.drop(name, text.replace("90.00", "80.00"));
                mustBeDone(desk.importInbox());
            }
            assertThat(desk.rejected().of("", "").lines())
                    .extracting(line -> line.id() + " " + line.file())
                    .containsExactly("2 again1.csv");
            assertThatThrownBy(() -> desk.rejected().waive(1, "sent again"))
                    .satisfies(Told.just(
                            "rejection 1 does not stand any more: came again and was not taken again. What counts"
                                    + " in its stead is rejection 2 (again1.csv:2:7): stands"));
            desk.rejected().waive(2, "nobody's");
        }
        try (Desk desk = home.desk("finn")) {
            desk.rejected().waive(2, "nobody's");
            assertThatThrownBy(() -> desk.rejected().waive(2, "nobody's"))
                    .satisfies(Told.just("rejection 2 does not stand any more: waived"));
            mustBeDone(desk.run(JOB, PERIOD));
            ByteArrayOutputStream draft = new ByteArrayOutputStream();
            desk.get(DraftFiles.class).workbook(JOB, PERIOD, draft);
            try (Readback workbook = new Readback(draft.toByteArray())) {
                assertThat(workbook.rows("At the door"))
                        .filteredOn(row -> Readback.text(row, 0).equals("MEMBER_UNKNOWN"))
                        .extracting(row -> Readback.text(row, 1) + " "
                                + row.getCell(3).getRawValue() + " " + Readback.text(row, 4))
                        .containsExactly(
                                "shop.csv:2:4 0.00 came again and was not taken again", "again1.csv:2:7 80.00 waived");
            }
        }
    }
}
