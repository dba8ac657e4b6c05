package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.network.Membership;
import io.upline.order.DecidedBy;
import io.upline.order.LateArrivals;
import io.upline.order.LateArrivals.Arrival;
import io.upline.order.OrderQuery;
import io.upline.order.OrderStore;
import io.upline.order.ReturnsRule;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which period an order counts, and who knows it since when. */
class OrderRulesTest {

    private static final ReturnsRule RESTATE = new ReturnsRule(true, 30);
    private static final ReturnsRule DEDUCT = new ReturnsRule(false, ReturnsRule.WITHOUT_LIMIT);

    @TempDir
    Path inbox;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsAReturnWithItsOriginalOrByItsOwnDate(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", Company.ORDER_HEADER + """
                O1,2026-09-05,2026-09-05,B,standard,,EUR,100.00,100,80
                O2,2026-09-20,2026-09-20,B,standard,,EUR,100.00,100,80
                """);
            company.take("returns.csv", Company.ORDER_HEADER + """
                R2,2026-10-03,2026-10-03,B,return,O2,EUR,-100.00,-100,-80
                R1,2026-10-06,2026-10-06,B,return,O1,EUR,-100.00,-100,-80
                """);
            Membership members = company.members(3, "2026-10-31");

            assertThat(Company.table(company.orders(3, "2026-09", members, RESTATE), members))
                    .isEqualTo("""
                        O1 B 2026-09-05 standard 10000 10000 8000 first
                        O2 B 2026-09-20 standard 10000 10000 8000
                        R2 B 2026-09-20 return -10000 -10000 -8000 of O2\
                        """);
            assertThat(Company.table(company.orders(3, "2026-10", members, RESTATE), members))
                    .isEmpty();
            assertThat(Company.table(company.orders(3, "2026-10", members, DEDUCT), members))
                    .isEqualTo("""
                        R2 B 2026-10-03 return -10000 -10000 -8000
                        R1 B 2026-10-06 return -10000 -10000 -8000\
                        """);
            assertThat(company.orders(2, "2026-09", members, RESTATE).size()).isEqualTo(2);
            assertThat(arrivals(company, 2, 3, "2026-09", RESTATE).arrivals())
                    .extracting(Arrival::id)
                    .containsExactly("R2");
            assertThat(arrivals(company, 2, 3, "2026-10", DEDUCT).arrivals())
                    .extracting(Arrival::id)
                    .containsExactly("R1", "R2");
        }
    }

    private static LateArrivals arrivals(Company company, long since, long known, String month, ReturnsRule returns) {
        PayPeriod period = PayPeriod.parse(PeriodKind.MONTH, month);
        return new OrderStore(company.database)
                .arrivals(
                        since, new OrderQuery(known, DecidedBy.PAID_AT, period, period, returns, java.util.List.of()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsAnOrderWhenItsPaymentIsFilledIn(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("1.csv", Company.ORDER_HEADER + "O1,2026-09-30,,B,standard,,EUR,100.00,100,80\n");
            Summary summary = company.take(
                    "2.csv", Company.ORDER_HEADER + "O1,2026-09-30,2026-10-02T09:00,B,standard,,EUR,100.00,100,80\n");
            Summary again = company.take(
                    "3.csv", Company.ORDER_HEADER + "\nO1,2026-09-30,2026-10-02T09:00,B,standard,,EUR,100.00,100,80\n");
            Membership members = company.members(4, "2026-10-31");

            assertThat(summary.tally().accepted()).isEqualTo(1);
            assertThat(again.tally().unchanged()).isEqualTo(1);
            assertThat(company.orders(2, "2026-10", members, RESTATE).size()).isZero();
            assertThat(Company.table(company.orders(3, "2026-10", members, RESTATE), members))
                    .isEqualTo("O1 B 2026-10-02 standard 10000 10000 8000 first");
            assertThat(arrivals(company, 2, 4, "2026-10", RESTATE).arrivals())
                    .containsExactly(new LateArrivals.Arrival("O1", LateArrivals.How.PAYMENT));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesLateOrdersAndSaysThatTheyAreLate(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            CompanyRules closed = Company.rules(LocalDate.of(2026, 9, 30));
            Summary summary = company.take(
                    "late.csv",
                    Company.ORDER_HEADER + "O1,2026-09-30,2026-09-30,B,standard,,EUR,100.00,100,80\n",
                    closed);

            assertThat(summary.tally().late()).isEqualTo(1);
            assertThat(summary.warnings()).extracting(Warning::problem).containsExactly(Problem.LATE_ORDERS);
            assertThat(arrivals(company, 1, 2, "2026-09", RESTATE))
                    .isEqualTo(new LateArrivals(
                            java.util.List.of(new LateArrivals.Arrival("O1", LateArrivals.How.ORDER))));
        }
    }

    /** B returned its September order in October: under restate it never was, under deduct it was September's. C returned a part. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsTheFirstOrderOfWhoReturnedAllItHadOrdered(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("1.csv", Company.ORDER_HEADER + """
                O1,2026-09-01,2026-09-01,B,standard,,EUR,100.00,100,80
                O2,2026-09-02,2026-09-02,A,standard,,EUR,100.00,100,80
                O3,2026-09-03,2026-09-03,A,standard,,EUR,100.00,100,80
                """);
            company.take("2.csv", Company.ORDER_HEADER + """
                R1,2026-10-01,2026-10-01,B,return,O1,EUR,-100.00,-100,-80
                R2,2026-10-01,2026-10-01,A,return,O2,EUR,-100.00,-100,-80
                O4,2026-10-02,2026-10-02,B,standard,,EUR,100.00,100,80
                O5,2026-10-03,2026-10-03,A,standard,,EUR,100.00,100,80
                """);
            assertThat(firsts(company, RESTATE)).containsExactly("O4");
            assertThat(firsts(company, DEDUCT)).isEmpty();
        }
    }

    private static Set<String> firsts(Company company, ReturnsRule returns) {
        Membership members = company.members(3, "2026-10-31");
        PayPeriod period = PayPeriod.parse(PeriodKind.MONTH, "2026-10");
        OrderQuery query = new OrderQuery(3, DecidedBy.PAID_AT, period, period, returns, java.util.List.of("QV", "CV"));
        OrderStore store = new OrderStore(company.database);
        return store.firstAfterReturns(query, members, store.load(query, members));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void knowsHistoryAsReturnableAndCountsItNowhere(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take(
                    "history-orders.csv",
                    Company.ORDER_HEADER + "H1,2026-05-01,2026-05-01,B,standard,,EUR,50.00,50,40\n");
            Summary summary = company.take("orders.csv", Company.ORDER_HEADER + """
                O1,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
                R1,2026-10-02,2026-10-02,B,return,H1,EUR,-50.00,-50,-40
                """);
            Membership members = company.members(3, "2026-10-31");

            assertThat(summary.tally().accepted()).isEqualTo(2);
            assertThat(Company.table(company.orders(3, "2026-10", members, RESTATE), members))
                    .isEqualTo("O1 B 2026-10-01 standard 10000 10000 8000");
            assertThat(Company.table(company.orders(3, "2026-10", members, DEDUCT), members))
                    .isEqualTo("""
                        O1 B 2026-10-01 standard 10000 10000 8000
                        R1 B 2026-10-02 return -5000 -5000 -4000\
                        """);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsEachLineOfTheSameContentAsUnchanged(Vendor vendor) {
        String lines = """
            O1,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
            R1,2026-10-02,2026-10-02,B,return,O1,EUR,-60.00,-60,-48
            """;
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", Company.ORDER_HEADER + lines);
            Summary again = company.take("again.csv", Company.ORDER_HEADER + lines.replace("\n", "\r\n"));

            assertThat(again.tally().unchanged()).isEqualTo(2);
            assertThat(again.tally().unchangedMinor()).isEqualTo(4_000);
            assertThat(company.count("customer_order")).isEqualTo(2);
        }
    }
}
