package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.version.ChangedFacts;
import io.upline.version.VersionStore;
import io.upline.words.Text;
import io.upline.words.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order and a full return that arrive for a closed month change nothing there, and post the exact differences. */
class RestatementTest {

    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void postsExactlyTheDifferenceWithTheNextMonth(Vendor vendor) {
        TestHome late = TestHome.make(folder.resolve("late"), vendor, 80, 2, 50, 15);
        late.close("2026-09");
        String closed = late.digest("2026-09");
        Map<String, BigDecimal> before = late.earned();
        String buyer = buyer(late);
        late.drop("late.csv", lines(buyer));
        late.close("2026-10");

        TestHome atOnce = TestHome.make(folder.resolve("at-once"), vendor, 80, 2, 50, 15);
        atOnce.drop("late.csv", lines(buyer));
        atOnce.close("2026-09");
        atOnce.close("2026-10");

        assertThat(late.digest("2026-09")).as("the closed month is not touched").isEqualTo(closed);
        assertThat(late.earned()).as("ends where it would have, known at once").isEqualTo(atOnce.earned());
        assertThat(late.earned()).as("the late order did move money").isNotEqualTo(before);
        try (Desk desk = late.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
            assertThat(desk.get(VersionStore.class).posted(JOB, io.upline.period.PeriodKind.MONTH))
                    .extracting(version -> version.period() + " " + version.number())
                    .containsExactly("2026-09 0", "2026-09 1", "2026-10 0");
            assertThat(new Text(Words.english()).of(desk.inquiry().explain(JOB, "2026-09", buyer)))
                    .anyMatch(line -> line.contains("2026-09 was worked out again since, as version 1")
                            && line.contains("explain " + JOB + " --period 2026-10 " + buyer));
            assertThat(new Text(Words.english()).of(desk.inquiry().explain(JOB, "2026-10", buyer)))
                    .noneMatch(line -> line.contains("worked out again"));
            Path plan = late.root().resolve("config/plans/nordic/2026-01-01.yaml");
            assertThat(desk.get(PlanComparison.class)
                            .of(JOB, "2026-09", Optional.of("2026-10"), Optional.of(plan), ChangedFacts.NONE)
                            .restated())
                    .extracting(each -> each.period() + " " + each.version())
                    .containsExactly("2026-09 1");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesBackWhatAFullReturnMade(Vendor vendor) {
        TestHome home = TestHome.make(folder.resolve("returned"), vendor, 80, 2, 50, 15);
        String buyer = buyer(home);
        TestHome without = TestHome.make(folder.resolve("without"), vendor, 80, 2, 50, 15);
        without.close("2026-09");
        home.drop("sold.csv", HEADER, "L1,2026-09-12,2026-09-12," + buyer + ",standard,,EUR,900.00,700.00,600.00");
        home.close("2026-09");
        assertThat(home.earned()).isNotEqualTo(without.earned());
        home.drop(
                "returned.csv", HEADER, "R1,2026-10-05,2026-10-05," + buyer + ",return,L1,EUR,-900.00,-700.00,-600.00");
        home.close("2026-10");
        without.close("2026-10");

        assertThat(home.earned()).isEqualTo(without.earned());
    }

    /** Two orders and a return that stand far from each other, and a newcomer among the buyers. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void namesForEachDifferenceTheFactsThatMadeIt(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, 80, 2, 50, 15);
        String buyer = buyer(home);
        home.drop("sold.csv", HEADER, "L1,2026-09-12,2026-09-12," + buyer + ",standard,,EUR,900.00,700.00,600.00");
        home.close("2026-09");
        home.drop(
                "members-late.csv",
                "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language",
                "N1,distributor,Nina Nord," + buyer + ",2026-09-10,active,SE,EUR,sv");
        home.drop(
                "late.csv",
                HEADER,
                "R1,2026-10-05,2026-10-05," + buyer + ",return,L1,EUR,-90.00,-70.00,-60.00",
                "L2,2026-09-20,2026-09-20,N1,standard,,EUR,300.00,250.00,200.00");
        home.close("2026-10");

        List<String[]> restated = home.ledger()
                .lines()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .filter(cells -> cells[0].contains("/2026-10/") && cells[8].equals("2026-09"))
                .toList();
        assertThat(restated)
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(cells[9]).isNotEmpty());
        assertThat(restated)
                .filteredOn(cells -> cells[3].equals("N1"))
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(cells[9]).isEqualTo("\"late L2, move N1\""));
        assertThat(restated).anySatisfy(cells -> assertThat(cells[9]).contains("return R1"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void makesNoNewVersionWhenNothingChanges(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, 60, 2, 50, 15);
        home.close("2026-09");
        try (Desk desk = home.desk("olga")) {
            desk.approving().restate(JOB, "2026-09", "to be sure");
            mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(desk.get(VersionStore.class)
                            .draft(JOB, desk.home().job(JOB).period("2026-09")))
                    .isEmpty();
        }
    }

    private static String[] lines(String buyer) {
        return new String[] {HEADER, "L1,2026-09-12,2026-09-12," + buyer + ",standard,,EUR,900.00,700.00,600.00"};
    }

    /** A member deep in the company, so that others earn on what it buys: the last one. */
    private static String buyer(TestHome home) {
        try {
            List<String> done = java.nio.file.Files.exists(home.inbox().resolve("members.csv"))
                    ? java.nio.file.Files.readAllLines(home.inbox().resolve("members.csv"))
                    : java.nio.file.Files.readAllLines(home.inbox().resolve("done/members.csv"));
            return done.getLast().split(",")[0];
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
