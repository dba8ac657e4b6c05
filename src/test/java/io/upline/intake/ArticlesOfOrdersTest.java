package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.order.Articles;
import io.upline.order.DecidedBy;
import io.upline.order.OrderQuery;
import io.upline.order.OrderStore;
import io.upline.order.Orders;
import io.upline.order.ReturnedLine;
import io.upline.order.ReturnsRule;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What orders and returns carry of the articles that a plan asks for, as it is read from what was imported. */
class ArticlesOfOrdersTest {

    private static final ReturnsRule RESTATE = new ReturnsRule(true, 60);
    private static final ReturnsRule DEDUCT = new ReturnsRule(false, ReturnsRule.WITHOUT_LIMIT);
    private static final Articles MACHINE = new Articles(List.of("TM7"), List.of());
    private static final Articles OTHERS = new Articles(List.of(), List.of("TM7"));
    private static final Articles BAGS = new Articles(List.of("TM7", "BAG"), List.of("TM7"));
    private static final String HEADER =
            "order_id,line,ordered_at,paid_at,member_id,type,original_order_id,original_line,"
                    + "currency,amount,QV,CV,sku\n";
    private static final String ORDERS = HEADER + """
        O1,1,2026-10-01,2026-10-01,B,standard,,,EUR,1000.00,100,1000,TM7
        O1,2,2026-10-01,2026-10-01,B,standard,,,EUR,40.00,0,40,BAG
        O1,3,2026-10-01,2026-10-01,B,standard,,,EUR,10.00,0,10,
        O2,1,2026-10-02,2026-10-02,C,standard,,,EUR,300.00,30,300,TM7
        O2,2,2026-10-02,2026-10-02,C,standard,,,EUR,100.00,10,100,BAG
        """;

    @TempDir
    Path inbox;

    private static OrderQuery query(String month, String earliest, ReturnsRule returns, List<Articles> asked) {
        return new OrderQuery(
                99,
                DecidedBy.PAID_AT,
                PayPeriod.parse(PeriodKind.MONTH, month),
                PayPeriod.parse(PeriodKind.MONTH, earliest),
                returns,
                List.of("QV", "CV"),
                asked);
    }

    /** Each order with its CV and what machines, everything else, and bags carry of it. */
    private static List<String> seen(Company company, String month, ReturnsRule returns) {
        Orders orders = new OrderStore(company.database)
                .load(query(month, month, returns, List.of(MACHINE, OTHERS, BAGS)), company.members(99, "2026-11-30"));
        List<String> seen = new ArrayList<>();
        for (int order = 0; order < orders.size(); order++) {
            StringBuilder line = new StringBuilder(orders.id().get(order));
            for (int column = 1; column < orders.measures().size(); column += 2) {
                line.append(' ').append(orders.measureCenti()[column][order]);
            }
            seen.add(line.toString());
        }
        return seen;
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsALineForItsArticle(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", ORDERS);

            assertThat(seen(company, "2026-10", RESTATE))
                    .containsExactly("O1 105000 100000 5000 4000", "O2 40000 30000 10000 10000");
            Orders plain = new OrderStore(company.database)
                    .load(query("2026-10", "2026-10", RESTATE, List.of()), company.members(99, "2026-11-30"));
            assertThat(plain.measures()).containsExactly("QV", "CV");
        }
    }

    /** The line that a return names decides, then the article that it names; with neither it takes from all lines. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesBackWhatTheReturnNames(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", ORDERS + """
                R1,1,2026-10-05,2026-10-05,B,return,O1,2,EUR,-40.00,0,-40,TM7
                R2,1,2026-10-05,2026-10-05,C,return,O2,,EUR,-60.00,0,-60,BAG
                """);
            assertThat(seen(company, "2026-10", RESTATE))
                    .containsExactly(
                            "O1 105000 100000 5000 4000",
                            "R1 -4000 0 -4000 -4000",
                            "O2 40000 30000 10000 10000",
                            "R2 -6000 0 -6000 -6000");

            company.take("more.csv", HEADER + """
                R3,1,2026-10-06,2026-10-06,B,return,O1,3,EUR,-5.00,0,-5,
                R4,1,2026-10-06,2026-10-06,C,return,O2,,EUR,-1.00,0,-1,
                R4,2,2026-10-06,2026-10-06,C,return,O2,,EUR,-0.01,0,-0.01,
                """);
            assertThat(seen(company, "2026-10", RESTATE)).contains("R3 -500 0 -500 0", "R4 -101 -76 -25 -25");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void saysOfLaterReturnsWhatTheyTakeOfEachArticle(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", ORDERS.replace("2026-10", "2026-09"));
            company.take("returns.csv", HEADER + """
                R1,1,2026-10-05,2026-10-05,B,return,O1,,EUR,-525.00,-50,-525,
                R2,1,2026-10-05,2026-10-05,C,return,O2,2,EUR,-60.00,0,-60,
                """);

            assertThat(seen(company, "2026-10", DEDUCT))
                    .containsExactly("R1 -52500 -50000 -2500 -2000", "R2 -6000 0 -6000 -6000");
            List<ReturnedLine> lines = new OrderStore(company.database)
                    .returned(query("2026-10", "2026-09", DEDUCT, List.of(MACHINE, BAGS)), LocalDate.of(2026, 9, 1));
            assertThat(lines.stream().map(ReturnedLine::measureCenti))
                    .containsExactly(
                            new long[] {-5000, -52500, -5000, -50000, 0, -2000}, new long[] {0, -6000, 0, 0, 0, -6000});
        }
    }

    /** An accepted edit that names another article makes the whole line one of it; one that names none leaves the article. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsAnEditedLineForTheArticleThatWasAcceptedLast(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", ORDERS);
            company.take("edit.csv", HEADER + "O1,2,2026-10-01,2026-10-01,B,standard,,,EUR,40.00,0,40,TM7\n");
            accept(company, 1);
            assertThat(seen(company, "2026-10", RESTATE)).contains("O1 105000 104000 1000 0");

            company.take(
                    "bare.csv",
                    HEADER.replace(",sku", "") + "O2,1,2026-10-02,2026-10-02,C,standard,,,EUR,310.00,30,310\n");
            accept(company, 2);
            company.take("back.csv", HEADER + "R1,1,2026-10-09,2026-10-09,B,return,O1,2,EUR,-40.00,0,-40,BAG\n");
            assertThat(seen(company, "2026-10", RESTATE))
                    .containsExactly("O1 105000 104000 1000 0", "R1 -4000 -4000 0 0", "O2 41000 31000 10000 10000");
        }
    }

    private static void accept(Company company, int id) {
        HeldLines held = new HeldLines(company.database, company.audit());
        held.begin(held.find(id).orElseThrow(), Company.rules(LocalDate.MIN), Company.ANNA, Company.NOW)
                .ifPresent(begun -> company.database.inTransaction(() -> begun.complete(Company.NOW)));
    }
}
