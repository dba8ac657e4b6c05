package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.network.Membership;
import io.upline.order.ReturnsRule;
import java.nio.file.Path;
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

/** A line that needs another one which comes later waits for it, and is taken by itself when that one arrives. */
class WaitingTest {

    private static final String CHANGES = "member_id,status,effective_on\n";

    /** Sponsors and originals in other files, a repetition, a change before its member, an owner below, and what never comes. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("east.csv", Company.MEMBER_HEADER + """
            E,distributor,Eva E,A,2026-05-02,active,SE,EUR,sv
            F,distributor,Fia F,E,2026-05-03,active,SE,EUR,sv
            G,distributor,Gun G,W,2026-05-04,active,SE,EUR,sv
            H,distributor,Hal H,X,2026-05-04,active,SE,EUR,sv
            I,distributor,Ida I,H,2026-05-05,active,SE,EUR,sv
            """);
        FILES.put("west.csv", Company.MEMBER_HEADER + """
            A,distributor,Ann A,,2026-01-01,active,SE,EUR,sv
            W,distributor,Wil W,F,2026-05-05,active,SE,EUR,sv
            V,distributor,Vi V,A,2026-05-05,active,XX,EUR,sv
            E,distributor,Eva E,A,2026-05-02,active,SE,EUR,sv
            """);
        FILES.put("changes.csv", CHANGES + """
            G,suspended,2026-10-05
            A,suspended,2026-10-20
            Z,suspended,2026-10-05
            """);
        FILES.put("orders.csv", Company.ORDER_HEADER + """
            O1,2026-10-01,2026-10-01,G,standard,,EUR,100.00,100,80
            O2,2026-10-02,2026-10-02,A,standard,,EUR,50.00,50,40
            O2,2026-10-02,2026-10-02,A,standard,,EUR,50.00,50,40
            R3,2026-10-12,2026-10-12,W,return,O3,EUR,-10.00,-10,-8
            R9,2026-10-12,2026-10-12,W,return,O9,EUR,-10.00,-10,-8
            O5,2026-10-02,2026-10-02,Y,standard,,EUR,50.00,50,40
            """);
        FILES.put("more.csv", Company.ORDER_HEADER + """
            R1,2026-10-09,2026-10-09,G,return,O1,EUR,-20.00,-20,-16
            O3,2026-10-03,2026-10-03,W,standard,,EUR,30.00,30,25
            O4,2026-10-03,2026-10-03,F,standard,,EUR,thirty,30,25
            O2,2026-10-02,2026-10-02,A,standard,,EUR,50.00,50,40
            R4,2026-10-03,2026-10-03,F,return,O4,EUR,-1.00,-1,-1
            """);
    }

    @TempDir
    Path inbox;

    @Test
    void comesToTheSameInAllOrdersOfFiveFiles() {
        List<List<String>> orders = new ArrayList<>();
        permute(new ArrayList<>(FILES.keySet()), 0, orders);
        assertThat(orders).hasSize(120);
        try (Company company = new Company(Vendor.H2, inbox)) {
            assertSame(company, orders);
        }
    }

    @Test
    void comesToTheSameOnTheServerToo() {
        long seed = Long.getLong("seed", 11);
        List<List<String>> orders = new ArrayList<>();
        permute(new ArrayList<>(FILES.keySet()), 0, orders);
        Collections.shuffle(orders, new Random(seed));
        List<List<String>> some = new ArrayList<>(orders.subList(0, 12));
        some.addFirst(List.copyOf(FILES.keySet()));
        try (Company company = new Company(Vendor.POSTGRESQL, inbox)) {
            assertSame(company, some);
        }
    }

    private void assertSame(Company company, List<List<String>> orders) {
        String expected = "";
        for (List<String> order : orders) {
            Company again = company.afresh(inbox);
            for (String name : order) {
                again.take(name, FILES.getOrDefault(name, "") + "\n".repeat(orders.indexOf(order)));
            }
            String came = state(again);
            if (expected.isEmpty()) {
                expected = came;
                assertThat(came).isEqualTo("""
                    A - ACTIVE
                    E A ACTIVE
                    F E ACTIVE
                    G W SUSPENDED
                    W F ACTIVE
                    O1 G 2026-10-01 standard 10000 10000 8000 first
                    R1 G 2026-10-01 return -2000 -2000 -1600 of O1
                    O2 A 2026-10-02 standard 5000 5000 4000 first
                    O3 W 2026-10-03 standard 3000 3000 2500 first
                    R3 W 2026-10-03 return -1000 -1000 -800 of O3
                    changes.csv:4 COLUMNS_FOR_NEW WAITING
                    east.csv:5 MEMBER_UNKNOWN WAITING
                    east.csv:6 MEMBER_UNKNOWN WAITING
                    more.csv:4 NUMBER_UNREADABLE REJECTED
                    more.csv:6 ORIGINAL_UNKNOWN WAITING
                    orders.csv:6 ORIGINAL_UNKNOWN WAITING
                    orders.csv:7 MEMBER_UNKNOWN WAITING
                    west.csv:4 COUNTRY_UNKNOWN REJECTED\
                    """);
            }
            assertThat(came).as("in the order %s", order).isEqualTo(expected);
        }
    }

    private static String state(Company company) {
        Membership members = company.members(99, "2026-10-19");
        return Company.table(members) + "\n"
                + Company.table(company.orders(99, "2026-10", members, new ReturnsRule(true, 30)), members) + "\n"
                + String.join(
                        "\n",
                        new Rejections(company.database)
                                .open().stream()
                                        .map(one -> one.file() + ":" + one.line() + " " + one.problem() + " "
                                                + one.problem().kind())
                                        .sorted()
                                        .toList());
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void carriesTheNumberOfTheImportThatCompletedItAndItsOwnLine(Vendor vendor) {
        try (Company company = new Company(vendor, inbox)) {
            Tally first =
                    company.take("east.csv", FILES.getOrDefault("east.csv", "")).tally();
            assertThat(first.waiting()).isEqualTo(5);
            company.take("orders.csv", Company.ORDER_HEADER + "O7,2026-10-01,2026-10-01,E,standard,,EUR,7.00,7,7\n");

            Summary west = company.take("west.csv", FILES.getOrDefault("west.csv", ""));

            assertThat(west.tally().read()).isEqualTo(4);
            assertThat(west.completed()).isEqualTo(4);
            assertThat(company.database
                            .client()
                            .sql("select known, line from member where member_id = 'G' union all"
                                    + " select known, line from customer_order")
                            .query((row, n) -> row.getInt(1) + ":" + row.getInt(2))
                            .list())
                    .containsExactly("3:4", "3:2");
            assertThat(new Rejections(company.database).all())
                    .filteredOn(one -> one.state() == Rejection.State.TAKEN)
                    .extracting(Rejection::where)
                    .containsExactlyInAnyOrder("east.csv:3:4", "east.csv:4:4", "west.csv:3:4", "orders.csv:2:4");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void oneThatWasWaivedByTwoStaysOut(Vendor vendor) {
        try (Company company = new Company(vendor, inbox)) {
            company.take("east.csv", FILES.getOrDefault("east.csv", ""));
            Rejections rejections = new Rejections(company.database);
            rejections.waive(1, "anna", "left before she began", Company.NOW);
            rejections.waive(1, "bo", "left before she began", Company.NOW);
            assertThat(company.take("east-again.csv", FILES.getOrDefault("east.csv", "") + "\n")
                            .tally()
                            .unchanged())
                    .as("said before")
                    .isEqualTo(5);

            company.take("west.csv", FILES.getOrDefault("west.csv", "").replaceFirst("\nE,.*", ""));

            assertThat(Company.table(company.members(99, "2026-10-31"))).isEqualTo("A - ACTIVE");
        }
    }

    /** Killed between any two transactions of the import that completes the lines, it comes to the same. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void goesOnAfterAKillBetweenItsRounds(Vendor vendor) {
        try (Company company = new Company(vendor, inbox)) {
            for (int crash = 0; crash < 6; crash++) {
                Company again = company.afresh(inbox);
                String blanks = "\n".repeat(crash + 1);
                for (String name : List.of("more.csv", "orders.csv", "changes.csv", "east.csv")) {
                    again.take(name, FILES.getOrDefault(name, "") + blanks);
                }
                again.drop("west.csv", FILES.getOrDefault("west.csv", "") + blanks);
                kill(again, crash);
                assertThat(again.take("west.csv", Company.rules(), 2).completed())
                        .isEqualTo(10);
                assertThat(state(again)).contains("G W SUSPENDED", "R3 W", "O1 G", "orders.csv:7 MEMBER_UNKNOWN");
            }
            Company given = company.afresh(inbox);
            given.take("east.csv", FILES.getOrDefault("east.csv", ""));
            given.drop("west.csv", FILES.getOrDefault("west.csv", ""));
            kill(given, 4);
            given.take("other.csv", Company.MEMBER_HEADER + "Q,distributor,Qi Q,,2026-05-02,active,SE,EUR,sv\n");
            assertThat(Company.table(given.members(99, "2026-10-31")))
                    .as("what was given up brought nothing")
                    .isEqualTo("Q - ACTIVE");
            assertThat(new Rejections(given.database).open()).hasSize(5);
        }
    }

    private static void kill(Company company, int transactions) {
        try (Session session = ((Opening.Ready) company.open("west.csv")).session()) {
            int left = transactions;
            for (Block block = session.read(2); left > 0 && block.lines() > 0; left--) {
                Block next = block;
                company.database.inTransaction(() -> session.write(next));
                block = session.read(2);
            }
            if (left > 0 && session.mayComplete()) {
                company.database.inTransaction(session::end);
                left--;
            }
            while (left > 0 && session.findWaiting()) {
                company.database.inTransaction(session::takeWaiting);
                left--;
            }
        }
    }

    /** Each names the other, as owner and as sponsor, in files of their own. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesTwoThatNeedOneAnother(Vendor vendor) {
        String header = Company.MEMBER_HEADER.replace("\n", ",owner_id\n");
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("one.csv", header + "P1,distributor,Pia,A,2026-05-02,active,SE,EUR,sv,P2\n");
            Summary two = company.take("two.csv", header + "P2,distributor,Pia,P1,2026-05-03,active,SE,EUR,sv,\n");
            assertThat(two.tally().waiting()).isEqualTo(1);
            assertThat(two.completed()).isEqualTo(2);
            assertThat(company.rejections()).isEmpty();
        }
    }
}
