package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.network.Membership;
import io.upline.order.DecidedBy;
import io.upline.order.LateArrivals;
import io.upline.order.OrderQuery;
import io.upline.order.OrderStore;
import io.upline.order.ReturnsRule;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other figures of a known order are held, and count as an edit of it once they are accepted. */
class EditedOrdersTest {

    private static final ReturnsRule RESTATE = new ReturnsRule(true, ReturnsRule.WITHOUT_LIMIT);
    private static final String LINES =
            "order_id,line,ordered_at,paid_at,member_id,type,original_order_id,original_line,currency,amount,QV,CV\n";

    @TempDir
    Path inbox;

    private static String order(String id, String figures) {
        return Company.ORDER_HEADER + id + ",2026-10-01,2026-10-01,B,standard,,EUR," + figures + "\n";
    }

    /** The numbers of the lines that are open, and what is wrong with each. */
    private static List<String> open(Company company) {
        return company.rejections();
    }

    private static boolean accept(Company company, int id) {
        HeldLines held = new HeldLines(company.database, company.audit());
        return held.begin(held.find(id).orElseThrow(), Company.rules(LocalDate.MIN), Company.ANNA, Company.NOW)
                .map(begun -> {
                    company.database.inTransaction(() -> begun.complete(Company.NOW));
                    return true;
                })
                .orElse(false);
    }

    private static String seen(Company company) {
        return seen(company, 99);
    }

    private static String seen(Company company, long known) {
        Membership members = company.members(known, "2026-10-31");
        return Company.table(company.orders(known, "2026-10", members, RESTATE), members);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsWithTheFiguresThatWereAcceptedLast(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("o.csv", order("O1", "100.00,100,80"));
            company.take("e.csv", order("O1", "90.00,80,70"));
            assertThat(seen(company)).isEqualTo("O1 B 2026-10-01 standard 10000 10000 8000 first");
            assertThat(accept(company, 1)).isTrue();
            assertThat(open(company)).isEmpty();
            assertThat(seen(company)).isEqualTo("O1 B 2026-10-01 standard 9000 8000 7000 first");

            assertThat(company.take("again.csv", order("O1", "90.00,80,70") + "\n")
                            .tally()
                            .unchanged())
                    .isEqualTo(1);
            company.take("e2.csv", order("O1", "95.00,95,70"));
            assertThat(company.take("e3.csv", "\n" + order("O1", "95.00,95,70"))
                            .tally()
                            .unchanged())
                    .as("an edit that is held already")
                    .isEqualTo(1);
            accept(company, 2);
            assertThat(seen(company)).isEqualTo("O1 B 2026-10-01 standard 9500 9500 7000 first");

            company.take("back.csv", order("O1", "100.00,100,80") + "\n");
            accept(company, 3);
            assertThat(seen(company)).isEqualTo("O1 B 2026-10-01 standard 10000 10000 8000 first");
            PayPeriod october = PayPeriod.parse(PeriodKind.MONTH, "2026-10");
            assertThat(new OrderStore(company.database)
                            .arrivals(2, new OrderQuery(99, DecidedBy.PAID_AT, october, october, RESTATE, List.of()))
                            .arrivals())
                    .containsExactly(new LateArrivals.Arrival("O1", LateArrivals.How.EDIT));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasKnownBeforeStaysAsItWas(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("o.csv", order("O1", "100.00,100,80"));
            long known = 2;
            company.take("e.csv", order("O1", "90.00,80,70"));
            accept(company, 1);
            assertThat(seen(company, known)).isEqualTo("O1 B 2026-10-01 standard 10000 10000 8000 first");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void editsALineOfSeveralAndAnOrderThatIsPaidLater(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("o.csv", LINES + """
                O1,1,2026-10-01,,B,standard,,,EUR,90.00,90,72
                O1,2,2026-10-01,,B,standard,,,EUR,10.00,10,8
                """);
            company.take("e.csv", LINES + "O1,2,2026-10-01,,B,standard,,,EUR,20.00,20,16\n");
            accept(company, 1);
            assertThat(seen(company)).isEmpty();
            company.take("paid.csv", LINES + "O1,2,2026-10-01,2026-10-04,B,standard,,,EUR,20.00,20,16\n");
            assertThat(seen(company)).isEqualTo("O1 B 2026-10-04 standard 11000 11000 8800 first");
            company.take("e2.csv", LINES + "O1,1,2026-10-01,2026-10-04,B,standard,,,EUR,50.00,50,40\n");
            accept(company, 2);
            assertThat(seen(company)).isEqualTo("O1 B 2026-10-04 standard 7000 7000 5600 first");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anEditThatAlsoSaysWhenItWasPaid(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("o.csv", Company.ORDER_HEADER + "O1,2026-10-01,,B,standard,,EUR,100.00,100,80\n");
            company.take("e.csv", order("O1", "90.00,90,72"));
            accept(company, 1);
            assertThat(seen(company)).isEqualTo("O1 B 2026-10-01 standard 9000 9000 7200 first");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesWhatIsNoEdit(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("o.csv", order("O1", "100.00,100,80"));
            company.take("r.csv", Company.ORDER_HEADER + "R1,2026-10-02,2026-10-02,B,return,O1,EUR,-60.00,-60,-48\n");
            company.take("e.csv", Company.ORDER_HEADER + """
                O1,2026-10-01,2026-10-05,B,standard,,EUR,99.00,99,79
                R1,2026-10-02,2026-10-02,B,return,O1,EUR,-50.00,-50,-40
                """);
            assertThat(open(company)).hasSize(2).allMatch(line -> line.contains("KNOWN_OTHERWISE"));
            company.take("small.csv", order("O1", "50.00,50,40"));
            assertThat(accept(company, 3)).as("more was returned").isFalse();
            company.take("enough.csv", order("O1", "60.00,60,48"));
            assertThat(accept(company, 4)).isTrue();
            company.take("r2.csv", Company.ORDER_HEADER + "R2,2026-10-03,2026-10-03,B,return,O1,EUR,-1.00,-1,-1\n");
            assertThat(open(company)).anyMatch(line -> line.contains("r2.csv:2:8 RETURN_EXCEEDS"));
        }
    }
}
