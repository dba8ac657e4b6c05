package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Database;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

class BatchEngineTest {

    private static final Run RUN =
            new Run(1, Run.Kind.POST, "job", Optional.empty(), Run.State.RUNNING, 0, true, 2, "olga", "", "");

    /** Killed between the row of a range's execution and its context: the context is empty for ever. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void continuesARangeWhoseExecutionWasOnlyHalfMade(Vendor vendor) throws Exception {
        try (Database database = TestDatabases.fresh(vendor)) {
            BatchEngine engine = new BatchEngine(database);
            RangeStore ranges = new RangeStore(database);
            database.inTransaction(() -> ranges.cut(RUN.id(), "rows", 10, 2, 1));
            JobParameters parameters =
                    new JobParametersBuilder().addLong("run", 1L).toJobParameters();
            JobInstance instance = engine.repository().createJobInstance("post", parameters);
            JobExecution killed = engine.repository().createJobExecution(instance, parameters, new ExecutionContext());
            engine.repository().createStepExecution("rows", killed);
            engine.repository().createStepExecution("rows:range0", killed);

            Steps steps = new Steps(
                    engine,
                    database,
                    new RunStore(database, CompanyClock.inZone(ZoneId.of("UTC"))),
                    ranges,
                    Progress.SILENT);
            Set<Long> written = new ConcurrentSkipListSet<>();
            Step rows = steps.ranged(RUN, "rows", "writing rows", "rows", 3, 1, () -> (from, to) -> {
                for (long item = from; item < to; item++) {
                    assertThat(written.add(item)).as("item " + item).isTrue();
                }
            });
            JobExecution restarted = engine.execute(steps.job("post", rows), parameters);
            assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(restarted.getJobInstanceId()).isEqualTo(instance.getId());
            assertThat(written).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        }
    }

    /** Killed between the row of the instance and that of its first execution. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void startsWhatWasOnlyHalfMade(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            BatchEngine engine = new BatchEngine(database);
            JobParameters parameters =
                    new JobParametersBuilder().addLong("run", 1L).toJobParameters();
            engine.repository().createJobInstance("post", parameters);
            Job job = new JobBuilder("post", engine.repository())
                    .start(new StepBuilder("nothing", engine.repository())
                            .tasklet((contribution, context) -> RepeatStatus.FINISHED, database.transactions())
                            .build())
                    .build();
            assertThat(engine.execute(job, parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(engine.repository().getJobInstances("post", 0, 10)).hasSize(1);
        }
    }
}
