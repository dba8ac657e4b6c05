package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.SourceSettings;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.intake.form.FileForm;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same orders come to the same rows, however a spreadsheet writes them and wherever their import is killed. */
class FormsTest {

    private static final String PLAIN = """
        order_id|ordered_at|paid_at|member_id|type|original_order_id|currency|amount|QV|CV|sku
        O1|2026-10-01|2026-10-01|B|standard||EUR|1234.50|1234.50|80.00|grün
        O2|2026-10-02|2026-10-13|K|standard||EUR|10.00|1.00|1.00|Ål 7
        O3|2026-10-03|2026-10-15|C|autoship||EUR|1234567.00|1.25|1.00|öäü
        R1|2026-10-14|2026-10-15|C|return|O3|EUR|-7.00|-1.00|-1.00|öäü
        O4|2026-10-15|2026-10-15|Q|standard||EUR|10.00|1.00|1.00|ö
        """;
    private static final List<String> DUMPS = List.of(
            "select order_id, order_line, buyer, type_no, ordered_day, ordered_second, paid_day, amount_minor,"
                    + " measure_1, measure_2, sku from customer_order order by order_id, order_line",
            "select order_id, original_id from order_return order by order_id",
            "select column_no, code, fact, raw, state from rejection order by rejection_id");
    private static final List<String> LINES =
            List.of("select order_id, line from customer_order order by order_id", "select line from rejection");

    @TempDir
    Path inbox;

    /** How a file is written: the words that stand for a number's parts, a date, and the bytes. */
    private record Form(char separator, String decimal, String group, String dates, String encoding, String before) {

        byte[] bytes() {
            StringBuilder text = new StringBuilder(before);
            for (String line : PLAIN.strip().split("\n")) {
                List<String> cells = new ArrayList<>();
                for (String cell : line.split("\\|", -1)) {
                    cells.add(quoted(written(cell)));
                }
                text.append(String.join(String.valueOf(separator), cells)).append("\r\n");
            }
            return text.toString().getBytes(Charset.forName(encoding));
        }

        private String quoted(String cell) {
            return cell.indexOf(separator) >= 0 ? '"' + cell + '"' : cell;
        }

        private String written(String cell) {
            if (cell.matches("2026-\\d\\d-\\d\\d")) {
                String[] parts = cell.split("-");
                return dates.replace("y", parts[0]).replace("m", parts[1]).replace("d", parts[2]);
            }
            if (cell.matches("-?\\d+\\.\\d\\d")) {
                int at = cell.indexOf('.');
                return cell.substring(0, at).replaceAll("(?<=\\d)(?=(\\d{3})+$)", group)
                        + decimal
                        + cell.substring(at + 1);
            }
            return cell;
        }
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("Sweden", new Form(';', ",", "\u00A0", "y-m-d", "UTF-8", "\uFEFF"));
        forms.put("Denmark", new Form(';', ",", ".", "d-m-y", "windows-1252", ""));
        forms.put("Poland", new Form(';', ",", "\u202F", "d.m.y", "UTF-8", ""));
        forms.put("Germany", new Form(';', ",", ".", "d.m.y", "windows-1252", "sep=;\r\n"));
        forms.put("Switzerland", new Form(';', ".", "\u2019", "d.m.y", "UTF-8", ""));
        forms.put("Britain", new Form(',', ".", ",", "d/m/y", "UTF-8", ""));
        forms.put("America", new Form(',', ".", "", "m/d/y", "UTF-8", ""));
        forms.put("Unicode text", new Form('\t', ",", " ", "d/m/y", "UTF-16LE", "\uFEFF"));
        forms.put("Unicode text, the higher byte first", new Form('\t', ",", "", "y/m/d", "UTF-16BE", "\uFEFF"));
        return forms;
    }

    private static CompanyRules rules() {
        return Company.rules(SourceSettings.own("windows-1252", "", ""));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void comesToTheSameRowsInEachFormWhereverItWasKilled(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            Company first = again(company, new Form(',', ".", "", "y-m-d", "UTF-8", "").bytes());
            first.take("orders.csv", rules(), 100);
            List<String> expected = dump(first, DUMPS);
            assertThat(expected).hasSize(4 + 1 + 1);
            forms().forEach((name, form) -> {
                Company undisturbed = again(company, form.bytes());
                undisturbed.take("orders.csv", rules(), 2);
                assertThat(dump(undisturbed, DUMPS)).as(name).isEqualTo(expected);
                List<String> lines = dump(undisturbed, LINES);
                for (int block = 1; block <= 4; block++) {
                    Company again = again(company, form.bytes());
                    killAfter(again, block);
                    again.take("orders.csv", rules(), 2);
                    assertThat(dump(again, DUMPS))
                            .as("%s, killed after %d", name, block)
                            .isEqualTo(expected);
                    assertThat(dump(again, LINES))
                            .as("%s, killed after %d", name, block)
                            .isEqualTo(lines);
                }
            });
        }
    }

