package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Vendor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Returns that count in their own period take back what was paid: at the rate, row and payee of the period that paid. B is sponsored by A
 * in September and by C from October on; K and L are B's customers.
 */
class ReturnsDeductedTest {

    private static final String PLAN = """
        name: simple
        period: month
        currency: EUR
        asOf: period-end
        measures: [QV, CV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: deduct, within: 60 days, smallest: 0.00}
        volumeBelowZero: allowed
        maxPayout: 100%
        volumes:
          PV: {measure: CV, of: self}
        bonuses:
        - {name: Own,   kind: percent, base: CV, by: PV, rates: {0: 5%, 250: 10%}}
        - {name: Order, kind: percent, base: CV, each: order, by: base, rates: {80: 10%, 250: 15%}}
        - {name: Above, kind: levels, base: CV, compression: none, rates: [10%]}
        - {name: Sale,  kind: levels, each: order, sources: {kind: customer}, levels: {from: 1, to: 1}, compression: none, amounts: [5.00]}
        """;

    private static final String JOB_TEXT = "plan: simple\nperiod: month\nstartsOn: 2026-09\ndecidedBy: paid_at\n";

    private static final String ORDERS =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takeBackWhatWasPaidWhereItWasPaid(Vendor vendor) throws IOException {
        TestHome home = TestHome.empty(folder, vendor, 1, 50, 15);
        home.addJob(JOB, JOB_TEXT, "simple", PLAN);
        home.drop("members.csv", """
            member_id,kind,name,sponsor_id,joined_on,status,country,currency,language
            A,distributor,Anna,,2026-01-01,active,SE,EUR,sv
            B,distributor,Bo,A,2026-01-02,active,SE,EUR,sv
            C,distributor,Cia,,2026-01-03,active,SE,EUR,sv
            K,customer,Kaj,B,2026-01-04,active,SE,EUR,sv
            L,customer,Liv,B,2026-01-05,active,SE,EUR,sv\
            """);
        home.drop("september.csv", ORDERS + """
            O1,2026-09-05,2026-09-05,B,standard,,EUR,300.00,300.00,300.00
            O2,2026-09-06,2026-09-06,K,standard,,EUR,100.00,100.00,100.00
            O3,2026-09-06,2026-09-06,L,standard,,EUR,100.00,100.00,100.00\
            """);
        home.close("2026-09");
        assertThat(posted(home, "2026-09"))
                .containsExactly("A Above 30.00", "B Above 20.00", "B Order 45.00", "B Own 30.00", "B Sale 10.00");

        home.setClock(Instant.parse("2026-12-03T03:00:00Z"));
        home.drop("moved.csv", "member_id,effective_on,sponsor_id", "B,2026-10-01,C");
        home.drop("october.csv", ORDERS + """
            O4,2026-10-02,2026-10-02,B,standard,,EUR,20.00,20.00,20.00
            R1,2026-10-05,2026-10-05,B,return,O1,EUR,-100.00,-100.00,-100.00
            R2,2026-10-06,2026-10-06,K,return,O2,EUR,-100.00,-100.00,-100.00
            R3,2026-10-06,2026-10-06,L,return,O3,EUR,-40.00,-40.00,-40.00\
            """);
        home.close("2026-10");
        assertThat(posted(home, "2026-10"))
                .as("20 of C's new leg at this month's rates, and what September paid on what is returned")
                .containsExactly(
                        "A Above -10.00",
                        "B Above -14.00",
                        "B Order -15.00",
                        "B Own -10.00",
                        "B Sale -5.00",
                        "C Above 2.00");

        home.drop("november.csv", ORDERS + "R4,2026-11-03,2026-11-03,B,return,O1,EUR,-200.00,-200.00,-200.00");
        home.close("2026-11");
        assertThat(posted(home, "2026-11")).containsExactly("A Above -20.00", "B Order -30.00", "B Own -20.00");
        assertThat(controls(home, "2026-10")).matches("All [0-9]+ controls tie out\\.");
        assertThat(controls(home, "2026-11")).matches("All [0-9]+ controls tie out\\.");
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    /**
     * Periods of several weeks are counted from the job's first. A's order of the third week and its return of the fifth are of two periods,
     * so that the order stays its buyer's first and what was paid on it comes back; B's order of the first week and its return of the fourth
     * are of one, so that B's first order is the next one.
     */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void areOfAnotherPeriodThanTheirOriginalByTheJobsCalendar(Vendor vendor) throws IOException {
        TestHome home = TestHome.empty(folder, vendor, 1, 50, 15);
        home.addJob(
                JOB,
                JOB_TEXT.replace("month", "four-weeks").replace("2026-09", "2026-08-31"),
                "simple",
                PLAN.substring(0, PLAN.indexOf("volumes:")).replace("month", "four-weeks") + """
                    volumes:
                      NEW: {measure: CV, of: self, orders: {first: true}}
                    bonuses:
                    - {name: Start, kind: percent, base: NEW, each: order, rates: 10%}
                    """);
        home.drop("members.csv", """
            member_id,kind,name,sponsor_id,joined_on,status,country,currency,language
            A,distributor,Anna,,2026-01-01,active,SE,EUR,sv
            B,distributor,Bo,A,2026-01-02,active,SE,EUR,sv\
            """);
        home.drop("first.csv", ORDERS + """
            O1,2026-09-14,2026-09-14,A,standard,,EUR,300.00,300.00,300.00
            O3,2026-09-01,2026-09-01,B,standard,,EUR,300.00,300.00,300.00
            R3,2026-09-25,2026-09-25,B,return,O3,EUR,-300.00,-300.00,-300.00\
            """);
        home.close("2026-08-31");
        assertThat(posted(home, "2026-08-31")).containsExactly("A Start 30.00");

        home.setClock(Instant.parse("2026-12-03T03:00:00Z"));
        home.drop("second.csv", ORDERS + "R1,2026-09-30,2026-09-30,A,return,O1,EUR,-300.00,-300.00,-300.00");
        home.close("2026-09-28");
        assertThat(posted(home, "2026-09-28")).containsExactly("A Start -30.00");

        home.drop("third.csv", ORDERS + """
            O2,2026-10-28,2026-10-28,A,standard,,EUR,100.00,100.00,100.00
            O4,2026-10-28,2026-10-28,B,standard,,EUR,100.00,100.00,100.00\
            """);
        home.close("2026-10-26");
        assertThat(posted(home, "2026-10-26")).containsExactly("B Start 10.00");
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    /**
     * Months from the 15th: A's order and its return stand in one month of the calendar and in two periods of the job. Where the job's periods
     * are counted from another day afterwards, one that has days of a posted one is refused.
     */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void areOfAnotherMonthThanTheirOriginalWhereMonthsBeginOnThe15th(Vendor vendor) throws IOException {
        TestHome home = TestHome.empty(folder, vendor, 1, 50, 15);
        String plan = PLAN.substring(0, PLAN.indexOf("volumes:")) + """
            bonuses:
            - {name: Start, kind: percent, base: CV, rates: 10%}
            """;
        home.addJob(JOB, JOB_TEXT.replace("2026-09", "2026-08-15"), "simple", plan);
        home.drop("members.csv", """
            member_id,kind,name,sponsor_id,joined_on,status,country,currency,language
            A,distributor,Anna,,2026-01-01,active,SE,EUR,sv\
            """);
        home.drop("first.csv", ORDERS + """
            O1,2026-09-14,2026-09-14,A,standard,,EUR,300.00,300.00,300.00
            O2,2026-09-15,2026-09-15,A,standard,,EUR,100.00,100.00,100.00
            R1,2026-09-20,2026-09-20,A,return,O1,EUR,-300.00,-300.00,-300.00\
            """);
        home.close("2026-08-15");
        assertThat(posted(home, "2026-08-15")).containsExactly("A Start 30.00");

        home.setClock(Instant.parse("2026-12-03T03:00:00Z"));
        home.close("2026-09-15");
        assertThat(posted(home, "2026-09-15")).containsExactly("A Start -20.00");
        assertThat(controls(home, "2026-09-15")).matches("All [0-9]+ controls tie out\\.");
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }

        home.addJob(JOB, JOB_TEXT.replace("2026-09", "2026-10"), "simple", plan);
        assertThatThrownBy(() -> home.close("2026-10")).hasMessageContaining("2026-09-15");
    }

    /**
     * A base over two months. October sees R1 with the order it takes from, November sees it alone, where it counts nothing: what was paid on it
     * came back in October. R2, which takes the same order's rest in December, takes back what September and October paid on it.
     */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countNothingWhereALaterPeriodSeesThemAlone(Vendor vendor) throws IOException {
        TestHome home = TestHome.empty(folder, vendor, 1, 50, 15);
        String plan = PLAN.substring(0, PLAN.indexOf("volumes:")).replace("60 days", "90 days") + """
            volumes:
              TWO: {measure: CV, of: self, periods: 2}
            bonuses:
            - {name: Two, kind: percent, base: TWO, rates: 10%}
            """;
        home.addJob(JOB, JOB_TEXT, "simple", plan);
        home.drop("members.csv", """
            member_id,kind,name,sponsor_id,joined_on,status,country,currency,language
            A,distributor,Anna,,2026-01-01,active,SE,EUR,sv\
            """);
        home.drop("orders.csv", ORDERS + """
            O1,2026-09-20,2026-09-20,A,standard,,EUR,300.00,300.00,300.00
            O2,2026-10-05,2026-10-05,A,standard,,EUR,200.00,200.00,200.00
            R1,2026-10-10,2026-10-10,A,return,O1,EUR,-100.00,-100.00,-100.00
            O3,2026-11-05,2026-11-05,A,standard,,EUR,50.00,50.00,50.00
            R2,2026-12-10,2026-12-10,A,return,O1,EUR,-200.00,-200.00,-200.00\
            """);
        home.setClock(Instant.parse("2027-01-03T03:00:00Z"));
        home.close("2026-09");
        home.close("2026-10");
        home.close("2026-11");
        home.close("2026-12");
        assertThat(posted(home, "2026-09")).containsExactly("A Two 30.00");
        assertThat(posted(home, "2026-10")).containsExactly("A Two 30.00");
        assertThat(posted(home, "2026-11")).containsExactly("A Two 25.00");
        assertThat(posted(home, "2026-12")).containsExactly("A Two -35.00");
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    /** What a period comes to, as payee, bonus and amount. */
    private static List<String> posted(TestHome home, String period) {
        return home.ledger()
                .lines()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .filter(cells -> cells[2].equals("payable") && !cells[7].isEmpty() && cells[8].equals(period))
                .map(cells -> cells[3] + " " + cells[7] + " " + amount(cells))
                .sorted()
                .toList();
    }

    private static BigDecimal amount(String[] cells) {
        return cells[5].isEmpty() ? new BigDecimal(cells[4]).negate() : new BigDecimal(cells[5]);
    }

    private static String controls(TestHome home, String period) {
        Path workbook = home.root()
                .resolve("jobs")
                .resolve(JOB)
                .resolve("outbox")
                .resolve(period)
                .resolve("close-" + period + ".xlsx");
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            return read.getFirstSheet().read().get(4).getCell(0).getRawValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
