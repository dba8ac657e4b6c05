package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.database.Vendor;
import io.upline.intake.bridge.Bridge;
import io.upline.intake.bridge.Step;
import io.upline.report.OpenRejections;
import io.upline.version.Bridges;
import io.upline.version.PlanShelf;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Months whose product lists came late, before and after the close, come to what they come to with all lists known at once; nothing is lost
 * between the files and the orders, and nothing in a closed month moves before a person has decided.
 */
class ProductListsCloseTest {

    private static final String LIST = "sku,from,QV,CV";
    private static final String ORDERS =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV,sku,quantity";

    @TempDir
    Path folder;

    private TestHome home(String name, Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder.resolve(name), vendor, 60, 1, 50, 15);
        String buyer = Files.readAllLines(home.inbox().resolve("members.csv"))
                .getLast()
                .split(",")[0];
        home.drop(
                "teas.csv",
                ORDERS,
                tea("T1", "2026-09-05", buyer, "standard,", "90.00", "3"),
                tea("T2", "2026-09-20", buyer, "standard,", "60.00", "2"),
                tea("T3", "2026-09-21", buyer, "return,T2", "-30.00", "-1"));
        return home;
    }

    private static String tea(String id, String day, String buyer, String type, String amount, String pieces) {
        return String.join(",", id, day, day, buyer, type, "EUR", amount, "products,products,TEA", pieces);
    }

    private static void imported(TestHome home) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
        }
    }

    private static Version latest(TestHome home) {
        try (Desk desk = home.desk("auditor")) {
            return desk.get(VersionStore.class)
                    .latestPosted(JOB, desk.home().job(JOB).period("2026-09"))
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void comesToWhatItWouldHaveComeTo(Vendor vendor) throws IOException {
        TestHome late = home("late", vendor);
        TestHome early = home("early", vendor);
        early.drop("products.csv", LIST, "TEA,2026-01-01,30.00,24.00", "TEA,2026-09-15,40.00,31.00");
        early.drop("products-2.csv", LIST, "TEA,2026-09-03,33.00,20.00");
        early.close("2026-09");
        early.close("2026-10");

        imported(late);
        try (Desk desk = late.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
            assertThat(desk.rejected().of(JOB, "2026-09").lines())
                    .extracting(OpenRejections.Line::order)
                    .containsExactlyInAnyOrder("T1", "T2", "T3");
        }
        late.drop("products.csv", LIST, "TEA,2026-01-01,30.00,24.00");
        imported(late);
        late.drop("products-2.csv", LIST, "TEA,2026-09-15,40.00,31.00");
        try (Desk desk = late.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
            assertTiesOut(desk, "2026-09", 2);
        }
        late.close("2026-09");
        late.drop("products-3.csv", LIST, "TEA,2026-09-03,33.00,20.00");
        imported(late);
        try (Desk desk = late.desk("ida")) {
            OpenRejections.Line held =
                    desk.rejected().of(JOB, "2026-10").lines().getFirst();
            Actor ida = Actor.atThisMachine("ida", Actor.Known.CLAIMED);
            assertThat(desk.get(HeldDecisions.class).preview(ida, held.id()).changes())
                    .isNotEmpty();
            desk.get(HeldDecisions.class).accept(ida, held.id(), "the list was wrong");
            assertThat(desk.rejected().of("", "").lines()).isEmpty();
            mustBeDone(desk.run(JOB, "2026-10"));
            assertTiesOut(desk, "2026-10", 1);
        }
        late.close("2026-10");

        assertThat(latest(late).number()).isEqualTo(1);
        assertThat(latest(late).digest()).isEqualTo(latest(early).digest());
        assertThat(late.earned()).isEqualTo(early.earned());
        assertThat(late.ledger()).contains("edited T1");
        try (Desk desk = late.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    private static void assertTiesOut(Desk desk, String period, int edited) {
        JobDefinition job = desk.home().job(JOB);
        Version own =
                desk.get(VersionStore.class).draft(JOB, job.period(period)).orElseThrow();
        Bridge bridge =
                desk.get(Bridges.class).of(job, own, desk.get(PlanShelf.class).asPosted(own), 1000);
        long minor = bridge.read().minor() - bridge.unchanged().minor();
        long count = bridge.read().lines() - bridge.unchanged().lines();
        for (Step step : List.of(Step.values())) {
            if (step.atTheDoor()) {
                int sign = step.adds() ? 1 : -1;
                minor += sign * bridge.of(step).minor();
                count += sign * bridge.of(step).lines();
            }
        }
        assertThat(bridge.of(Step.EDITED).lines()).isEqualTo(edited);
        assertThat(count).as("lines that were stored").isEqualTo(bridge.stored().lines());
        assertThat(minor).as("money that was stored").isEqualTo(bridge.stored().minor());
    }
}
