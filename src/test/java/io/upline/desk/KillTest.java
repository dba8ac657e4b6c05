package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code kill -9} at random instants of {@code run} and {@code post}, continued with {@code restart} alone: digest, ledger and
 * files are those of an undisturbed close. {@code -Dkills=N} kills a database, {@code -Dseed=S} replays.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("seed", 7);
    private static final int MEMBERS = 300;
    private static final int CHUNK = 7;
    private static final long START_MILLIS = 500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void endsAsIfNothingHadHappened(Vendor vendor) {
        TestHome calm = home("calm", vendor);
        calm.close("2026-09");
        String digest = calm.digest("2026-09");
        String ledger = withoutDays(calm.ledger());
        SortedMap<String, Integer> files = statements(calm);
        String payments = payments(calm);
        int partitions = calm.partitions().size();
        List<String> anchored = anchored(calm, anchor("calm"));
        Random random = new Random(SEED);
        int kills = 0;
        int closes = 0;
        while (kills < KILLS) {
            TestHome home = home("killed" + closes++, vendor);
            kills += disturbed(home, random, "run");
            home.approve("2026-09");
            kills += disturbed(home, random, "post");
            String round = vendor + " close " + closes + " of seed " + SEED + " after " + kills + " kills";
            assertThat(home.digest("2026-09")).as("digest of " + round).isEqualTo(digest);
            assertThat(withoutDays(home.ledger())).as("ledger of " + round).isEqualTo(ledger);
            assertThat(statements(home)).as("files of " + round).isEqualTo(files);
            assertThat(payments(home)).as("payment list of " + round).isEqualTo(payments);
            assertThat(home.partitions()).as("partitions of " + round).hasSize(partitions);
            assertThat(anchored(home, anchor("killed" + (closes - 1))))
                    .as("anchor of " + round)
                    .isEqualTo(anchored);
        }
        System.out.println(
                "kills: " + kills + " on " + vendor + " over " + closes + " closes, seed " + SEED + ", differences: 0");
    }

    /** Between kill and {@code restart} somebody removes, empties, cuts and exchanges files of the outbox, and adds others. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void makesAnewWhatWasLostBetweenKillAndRestart(Vendor vendor) {
        TestHome calm = home("calm", vendor);
        calm.close("2026-09");
        String digest = calm.digest("2026-09");
        String ledger = withoutDays(calm.ledger());
        SortedMap<String, Integer> files = statements(calm);
        String payments = payments(calm);
        Random random = new Random(SEED);
        Vandal vandal = new Vandal(random);
        int kills = 0;
        int closes = 0;
        while (kills < KILLS) {
            TestHome home = home("lost" + closes++, vendor);
            try (Desk desk = home.desk("olga")) {
                TestHome.mustBeDone(desk.run(JOB, "2026-09"));
            }
            home.approve("2026-09");
            kills += robbed(home, random, vandal, files.size());
            String round = vendor + " close " + closes + " of seed " + SEED + " after " + kills + " kills";
            assertThat(home.digest("2026-09")).as("digest of " + round).isEqualTo(digest);
            assertThat(withoutDays(home.ledger())).as("ledger of " + round).isEqualTo(ledger);
            assertThat(statements(home)).as("files of " + round).isEqualTo(files);
            assertThat(payments(home)).as("payment list of " + round).isEqualTo(payments);
            try (Desk desk = home.desk("auditor")) {
                assertThat(desk.damages(JOB)).as(round).isEmpty();
            }
        }
        assertThat(vandal.harmed()).as("files harmed").isPositive();
        System.out.println("kills: " + kills + " on " + vendor + " over " + closes + " closes, seed " + SEED
                + ", files harmed: " + vandal.harmed() + ", differences: 0");
    }

    /** Starts a command, kills it, and continues it with {@code restart}, itself killed now and then; how many kills hit. */
    private static int disturbed(TestHome home, Random random, String command) {
        int kills = 0;
        Command running = Command.start(home, "olga", command, JOB, "--period", "2026-09");
        while (running.killAfter(START_MILLIS + random.nextInt(2_500))) {
            kills++;
            isNotCalledDamaged(home);
            running = Command.start(home, "olga", "restart", JOB, "--period", "2026-09");
            if (kills % 3 == 0) {
                break;
            }
        }
        finish(home, command, running);
        return kills;
    }

    /**
     * Starts a post and kills it up to three times: once when so many files lie in its outbox, then while it is restarted; between kill and
     * {@code restart} its files are harmed. How many kills hit.
     */
    private static int robbed(TestHome home, Random random, Vandal vandal, int files) {
        int kills = 0;
        Command running = Command.start(home, "olga", "post", JOB, "--period", "2026-09");
        boolean hit = killedAtFiles(running, home, 1 + random.nextInt(files));
        while (hit) {
            kills++;
            vandal.visit(home, "2026-09");
            running = Command.start(home, "olga", "restart", JOB, "--period", "2026-09");
            hit = kills < 3
                    && (random.nextBoolean()
                            ? killedAtFiles(running, home, Vandal.left(home, "2026-09") + 1 + random.nextInt(5))
                            : running.killAfter(START_MILLIS + random.nextInt(4_000)));
        }
        finish(home, "post", running);
        return kills;
    }

    /** Kills a post once so many files lie in its outbox; whether it was killed before it ended. */
    private static boolean killedAtFiles(Command running, TestHome home, int files) {
        while (!running.waitFor(2)) {
            if (Vandal.left(home, "2026-09") >= files) {
                return running.killAfter(0);
            }
        }
        return false;
    }

    /** Waits for what was started, begins it anew where nothing of it had been begun, and demands that it is done. */
    static void finish(TestHome home, String command, Command started) {
        Command running = started;
        int exit = running.exit();
        if (exit == 4 && running.said().contains("was begun")) {
            // killed before anything was begun: there is nothing to continue yet
            running = Command.start(home, "olga", command, JOB, "--period", "2026-09");
            exit = running.exit();
        }
        if (command.equals("run") && exit == 4 && running.said().contains("it is CALCULATED")) {
            return;
        }
        if (command.equals("post") && running.said().contains("next: post")) {
            assertThat(exit).as("nobody may take it for posted").isEqualTo(4);
            running = Command.start(home, "olga", command, JOB, "--period", "2026-09");
            exit = running.exit();
        }
        assertThat(exit).as(running.said() + home.log()).isZero();
    }

    /** Whoever was killed did nothing wrong. */
    private static void isNotCalledDamaged(TestHome home) {
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    private TestHome home(String name, Vendor vendor) {
        return TestHome.make(folder.resolve(name), vendor, MEMBERS, 2, CHUNK, 15)
                .anchored(anchor(name));
    }

    private Path anchor(String name) {
        return folder.resolve("anchor of " + name);
    }

    /** What the anchor says of each batch, and that nothing disagrees with it. */
    private static List<String> anchored(TestHome home, Path anchor) {
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
            return Files.readAllLines(anchor).stream()
                    .map(line -> line.replaceAll(
                            ".*(\"batch\":\\d+,\"event\":\"\\S+ ).*(\"transfers\":.*),\"head\".*", "$1 $2"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ledger without the posting date, which is the day of the test where a command posted. */
    static String withoutDays(String ledger) {
        return ledger.replaceAll(",\\d{4}-\\d{2}-\\d{2},", ",day,").replaceAll("\\d{4}-\\d{2}-\\d{2}/", "day/");
    }

    /** The payment list, without the pay day in the names of payments. */
    static String payments(TestHome home) {
        try {
            return withoutDays(
                    Files.readString(home.root().resolve("jobs/" + JOB + "/outbox/2026-09/payments-2026-09.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements; the close workbook says who approved when, the manifest has its hash, the payment list names the pay day. */
    static SortedMap<String, Integer> statements(TestHome home) {
        SortedMap<String, Integer> files = home.outbox("2026-09");
        files.keySet()
                .removeIf(name -> name.startsWith("set-aside/")
                        || name.startsWith("close-")
                        || name.startsWith("payments-")
                        || name.equals("manifest.csv"));
        return files;
    }
}
