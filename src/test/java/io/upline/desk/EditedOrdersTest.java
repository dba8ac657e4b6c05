package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.Actor;
import io.upline.database.Vendor;
import io.upline.report.HeldPreview;
import io.upline.report.OpenRejections;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A close with the edited orders known at once comes to the same, member by member and bonus by bonus, as one with the old figures, the
 * edits accepted, and a restatement. {@code -Dseed=} looks at another history.
 */
class EditedOrdersTest {

    private static final String FILE = "orders-2026-09.csv";
    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("seed", 20_261_129L));

    private static Actor actor(String person) {
        return Actor.atThisMachine(person, Actor.Known.CLAIMED);
    }

    private static Version latest(TestHome home) {
        try (Desk desk = home.desk("auditor")) {
            return desk.get(VersionStore.class)
                    .latestPosted(JOB, desk.home().job(JOB).period("2026-09"))
                    .orElseThrow();
        }
    }

    private TestHome home(String name, Vendor vendor) {
        return TestHome.make(folder.resolve(name), vendor, 60, 1, 50, 15);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void comesToWhatItWouldHaveComeTo(Vendor vendor) throws IOException {
        TestHome late = home("late", vendor);
        TestHome early = home("early", vendor);
        List<String> lines = new ArrayList<>(Files.readAllLines(late.inbox().resolve(FILE)));
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            int at = 1 + random.nextInt(lines.size() - 1);
            String[] cells = lines.get(at).split(",", -1);
            if (cells[5].isEmpty() && !cells[4].equals("return")) {
                // the same order may be edited twice, and before the close as well as after it
                List<String> edits = k % 2 == 0 ? before : after;
                cells[7] = (1 + random.nextInt(300)) + ".00";
                cells[8] = (1 + random.nextInt(300)) + ".00";
                cells[9] = (1 + random.nextInt(250)) + ".00";
                edits.add(String.join(",", cells));
                lines.set(at, String.join(",", cells));
            }
        }
        Files.write(early.inbox().resolve(FILE), lines);
        early.close("2026-09");

        imported(late);
        edit(late, "before", before);
        late.close("2026-09");
        edit(late, "after", after);
        late.close("2026-10");
        early.close("2026-10");

        assertThat(latest(late).number()).isEqualTo(1);
        assertThat(latest(late).digest()).isEqualTo(latest(early).digest());
        assertThat(late.earned()).isEqualTo(early.earned());
        assertThat(late.ledger()).contains("edited O");
        try (Desk desk = late.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    private static void imported(TestHome home) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
        }
    }

    /** Sends edits, each in a file of its own, and has one person accept each in turn. */
    private static void edit(TestHome home, String name, List<String> edits) {
        int number = 0;
        for (String edit : edits) {
            number++;
            home.drop(name + number + ".csv", HEADER, edit);
            imported(home);
            try (Desk desk = home.desk("ida")) {
                for (OpenRejections.Line line : desk.rejected().of("", "").lines()) {
                    desk.get(HeldDecisions.class).accept(actor("ida"), line.id(), "the shop corrected it");
                }
                assertThat(desk.rejected().of("", "").lines()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void blocksUntilOnePersonHasDecided(Vendor vendor) throws IOException {
        TestHome home = home("one", vendor);
        String[] cells = Files.readAllLines(home.inbox().resolve(FILE)).get(1).split(",", -1);
        home.close("2026-09");
        cells[7] = "999.00";
        cells[8] = "999.00";
        cells[9] = "999.00";
        home.drop("edit.csv", HEADER, String.join(",", cells));
        imported(home);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-10"));
            assertThat(desk.status(JOB, "2026-10")).anyMatch(line -> line.contains("blocked by 1 held line (1)"));
        }
        try (Desk desk = home.desk("ida")) {
            HeldPreview seen = desk.get(HeldDecisions.class).preview(actor("ida"), 1);
            assertThat(seen.changes())
                    .isNotEmpty()
                    .allMatch(each -> each.period().toString().equals("2026-09"));
            assertThat(desk.get(HeldDecisions.class).preview(actor("ida"), 1)).isEqualTo(seen);
            desk.get(HeldDecisions.class).accept(actor("ida"), 1, "the shop corrected it");
        }
        try (Desk desk = home.desk("olga")) {
            assertThat(desk.run(JOB, "2026-10").isDone()).isTrue();
            assertThat(desk.review(JOB, "2026-10")).anyMatch(line -> line.contains("1 edited order: " + cells[0]));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void leavesTheOrderAsItWasWhereItIsWaived(Vendor vendor) throws IOException {
        TestHome home = home("waived", vendor);
        String[] cells = Files.readAllLines(home.inbox().resolve(FILE)).get(1).split(",", -1);
        home.close("2026-09");
        cells[7] = "999.00";
        home.drop("edit.csv", HEADER, String.join(",", cells));
        imported(home);
        for (String person : List.of("ida", "nils")) {
            try (Desk desk = home.desk(person)) {
                desk.rejected().waive(1, "a mistake of the shop");
            }
        }
        home.close("2026-10");
        assertThat(latest(home).number()).isZero();
        assertThat(home.ledger()).doesNotContain("edited");
    }
}
