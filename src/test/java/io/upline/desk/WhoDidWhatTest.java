package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Actor;
import io.upline.control.AuditRow;
import io.upline.control.AuditStore;
import io.upline.control.Refusal;
import io.upline.database.Vendor;
import io.upline.report.AuditReport;
import io.upline.report.AuditReport.Act;
import io.upline.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit trail as people ask it, and what it knows of accounts of the operating system. */
class WhoDidWhatTest {

    @TempDir
    Path folder;

    /** What belongs to no period is told with the one in whose closing it was done, as in the close workbook. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPeriodHasWhatWasLeftOutOfIt(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, 40, 2, 50, 15);
        home.close("2026-09");
        home.drop("kassa.csv", "what,ever", "1,2");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
            desk.rejected().aside("kassa.csv", "of the cash desk");
        }
        try (Desk desk = home.desk("nils")) {
            desk.rejected().aside("kassa.csv", "not ours");
            assertThat(desk.run(JOB, "2026-10").blemished())
                    .as("what people have settled")
                    .isFalse();
        }
        home.approve("2026-10");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(JOB, "2026-10"));
            assertThat(actions(asked(desk, "", "", "2026-10", "")))
                    .startsWith("run")
                    .contains("refuse-file", "put-aside", "approve", "post", "payments")
                    .endsWith("close");
            assertThat(actions(asked(desk, "", JOB, "2026-09", "")))
                    .startsWith("run", "import")
                    .contains("payments")
                    .endsWith("close")
                    .doesNotContain("put-aside", "refuse-file");
            assertThat(actions(asked(desk, "Nils", "", "", "put aside"))).containsExactly("put-aside");
            assertThat(asked(desk, "NILS", "", "", "")).extracting(Act::who).containsOnly("nils");
            assertThatThrownBy(() -> asked(desk, "", "", "", "aprove"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("did you mean approve?"));
        }
    }

    private static List<Act> asked(Desk desk, String person, String job, String period, String kind) {
        AuditReport report = desk.get(AuditTrail.class).of(new AuditTrail.Wanted(person, job, period, kind));
        return report.acts();
    }

    private static List<String> actions(List<Act> acts) {
        return acts.stream().map(Act::action).toList();
    }

    /** Two names that give their commands from one account may be one person: that is said, kept, and decides nothing. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void twoNamesOnOneAccountAreReported(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, 40, 1, 50, 15);
        try (Desk desk = home.desk("olga").from("shared")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        try (Desk desk = home.desk("finn").from("finn")) {
            assertThat(said(desk)).doesNotContain("cannot be shown");
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        try (Desk desk = home.desk("nils").from("shared")) {
            assertThat(desk.review(JOB, "2026-09")).contains("made by finn, olga, who cannot approve it");
            assertThat(said(desk)).contains("from the account shared", "by olga", "cannot be shown");
            List<AuditRow> rows = new ArrayList<>();
            desk.get(AuditStore.class).between(0, Long.MAX_VALUE, rows::add);
            assertThat(Words.english().of(rows.getLast().detail())).contains("from the account shared");
            assertThat(desk.damages(JOB)).isEmpty();
            desk.database()
                    .client()
                    .sql("update audit set account = 'nils' where account = 'shared'")
                    .update();
            assertThat(desk.damages(JOB)).anyMatch(damage -> damage.contains("audit trail is broken at row 1"));
        }
    }

    private static String said(Desk desk) {
        return Words.english().of(desk.approving().approve(JOB, "2026-09").what());
    }

    /** An account is what the system says; a name that is claimed does not change it. */
    @ParameterizedTest
    @EnumSource(Actor.Known.class)
    void anActorKeepsItsAccount(Actor.Known known) {
        assertThat(Actor.atThisMachine("Olga", known).from("root").account()).isEqualTo("root");
    }
}
