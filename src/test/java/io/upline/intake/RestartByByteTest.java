package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Guard;
import io.upline.database.Partitions;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.order.OrderImportStore;
import io.upline.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A killed or failed import goes on at the byte where its last block ended, and comes to every row of an undisturbed one. */
class RestartByByteTest {

    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV,sku\n";
    private static final String LINES = """
        R1,2026-10-09,2026-10-09,B,return,O1,EUR,-20.00,-20,-16,
        O1,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80,"Tee, ""grün\"\"\"

        Ö2,2026-10-02,,K,standard,,EUR,50.00,50,40,Räksmörgås 😀
        "O3
        x",2026-10-03,2026-10-03,C,standard,,EUR,30.00,30,25,
        O4,2026-10-03,2026-10-03,C,standard,,EUR,40.00,30,25,"a,b"
        O4,2026-10-03,2026-10-03,C,standard,,EUR,41.00,30,25,"a,b"
        O5,2026-10-05,2026-10-05,Q,standard,,EUR,30.00,30,25,
        #TRAILER,1,1.00

        O6,2026-10-06,2026-10-06,B,autoship,,EUR,0.00,30,25,ß
        O1,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80,"Tee, ""grün\"\"\"
        R2,2026-10-10,2026-10-10,B,return,O1,EUR,-90.00,-20,-16,
        """;
    private static final int RECORDS = 11;
    /** Files of more lines have partitions of their own when they are killed; those they are compared with have none. */
    private static final int LARGE = 5;

    private static final List<String> DUMPS = List.of(
            "select * from customer_order order by order_id, order_line",
            "select * from order_return order by order_id, order_line",
            "select * from rejection order by rejection_id",
            "select * from import_warning order by attempt, line, code",
            "select attempt, known, state, kind, at_record, blank_lines, lines_read, accepted, unchanged, held,"
                    + " rejected, late, unreadable_amounts, without_price, read_minor, accepted_minor, unchanged_minor,"
                    + " rejected_minor from import_file order by attempt",
            "select * from order_import order by known",
            "select * from import_check",
            "select * from import_verdict");

