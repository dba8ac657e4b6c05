package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.ColumnSettings;
import io.upline.company.SourceSettings;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A measure whose cell says {@code products} is what one piece of the article brings on the order's day, times the pieces. Which of list
 * and order came first makes no difference.
 */
class ProductListsTest {

    private static final ReturnsRule RESTATE = new ReturnsRule(true, ReturnsRule.WITHOUT_LIMIT);
    private static final String LIST = "sku,from,QV,CV\n";
    private static final String ORDERS =
            "order_id,line,ordered_at,paid_at,member_id,type,original_order_id,original_line,"
                    + "currency,amount,QV,CV,sku,quantity\n";

    @TempDir
    Path inbox;

    private static String seen(Company company) {
        return seen(company, 99);
    }

    private static String seen(Company company, long known) {
        Membership members = company.members(known, "2026-10-31");
        return Company.table(company.orders(known, "2026-10", members, RESTATE), members);
    }

    private static boolean accept(Company company, Problem problem) {
        int id = new Rejections(company.database)
                .open().stream()
                        .filter(each -> each.problem() == problem)
                        .findFirst()
                        .orElseThrow()
                        .id();
        HeldLines held = new HeldLines(company.database, company.audit());
        return held.begin(held.find(id).orElseThrow(), Company.rules(LocalDate.MIN), Company.ANNA, Company.NOW)
                .map(begun -> {
                    company.database.inTransaction(() -> begun.complete(Company.NOW));
                    return true;
                })
                .orElse(false);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRowHoldsFromItsDayOnUntilTheNextOne(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            assertThat(company.take("products.csv", LIST + """
                TEA,2026-01-01,10.50,8
                TEA,2026-10-05,12.25,9.99
                KIT,2026-10-01,30,0
                """).tally().accepted())
                    .isEqualTo(3);
            company.take("o.csv", ORDERS + """
                O1,1,2026-10-01,2026-10-07,B,standard,,,EUR,20.00,products,products,TEA,2
                O1,2,2026-10-01,2026-10-07,B,standard,,,EUR,30.00,products,5.55,KIT,1
                O2,1,2026-10-04T23:59:59,2026-10-04,B,standard,,,EUR,10.00,products,products,TEA,1
                O3,1,2026-10-05T00:00:00,2026-10-05,B,standard,,,EUR,30.00,products,products,TEA,3
                O4,1,2026-10-06,2026-10-06,B,standard,,,EUR,0.00,products,products,TEA,0
                """);
            assertThat(company.rejections()).isEmpty();
            assertThat(seen(company)).isEqualTo("""
                O2 B 2026-10-04 standard 1000 1050 800 first
                O3 B 2026-10-05 standard 3000 3675 2997
                O4 B 2026-10-06 standard 0 0 0
                O1 B 2026-10-07 standard 5000 5100 2155\
                """);
        }
    }

