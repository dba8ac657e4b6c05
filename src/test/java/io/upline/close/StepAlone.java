package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.version.Run;
import io.upline.version.RunStore;
import java.util.List;
import java.util.Locale;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.task.SyncTaskExecutor;

/** Runs single steps of a job by name for one run, as Spring Batch Test does it: without leases, which are the operator's. */
final class StepAlone {

    private static final long FENCE = 1;

    private final RunStore runs;
    private final JobOperatorTestUtils steps;
    private final JobRepository repository;
    private final Run run;

    StepAlone(ApplicationContext context, Run run) throws Exception {
        this.runs = context.getBean(RunStore.class);
        this.repository = context.getBean(JobRepository.class);
        this.run = run;
        JobRegistry jobs = context.getBean(JobRegistry.class);
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(jobs);
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
        this.steps = new JobOperatorTestUtils(operator, repository);
        steps.setJob(context.getBean(run.kind().name().toLowerCase(Locale.ROOT), Job.class));
        runs.claim(run.id(), FENCE);
    }

    /** Runs a step that must end well; what its execution counted. */
    StepExecution runs(String step) {
        JobExecution ended = ended(step);
        assertThat(ended.getStatus())
                .as(step + " " + ended.getAllFailureExceptions())
                .isEqualTo(BatchStatus.COMPLETED);
        return ended.getStepExecutions().stream()
                .filter(each -> each.getStepName().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** Runs steps one after the other, which must all end well. */
    void run(List<String> names) {
        names.forEach(this::runs);
    }

    /** Runs a step, however it ends. */
    JobExecution ended(String step) {
        return steps.startStep(
                step,
                new JobParametersBuilder(RunParameters.inHand(OpenedTestHome.OLGA, run.job(), "", run.id(), FENCE))
                        .addString("step", step)
                        .addLong("time", System.nanoTime())
                        .toJobParameters(),
                new ExecutionContext());
    }
}
