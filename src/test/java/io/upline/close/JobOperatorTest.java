package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Database;
import io.upline.desk.TestHome;
import io.upline.progress.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The jobs in the hands of somebody who knows Spring Batch and nothing of this program. */
@SpringBatchTest
@SpringJUnitConfig(initializers = OpenedTestHome.class)
@DirtiesContext
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class JobOperatorTest {

    @Autowired
    JobOperator operator;

    @Autowired
    JobRegistry registry;

    @Autowired
    JobRepository repository;

    @Autowired
    JobOperatorTestUtils utils;

    @Autowired
    Progress progress;

    @Autowired
    Database database;

    @Test
    void listsStartsStopsAndRestartsJobsAndReadsTheirCounts() throws Exception {
        assertThat(registry.getJobNames()).containsExactlyInAnyOrder("import", "calculate", "post");
        Job calculate = job("calculate");
        assertThat(((AbstractJob) calculate).getStepNames())
                .containsExactly(
                        "importMembers",
                        "importOrders",
                        "freezeInputs",
                        "rollUpVolume",
                        "qualifyRanks",
                        "calculateBonuses",
                        "proposeSettlement",
                        "indexResults",
                        "reconcile");

        ((Watched) progress).when("qualifyRanks", this::stopWhatRuns);
        utils.setJob(calculate);
        JobExecution stopped = utils.startJob(wanted());
        assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(count("select sum(at_item - from_item) from run_range where step = 'qualifyRanks'"))
                .as("one chunk of each range at the most was under way")
                .isBetween(1L, 2L * OpenedTestHome.CHUNK);

        JobExecution restarted = operator.restart(execution(stopped.getId()).orElseThrow());
        assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(restarted.getJobInstanceId()).isEqualTo(stopped.getJobInstanceId());
        for (String named : List.of("job", "period", "run")) {
            assertThat(String.valueOf(restarted.getJobParameters().getParameter(named)))
                    .as("the parameter %s of what is restarted", named)
                    .isEqualTo(String.valueOf(stopped.getJobParameters().getParameter(named)));
        }
        long members = count("select count(*) from member_rank");
        assertThat(members).isGreaterThanOrEqualTo(OpenedTestHome.MEMBERS);
        assertThat(read(stopped, "rollUpVolume")).as("done by the first").isEqualTo(members);
        assertThat(read(stopped, "qualifyRanks") + read(restarted, "qualifyRanks"))
                .as("shared by both")
                .isEqualTo(members);
        assertThat(read(restarted, "calculateBonuses")).as("left to the second").isEqualTo(members);
        assertThatThrownBy(() -> operator.stop(restarted)).isInstanceOf(JobExecutionNotRunningException.class);
    }

    @Test
    void refusesWhoDoesNotSayWhoAsksOrWhatFor() {
        Job calculate = job("calculate");
        assertThatThrownBy(() -> operator.start(calculate, new JobParameters()))
                .isInstanceOf(InvalidJobParametersException.class)
                .hasMessageContaining("say who asks");
        assertThatThrownBy(() -> operator.start(
                        calculate,
                        new JobParametersBuilder().addString("by", "olga").toJobParameters()))
                .isInstanceOf(InvalidJobParametersException.class)
                .hasMessageContaining("which period of which job");
    }

    private Job job(String name) {
        return Objects.requireNonNull(registry.getJob(name), name);
    }

    /** As an optional: the framework takes a method of a test that returns an execution for the maker of its job scope. */
    private Optional<JobExecution> execution(long id) {
        return Optional.ofNullable(repository.getJobExecution(id));
    }

    private void stopWhatRuns() {
        try {
            operator.stop(
                    repository.findRunningJobExecutions("calculate").iterator().next());
        } catch (JobExecutionNotRunningException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JobParameters wanted() {
        return new JobParametersBuilder()
                .addString("job", TestHome.JOB)
                .addString("period", "2026-09")
                .addString("by", "olga")
                .toJobParameters();
    }

    /** What a step has read, of all its ranges. */
    private long read(JobExecution execution, String step) {
        Collection<StepExecution> steps =
                execution(execution.getId()).orElseThrow().getStepExecutions();
        return steps.stream()
                .filter(each -> each.getStepName().startsWith(step + ":"))
                .mapToLong(StepExecution::getReadCount)
                .sum();
    }

    private long count(String sql) {
        return database.client().sql(sql).query(Long.class).single();
    }
}