    /** Returns with figures of their own do not follow a list: one that would leave less than they took back is rejected. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRowNeverLeavesLessThanWasReturned(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("products.csv", LIST + "TEA,2026-10-01,100,100\n");
            company.take("o.csv", ORDERS + """
                O1,1,2026-10-04,2026-10-04,B,standard,,,EUR,10.00,products,products,TEA,1
                O2,1,2026-10-04,2026-10-04,B,standard,,,EUR,10.00,100,100,TEA,1
                O3,1,2026-10-04,2026-10-04,B,standard,,,EUR,10.00,products,products,TEA,1
                """);
            company.take("r.csv", ORDERS + """
                R1,1,2026-10-06,2026-10-06,B,return,O1,,EUR,-10.00,-100,-100,TEA,1
                R2,1,2026-10-06,2026-10-06,B,return,O2,,EUR,-10.00,products,products,TEA,1
                R3,1,2026-10-06,2026-10-06,B,return,O3,,EUR,-10.00,products,products,TEA,1
                """);
            assertThat(company.rejections()).isEmpty();
            String before = seen(company);
            for (String figure : List.of("60", "120")) {
                company.take("products-" + figure + ".csv", LIST + "TEA,2026-10-02," + figure + "," + figure + "\n");
                assertThat(company.rejections())
                        .last()
                        .asString()
                        .contains("PRODUCT_BELOW_RETURNED TEA from 2026-10-02 would leave less of order "
                                + (figure.equals("60") ? "O1" : "R2"));
                assertThat(seen(company)).isEqualTo(before);
            }
        }
    }

    /** What follows in step on both sides leaves what it left. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anOrderAndItsReturnFollowInStep(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("products.csv", LIST + "TEA,2026-10-01,100,100\n");
            company.take(
                    "o.csv", ORDERS + "O3,1,2026-10-04,2026-10-04,B,standard,,,EUR,10.00,products,products,TEA,1\n");
            company.take(
                    "r.csv", ORDERS + "R3,1,2026-10-06,2026-10-06,B,return,O3,,EUR,-10.00,products,products,TEA,1\n");
            company.take("products-60.csv", LIST + "TEA,2026-10-02,60,60\n");
            assertThat(company.rejections()).isEmpty();
            assertThat(seen(company)).contains("6000 6000").doesNotContain("10000 10000");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void waitsForTheListOfItsDay(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("products.csv", LIST + "TEA,2026-10-05,12,9\n");
            Summary orders = company.take("o.csv", ORDERS + """
                O1,1,2026-10-04,2026-10-04,B,standard,,,EUR,10.00,products,products,TEA,1
                O2,1,2026-10-04,2026-10-04,B,standard,,,EUR,10.00,products,products,MUG,1
                O3,1,2026-10-04,2026-10-04,B,standard,,,EUR,10.00,products,products,,1
                O4,1,2026-10-04,2026-10-04,B,standard,,,EUR,10.00,products,products,TEA,
                """);
            assertThat(orders.tally().waiting()).isEqualTo(2);
            assertThat(company.rejections())
                    .containsExactly(
                            "o.csv:2:13 PRODUCT_UNKNOWN no product list says what a piece of TEA brings on 2026-10-04;"
                                + " send a products file with a row for it from that day or before; this line is then"
                                + " taken by itself",
                            "o.csv:3:13 PRODUCT_UNKNOWN no product list says what a piece of MUG brings on 2026-10-04;"
                                + " send a products file with a row for it from that day or before; this line is then"
                                + " taken by itself",
                            "o.csv:4:13 MISSING sku is empty; fill it in",
                            "o.csv:5:14 MISSING quantity is empty; fill it in");
            Summary more = company.take("products-2.csv", LIST + "TEA,2026-01-01,10,8\nCUP,2026-01-01,1,1\n");
            assertThat(more.completed()).isEqualTo(1);
            assertThat(seen(company)).isEqualTo("O1 B 2026-10-04 standard 1000 1000 800 first");
            assertThat(company.take("products-3.csv", LIST + "MUG,2026-10-04,3,2\n")
                            .completed())
                    .isEqualTo(1);
            assertThat(seen(company)).isEqualTo("""
                O1 B 2026-10-04 standard 1000 1000 800 first
                O2 B 2026-10-04 standard 1000 300 200\
                """);
            assertThat(seen(company, 3)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aReturnIsTakenBackByTheListOfItsOriginal(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("products.csv", LIST + "TEA,2026-01-01,10,8\nTEA,2026-10-05,7,5\n");
            company.take("o.csv", ORDERS + """
                R1,1,2026-10-07,2026-10-07,B,return,O1,1,EUR,-10.00,products,products,TEA,-1
                O1,1,2026-10-01,2026-10-01,B,standard,,,EUR,20.00,products,products,TEA,2
                R2,1,2026-10-07,2026-10-07,B,return,O9,,EUR,-10.00,products,products,TEA,1
                R3,1,2026-10-08,2026-10-08,B,return,O1,1,EUR,-20.00,products,products,TEA,2
                """);
            assertThat(seen(company)).isEqualTo("""
                O1 B 2026-10-01 standard 2000 2000 1600 first
                R1 B 2026-10-01 return -1000 -1000 -800 of O1\
                """);
            assertThat(company.rejections())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("o.csv:4:7 ORIGINAL_UNKNOWN"))
                    .anyMatch(line -> line.startsWith("o.csv:5:") && line.contains("RETURN_EXCEEDS"));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ordersFollowAListThatComesLater(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("products.csv", LIST + "TEA,2026-01-01,10,8\n");
            company.take("o.csv", ORDERS + """
                O1,1,2026-10-01,2026-10-01,B,standard,,,EUR,20.00,products,products,TEA,2
                O2,1,2026-10-10,2026-10-10,B,standard,,,EUR,20.00,products,9,TEA,2
                O3,1,2026-10-11,2026-10-11,B,standard,,,EUR,20.00,4,3,TEA,2
                O4,1,2026-10-12,,B,standard,,,EUR,10.00,products,products,TEA,1
                R1,1,2026-10-12,2026-10-12,B,return,O2,,EUR,-10.00,products,-4,TEA,1
                """);
            Summary later = company.take("products-2.csv", LIST + "TEA,2026-10-05,12,9\n");
            assertThat(later.warnings())
                    .extracting(Said::of)
                    .containsExactly("3 order lines taken before got other figures by this list");
            String followed = """
                O1 B 2026-10-01 standard 2000 2000 1600 first
                O2 B 2026-10-10 standard 2000 2400 900
                R1 B 2026-10-10 return -1000 -1200 -400 of O2
                O3 B 2026-10-11 standard 2000 400 300\
                """;
            assertThat(seen(company)).isEqualTo(followed);
            assertThat(seen(company, 3)).as("what was known before").contains("O2 B 2026-10-10 standard 2000 2000 900");
            PayPeriod october = PayPeriod.parse(PeriodKind.MONTH, "2026-10");
            assertThat(new OrderStore(company.database)
                            .arrivals(3, new OrderQuery(99, DecidedBy.PAID_AT, october, october, RESTATE, List.of()))
                            .arrivals())
                    .contains(new LateArrivals.Arrival("O2", LateArrivals.How.EDIT));

            assertThat(company.take("products-3.csv", LIST + "TEA,2026-10-05,12,9\nTEA,2026-01-01,10,8\n")
                            .tally()
                            .unchanged())
                    .isEqualTo(2);
            company.take("again.csv", ORDERS + """
                O2,1,2026-10-10,2026-10-10,B,standard,,,EUR,20.00,products,9,TEA,2
                O4,1,2026-10-12,2026-10-13,B,standard,,,EUR,10.00,products,products,TEA,1
                """);
            assertThat(company.rejections()).isEmpty();
            assertThat(seen(company)).isEqualTo(followed + "\nO4 B 2026-10-13 standard 1000 1200 900");

            company.take("edit.csv", ORDERS + "O1,1,2026-10-01,2026-10-01,B,standard,,,EUR,20.00,19,15,TEA,2\n");
            assertThat(accept(company, Problem.ORDER_EDITED)).isTrue();
            company.take("products-4.csv", LIST + "TEA,2026-09-30,1,1\n");
            assertThat(seen(company))
                    .as("an edit with figures of its own follows no list")
                    .contains("O1 B 2026-10-01 standard 2000 1900 1500 first");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aLineThatSaysOtherwiseOrReachesBackWaitsForAPerson(Vendor vendor) {
        CompanyRules closed = Company.rules(LocalDate.of(2026, 10, 6));
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("products.csv", LIST + "TEA,2026-01-01,10,8\n");
            company.take("o.csv", ORDERS + """
                O1,1,2026-10-05,2026-10-05,B,standard,,,EUR,20.00,products,products,TEA,2
                O2,1,2026-10-10,2026-10-10,B,standard,,,EUR,20.00,products,products,TEA,2
                """);
            Summary list = company.take("products-2.csv", LIST + """
                TEA,2026-10-03,11,8
                TEA,2026-01-01,10,7
                TEA,2026-10-07,12,8
                """, closed);
            assertThat(list.tally().held()).isEqualTo(2);
            assertThat(list.tally().accepted()).isEqualTo(1);
            assertThat(company.rejections())
                    .containsExactly(
                            "products-2.csv:2:3 PRODUCT_REACHES_BACK TEA from 2026-10-03 brings QV 11.00, CV 8.00; an"
                                + " order of 2026-10-05, which can count in a closed period, was taken with QV 10.00,"
                                + " CV 8.00; accept it, and the orders get these figures as corrections; or waive it"
                                + " and send it with a later day",
                            "products-2.csv:3:4 PRODUCT_EDITED TEA from 2026-01-01 is known with QV 10.00, CV 8.00,"
                                    + " and is QV 10.00, CV 7.00 here; accept it, and orders from that day on get these"
                                    + " figures as corrections; or waive it");
            assertThat(seen(company)).isEqualTo("""
                O1 B 2026-10-05 standard 2000 2000 1600 first
                O2 B 2026-10-10 standard 2000 2400 1600\
                """);
            assertThat(company.take("again.csv", LIST + "TEA,2026-10-03,11,8\n", closed)
                            .tally()
                            .unchanged())
                    .as("what is held already")
                    .isEqualTo(1);
            HeldLines held = new HeldLines(company.database, company.audit());
            assertThat(HeldLines.needed(held.find(1).orElseThrow())).isEqualTo(1);
            assertThat(accept(company, Problem.PRODUCT_REACHES_BACK)).isTrue();
            assertThat(seen(company)).startsWith("O1 B 2026-10-05 standard 2000 2200 1600 first");
            assertThat(accept(company, Problem.PRODUCT_EDITED)).isTrue();
            assertThat(company.rejections()).isEmpty();
            assertThat(seen(company))
                    .as("no day of an order is left to the row")
                    .isEqualTo("""
                        O1 B 2026-10-05 standard 2000 2200 1600 first
                        O2 B 2026-10-10 standard 2000 2400 1600\
                        """);
        }
    }

    /** A latest line that is held leaves its days to the one before it, which then reaches back in its stead. */
    @Test
    void aLineBeforeAHeldOneReachesFurther() {
        CompanyRules closed = Company.rules(LocalDate.of(2026, 10, 6));
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            company.take("products.csv", LIST + "TEA,2026-01-01,10,8\n");
            company.take(
                    "o.csv", ORDERS + "O1,1,2026-10-05,2026-10-05,B,standard,,,EUR,20.00,products,products,TEA,2\n");
            company.take("products-2.csv", LIST + "TEA,2026-09-01,9,8\nTEA,2026-10-03,11,8\n", closed);
            assertThat(company.rejections()).hasSize(2).allMatch(line -> line.contains("PRODUCT_REACHES_BACK"));
            assertThat(seen(company)).contains("2000 2000 1600");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rejectsLinesOfALine(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("products.csv", LIST + """
                TEA,2026-01-01,10,8
                TEA,2026-01-01,10.00,8.0
                MUG,2026-01-01,1,1
                MUG,2026-01-01,2,1
                CUP,2026-01-32,1,1
                ,2026-01-01,1,1
                JAR,2026-01-01,-1,1
                LID,2026-01-01,1.005,1
                POT,2026-01-01,,1
                """);
            assertThat(company.rejections().stream()
                            .map(line -> line.split(" ")[0] + " " + line.split(" ")[1])
                            .toList())
                    .containsExactly(
                            "products.csv:4:1 TWICE_DIFFERENT",
                            "products.csv:5:1 TWICE_DIFFERENT",
                            "products.csv:6:2 DATE_UNREADABLE",
                            "products.csv:7:1 MISSING",
                            "products.csv:8:3 NEGATIVE",
                            "products.csv:9:3 NUMBER_DIGITS",
                            "products.csv:10:3 MISSING");
            company.take("mended.csv", LIST + "MUG,2026-01-01,2,1\nCUP,2026-01-31,1,1\n");
            assertThat(company.rejections()).as("by article and day").noneMatch(line -> line.contains("TWICE"));
            assertThat(company.refusal("products-9.csv", "sku,from,QV\nTEA,2026-01-01,1\n")
                            .problem())
                    .isEqualTo(Problem.COLUMN_MISSING);
        }
    }

