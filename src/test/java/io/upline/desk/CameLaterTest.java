package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.close.Outcome;
import io.upline.database.Vendor;
import io.upline.words.Words;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever brings more after an approval is told that it is not about that; and a review names what came after its draft was made. */
class CameLaterTest {

    private static final String ORDERS =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";

    private static final String MEMBERS = "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anImportTellsOfEachApprovalThatIsNotAboutIt(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, 30, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        home.drop("before.csv", ORDERS, "N1,2026-09-20,2026-09-20,M000001,standard,,EUR,30.00,25.00,20.00");
        assertThat(imported(home)).as("nobody has approved it").isEmpty();
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        home.approve("2026-09");
        assertThat(told(home)).as("nothing came").isEmpty();
        home.drop("october.csv", ORDERS, "N2,2026-10-20,2026-10-20,M000002,standard,,EUR,30.00,25.00,20.00");
        home.drop("joins-later.csv", MEMBERS, "L1,distributor,Later,M000001,2026-10-05,active,SE,EUR,sv");
        home.drop("account.csv", "member_id,iban", "M000003,SE3550000000054910000003");
        assertThat(imported(home)).as("that cannot touch September").isEmpty();

        home.drop(
                "september.csv",
                ORDERS,
                "N3,2026-09-20,2026-09-20,M000003,standard,,EUR,30.00,25.00,20.00",
                "N4,2026-09-21,2026-09-21,M000004,standard,,EUR,30.00,25.00,20.00");
        home.drop("joined.csv", MEMBERS, "L2,distributor,Late,M000001,2026-09-05,active,SE,EUR,sv");
        home.drop("changed.csv", "member_id,status,effective_on", "M000005,suspended,2026-09-07");
        String said = JOB
                + " 2026-09 was approved before 2 orders (N3, N4), lines of 2 members (L2, M000005) came, which can"
                + " touch it: the approval does not count for them. Begin with run " + JOB + " --period 2026-09 ";
        assertThat(imported(home)).singleElement().asString().startsWith(said);
        assertThat(told(home)).singleElement().asString().startsWith(said);
        assertThat(imported(home)).as("nothing more came").isEmpty();
        try (Desk desk = home.desk("finn")) {
            assertThat(desk.review(JOB, "2026-09"))
                    .contains(
                            "arrived after the inputs were frozen: 2 orders (N3, N4); run again to include them",
                            "came after the inputs were frozen: lines of 2 members (L2, M000005); run again to include"
                                    + " them");
        }
        home.drop("waits.csv", ORDERS, "N5,2026-09-21,2026-09-21,UNKNOWN,standard,,EUR,30.00,25.00,20.00");
        assertThat(imported(home))
                .singleElement()
                .asString()
                .startsWith(JOB + " 2026-09 was approved, and is not posted while this stands: 1 ");
        try (Desk desk = home.desk("olga")) {
            assertThatThrownBy(() -> desk.post(JOB, "2026-09")).satisfies(Told.containing("1 "));
            desk.rejected().waive("1", "not ours");
        }
        try (Desk desk = home.desk("finn")) {
            desk.rejected().waive("1", "not ours");
        }
        postsWhatWasApproved(home);
    }

    /** What is said of the approval is true: it is posted without what came, which the next period takes. */
    private static void postsWhatWasApproved(TestHome home) {
        String approved = home.digest("2026-09");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(JOB, "2026-09"));
        }
        assertThat(home.digest("2026-09")).isEqualTo(approved);
        assertThat(told(home)).isEmpty();
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(String.join("\n", desk.review(JOB, "2026-10"))).contains("restates 2026-09");
        }
    }

    /** What the import says of approvals. */
    private static List<String> imported(TestHome home) {
        try (Desk desk = home.desk("olga")) {
            Outcome outcome = desk.importInbox();
            mustBeDone(outcome);
            return outcome.end().notes().stream()
                    .filter(note -> note.code().startsWith("approval."))
                    .map(Words.english()::of)
                    .toList();
        }
    }

    /** What the status says of them. */
    private static List<String> told(TestHome home) {
        try (Desk desk = home.desk("finn")) {
            return desk.status(JOB, "2026-09").stream()
                    .map(String::strip)
                    .filter(line -> line.contains("was approved before"))
                    .toList();
        }
    }
}