    private Company again(Company company, byte[] bytes) {
        Company again = company.afresh(inbox);
        again.take("members.csv", Company.MEMBERS);
        again.drop("orders.csv", bytes);
        return again;
    }

    private static void killAfter(Company company, int lines) {
        try (Session session = ((Opening.Ready) company.open("orders.csv", rules())).session()) {
            Block block = session.read(lines);
            company.database.inTransaction(() -> session.write(block));
        }
    }

    private static List<String> dump(Company company, List<String> of) {
        List<String> rows = new ArrayList<>();
        for (String sql : of) {
            company.database.read(sql, List.of(), row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join(", ", cells));
            });
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rejectsTheSameLinesOnBothDatabasesWhereACharacterCannotBeStored(Vendor vendor) throws IOException {
        for (String name : List.of("characters-no-database-keeps", "lone-surrogates")) {
            Path folder = Path.of("src/test/resources/intake").resolve(name);
            try (Company company = Company.withMembers(vendor, inbox)) {
                company.drop("orders.csv", Files.readAllBytes(folder.resolve("orders.csv")));
                company.take("orders.csv", rules(), 2);
                assertThat(company.rejections())
                        .hasSize(2)
                        .allMatch(said -> said.contains(" CHARACTER_UNFIT "))
                        .isSubsetOf(Files.readAllLines(folder.resolve("expected.txt")));
            }
            Files.deleteIfExists(inbox.resolve("done/orders.csv"));
        }
    }

    /** Whoever reads the line of an import can look at the row that decided for its file. */
    @Test
    void theLineThatDecidedIsToldWhereAnotherLeftItOpen() {
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            String header = Company.ORDER_HEADER.replace(',', ';');
            String open = "O1;10/11/2025;10/11/2025;B;standard;;EUR;1.234;1;1\n";
            String deciding = "O2;13/11/2025;13/11/2025;B;standard;;EUR;10,50;1;1\n";
            assertThat(form(company, header + open + open.replace("O1", "O3") + deciding))
                    .containsEntry("numberLine", 4L)
                    .containsEntry("dateLine", 4L);
            assertThat(form(company, header + deciding + open))
                    .containsEntry("numberLine", 2L)
                    .containsEntry("dateLine", 2L);
            assertThat(form(company, header + deciding))
                    .as("where nothing was open nothing was decided")
                    .containsEntry("numberLine", 0L)
                    .containsEntry("dateLine", 0L);
        }
    }

    private Map<String, Object> form(Company company, String text) {
        Company again = again(company, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Fact form = again.take("orders.csv", rules(), 100).form();
        assertThat(FileForm.of(form).fact()).as("as it is read again").isEqualTo(form);
        return form.values();
    }

    @Test
    void settingsDecideWhatAFileLeavesOpen() {
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            String text =
                    Company.ORDER_HEADER.replace(',', ';') + "O1;10/11/2025;10/11/2025;B;standard;;EUR;1.234;1;1\n";
            CompanyRules usual = Company.rules();
            for (String decimal : List.of(".", ",")) {
                for (String dates : List.of("day-first", "month-first")) {
                    Company again = again(company, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    CompanyRules rules = new CompanyRules(
                            usual.zone(),
                            usual.measures(),
                            usual.orderTypes(),
                            usual.currency(),
                            List.of(),
                            usual.today(),
                            Sources.of(List.of(SourceSettings.own("", decimal, dates))),
                            usual.attributes());
                    Summary summary = again.take("orders.csv", rules, 100);

                    if (decimal.equals(",")) {
                        assertThat(dump(again, DUMPS))
                                .singleElement()
                                .asString()
                                .contains(dates.equals("day-first") ? ", 20402, " : ", 20372, ")
                                .contains("123400");
                    } else {
                        assertThat(summary.tally().rejected())
                                .as("three digits behind the point")
                                .isOne();
                    }
                }
            }
        }
    }
}