    @TempDir
    Path inbox;

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("as it is", HEADER + LINES);
        files.put("CR LF", (HEADER + LINES).replace("\n", "\r\n"));
        files.put("CR", (HEADER + LINES).replace("\n", "\r"));
        files.put("with a mark and a trailer", "\uFEFF" + HEADER + LINES + "#TRAILER,11,281.00");
        files.put("blank at both ends, cut line end", "\n\r\n" + HEADER + "\n" + LINES.strip());
        files.put("with numbered lines", numbered());
        return files;
    }

    /** The same with a column of line numbers: one of the orders that stand twice has two lines, the other contradicts itself. */
    private static String numbered() {
        String lines = LINES.replaceAll("(?m)^(R1|O1|Ö2|x\"|O4|O5|O6|R2),", "$1,1,")
                .replace(
                        "O4,1,2026-10-03,2026-10-03,C,standard,,EUR,41.00",
                        "O4,2,2026-10-04,2026-10-03,C,standard,,EUR,41.00");
        int second = lines.lastIndexOf("O1,1,");
        return HEADER.replace("order_id,ordered_at", "order_id,line,ordered_at") + lines.substring(0, second) + "O1,2,"
                + lines.substring(second + 5);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void comesToTheSameRowsWhereverItWasKilled(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            files().forEach((name, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                List<String> expected = undisturbed(company, bytes, "orders.csv");
                for (int block = 1; block <= 4; block++) {
                    for (int kill = 1; kill * block <= RECORDS + 3; kill++) {
                        Company again = again(company, bytes, "orders.csv");
                        killAfter(again, "orders.csv", kill, block);
                        Summary summary = again.take("orders.csv", Company.rules(), block);

                        assertThat(dump(again, summary))
                                .as("%s, killed after %d blocks of %d", name, kill, block)
                                .isEqualTo(expected);
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void goesOnAtTheByteWithoutCheckingTheFileOnceMore(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            byte[] bytes = (HEADER + LINES).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            List<String> expected = undisturbed(company, bytes, "orders.csv");
            Company again = again(company, bytes, "orders.csv");
            killAfter(again, "orders.csv", 1, 3);
            int umlaut = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"O3");
            assertThat(position(again)).isEqualTo(umlaut + " 6");

            List<String> pieces = new ArrayList<>();
            Session session = open(again, "orders.csv", pieces);
            assertThat(session.position()).isEqualTo(3);
            assertThat(dump(again, again.run(session, 2))).isEqualTo(expected);
            assertThat(pieces).as("no first pass").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void goesOnWithAnImportOfAnOlderProgram(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            byte[] bytes = (HEADER + LINES).getBytes(StandardCharsets.UTF_8);
            List<String> expected = undisturbed(company, bytes, "orders.csv");
            Company again = again(company, bytes, "orders.csv");
            killAfter(again, "orders.csv", 2, 2);
            for (String sql : List.of(
                    "update import_file set at_byte = 0, at_line = 1",
                    "delete from import_check",
                    "delete from import_verdict")) {
                again.database.client().sql(sql).update();
            }
            List<String> pieces = new ArrayList<>();
            Session session = open(again, "orders.csv", pieces);
            assertThat(session.position()).isEqualTo(4);
            assertThat(dump(again, again.run(session, 2))).isEqualTo(expected);
            assertThat(pieces).containsExactly("progress.checking");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void goesOnAtTheRecordOfAWorkbook(Vendor vendor) throws IOException {
        byte[] bytes = workbook();
        try (Company company = Company.withMembers(vendor, inbox)) {
            List<String> expected = undisturbed(company, bytes, "orders.xlsx");
            for (int kill = 1; kill <= 5; kill++) {
                Company again = again(company, bytes, "orders.xlsx");
                killAfter(again, "orders.xlsx", kill, 1);
                List<String> pieces = new ArrayList<>();
                Session session = open(again, "orders.xlsx", pieces);

                assertThat(session.position()).isEqualTo(kill);
                assertThat(dump(again, again.run(session, 2))).isEqualTo(expected);
                assertThat(pieces).as("no first pass").isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void noticesThatTheRestOfTheFileChangedWhileItWentOn(Vendor vendor) throws IOException {
        try (Company company = Company.withMembers(vendor, inbox)) {
            byte[] bytes = (HEADER + LINES).getBytes(StandardCharsets.UTF_8);
            company.drop("orders.csv", bytes);
            killAfter(company, "orders.csv", 1, 4);
            Session session = open(company, "orders.csv", new ArrayList<>());
            Files.write(
                    inbox.resolve("orders.csv"),
                    new String(bytes, StandardCharsets.UTF_8)
                            .replace("autoship", "standard")
                            .getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> company.run(session, 100))
                    .hasMessage("orders.csv changed while it was imported; import it again");
        }
    }

    @Test
    void loadsALargeFileApartAndAddsItsRowsWithAnIndexInTheEnd() {
        try (Company company = Company.withMembers(Vendor.POSTGRESQL, inbox)) {
            Partitions partitions = new Partitions(company.database);
            company.drop("orders.csv", HEADER + LINES);
            killAfter(company, "orders.csv", 1, 3);
            assertThat(company.count("customer_order_2")).isEqualTo(3);
            assertThat(company.count("customer_order")).as("not part of it").isZero();

            company.take("orders.csv", Company.rules(), 4);
            assertThat(company.count("customer_order")).isEqualTo(4);
            assertThat(company.count("customer_order_rest")).isZero();
            assertThat(company.count("pg_index where indisprimary and indrelid = 'customer_order_2'::regclass"))
                    .isOne();

            company.drop("orders.csv", HEADER + LINES.replace("O", "P"));
            killAfter(company, "orders.csv", 1, 3);
            assertThat(partitions.all(OrderImportStore.ORDERS)).containsExactly(2L, 3L);
            company.take("other.csv", Company.ORDER_HEADER + "O9,2026-10-01,2026-10-01,B,standard,,EUR,1.00,1,1\n");
            assertThat(partitions.all(OrderImportStore.ORDERS)).as("given up").containsExactly(2L);
            assertThat(company.count("customer_order")).isEqualTo(5);
            assertThat(company.count("customer_order_rest")).isOne();
        }
    }

    private static Company again(Company company, byte[] bytes, String name) {
        Company again = company.afresh(company.inbox);
        again.take("members.csv", Company.MEMBERS);
        again.drop(name, bytes);
        return again;
    }

    private static List<String> undisturbed(Company company, byte[] bytes, String name) {
        Company again = again(company, bytes, name);
        return dump(again, again.take(name, Company.rules(), 100));
    }

    /** Each try writes a block and dies with the next one written and not committed, and a third one being read. */
    private static void killAfter(Company company, String name, int blocks, int lines) {
        for (int written = 0; written < blocks; written++) {
            try (Session killed = open(company, name, new ArrayList<>())) {
                Block block = killed.read(lines);
                if (block.lines() == 0) {
                    return;
                }
                company.database.inTransaction(() -> killed.write(block));
                Block lost = killed.read(lines);
                if (lost.lines() > 0) {
                    killed.readAhead(lines);
                    assertThatThrownBy(() -> company.database.inTransaction(() -> {
                                killed.write(lost);
                                throw new IllegalStateException("killed");
                            }))
                            .hasMessage("killed");
                }
            }
        }
    }

    private static Session open(Company company, String name, List<String> pieces) {
        Progress progress = new Progress() {
            @Override
            public void begin(Fact what, Unit unit, long total) {
                pieces.add(what.code());
            }

            @Override
            public void advanceTo(long done) {}

            @Override
            public void end() {}
        };
        InboxFile file = new InboxFile(company.inbox.resolve(name), false);
        Opening opening = new Import(company.database, company.audit(), LARGE)
                .open(file, Company.rules(), Guard.NONE, Company.ANNA, Company.NOW, progress);
        return ((Opening.Ready) opening).session();
    }

    private static String position(Company company) {
        return company.database
                .client()
                .sql("select at_byte, at_line from import_file where state = 'OPEN'")
                .query((row, n) -> row.getLong(1) + " " + row.getInt(2))
                .single();
    }

    private static List<String> dump(Company company, Summary summary) {
        List<String> rows = new ArrayList<>();
        rows.add(summary.tally() + " " + summary.warnings());
        for (String sql : DUMPS) {
            rows.add(sql);
            company.database.client().sql(sql).query().listOfRows().forEach(row -> rows.add(row.toString()));
        }
        return rows;
    }

    private static byte[] workbook() {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet();
            String[] lines = (HEADER + LINES).replace("\"O3\nx\"", "O\u200b3").split("\n", -1);
            for (int r = 0; r < lines.length; r++) {
                if (lines[r].isEmpty() || lines[r].contains("\"") || lines[r].startsWith("#")) {
                    continue;
                }
                Row row = sheet.createRow(r);
                String[] cells = lines[r].split(",", -1);
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            try (OutputStream out = bytes) {
                book.write(out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
