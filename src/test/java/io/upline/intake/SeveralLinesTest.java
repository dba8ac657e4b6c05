package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.network.Membership;
import io.upline.order.DecidedBy;
import io.upline.order.LateArrivals.Arrival;
import io.upline.order.OrderQuery;
import io.upline.order.OrderStore;
import io.upline.order.ReturnsRule;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders of several lines: each line is known by itself, a calculation sees the order. */
class SeveralLinesTest {

    private static final ReturnsRule RESTATE = new ReturnsRule(true, 30);
    private static final ReturnsRule DEDUCT = new ReturnsRule(false, ReturnsRule.WITHOUT_LIMIT);
    private static final String HEADER =
            "order_id,line,ordered_at,paid_at,member_id,type,original_order_id,original_line,currency,amount,QV,CV\n";

    @TempDir
    Path inbox;

    private static String seen(Company company, String month, ReturnsRule returns) {
        Membership members = company.members(99, "2026-10-31");
        return Company.table(company.orders(99, month, members, returns), members);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void seesTheLinesOfAnOrderTogether(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", HEADER + """
                O2,2,2026-10-01,2026-10-01,B,standard,,,EUR,10.00,10,8
                O1,1,2026-10-01,2026-10-01,C,standard,,,EUR,1.00,1,1
                O2,1,2026-10-01,2026-10-01,B,standard,,,EUR,90.00,90,72
                O3,7,2026-10-02,2026-10-02,B,autoship,,,EUR,5.00,5,4
                """);

            assertThat(company.count("customer_order")).isEqualTo(4);
            assertThat(seen(company, "2026-10", RESTATE)).isEqualTo("""
                O1 C 2026-10-01 standard 100 100 100 first
                O2 B 2026-10-01 standard 10000 10000 8000 first
                O3 B 2026-10-02 autoship 500 500 400\
                """);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void knowsEachLineByItself(Vendor vendor) {
        String orders = HEADER + """
            O1,1,2026-10-01,2026-10-01,B,standard,,,EUR,90.00,90,72
            O1,2,2026-10-01,2026-10-01,B,standard,,,EUR,10.00,10,8
            """;
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", orders);
            Tally again = company.take("again.csv", orders + "\n").tally();
            assertThat(again.unchanged()).isEqualTo(2);
            Tally edited = company.take("edited.csv", HEADER + """
                O1,1,2026-10-01,2026-10-01,B,standard,,,EUR,90.00,90,72
                O1,2,2026-10-01,2026-10-01,B,standard,,,EUR,11.00,10,8
                O1,3,2026-10-01,2026-10-01,B,standard,,,EUR,2.00,2,2
                O1,3,2026-10-01,2026-10-01,B,standard,,,EUR,2.00,2,2
                """).tally();
            assertThat(edited.unchanged()).isEqualTo(2);
            assertThat(edited.accepted()).isEqualTo(1);
            assertThat(company.rejections())
                    .containsExactly(
                            "edited.csv:3:10 ORDER_EDITED line 2 of order O1 is known with other figures: amount;"
                                + " accept it, and the order counts with these figures from its own day on; or waive"
                                + " it");
            assertThat(seen(company, "2026-10", RESTATE)).isEqualTo("O1 B 2026-10-01 standard 10200 10200 8200 first");
            PayPeriod october = PayPeriod.parse(PeriodKind.MONTH, "2026-10");
            assertThat(new OrderStore(company.database)
                            .arrivals(2, new OrderQuery(99, DecidedBy.PAID_AT, october, october, RESTATE, List.of()))
                            .arrivals())
                    .extracting(Arrival::id)
                    .containsExactly("O1");
        }
    }

    /** A line of the order that is taken does not mend another that was rejected. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void mendsTheLineThatWasRejected(Vendor vendor) {
        String first = "O1,1,2026-10-01,2026-10-01,B,standard,,,EUR,90.00,90,72\n";
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", HEADER + first + "O1,2,2026-10-01,2026-10-01,B,standard,,,EUR,1e1,10,8\n");
            company.take("first.csv", HEADER + first);
            assertThat(company.rejections()).hasSize(1);

            company.take("mended.csv", HEADER + "O1,2,2026-10-01,2026-10-01,B,standard,,,EUR,10.00,10,8\n");

            assertThat(company.rejections()).isEmpty();
            assertThat(seen(company, "2026-10", RESTATE)).isEqualTo("O1 B 2026-10-01 standard 10000 10000 8000 first");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesAnOrderBackAsAWholeOrByLine(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", HEADER + """
                O1,2,2026-09-20,2026-09-20,B,standard,,,EUR,60.00,60,48
                O1,3,2026-09-20,2026-09-20,B,standard,,,EUR,40.00,40,32
                """);
            Tally returns = company.take("returns.csv", HEADER + """
                R1,1,2026-10-02,2026-10-02,B,return,O1,,EUR,-30.00,-30,-24
                R2,1,2026-10-03,2026-10-03,B,return,O1,2,EUR,-50.00,-50,-40
                R2,2,2026-10-03,2026-10-03,B,return,O1,3,EUR,-10.00,-10,-8
                R3,1,2026-10-04,2026-10-04,B,return,O1,3,EUR,-35.00,-5,-5
                R4,1,2026-10-05,2026-10-05,B,return,O1,2,EUR,-5.00,-5,-5
                R5,1,2026-10-06,2026-10-06,B,return,O1,,EUR,-10.01,-5,-5
                """).tally();
            assertThat(returns.accepted()).isEqualTo(4);
            assertThat(company.rejections())
                    .containsExactly(
                            "returns.csv:5:10 RETURN_EXCEEDS the returns of line 3 of O1 come to amount -45.00 of"
                                    + " 40.00; correct it; all returns of an order together take back no more than the"
                                    + " order",
                            "returns.csv:7:10 RETURN_EXCEEDS the returns of O1 come to amount -105.01 of 100.00;"
                                    + " correct it; all returns of an order together take back no more than the order");

            assertThat(seen(company, "2026-09", RESTATE)).isEqualTo("""
                O1 B 2026-09-20 standard 10000 10000 8000 first
                R1 B 2026-09-20 return -3000 -3000 -2400 of O1
                R2 B 2026-09-20 return -6000 -6000 -4800 of O1
                R4 B 2026-09-20 return -500 -500 -500 of O1\
                """);
            assertThat(seen(company, "2026-10", DEDUCT)).isEqualTo("""
                R1 B 2026-10-02 return -3000 -3000 -2400
                R2 B 2026-10-03 return -6000 -6000 -4800
                R4 B 2026-10-05 return -500 -500 -500\
                """);
            Tally later = company.take("later.csv", HEADER + "R6,1,2026-10-07,2026-10-07,B,return,O1,2,EUR,-5.01,0,0\n")
                    .tally();
            assertThat(later.rejected()).as("line 2 has 5.00 left").isEqualTo(1);
        }
    }

    /** What one line says of the payment holds for all lines of the order. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void paysAnOrderAsAWhole(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", HEADER + """
                O1,1,2026-09-30,,B,standard,,,EUR,90.00,90,72
                O1,2,2026-09-30,,B,standard,,,EUR,10.00,10,8
                O2,1,2026-09-30,,C,standard,,,EUR,7.00,7,7
                O3,1,2026-09-30,,C,standard,,,EUR,3.00,3,3
                """);
            assertThat(seen(company, "2026-10", RESTATE)).isEmpty();
            company.take("paid.csv", HEADER + """
                O1,2,2026-09-30,2026-10-02,B,standard,,,EUR,10.00,10,8
                O2,2,2026-09-30,2026-10-03,C,standard,,,EUR,1.00,1,1
                O3,1,2026-09-30,2026-10-04,C,standard,,,EUR,3.00,3,3
                O3,2,2026-09-30,2026-10-04,C,standard,,,EUR,2.00,2,2
                """);
            company.take("returns.csv", HEADER + "R1,1,2026-10-05,2026-10-05,B,return,O1,1,EUR,-90.00,-90,-72\n");

            assertThat(seen(company, "2026-10", RESTATE)).isEqualTo("""
                O1 B 2026-10-02 standard 10000 10000 8000 first
                R1 B 2026-10-02 return -9000 -9000 -7200 of O1
                O2 C 2026-10-03 standard 800 800 800 first
                O3 C 2026-10-04 standard 500 500 500\
                """);
            Tally same = company.take("first.csv", HEADER + """
                O1,1,2026-09-30,2026-10-02,B,standard,,,EUR,90.00,90,72
                O1,2,2026-09-30,2026-10-02,B,standard,,,EUR,10.00,10,8
                """).tally();
            assertThat(same.unchanged()).isEqualTo(2);
            assertThat(company.rejections()).isEqualTo(List.of());
        }
    }

    /** A buyer who joined after the order is a member of its period all the same. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void knowsBuyersThatOrderedBeforeTheyJoined(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("new.csv", Company.MEMBER_HEADER + "N,distributor,Nia Ny,A,2026-10-15,active,SE,EUR,sv\n");
            company.take("orders.csv", HEADER + """
                O1,1,2026-09-20,2026-09-20,N,standard,,,EUR,60.00,60,48
                O1,2,2026-09-20,2026-09-20,N,standard,,,EUR,40.00,40,32
                """);
            Membership members = company.members(99, "2026-09-30");

            assertThat(Company.table(company.orders(99, "2026-09", members, RESTATE), members))
                    .isEqualTo("O1 N 2026-09-20 standard 10000 10000 8000 first");
        }
    }
}
