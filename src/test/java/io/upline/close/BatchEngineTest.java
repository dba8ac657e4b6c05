package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Database;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

class BatchEngineTest {

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
