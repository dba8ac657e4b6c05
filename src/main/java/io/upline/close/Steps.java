package io.upline.close;

import io.micrometer.observation.ObservationRegistry;
import io.upline.close.RangeItems.RangeWork;
import io.upline.company.Workload;
import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.progress.Progress;
import io.upline.version.RangeStore;
import io.upline.version.RunStore;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.DefaultJobParametersValidator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The one factory of jobs and steps: each step has a transaction manager, and none skips or retries. */
final class Steps {

    private final JobRepository repository;
    private final ObservationRegistry observations;
    private final Database database;
    private final Workload workload;
    private final RunStore runs;
    private final RangeStore ranges;
    private final RunInHand hand;
    private final StepProgress progress;
    private final JobExecutionListener running;

    Steps(
            JobRepository repository,
            ObservationRegistry observations,
            Database database,
            Workload workload,
            RunStore runs,
            RangeStore ranges,
            RunInHand hand,
            StepProgress progress,
            JobExecutionListener running) {
        this.repository = repository;
        this.observations = observations;
        this.database = database;
        this.workload = workload;
        this.runs = runs;
        this.ranges = ranges;
        this.hand = hand;
        this.progress = progress;
        this.running = running;
    }

    /** A job of steps one after the other, started with a run in hand. */
    Job job(String name, Step first, Step... others) {
        return job(name, new JobExecutionListener() {}, first, others);
    }

    /** A job of steps one after the other; the listener hears of its executions too. */
    Job job(String name, JobExecutionListener listener, Step first, Step... others) {
        SimpleJobBuilder builder = new JobBuilder(name, repository)
                .validator(new DefaultJobParametersValidator(
                        new String[] {RunParameters.RUN, RunParameters.FENCE, RunParameters.BY, RunParameters.KNOWN},
                        new String[] {RunParameters.JOB, RunParameters.PERIOD, RunParameters.ACCOUNT}))
                .observationRegistry(observations)
                .listener(running)
                .listener(listener)
                .start(first);
        for (Step step : others) {
            builder = builder.next(step);
        }
        return builder.build();
    }

    /** A step that does one thing, in one transaction and under the run's fence. */
    Step once(String name, Runnable work) {
        return step(name)
                .listener(new StepExecutionListener() {
                    @Override
                    public void beforeStep(StepExecution execution) {
                        ranges.beginOnce(hand.id(), name, hand.fence());
                    }
                })
                .tasklet(
                        (contribution, context) -> {
                            runs.hold(hand.id(), hand.fence());
                            ranges.endOnce(hand.id(), name, hand.fence());
                            progress.begin(doing(name), Progress.Unit.PIECE, 0, -1);
                            work.run();
                            progress.end();
                            return RepeatStatus.FINISHED;
                        },
                        database.transactions())
                .build();
    }

    /** A step whose items are blocks of work, one a transaction. */
    <T extends Counted> Step blocks(String name, ItemStreamReader<T> reader, ItemWriter<T> writer) {
        return step(name)
                .<T, T>chunk(1)
                .transactionManager(database.transactions())
                .reader(reader)
                .writer(writer)
                .listener(new ItemCounts())
                .build();
    }

    /** A step over ranges of members, each range in a thread and in chunks of its own. */
    Step ranged(String name, int chunk, RangeWork work) {
        RangeStep worker = new RangeStep(name, number -> {
            RangeItems items = new RangeItems(ranges, hand, name, number, chunk, (from, to) -> {
                work.write(from, to);
                progress.advance(to - from);
            });
            return blocks(name, items, items);
        });
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(worker);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(workload.threads());
        handler.setTaskExecutor(threads);
        handler.setGridSize(workload.threads());
        return step(name)
                .partitioner(name, size -> partitions(name))
                .partitionHandler(handler)
                .build();
    }

    private Map<String, ExecutionContext> partitions(String name) {
        Map<String, ExecutionContext> contexts = new HashMap<>();
        long total = 0;
        long done = 0;
        for (RangeStore.Range range : ranges.of(hand.id(), name)) {
            contexts.put(RangeStep.named(range.number()), new ExecutionContext());
            total += range.to() - range.from();
            done += range.at() - range.from();
        }
        if (contexts.isEmpty()) {
            throw new IllegalStateException("the step " + name + " of run " + hand.id() + " has no ranges");
        }
        progress.begin(doing(name), Progress.Unit.MEMBERS, done, total);
        return contexts;
    }

    /** What a step does, by its name. */
    private static Fact doing(String step) {
        return Fact.of("progress." + step);
    }

    private StepBuilder step(String name) {
        return new StepBuilder(name, repository).observationRegistry(observations);
    }
}
