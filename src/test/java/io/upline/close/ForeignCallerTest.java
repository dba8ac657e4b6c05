package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.Refusal;
import io.upline.database.OwnedElsewhereException;
import io.upline.database.Vendor;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;

/** Two callers of the job operator, in two contexts on one database, at the same time. */
class ForeignCallerTest {

    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    @Test
    void isRefusedWhileAnotherHasTheJobInHand() throws Exception {
        TestHome home = TestHome.make(folder, Vendor.POSTGRESQL, 60, 2, 10, 15);
        try (Desk one = home.desk("olga");
                Desk two = home.desk("oskar")) {
            for (int round = 0; round < ROUNDS; round++) {
                List<JobExecution> done = race(() -> started(one, "calculate"), () -> started(two, "calculate"));
                assertThat(done).allMatch(execution -> execution.getStatus() == BatchStatus.COMPLETED);
                assertThat(done).hasSizeBetween(1, 2);
            }
        }
    }

    /** The framework alone would let both continue the failed execution: here one does, and the ledger has one batch. */
    @Test
    void isRefusedWhileAnotherContinuesTheSameExecution() throws Exception {
        TestHome home = TestHome.make(folder, Vendor.POSTGRESQL, 60, 2, 10, 15);
        try (Desk one = home.desk("olga");
                Desk two = home.desk("oskar")) {
            assertThat(one.run(TestHome.JOB, "2026-09").isDone()).isTrue();
            home.approve("2026-09");
            Path obstacle = obstacle(home);
            JobExecution failed = started(one, "post");
            assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
            Files.delete(obstacle);
            List<JobExecution> done = race(() -> restarted(one, failed), () -> restarted(two, failed));
            assertThat(done).singleElement().matches(execution -> execution.getStatus() == BatchStatus.COMPLETED);
            assertThat(one.get(LedgerStore.class).all().stream()
                            .map(batch -> batch.event().kind()))
                    .containsExactly(EventKind.CLOSE, EventKind.PAYMENT_RUN);
        }
    }

    private static JobExecution started(Desk desk, String name) throws Exception {
        Job job = Objects.requireNonNull(desk.get(JobRegistry.class).getJob(name));
        JobParameters wanted = new JobParametersBuilder()
                .addString("job", TestHome.JOB)
                .addString("period", "2026-09")
                .addString("by", "somebody")
                .toJobParameters();
        return desk.get(JobOperator.class).start(job, wanted);
    }

    private static JobExecution restarted(Desk desk, JobExecution failed) throws JobRestartException {
        return desk.get(JobOperator.class)
                .restart(Objects.requireNonNull(desk.get(JobRepository.class).getJobExecution(failed.getId())));
    }

    /** Both at once: those that were done; whoever was refused was told who has it, or that it is done. */
    private static List<JobExecution> race(Callable<JobExecution> first, Callable<JobExecution> second)
            throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(2);
        List<JobExecution> done = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<JobExecution>> results = new ArrayList<>();
            for (Callable<JobExecution> each : List.of(first, second)) {
                results.add(both.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            for (Future<JobExecution> result : results) {
                try {
                    done.add(result.get());
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause())
                            .isInstanceOfAny(
                                    OwnedElsewhereException.class,
                                    Refusal.class,
                                    JobRestartException.class,
                                    JobInstanceAlreadyCompleteException.class);
                }
            }
        }
        return done;
    }

    /** A file where the outbox belongs: the post fails when it comes to writing files. */
    private static Path obstacle(TestHome home) throws IOException {
        return Files.writeString(
                home.root().resolve("jobs").resolve(TestHome.JOB).resolve("outbox"), "in the way");
    }
}
