package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.close.Outcome;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.database.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is approved or posted that rests on rows which somebody changed beside the program, or on a draft that came too early. */
class DecidedOnTest {

    private static final String PERIOD = "2026-09";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        H2         | update customer_order set measure_1 = measure_1 where order_id = 'nobody' |
        H2         | update customer_order set amount_minor = amount_minor + 1 where order_line = 1 and order_id = (select min(order_id) from customer_order) | customer_order
        POSTGRESQL | update customer_order set amount_minor = amount_minor + 1 where order_line = 1 and order_id = (select min(order_id) from customer_order) | customer_order
        H2         | delete from customer_order where order_id = (select min(order_id) from customer_order) | customer_order
        H2         | update member set joined_day = joined_day - 400 where member_key = 3 | member
        H2         | update job_period set state = 'APPROVED' | job_period
        H2         | update audit set who = 'finn' where seq = 2 | audit trail
        """)
    void nothingIsApprovedOnChangedRows(Vendor vendor, String change, String table) {
        TestHome home = drafted(vendor);
        change(home, change);
        try (Desk desk = home.desk("finn")) {
            if (table == null) {
                assertThat(desk.approving().approve(JOB, PERIOD)).isNotNull();
                return;
            }
            assertThatThrownBy(() -> desk.approving().approve(JOB, PERIOD))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing(table))
                    .satisfies(Told.containing("somebody changed the database"));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anApprovalThatNobodyGavePostsNothing(Vendor vendor) {
        TestHome home = drafted(vendor);
        change(
                home,
                "insert into approval (job, period_start, period_end, run_id, digest, approved_by, approved_at,"
                        + " approved_on) select job, period_start, period_end, run_id, digest, 'anna', started_at,"
                        + " period_end from run where kind = 'CALCULATE'");
        change(home, "update job_period set state = 'APPROVED'");
        String ledger = home.ledger();
        try (Desk desk = home.desk("olga")) {
            assertThatThrownBy(() -> desk.post(JOB, PERIOD))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("approval"));
        }
        assertThat(home.ledger()).isEqualTo(ledger);
    }

    /** The corrections of the month before, and what it carried on, are not in a draft that was made before that month was posted. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDraftOlderThanThePostBeforeItIsMadeAnew(Vendor vendor) {
        TestHome home = drafted(vendor);
        home.approve(PERIOD);
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(String.join("\n", desk.status(JOB, "2026-10"))).contains("provisional: 2026-09");
            assertThat(String.join("\n", desk.review(JOB, "2026-10")))
                    .contains("provisional: 2026-09")
                    .doesNotContain("approve " + JOB + " --period 2026-10");
            TestHome.mustBeDone(desk.post(JOB, PERIOD));
            assertThat(String.join("\n", desk.status(JOB, "2026-10")))
                    .contains("2026-09 of " + JOB + " was posted after this draft was made")
                    .contains("begin a new draft with: run " + JOB + " --period 2026-10");
        }
        try (Desk desk = home.desk("finn")) {
            assertThatThrownBy(() -> desk.approving().approve(JOB, "2026-10"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("was posted after this draft was made"))
                    .satisfies(Told.containing("run " + JOB + " --period 2026-10"));
        }
        try (Desk desk = home.desk("olga")) {
            Outcome again = desk.run(JOB, "2026-10");
            assertThat(again.isDone()).isTrue();
        }
        home.approve("2026-10");
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.post(JOB, "2026-10"));
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    /** A plan that was changed in place, and a setting that decides money, are told to whoever signs. */
    @Test
    void theReviewTellsWhatIsNotAsInTheMonthBefore() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 2, 7, 15);
        home.close(PERIOD);
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(String.join("\n", desk.review(JOB, "2026-10")))
                    .doesNotContain("is not that of")
                    .doesNotContain("are not those of");
        }
        change(home.root().resolve("config/company.yaml"), "EUR: 20.00", "EUR: 1.00");
        change(home.root().resolve("config/plans/nordic/2026-01-01.yaml"), "500: 8%", "500: 9%");
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(String.join("\n", desk.review(JOB, "2026-10")))
                    .contains("the plan is not that of 2026-09: line ")
                    .contains("500: 9%")
                    .contains("settings that decide money are not those of 2026-09: was minimumPayout=")
                    .doesNotContain("timeZone");
        }
    }

    private static void change(Path file, String was, String is) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, is));
    }

    private TestHome drafted(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, 40, 2, 7, 15);
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, PERIOD));
        }
        return home;
    }

    private static void change(TestHome home, String sql) {
        try (Database database = home.openDatabase()) {
            database.client().sql(sql).update();
        }
    }
}
