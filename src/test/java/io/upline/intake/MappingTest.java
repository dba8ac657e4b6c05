package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.ColumnSettings;
import io.upline.company.SourceSettings;
import io.upline.database.Vendor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the columns of another program's files come to. */
class MappingTest {

    private static final String TILL = """
        Shop;Receipt;Date;State;Card;Net;Points;Kind
        S1;7;Oct 5, 2026 2:30 PM;paid;no B/1;1.234,50;10;big
        ;;;;;5,00;20;
        S1;8;06.10.2026 09:00;open;no C/1;10,00;;none
        S1;9;Oct 5, 2026 2:30 PM;paid;nobody;10,00;1;big
        S1;10;Oct 7, 2026 1:00 AM;paid;no K/1
        """;

    private Company company;

    @TempDir
    Path inbox;

    @BeforeEach
    void open() {
        company = Company.withMembers(Vendor.H2, inbox);
    }

    @AfterEach
    void close() {
        company.close();
    }

    private static ColumnSettings share(String share, String of, String round, Map<String, String> map, String from) {
        List<String> source = from.isEmpty() ? List.of() : List.of(from);
        return new ColumnSettings(source, "", map, "", "", "", "", List.of(), share, of, round);
    }

    private static CompanyRules rules(SourceSettings... sources) {
        return Company.rules(sources);
    }

    private static CompanyRules till(String zone, String round) {
        Map<String, ColumnSettings> columns = new LinkedHashMap<>();
        columns.put(
                "order_id",
                new ColumnSettings(
                        List.of("Shop", "-", "Receipt"), "", Map.of(), "", "^.+-.+$", "", "", List.of(), "", "", ""));
        ColumnSettings date = ColumnSettings.of("Date").inForm("MMM d, yyyy h:mm a");
        columns.put("ordered_at", date);
        columns.put("paid_at", date.when("State", "paid"));
        columns.put("member_id", ColumnSettings.of("Card").part("no (.+)/"));
        columns.put("amount", ColumnSettings.of("Net"));
        columns.put("QV", ColumnSettings.of("Points"));
        columns.put("CV", share("33.3", "Net", round, Map.of("none", "0"), "Kind"));
        return rules(new SourceSettings("till", "", "", "", "", zone, List.of(), columns));
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        company.database.read(
                "select order_id, order_line, buyer, ordered_day, ordered_second, paid_second, amount_minor, measure_1,"
                        + " measure_2 from customer_order order by order_id, order_line",
                List.of(),
                row -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= 9; i++) {
                        cells.add(String.valueOf(row.getString(i)));
                    }
                    rows.add(String.join(" ", cells));
                });
        return rows;
    }

    @Test
    void joinsMapsSharesAndCarriesOn() {
        Summary summary = company.take("till.csv", TILL, till("", "half-up"));

        assertThat(rows())
                .containsExactly(
                        "S1-7 1 2 20731 52200 52200 123450 1000 41109", "S1-7 2 2 20731 52200 52200 500 2000 167");
        assertThat(company.rejections())
                .satisfiesExactly(
                        one -> assertThat(one).contains(":4:", " MISSING QV "),
                        one -> assertThat(one).contains(":5:", " MISSING member_id "),
                        one -> assertThat(one).contains(":6:", " CELL_COUNT has 5 cells, the header 8"));
        assertThat(summary.form().values()).containsEntry("source", "till").containsEntry("decimal", ",");
    }

    @Test
    void readsTimesInTheZoneOfTheSourceAndRoundsAsItSays() {
        company.take("till.csv", TILL, till("UTC", "down"));

        assertThat(rows()).first().asString().isEqualTo("S1-7 1 2 20731 59400 59400 123450 1000 41108");
    }

    @Test
    void comesToTheSameRowsWhereverItWasKilled() {
        company.take("till.csv", TILL, till("", "half-up"));
        List<String> expected = rows();
        List<String> rejected = company.rejections();
        for (int lines = 1; lines <= 4; lines++) {
            Company again = company.afresh(inbox);
            again.take("members.csv", Company.MEMBERS);
            again.drop("till.csv", TILL);
            try (Session session = ((Opening.Ready) again.open("till.csv", till("", "half-up"))).session()) {
                Block block = session.read(lines);
                again.database.inTransaction(() -> session.write(block));
            }
            again.take("till.csv", till("", "half-up"), 1);
            assertThat(rows()).as("killed after %d", lines).isEqualTo(expected);
            assertThat(company.rejections()).as("killed after %d", lines).isEqualTo(rejected);
        }
    }

    /** A shop's titles and times differ between its versions; both are known. */
    @Test
    void knowsAShopsExportOfOlderAndNewerVersions() {
        Map<String, ColumnSettings> blog =
                Map.of("QV", ColumnSettings.of("Net Sales"), "CV", share("64", "N. Revenue", "half-up", Map.of(), ""));
        SourceSettings woo = new SourceSettings("blog", "woocommerce", "", "", "", "", List.of(), blog);
        String end = "\n2026-10-05 15:04:05,%s,completed,Bo,new,1× Goods,1,B,100.00\n";
        String titles = "Date,Order #,Status,Customer,Customer type,Product(s),Items sold,Coupon(s),";
        company.take("old.csv", titles + "N. Revenue" + end.replace("%s", "W1"), Company.rules(woo));
        company.take("new.csv", titles + "Net sales" + end.replace("%s", "W2"), Company.rules(woo));
        Map<String, ColumnSettings> grid = Map.of(
                "member_id", ColumnSettings.of("Customer Name"),
                "QV", ColumnSettings.of("Subtotal"),
                "CV", share("64", "Subtotal", "half-up", Map.of(), ""));
        SourceSettings magento = new SourceSettings("big", "magento", "", "", "", "", List.of(), grid);
        company.take("grid.csv", """
            ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,Grand Total (Base),Status,Subtotal,Customer Name
            M1,Main,"Oct 5, 2026 03:04:05 PM",Bo,Bo,100.00,complete,100.00,B
            M2,Main,"Oct 5, 2026 15:04:05 PM",Bo,Bo,100.00,complete,100.00,B
            """, Company.rules(magento));

        assertThat(company.rejections()).isEmpty();
        assertThat(rows().stream()
                        .map(Object::toString)
                        .map(row -> row.substring(3))
                        .distinct()
                        .toList())
                .hasSize(1);
    }

    @Test
    void countsAnOrderThatStandsTwiceOnce() {
        String line = "S1;7;Oct 5, 2026 2:30 PM;paid;no B/1;5,00;10;big\n";
        Summary summary =
                company.take("till.csv", TILL.substring(0, TILL.indexOf('\n') + 1) + line + line, till("", "half-up"));

        assertThat(summary.tally().accepted()).isOne();
        assertThat(summary.tally().unchanged()).isOne();
        assertThat(company.count("customer_order")).isOne();
    }
}
