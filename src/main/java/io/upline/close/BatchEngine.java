package io.upline.close;

import io.micrometer.observation.ObservationRegistry;
import io.upline.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;

/**
 * Spring Batch over a database: its job repository and operator, and one execution at a time.
 *
 * <p>Whoever calls {@link #execute} holds the lease of the work: only so may an execution that is still marked as running be
 * recovered, since the framework itself does not check whether it is alive.
 */
public final class BatchEngine {

    private static final Logger LOG = LoggerFactory.getLogger(BatchEngine.class);
    private static final long NONE = -1;

    private final JobRepository repository;
    private final TaskExecutorJobOperator operator;
    private volatile ObservationRegistry observations = ObservationRegistry.NOOP;
    private volatile long current = NONE;
    private volatile boolean ending;

    BatchEngine(Database database) {
        try {
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(database.source());
            factory.setTransactionManager(database.transactions());
            factory.afterPropertiesSet();
            repository = factory.getObject();
            operator = new TaskExecutorJobOperator();
            operator.setJobRepository(repository);
            operator.setJobRegistry(new MapJobRegistry());
            operator.setTaskExecutor(new SyncTaskExecutor());
            operator.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException("Spring Batch could not be set up", e);
        }
    }

    JobRepository repository() {
        return repository;
    }

    /** Who is told how long jobs and steps take; nobody, unless a server asks. */
    ObservationRegistry observations() {
        return observations;
    }

    void observedBy(ObservationRegistry registry) {
        observations = registry;
    }

    /** Starts a job instance, or continues it where it failed, stopped or was killed. */
    JobExecution execute(Job job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last != null && last.isRunning()) {
            operator.recover(last);
        }
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        if (last == null) {
            forgetHalfMade(job, parameters);
        }
        try {
            return operator.start(job, parameters);
        } catch (org.springframework.batch.core.job.JobExecutionException e) {
            throw new IllegalStateException("Spring Batch refused to start: " + e.getMessage(), e);
        } finally {
            current = NONE;
        }
    }

    /** A process that was killed between the two rows that a first start makes leaves an instance that can never be started. */
    private void forgetHalfMade(Job job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    /** Told by the job when it begins, so that it can be stopped. */
    void began(JobExecution execution) {
        current = execution.getId();
        if (ending) {
            execution.setStatus(BatchStatus.STOPPING);
        }
    }

    /** From now on whatever begins stops before its first step; what is running stops at its next chunk border. */
    void end() {
        ending = true;
        stop();
    }

    /** Whether nothing is begun any more. */
    boolean isEnding() {
        return ending;
    }

    /** Asks what is running to stop at its next chunk border; returns at once. */
    void stop() {
        long running = current;
        JobExecution fresh = running == NONE ? null : repository.getJobExecution(running);
        if (fresh == null) {
            return;
        }
        try {
            operator.stop(fresh);
        } catch (JobExecutionNotRunningException e) {
            LOG.info("it ended by itself when asked to stop");
        }
    }
}
