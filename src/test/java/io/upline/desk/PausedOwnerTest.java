package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An owner is paused beyond its lease; another takes over and finishes; the first wakes up and writes nothing.
 * {@code -Dpauses=N}.
 */
class PausedOwnerTest {

    private static final int PAUSES = Integer.getInteger("pauses", 1);
    private static final int MEMBERS = 2_000;
    private static final int CHUNK = 3;
    private static final List<String> STEPS = List.of("postLedger", "preparePayments");

    @TempDir
    Path folder;

    @Test
    void writesNothingAfterAnotherTookOver() {
        for (int round = 0; round < PAUSES; round++) {
            TestHome home = TestHome.make(folder.resolve("round" + round), Vendor.POSTGRESQL, MEMBERS, 1, CHUNK, 1);
            try (Desk desk = home.desk("olga")) {
                mustBeDone(desk.run(JOB, "2026-09"));
            }
            home.approve("2026-09");
            try (Command owner = Command.start(home, "olga", "post", JOB, "--period", "2026-09")) {
                pauseInTheMiddle(home, owner, STEPS.get(round % STEPS.size()));
                takeOver(home);
                String ledger = home.ledger();
                owner.signal("CONT");
                assertThat(owner.exit()).as(owner.said()).isNotZero();
                assertThat(owner.said()).contains("took over");
                assertThat(home.ledger()).as(owner.said()).isEqualTo(ledger);
            }
            try (Desk desk = home.desk("auditor")) {
                assertThat(desk.damages(JOB)).isEmpty();
            }
        }
        System.out.println("paused owners fenced out: " + PAUSES);
    }

    private static void pauseInTheMiddle(TestHome home, Command owner, String step) {
        try (Desk watching = home.desk("auditor")) {
            while (watching.inquiry().running(JOB).stream()
                    .noneMatch(each -> each.step().equals(step) && each.done() > 0)) {
                assertThat(owner.waitFor(10)).as(owner.said()).isFalse();
            }
            owner.signal("STOP");
        }
    }

    /** Restarts until the lease of the paused owner has run out and its locks are free. */
    private static void takeOver(TestHome home) {
        for (int attempt = 0; attempt < 30; attempt++) {
            Command other = Command.start(home, "oskar", "restart", JOB, "--period", "2026-09");
            if (other.exit() == 0) {
                assertThat(other.said()).doesNotContain("nothing to continue");
                return;
            }
            assertThat(other.said()).contains("is in the hands of olga on ");
        }
        throw new IllegalStateException("the lease never ran out");
    }
}
