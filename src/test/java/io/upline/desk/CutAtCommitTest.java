package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.Home;
import io.upline.company.MachineSettings;
import io.upline.database.CommitCutter;
import io.upline.database.DatabaseAddress;
import io.upline.database.Vendor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The connection of a post is cut when the server has committed and before it can say so; {@code restart} ends with the ledger and files of an
 * undisturbed close. {@code -Dcuts=N} cuts, {@code -Dseed=S} replays.
 */
class CutAtCommitTest {

    private static final int CUTS = Integer.getInteger("cuts", 3);
    private static final long SEED = Long.getLong("seed", 7);
    private static final String PERIOD = "2026-09";
    private static final int THREADS = 2;
    private static final int CHUNK = 20;
    private static final int LEASE = 15;

    @TempDir
    Path folder;

    @Test
    void endsAsIfNothingHadHappened() throws IOException {
        TestHome calm = home("calm");
        run(calm);
        int commits;
        DatabaseAddress server = address(calm);
        try (CommitCutter counting = new CommitCutter(server)) {
            through(calm, counting.address());
            Command post = Command.start(calm, "olga", "post", JOB, "--period", PERIOD);
            assertThat(post.exit()).as(post.said()).isZero();
            commits = counting.commits();
        }
        through(calm, server);
        String digest = calm.digest(PERIOD);
        String ledger = KillTest.withoutDays(calm.ledger());
        SortedMap<String, Integer> files = KillTest.statements(calm);
        String payments = KillTest.payments(calm);
        assertThat(commits).as("commits of a post").isGreaterThan(20);
        Random random = new Random(SEED);
        for (int cut = 1; cut <= CUTS; cut++) {
            TestHome home = home("cut" + cut);
            run(home);
            DatabaseAddress direct = address(home);
            int at = 1 + random.nextInt(commits);
            try (CommitCutter cutter = new CommitCutter(direct)) {
                through(home, cutter.address());
                cutter.cutAt(at);
                Command.start(home, "olga", "post", JOB, "--period", PERIOD).exit();
                assertThat(cutter.commits()).as("the cut was reached").isGreaterThanOrEqualTo(at);
            }
            through(home, direct);
            String round = "cut at commit " + at + " of " + commits + ", seed " + SEED;
            KillTest.finish(home, "post", Command.start(home, "olga", "restart", JOB, "--period", PERIOD));
            assertThat(home.digest(PERIOD)).as("digest of " + round).isEqualTo(digest);
            assertThat(KillTest.withoutDays(home.ledger()))
                    .as("ledger of " + round)
                    .isEqualTo(ledger);
            assertThat(KillTest.statements(home)).as("files of " + round).isEqualTo(files);
            assertThat(KillTest.payments(home)).as("payment list of " + round).isEqualTo(payments);
            try (Desk desk = home.desk("auditor")) {
                assertThat(desk.damages(JOB)).as(round).isEmpty();
            }
        }
        System.out.println("cuts: " + CUTS + " over " + commits + " commits, seed " + SEED + ", differences: 0");
    }

    private TestHome home(String name) {
        return TestHome.make(folder.resolve(name), Vendor.POSTGRESQL, 60, THREADS, CHUNK, LEASE);
    }

    private static void run(TestHome home) {
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, PERIOD));
        }
        home.approve(PERIOD);
    }

    private static DatabaseAddress address(TestHome home) {
        return MachineSettings.read(new Home(home.root())).database();
    }

    private static void through(TestHome home, DatabaseAddress address) throws IOException {
        TestHome.settings(home.root(), Optional.of(address), THREADS, CHUNK, LEASE);
    }
}
