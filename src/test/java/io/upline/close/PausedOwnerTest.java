package io.upline.close;

import static io.upline.close.TestHome.JOB;
import static io.upline.close.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An owner is paused beyond its lease; another takes over and finishes; the first wakes up and writes nothing.
 * {@code -Dpauses=N}, {@code -Dseed=S}.
 */
class PausedOwnerTest {

    private static final int PAUSES = Integer.getInteger("pauses", 1);
    private static final long SEED = Long.getLong("seed", 11);

    @TempDir
    Path folder;

    @Test
    void writesNothingAfterAnotherTookOver() {
        Random random = new Random(SEED);
        int hit = 0;
        for (int round = 0; hit < PAUSES && round < PAUSES * 5; round++) {
            TestHome home = TestHome.make(folder.resolve("round" + round), Vendor.POSTGRESQL, 300, 1, 7, 1);
            try (Desk desk = home.desk("olga")) {
                mustBeDone(desk.run(JOB, "2026-09"));
            }
            home.approve("2026-09");
            Command owner = Command.start(home, "olga", "post", JOB, "--period", "2026-09");
            owner.waitFor(1_500 + random.nextInt(1_500));
            owner.signal("STOP");
            boolean begun = takenOver(home);
            String ledger = home.ledger();
            owner.signal("CONT");
            int exit = owner.exit();
            if (!begun) {
                // it was paused before it had begun anything: there was nothing to take over, and it went on alone
                assertThat(exit).as(owner.said()).isZero();
                continue;
            }
            assertThat(home.ledger()).as(owner.said()).isEqualTo(ledger);
            try (Desk desk = home.desk("auditor")) {
                assertThat(desk.inquiry().verify(JOB, "").damages()).isEmpty();
            }
            if (exit != 0) {
                hit++;
                assertThat(owner.said()).contains("took over");
            }
        }
        System.out.println("paused owners fenced out: " + hit + ", seed " + SEED);
        assertThat(hit).isEqualTo(PAUSES);
    }

    /** Restarts until the lease of the paused owner has run out; whether there was something to take over. */
    private static boolean takenOver(TestHome home) {
        for (int attempt = 0; attempt < 30; attempt++) {
            Command other = Command.start(home, "oskar", "restart", JOB, "--period", "2026-09");
            if (other.exit() == 0) {
                return !other.said().contains("nothing to continue");
            }
            assertThat(other.said()).contains("is in the hands of olga on ");
        }
        throw new IllegalStateException("the lease never ran out");
    }
}
