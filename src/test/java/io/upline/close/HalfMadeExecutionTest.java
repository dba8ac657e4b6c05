package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import io.upline.version.RangeStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What a process leaves behind that was killed between two rows of the framework. */
class HalfMadeExecutionTest {

    @TempDir
    Path folder;

    /** The process was killed between the row of a range's execution and its context, so that the context is empty for ever. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void continuesARangeWhoseExecutionWasOnlyHalfMade(Vendor vendor) throws Exception {
        try (Desk desk = TestHome.make(folder, vendor, 5, 2, 3, 15).desk("olga")) {
            Run run = begun(desk);
            desk.database().inTransaction(() -> desk.get(RangeStore.class).cut(run.id(), "rows", 10, 2, 0));
            JobRepository repository = desk.get(JobRepository.class);
            JobParameters identity = RunParameters.identity(run.id());
            JobInstance instance = repository.createJobInstance("rows", identity);
            JobExecution killed = repository.createJobExecution(instance, identity, new ExecutionContext());
            repository.createStepExecution("rows", killed);
            repository.createStepExecution("rows:range0", killed);

            Set<Long> written = new ConcurrentSkipListSet<>();
            Steps steps = desk.get(Steps.class);
            Step rows = steps.ranged("rows", 3, (from, to) -> {
                for (long item = from; item < to; item++) {
                    assertThat(written.add(item)).as("item " + item).isTrue();
                }
            });
            JobExecution restarted = desk.get(JobOperator.class).start(steps.job("rows", rows), asked(run));
            assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(restarted.getJobInstanceId()).isEqualTo(instance.getId());
            assertThat(written).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        }
    }

    /** The process was killed between the row of the instance and that of its first execution. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void startsWhatWasOnlyHalfMade(Vendor vendor) throws Exception {
        try (Desk desk = TestHome.make(folder, vendor, 5, 1, 3, 15).desk("olga")) {
            Run run = begun(desk);
            desk.get(JobRepository.class).createJobInstance("nothing", RunParameters.identity(run.id()));
            Steps steps = desk.get(Steps.class);
            Job job = steps.job("nothing", steps.once("nothing", () -> {}));
            JobExecution started = desk.get(JobOperator.class).start(job, asked(run));
            assertThat(started.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        }
    }

    private static Run begun(Desk desk) {
        return desk.get(RunStore.class).add(Run.Kind.IMPORT, "", null, 0, 2, "olga");
    }

    private static JobParameters asked(Run run) {
        return new JobParametersBuilder()
                .addLong(RunParameters.RUN, run.id())
                .addString(RunParameters.BY, "olga", false)
                .toJobParameters();
    }
}
