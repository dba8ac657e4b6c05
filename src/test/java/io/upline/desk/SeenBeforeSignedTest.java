package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Vendor;
import io.upline.report.AuditReport;
import io.upline.statement.ExportTable;
import io.upline.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is asked to approve sees what a post would make, marked as a draft; who did what is told afterwards. */
class SeenBeforeSignedTest {

    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";

    /** The sheets that tell what only a post knows: ids and days of payments, who approved, what was done since. */
    private static final Set<String> OF_THE_POST = Set.of("Payments", "Approvals", "Who did what");

    @TempDir
    Path folder;

    private TestHome late(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, 80, 2, 50, 15);
        home.close("2026-09");
        home.drop(
                "october.csv",
                HEADER,
                "L1,2026-09-20,2026-09-20,M000002,standard,,EUR,900.00,700.00,600.00",
                "N1,2026-10-20,2026-10-20,M000003,standard,,EUR,300.00,250.00,200.00",
                "U1,2026-10-21,,M000003,standard,,EUR,44.00,40.00,30.00",
                "F1,2026-11-02,2026-11-02,M000003,standard,,EUR,55.00,50.00,40.00");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
        }
        return home;
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theDraftsWorkbookIsThePostedOneButForItsMark(Vendor vendor) throws IOException {
        TestHome home = late(vendor);
        ByteArrayOutputStream draft = new ByteArrayOutputStream();
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        try (Desk desk = home.desk("finn")) {
            desk.get(DraftFiles.class).workbook(JOB, "2026-10", draft);
            desk.get(DraftFiles.class).payments(JOB, "2026-10", list);
            assertThat(desk.get(DraftFiles.class)
                            .statement(JOB, "2026-10", "M000002")
                            .name())
                    .startsWith("draft-");
        }
        home.approve("2026-10");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(JOB, "2026-10"));
            assertThatThrownBy(() -> desk.get(DraftFiles.class).workbook(JOB, "2026-10", draft))
                    .satisfies(Told.containing("is posted"));
        }
        Path outbox = home.root().resolve("jobs/" + JOB + "/outbox/2026-10");

        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(draft.toByteArray()));
                XSSFWorkbook after = new XSSFWorkbook(Files.newInputStream(outbox.resolve("close-2026-10.xlsx")))) {
            assertThat(before.getNumberOfSheets()).isEqualTo(after.getNumberOfSheets());
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                Sheet sheet = before.getSheetAt(i);
                assertThat(texts(sheet)).as(sheet.getSheetName()).anyMatch(text -> text.contains("DRAFT"));
                assertThat(sheet.getFooter().getLeft()).contains("DRAFT");
                assertThat(texts(after.getSheetAt(i))).noneMatch(text -> text.contains("DRAFT"));
                if (!OF_THE_POST.contains(sheet.getSheetName())) {
                    assertThat(plain(texts(sheet))).as(sheet.getSheetName()).isEqualTo(texts(after.getSheetAt(i)));
                }
            }
        }
        assertThat(amounts(list.toString(StandardCharsets.UTF_8)))
                .isNotEmpty()
                .isEqualTo(amounts(Files.readString(outbox.resolve("payments-2026-10.csv"))));
    }

    /** Whoever exports a restated period is told so, and gets what was posted first, too. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anExportOfARestatedPeriodSaysWhichVersionItIs(Vendor vendor) {
        TestHome home = late(vendor);
        List<String> before;
        try (Desk desk = home.desk("finn")) {
            before = rows(desk.inquiry().export(JOB, "2026-09", ExportTable.Kind.EARNINGS));
            assertThat(desk.inquiry().exported(JOB, "2026-09", ExportTable.Kind.EARNINGS, OptionalInt.empty()))
                    .isEmpty();
        }
        home.approve("2026-10");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(JOB, "2026-10"));
            Inquiry inquiry = desk.inquiry();
            assertThat(inquiry.exported(JOB, "2026-09", ExportTable.Kind.EARNINGS, OptionalInt.empty())
                            .map(Words.english()::of))
                    .hasValue("2026-09 was restated: this is version 1, posted last with 2026-10; what its own close"
                            + " posted is version 0: export " + JOB
                            + " --period 2026-09 earnings --version-number 0");
            assertThat(rows(inquiry.export(JOB, "2026-09", ExportTable.Kind.EARNINGS)))
                    .isNotEqualTo(before);
            assertThat(rows(inquiry.export(JOB, "2026-09", ExportTable.Kind.EARNINGS, OptionalInt.of(0))))
                    .isEqualTo(before);
            assertThatThrownBy(() -> inquiry.export(JOB, "2026-09", ExportTable.Kind.RANKS, OptionalInt.of(7)))
                    .satisfies(Told.containing("has no posted version 7; there are: 0, 1"));
            assertThatThrownBy(() -> inquiry.export(JOB, "2026-09", ExportTable.Kind.LEDGER, OptionalInt.of(0)))
                    .satisfies(Told.containing("ledger has no versions"));
        }
    }

    private static List<String> rows(ExportTable table) {
        List<String> rows = new ArrayList<>();
        table.rows().forEachRemaining(row -> rows.add(row.toString()));
        return rows;
    }

    /** Member, amount and currency of each payment. */
    private static List<String> amounts(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[1] + " " + cells[2] + " " + cells[3])
                .toList();
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.startsWith("DRAFT: nothing of it"))
                .map(text -> text.startsWith("DRAFT: ") ? text.substring(7) : text)
                .toList();
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        for (Row row : sheet) {
            row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    @Test
    void theReviewTellsCorrectionsWithTheirCauseAndWhatTheLastPeriodIs() {
        TestHome home = late(Vendor.H2);
        try (Desk desk = home.desk("finn")) {
            assertThat(desk.review(JOB, "2026-10"))
                    .contains("last period: 2026-09, version 0, as it stood before this draft")
                    .anySatisfy(line ->
                            assertThat(line).startsWith("corrects 2026-09: ").endsWith("EUR (late L1)"));
        }
    }

    @Test
    void theAuditTrailTellsWhoDidWhat() {
        TestHome home = late(Vendor.H2);
        home.approve("2026-10");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(JOB, "2026-10"));
            AuditTrail trail = desk.get(AuditTrail.class);
            assertThat(trail.of(new AuditTrail.Wanted("finn", JOB, "2026-10", "approve"))
                            .acts())
                    .extracting(AuditReport.Act::subject)
                    .containsExactly(JOB + "/2026-10");
            assertThat(trail.of(new AuditTrail.Wanted("", JOB, "2026-10", "")).acts())
                    .extracting(AuditReport.Act::action)
                    .contains("run", "calculate", "approve", "post", "close");
            assertThat(trail.of(new AuditTrail.Wanted("", "", "", "")).acts()).hasSizeGreaterThan(8);
        }
    }
}