    @Test
    void aFileOfAShopTakesItsMeasuresFromTheLists() {
        Map<String, ColumnSettings> columns = new LinkedHashMap<>();
        columns.put("order_id", ColumnSettings.of("Receipt"));
        columns.put("ordered_at", ColumnSettings.of("Date"));
        columns.put("paid_at", ColumnSettings.of("Date"));
        columns.put("member_id", ColumnSettings.of("Card"));
        columns.put("amount", ColumnSettings.of("Net"));
        columns.put("sku", ColumnSettings.of("Article"));
        columns.put("quantity", ColumnSettings.of("Pieces"));
        for (String measure : List.of("QV", "CV")) {
            columns.put(
                    measure,
                    new ColumnSettings(List.of(), "products", Map.of(), "", "", "", "", List.of(), "", "", ""));
        }
        SourceSettings till = new SourceSettings("till", "", "", "", "", "", List.of(), columns);
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            String file = """
                Receipt;Date;Card;Net;Article;Pieces
                T1;05.10.2026;B;1.234,50;TEA;3
                ;;;;MUG;2
                T2;13.10.2026;C;10,00;JAR;1
                """;
            company.take("till.csv", file, Company.rules(till));
            company.take("list.csv", "Sku;From;cv;qv\nTEA;1.1.2026;8,5;10,25\nMUG;1.1.2026;1;2\n");
            assertThat(seen(company)).isEqualTo("T1 B 2026-10-05 standard 123450 3475 2750 first");
            assertThat(company.rejections()).hasSize(1).allMatch(line -> line.startsWith("till.csv:4:"));
        }
    }

    /** The lists of two days, orders and returns on both of them, and what never comes. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("products-a.csv", LIST + "TEA,2026-01-01,10,8\nMUG,2026-10-01,3,2\n");
        FILES.put("products-b.csv", LIST + "TEA,2026-10-05,12,9\nTEA,2026-11-01,99,99\nMUG,2026-10-01,3,2\n");
        FILES.put("orders.csv", ORDERS + """
            O1,1,2026-10-01,2026-10-01,B,standard,,,EUR,20.00,products,products,TEA,2
            O2,1,2026-10-06,2026-10-06,B,standard,,,EUR,20.00,products,9,TEA,2
            O2,2,2026-10-06,2026-10-06,B,standard,,,EUR,5.00,products,products,MUG,1
            O3,1,2026-09-30,2026-10-07,B,standard,,,EUR,5.00,products,products,MUG,1
            """);
        FILES.put("late.csv", ORDERS + """
            R1,1,2026-10-09,2026-10-09,B,return,O1,1,EUR,-10.00,products,products,TEA,1
            R2,1,2026-10-09,2026-10-09,B,return,O2,1,EUR,-10.00,products,-4,TEA,1
            R3,1,2026-10-09,2026-10-09,B,return,O8,1,EUR,-10.00,products,-4,TEA,1
            O4,1,2026-10-05,2026-10-05,NEW,standard,,,EUR,20.00,products,products,TEA,1
            O5,1,2026-10-05,2026-10-05,C,standard,,,EUR,20.00,products,products,NO,1
            """);
        FILES.put("new.csv", Company.MEMBER_HEADER + "NEW,distributor,Nia N,A,2026-05-02,active,SE,EUR,sv\n");
    }

    @Test
    void comesToTheSameInAllOrdersOfFiveFiles() {
        List<List<String>> orders = permutations();
        assertThat(orders).hasSize(120);
        try (Company company = new Company(Vendor.H2, inbox)) {
            assertSame(company, orders);
        }
    }

    @Test
    void comesToTheSameOnTheServerToo() {
        List<List<String>> orders = permutations();
        Collections.shuffle(orders, new Random(Long.getLong("seed", 11)));
        List<List<String>> some = new ArrayList<>(orders.subList(0, 16));
        some.addFirst(List.copyOf(FILES.keySet()));
        try (Company company = new Company(Vendor.POSTGRESQL, inbox)) {
            assertSame(company, some);
        }
    }

    private static List<List<String>> permutations() {
        List<List<String>> all = new ArrayList<>();
        permute(new ArrayList<>(FILES.keySet()), 0, all);
        return all;
    }

    private static void permute(List<String> names, int from, List<List<String>> all) {
        if (from == names.size()) {
            all.add(List.copyOf(names));
        }
        for (int i = from; i < names.size(); i++) {
            Collections.swap(names, from, i);
            permute(names, from + 1, all);
            Collections.swap(names, from, i);
        }
    }

    private void assertSame(Company company, List<List<String>> orders) {
        for (List<String> order : orders) {
            Company again = company.afresh(inbox);
            again.take("members.csv", Company.MEMBERS + "\n".repeat(orders.indexOf(order)));
            for (String name : order) {
                again.take(name, FILES.getOrDefault(name, "") + "\n".repeat(orders.indexOf(order)));
            }
            assertThat(seen(again) + "\n"
                            + String.join(
                                    "\n",
                                    again.rejections().stream()
                                            .map(line -> line.split(" ")[0] + " " + line.split(" ")[1])
                                            .sorted()
                                            .toList()))
                    .as("order %s", order)
                    .isEqualTo("""
                        O1 B 2026-10-01 standard 2000 2000 1600 first
                        R1 B 2026-10-01 return -1000 -1000 -800 of O1
                        O4 NEW 2026-10-05 standard 2000 1200 900 first
                        O2 B 2026-10-06 standard 2500 2700 1100
                        R2 B 2026-10-06 return -1000 -1200 -400 of O2
                        late.csv:4:7 ORIGINAL_UNKNOWN
                        late.csv:6:13 PRODUCT_UNKNOWN
                        orders.csv:5:13 PRODUCT_UNKNOWN\
                        """);
        }
    }
}
