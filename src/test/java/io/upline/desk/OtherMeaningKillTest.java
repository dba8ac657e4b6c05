package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code kill -9} while a program whose rules mean something else restates a closed month, with the program's own difference and that of a
 * late order: it ends with the ledger of an undisturbed restatement. {@code -Dkills=N} kills a database, {@code -Dseed=S} replays.
 */
class OtherMeaningKillTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long SEED = Long.getLong("seed", 11);
    private static final String PERIOD = "2026-10";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void endsAsIfNothingHadHappened(Vendor vendor) {
        TestHome calm = begun("calm", vendor);
        calm.openWith(OtherMeaning.class);
        calm.close(PERIOD);
        assertThat(calm.ledger()).contains("ENGINE " + OtherMeaning.NUMBER + ", late L1");
        Random random = new Random(SEED);
        int kills = 0;
        for (int closes = 0; kills < KILLS; closes++) {
            TestHome home = begun("killed" + closes, vendor);
            kills += disturbed(home, random, "run");
            home.openWith(OtherMeaning.class);
            home.approve(PERIOD);
            kills += disturbed(home, random, "post");
            String round = vendor + " close " + closes + " of seed " + SEED + " after " + kills + " kills";
            assertThat(home.digest(PERIOD)).as("digest of " + round).isEqualTo(calm.digest(PERIOD));
            assertThat(KillTest.withoutDays(home.ledger()))
                    .as("ledger of " + round)
                    .isEqualTo(KillTest.withoutDays(calm.ledger()));
            try (Desk desk = home.desk("auditor")) {
                assertThat(desk.damages(JOB)).as(round).isEmpty();
            }
        }
    }

    /** September is closed by the program before; a late order waits, and its restatement by the other program is asked for. */
    private TestHome begun(String name, Vendor vendor) {
        TestHome home = TestHome.make(folder.resolve(name), vendor, 80, 2, 7, 15);
        String buyer = OtherMeaningTest.buyer(home);
        home.close("2026-09");
        OtherMeaningTest.drop(home, "L1", buyer);
        OtherMeaningTest.restate(home, "2026-09");
        return home;
    }

    private static int disturbed(TestHome home, Random random, String command) {
        int kills = 0;
        Command running = start(home, command);
        while (kills < 2 && running.killAfter(1_200 + random.nextInt(2_000))) {
            kills++;
            running = start(home, "restart");
        }
        int exit = running.exit();
        boolean unposted = command.equals("post")
                && !Files.exists(home.root().resolve("jobs/" + JOB + "/outbox/" + PERIOD + "/manifest.csv"));
        if (exit != 0 || unposted) {
            // killed before anything was begun: there was nothing to continue, and the command is still to be given
            running = start(home, command);
        }
        assertThat(running.exit()).as(running.said()).isZero();
        return kills;
    }

    private static Command start(TestHome home, String command) {
        return Command.start(
                OtherMeaningCommand.class.getName(), home, "olga", Map.of(), command, JOB, "--period", PERIOD);
    }
}
