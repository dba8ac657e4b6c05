package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A company whose keys have gaps, because new members were rejected, closes its periods like one without. */
class RejectedMemberTest {

    private static final String MEMBERS = "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language";
    private static final String ORDERS =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";
    private static final String X1 = "X1,distributor,Xi One,,2026-08-20,active,SE,EUR,sv";
    private static final String X2 = "X2,distributor,Xi Two,X1,2026-08-21,active,SE,EUR,sv";
    private static final String X3 = "X3,distributor,Xi Three,X1,2026-08-22,active,SE,EUR,sv";
    private static final String X4 = "X4,distributor,Xi Four,X3,2026-08-23,active,SE,EUR,sv";
    private static final String NEVER = "X9,distributor,Xi Nine,NOBODY,2026-08-21,active,SE,EUR,sv";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void closesLikeACompanyWithoutGaps(Vendor vendor) {
        TestHome gaps = TestHome.make(folder.resolve("gaps"), vendor, 60, 2, 50, 15);
        gaps.drop("members-x.csv", MEMBERS, X1, NEVER, X2.replace(",X1,", ",NOBODY,"), X3);
        take(gaps);
        waive(gaps, "ida");
        waive(gaps, "nils");
        gaps.drop("members-y.csv", MEMBERS, X4, X2);

        TestHome whole = TestHome.make(folder.resolve("whole"), vendor, 60, 2, 50, 15);
        whole.drop("members-x.csv", MEMBERS, X1, X2, X3, X4);

        for (TestHome home : new TestHome[] {gaps, whole}) {
            home.drop(
                    "orders-x.csv", ORDERS, order("N1", "09", "X2"), order("N2", "09", "X3"), order("N3", "09", "X4"));
            home.close("2026-09");
            home.drop("orders-y.csv", ORDERS, order("N4", "09", "X4"), order("N5", "10", "X2"));
            home.close("2026-10");
        }

        assertThat(gaps.ledger()).contains(",X2,", ",X3,", ",X4,").isEqualTo(whole.ledger());
        assertThat(gaps.digest("2026-09")).isEqualTo(whole.digest("2026-09"));
        assertThat(gaps.digest("2026-10")).isEqualTo(whole.digest("2026-10"));
        try (Desk desk = gaps.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    private static String order(String id, String month, String member) {
        return id + ",2026-" + month + "-12,2026-" + month + "-12," + member + ",standard,,EUR,900.00,700.00,600.00";
    }

    private static void take(TestHome home) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
            assertThat(desk.rejected().of("", "").lines()).hasSize(2);
        }
    }

    /** Waives the first rejection: the one of the member that never comes. */
    private static void waive(TestHome home, String user) {
        try (Desk desk = home.desk(user)) {
            desk.rejected().waive(1, "never joined");
        }
    }
}
