package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Actor;
import io.upline.control.Refusal;
import io.upline.database.Vendor;
import io.upline.report.HeldPreview;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A held line is looked at, accepted by two people, and restates the closed periods it reaches into. */
class HeldDecisionsTest {

    private static final String HEADER = "member_id,status,effective_on";
    private static final String LINE = "M000001,terminated,2026-09-10";
    private static final String ORDERS =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";

    @TempDir
    Path folder;

    private static HeldPreview preview(TestHome home, String person, int id) {
        try (Desk desk = home.desk(person)) {
            return desk.get(HeldDecisions.class).preview(actor(person), id);
        }
    }

    private static void accept(TestHome home, String person, int id) {
        try (Desk desk = home.desk(person)) {
            desk.get(HeldDecisions.class).accept(actor(person), id, "was dismissed by the board");
        }
    }

    private static Actor actor(String person) {
        return Actor.atThisMachine(person, Actor.Known.CLAIMED);
    }

    private static Version latest(Desk desk) {
        return desk.get(VersionStore.class)
                .latestPosted(JOB, desk.home().job(JOB).period("2026-09"))
                .orElseThrow();
    }

    /** What it comes to is what it would have come to, had the line been there in time. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void restatesAsIfItHadBeenKnownInTime(Vendor vendor) {
        TestHome home = TestHome.make(folder.resolve("late"), vendor, 60, 1, 50, 15);
        home.close("2026-09");
        home.drop("status.csv", HEADER, LINE);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
        }

        HeldPreview seen = preview(home, "ida", 1);
        assertThat(seen.member()).isEqualTo("M000001");
        assertThat(seen.changes())
                .isNotEmpty()
                .allMatch(each -> each.period().toString().equals("2026-09"));
        assertThat(preview(home, "ida", 1)).as("it leaves nothing behind").isEqualTo(seen);
        accept(home, "ida", 1);
        assertThatThrownBy(() -> accept(home, "ida", 1))
                .isInstanceOf(Refusal.class)
                .satisfies(Told.containing("somebody else has to"));
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(desk.status(JOB, "2026-10")).anyMatch(line -> line.contains("blocked by 1 held line (1)"));
        }
        accept(home, "nils", 1);
        assertThatThrownBy(() -> accept(home, "finn", 1)).satisfies(Told.containing("is no held line"));
        home.close("2026-10");

        TestHome inTime = TestHome.make(folder.resolve("time"), vendor, 60, 1, 50, 15);
        inTime.drop("status.csv", HEADER, LINE);
        inTime.close("2026-09");
        try (Desk late = home.desk("auditor");
                Desk time = inTime.desk("auditor")) {
            assertThat(latest(late).number()).isEqualTo(1);
            assertThat(latest(late).digest()).isEqualTo(latest(time).digest());
            assertThat(late.damages(JOB)).isEmpty();
            assertThat(late.rejected().all().lines())
                    .extracting(line -> line.state() + " " + line.decided().size())
                    .containsExactly("ACCEPTED 2");
        }
        assertThat(home.ledger().lines().filter(line -> line.contains("move M000001")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPreviewThatWasKilledIsTakenBackByTheNextImport(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, 60, 1, 50, 15);
        home.close("2026-09");
        home.drop("status.csv", HEADER, LINE);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
            var held = desk.get(io.upline.intake.HeldLines.class);
            io.upline.company.Company company = desk.session().company();
            assertThat(held.begin(
                            held.find(1).orElseThrow(),
                            io.upline.intake.CompanyRules.of(
                                    company,
                                    List.of(),
                                    _ -> java.util.Optional.empty(),
                                    java.time.LocalDate.of(2026, 10, 2)),
                            Actor.atThisMachine("olga", Actor.Known.CLAIMED),
                            java.time.Instant.parse("2026-10-02T10:00:00Z")))
                    .isPresent();
            home.drop("shop.csv", ORDERS, "X1,2026-09-12,2026-09-12,M000002,standard,,EUR,9.00,7.00,6.00");
            mustBeDone(desk.importInbox());
            assertThat(desk.database()
                            .client()
                            .sql("select count(*) from member_change where member_key = (select member_key from member"
                                    + " where member_id = 'M000001')")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(desk.rejected().of("", "").lines()).hasSize(1);
        }
    }
}
