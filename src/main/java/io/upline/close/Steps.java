package io.upline.close;

import io.upline.database.Database;
import io.upline.progress.Progress;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The one factory of steps: each has a transaction manager, and none skips or retries. */
public final class Steps {

    private final BatchEngine engine;
    private final Database database;
    private final RunStore runs;
    private final RangeStore ranges;
    private final Progress progress;

    Steps(BatchEngine engine, Database database, RunStore runs, RangeStore ranges, Progress progress) {
        this.runs = runs;
        this.engine = engine;
        this.database = database;
        this.ranges = ranges;
        this.progress = progress;
    }

    RangeStore ranges() {
        return ranges;
    }

    /** A job of steps one after the other. */
    Job job(String name, Step first, Step... others) {
        SimpleJobBuilder builder = new JobBuilder(name, engine.repository())
                .observationRegistry(engine.observations())
                .listener(told())
                .start(first);
        for (Step step : others) {
            builder = builder.next(step);
        }
        return builder.build();
    }

    /** A step that does one thing, {@code what} in the reader's words, in one transaction and under the run's fence. */
    Step tasklet(Run run, String name, String what, long fence, Runnable work) {
        return step(name)
                .tasklet(
                        (contribution, context) -> {
                            runs.hold(run.id(), fence);
                            progress.begin(what, "", -1);
                            work.run();
                            progress.end();
                            return RepeatStatus.FINISHED;
                        },
                        database.transactions())
                .build();
    }

    /** A step whose items are blocks of work, one a transaction. */
    <T> Step chunks(String name, ItemStreamReader<T> reader, ItemWriter<T> writer) {
        return step(name)
                .<T, T>chunk(1)
                .transactionManager(database.transactions())
                .reader(reader)
                .writer(writer)
                .build();
    }

    /** A step over ranges of items, each range in a thread and in chunks of its own. */
    Step ranged(
            Run run,
            String name,
            String what,
            String unit,
            int chunk,
            long fence,
            Supplier<RangeItems.RangeWork> work) {
        AtomicLong done = new AtomicLong();
        RangeStep worker = new RangeStep(name, number -> {
            RangeItems.RangeWork writes = work.get();
            RangeItems items = new RangeItems(ranges, run.id(), name, number, fence, (from, to) -> {
                writes.write(from, to);
                long sum = done.addAndGet(to - from);
                synchronized (progress) {
                    progress.advanceTo(sum);
                }
            });
            return step(name)
                    .<Long, Long>chunk(chunk)
                    .transactionManager(database.transactions())
                    .reader(items)
                    .writer(items)
                    .build();
        });
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(worker);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(run.threads());
        handler.setTaskExecutor(threads);
        handler.setGridSize(run.threads());
        return step(name)
                .partitioner(name, size -> partitions(run, name, what, unit, done))
                .partitionHandler(handler)
                .build();
    }

    private Map<String, ExecutionContext> partitions(Run run, String name, String what, String unit, AtomicLong done) {
        Map<String, ExecutionContext> contexts = new HashMap<>();
        long total = 0;
        for (RangeStore.Range range : ranges.of(run.id(), name)) {
            contexts.put(RangeStep.named(range.number()), new ExecutionContext());
            total += range.to() - range.from();
            done.addAndGet(range.at() - range.from());
        }
        if (contexts.isEmpty()) {
            throw new IllegalStateException("the step " + name + " of run " + run.id() + " has no ranges");
        }
        progress.begin(what, unit, total);
        return contexts;
    }

    private StepBuilder step(String name) {
        return new StepBuilder(name, engine.repository()).observationRegistry(engine.observations());
    }

    private JobExecutionListener told() {
        return new JobExecutionListener() {
            @Override
            public void beforeJob(JobExecution execution) {
                engine.began(execution);
            }
        };
    }
}
