package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.close.Outcome;
import io.upline.control.Refusal;
import io.upline.database.OwnedElsewhereException;
import io.upline.database.Vendor;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two owners want the same period at once. On PostgreSQL one does and the other says who and since when; on H2 the second names
 * the owner of the database. {@code -Drounds=N}.
 */
class RaceTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    @TempDir
    Path folder;

    @Test
    void onlyOneOfTwoRunsPostsOrRestarts() throws IOException {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            TestHome home = TestHome.make(folder.resolve("round" + round), Vendor.POSTGRESQL, 40, 1, 10, 15);
            refused += race(home, desk -> desk.run(JOB, "2026-09"), 2);
            home.approve("2026-09");
            obstruct(home);
            try (Desk desk = home.desk("olga")) {
                assertThat(desk.post(JOB, "2026-09").isDone()).isFalse();
            }
            unobstruct(home);
            refused += race(home, desk -> desk.restart(JOB, "2026-09"), 2);
            try (Desk desk = home.desk("auditor")) {
                assertThat(desk.get(LedgerStore.class).all().stream()
                                .map(batch -> batch.event().kind()))
                        .containsExactly(EventKind.CLOSE, EventKind.PAYMENT_RUN);
                assertThat(desk.damages(JOB)).isEmpty();
                assertThat(desk.get(RunStore.class).of(JOB, desk.home().job(JOB).period("2026-09")))
                        .filteredOn(run -> run.kind() == Run.Kind.POST)
                        .hasSize(1);
            }
            assertThat(home.ledger().lines().distinct().count())
                    .isEqualTo(home.ledger().lines().count());
        }
        for (int round = 0; round < ROUNDS; round++) {
            TestHome home = TestHome.make(folder.resolve("post" + round), Vendor.POSTGRESQL, 40, 1, 10, 15);
            try (Desk desk = home.desk("olga")) {
                mustBeDone(desk.run(JOB, "2026-09"));
            }
            home.approve("2026-09");
            refused += race(home, desk -> desk.post(JOB, "2026-09"), 1);
            try (Desk desk = home.desk("auditor")) {
                assertThat(desk.get(LedgerStore.class).all().stream()
                                .map(batch -> batch.event().kind()))
                        .containsExactly(EventKind.CLOSE, EventKind.PAYMENT_RUN);
            }
        }
        System.out.println("races: " + 3 * ROUNDS + ", refused: " + refused + ", doubles: 0");
    }

    @Test
    void namesTheOwnerOfAnEmbeddedDatabase() {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        try (Desk owner = home.desk("olga")) {
            assertThat(owner.session().isEmbedded()).isTrue();
            assertThatThrownBy(() -> home.desk("finn"))
                    .isInstanceOf(OwnedElsewhereException.class)
                    .satisfies(Told.containing("the embedded database is in use by olga on "))
                    .satisfies(Told.containing(" since "));
            Command second = Command.start(home, "finn", "status", JOB);
            assertThat(second.exit()).as(second.said()).isEqualTo(4);
            assertThat(second.said()).contains("in use by olga on ");
        }
    }

    /** Both do it at once; at most {@code mayFinish} finish, one at least, and every other says who has it. */
    private static int race(TestHome home, Function<Desk, Outcome> work, int mayFinish) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<String> refusals = new ArrayList<>();
        int done = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (String user : List.of("olga", "oskar")) {
                Callable<Outcome> contender = () -> contend(home, user, work, start);
                outcomes.add(both.submit(contender));
            }
            for (Future<Outcome> outcome : outcomes) {
                try {
                    mustBeDone(outcome.get());
                    done++;
                } catch (ExecutionException e) {
                    Throwable cause = e.getCause() == null ? e : e.getCause();
                    assertThat(cause).isInstanceOfAny(OwnedElsewhereException.class, Refusal.class);
                    refusals.add(Told.of(cause));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        assertThat(done).isBetween(1, mayFinish);
        assertThat(refusals)
                .allMatch(text -> text.matches("'.*' is in the hands of .* on .* since .*")
                        || text.contains("is posted and closed already")
                        || text.contains("post of 2026-09 was begun")
                        || text.contains("not APPROVED"));
        return refusals.size();
    }

    private static Outcome contend(TestHome home, String user, Function<Desk, Outcome> work, CyclicBarrier start)
            throws BrokenBarrierException, InterruptedException {
        try (Desk desk = home.desk(user)) {
            start.await();
            return work.apply(desk);
        }
    }

    private static Path obstacle(TestHome home) {
        return home.root().resolve("jobs").resolve(JOB).resolve("outbox");
    }

    /** A file where the outbox belongs: the post fails when it comes to writing files. */
    private static void obstruct(TestHome home) throws IOException {
        Files.writeString(obstacle(home), "in the way");
    }

    private static void unobstruct(TestHome home) throws IOException {
        Files.delete(obstacle(home));
    }
}
