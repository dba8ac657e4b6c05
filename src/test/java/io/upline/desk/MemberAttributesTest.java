package io.upline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.Actor;
import io.upline.database.Vendor;
import io.upline.intake.Rejection;
import io.upline.words.Text;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The company's own attributes of members, from a column of a file to money: dated like the package, held when back-dated, covered by the trail. */
class MemberAttributesTest {

    private static final String MEMBERS =
            "member_id,kind,name,sponsor_id,joined_on,effective_on,status,country,currency,language,contract";
    private static final String CHANGES = "member_id,effective_on,contract";
    private static final String JOB = TestHome.JOB;
    private static final String PLAN = """
        name: schemes
        currency: EUR
        period: month
        asOf: period-end
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.00}
        volumeBelowZero: floored
        bonuses:
        - {name: Scheme, kind: percent, base: CV, by: [{attribute: contract}, CV], rates: {A: {0: 5%, 100: 10%}, <value>: 20%, other: 1%}}
        - {name: Only B, kind: percent, base: CV, needs: {attribute: {contract: B}}, rates: 3%}
        examples:
        - title: one
          members: |
            id  contract  CV
            A   B         100
          expect:
            earnings: |
              id  bonus   amount
              A   Only B  3.00
        """;

    @TempDir
    Path folder;

    private TestHome home(Vendor vendor, String value) throws IOException {
        TestHome home = TestHome.empty(folder.resolve("home"), vendor, 1, 50, 15);
        home.setting("orderTypes:", " [standard, autoship, kit, return]\nattributes: {contract: [A, B]}");
        home.addJob(
                JOB,
                "plan: schemes\nperiod: month\nstartsOn: 2026-09\ndecidedBy: paid_at\n",
                "schemes",
                PLAN.replace("<value>", value));
        home.drop("members.csv", MEMBERS, member("M1", "A"), member("M2", "B"), member("M3", ""));
        home.drop(
                "orders.csv",
                "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV",
                order("O1", "2026-09-05", "M1"),
                order("O2", "2026-09-05", "M2"),
                order("O3", "2026-09-05", "M3"),
                order("O4", "2026-10-05", "M1"),
                order("O5", "2026-10-05", "M2"),
                order("O6", "2026-10-05", "M3"));
        return home;
    }

    private static String member(String id, String contract) {
        return id + ",distributor,Name " + id + ",,2026-01-01,,active,SE,EUR,sv," + contract;
    }

    private static String order(String id, String day, String member) {
        return String.join(",", id, day, day, member, "standard", "", "EUR", "300.00", "200.00", "200.00");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void paysByThemFromTheirDayOn(Vendor vendor) throws IOException {
        TestHome home = home(vendor, "B");
        home.close("2026-09");
        // M1 changes on the first of October, M2 gives it up, M3 changes within September, which is closed by then
        home.drop("changes.csv", CHANGES, "M1,2026-10-01,B", "M2,2026-10-20,", "M3,2026-09-10,A");
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.importInbox());
            assertThat(desk.rejected().of(JOB, "2026-10").lines())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.file() + ":" + line.line()).isEqualTo("changes.csv:4");
                        assertThat(line.kind()).isEqualTo(Rejection.Kind.HELD);
                    });
        }
        try (Desk desk = home.desk("auditor")) {
            assertThat(explained(desk, "2026-09", "M1"))
                    .contains("Scheme: M1, A, CV 200 from 100: 200 × 10% = 20.00 EUR");
            assertThat(explained(desk, "2026-09", "M2"))
                    .contains("Scheme: M2, B: 200 × 20% = 40.00 EUR")
                    .contains("Only B: M2: 200 × 3% = 6.00 EUR");
            assertThat(explained(desk, "2026-09", "M3"))
                    .contains("Scheme: M3, other: 200 × 1% = 2.00 EUR")
                    .contains("Only B is not paid: not contract B");
        }
        for (String who : List.of("ida", "nils")) {
            try (Desk desk = home.desk(who)) {
                Actor actor = Actor.atThisMachine(who, Actor.Known.CLAIMED);
                desk.get(HeldDecisions.class).accept(actor, 1, "the contract was signed in September");
            }
        }
        home.setClock(Instant.parse("2026-11-03T03:00:00Z"));
        home.close("2026-10");

        try (Desk desk = home.desk("auditor")) {
            assertThat(explained(desk, "2026-10", "M1")).contains("Scheme: M1, B: 200 × 20% = 40.00 EUR");
            assertThat(explained(desk, "2026-10", "M2")).contains("Scheme: M2, other: 200 × 1% = 2.00 EUR");
            assertThat(explained(desk, "2026-10", "M3"))
                    .contains("Scheme: M3, A, CV 200 from 100: 200 × 10% = 20.00 EUR");
            assertThat(desk.damages(JOB)).isEmpty();
            tamper(desk, "member", "contract=A", "'contract=B'");
            tamper(desk, "member", "contract=B", "null");
            tamper(desk, "member_change", "contract=B", "'contract=A'");
            tamper(desk, "member_change", "contract=", "null");
            assertThat(desk.damages(JOB)).as("all was taken back").isEmpty();
        }
    }

    /** What somebody changes by hand is found. */
    private static void tamper(Desk desk, String table, String was, String is) {
        int key = desk.database()
                .client()
                .sql("select member_key from " + table + " where attributes = ?")
                .param(was)
                .query(Integer.class)
                .single();
        update(desk, table, is, key);
        assertThat(desk.damages(JOB)).as(table + " " + was + " " + is).isNotEmpty();
        update(desk, table, "'" + was + "'", key);
    }

    private static void update(Desk desk, String table, String value, int key) {
        desk.database()
                .client()
                .sql("update " + table + " set attributes = " + value + " where member_key = ?")
                .param(key)
                .update();
    }

    @Test
    void aPlanThatNamesAnotherValueIsRefused() throws IOException {
        TestHome home = home(Vendor.H2, "C");
        try (Desk desk = home.desk("olga")) {
            assertThat(Told.of(desk.run(JOB, "2026-09").causes().getFirst()))
                    .contains("'C' is no value of the attribute 'contract'");
        }
    }

    private static String explained(Desk desk, String period, String member) {
        return String.join("\n", new Text(Words.english()).of(desk.inquiry().explain(JOB, period, member)));
    }
}
