package io.upline.close;

import io.upline.control.Holder;
import io.upline.control.Lease;
import io.upline.control.Leases;
import io.upline.database.LostOwnershipException;
import io.upline.fact.Fact;
import io.upline.period.CompanyClock;
import io.upline.version.RangeStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.step.StepExecution;

/**
 * The operator of all jobs. It takes the leases of what is asked for, adds or finds its run, and puts that under the fence,
 * before anything starts; so whoever starts a job, command, scheduler or foreign code, is refused while another has it in hand.
 *
 * <p>Every way to start leads through {@link #run}. The framework itself lets two starters continue the same failed execution,
 * and recovers an execution without asking whether it is alive.
 */
@SuppressWarnings(
        "removal") // the framework's ways to start all end in the launcher's method, which it will make its own
final class LeasedJobOperator extends TaskExecutorJobOperator {

    private final Leases leases;
    private final Admission admission;
    private final RunStore runs;
    private final RangeStore ranges;
    private final RunReports reports;
    private final TakenFiles takenFiles;
    private final Running running;
    private final CompanyClock clock;

    LeasedJobOperator(
            Leases leases,
            Admission admission,
            RunStore runs,
            RangeStore ranges,
            RunReports reports,
            TakenFiles takenFiles,
            Running running,
            CompanyClock clock) {
        this.leases = leases;
        this.admission = admission;
        this.runs = runs;
        this.ranges = ranges;
        this.reports = reports;
        this.takenFiles = takenFiles;
        this.running = running;
        this.clock = clock;
    }

    @Override
    public JobExecution run(Job job, JobParameters given)
            throws JobExecutionAlreadyRunningException, JobRestartException, JobInstanceAlreadyCompleteException,
                    InvalidJobParametersException {
        return ended(job, given).execution();
    }

    /** Does the same as {@link #run}, and returns what the execution has to tell as well. */
    Ended ended(Job job, JobParameters given)
            throws JobExecutionAlreadyRunningException, JobRestartException, JobInstanceAlreadyCompleteException,
                    InvalidJobParametersException {
        Wanted wanted = Wanted.of(job.getName(), given, runs::get);
        Holder holder = Holder.here(wanted.actor(), wanted.command());
        Deque<Lease> taken = new ArrayDeque<>();
        running.begin();
        Instant begun = clock.now();
        try {
            wanted.leases().forEach(name -> taken.push(leases.take(name, holder)));
            Ended ended = underLease(job, wanted, taken.element());
            RunLog.ended(
                    ended.run(), ended.execution().getStatus(), ended.causes(), Duration.between(begun, clock.now()));
            return ended;
        } finally {
            taken.forEach(Lease::close);
            running.end();
        }
    }

    private Ended underLease(Job job, Wanted wanted, Lease lease)
            throws JobExecutionAlreadyRunningException, JobRestartException, JobInstanceAlreadyCompleteException,
                    InvalidJobParametersException {
        Run run = admission.of(wanted);
        if (run.isDone()) {
            throw new JobInstanceAlreadyCompleteException("run " + run.id() + " is done");
        }
        long fence = lease.fence();
        RunLog.begun(wanted, run, admission.periodOf(run), lease);
        if (wanted.continues()) {
            takenFiles.before(run, reports.of(run.id()));
        }
        runs.claim(run.id(), fence);
        ranges.claim(run.id(), fence);
        runs.state(run.id(), Run.State.RUNNING, Optional.empty(), fence);
        JobParameters identity = RunParameters.identity(run.id());
        JobExecution last = jobRepository.getLastJobExecution(job.getName(), identity);
        if (last != null && last.isRunning()) {
            super.recover(last);
        }
        if (last == null) {
            forgetHalfMade(job, identity);
        } else {
            settleUnknown(last);
        }
        // an execution that completed, and was killed before its run said so, is not done again
        JobExecution execution = last != null && last.getStatus() == BatchStatus.COMPLETED
                ? last
                : executed(
                        job,
                        RunParameters.inHand(wanted.actor(), run.job(), admission.periodOf(run), run.id(), fence),
                        run,
                        fence);
        told(run, execution, fence);
        return new Ended(runs.get(run.id()), execution, reports.taken(run.id()));
    }

    /** Runs a job; where the framework refuses because another process has done it meanwhile, that is what is said. */
    private JobExecution executed(Job job, JobParameters parameters, Run run, long fence)
            throws JobExecutionAlreadyRunningException, JobRestartException, JobInstanceAlreadyCompleteException,
                    InvalidJobParametersException {
        try {
            return super.run(job, parameters);
        } catch (JobExecutionAlreadyRunningException | JobRestartException | JobInstanceAlreadyCompleteException e) {
            if (runs.get(run.id()).fence() != fence) {
                throw new LostOwnershipException(Fact.of("owned.lostRun", "run", run.id()));
            }
            throw e;
        }
    }

    /** Notes in the run how its execution ended. What a stale owner believes does not matter: it had lost the run before. */
    private void told(Run run, JobExecution execution, long fence) {
        boolean owned = switch (execution.getStatus()) {
            case COMPLETED -> runs.state(run.id(), Run.State.DONE, Optional.empty(), fence);
            case STOPPED ->
                runs.state(run.id(), Run.State.STOPPED, Optional.of(Fact.of("run.stoppedByRequest")), fence);
            default ->
                runs.state(run.id(), Run.State.FAILED, Optional.of(Faults.ofAll(Ended.causes(execution))), fence);
        };
        if (!owned && execution.getStatus() != BatchStatus.COMPLETED) {
            throw new LostOwnershipException(Fact.of("owned.lostRun", "run", run.id()));
        }
    }

    /**
     * Takes what ended unknown, or as if it still ran, for failed. The framework leaves these states where a commit was not answered, and
     * refuses to go on from them; here the position of each range stands in the transaction that wrote it, so that it is known whatever
     * became of the answer, and whoever holds the leases is the only one who works.
     */
    private void settleUnknown(JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                jobRepository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            jobRepository.update(last);
        }
    }

    /** Removes what a process left that was killed between the two rows of a first start: an instance that could never be started. */
    private void forgetHalfMade(Job job, JobParameters identity) {
        JobInstance instance = jobRepository.getJobInstance(job.getName(), identity);
        if (instance != null && jobRepository.getJobExecutions(instance).isEmpty()) {
            jobRepository.deleteJobInstance(instance);
        }
    }

    @Override
    public JobExecution restart(JobExecution failed) throws JobRestartException {
        String name = failed.getJobInstance().getJobName();
        Job job = jobRegistry.getJob(name);
        if (job == null) {
            throw new JobRestartException("no job is called " + name);
        }
        try {
            return run(job, failed.getJobParameters());
        } catch (JobExecutionAlreadyRunningException
                | JobInstanceAlreadyCompleteException
                | InvalidJobParametersException e) {
            throw new JobRestartException("execution " + failed.getId() + " of " + name + " is not continued", e);
        }
    }

    /**
     * Asks an execution to stop at its next chunk border. Only the execution's row says so: the row of a step has one writer,
     * the thread that runs the step, which reads the execution's state in each of its transactions.
     */
    @Override
    public boolean stop(JobExecution asked) throws JobExecutionNotRunningException {
        if (asked.getStatus() != BatchStatus.STARTED && asked.getStatus() != BatchStatus.STARTING) {
            throw new JobExecutionNotRunningException("execution " + asked.getId() + " is " + asked.getStatus());
        }
        asked.setStatus(BatchStatus.STOPPING);
        jobRepository.update(asked);
        return true;
    }

    /** Recovers an execution under the leases of its run; a process that still lives holds them. */
    @Override
    public JobExecution recover(JobExecution dead) {
        Wanted wanted = wanted(dead);
        Holder holder = Holder.here(wanted.actor(), "recover");
        Deque<Lease> taken = new ArrayDeque<>();
        try {
            wanted.leases().forEach(name -> taken.push(leases.take(name, holder)));
            return super.recover(dead);
        } finally {
            taken.forEach(Lease::close);
        }
    }

    private Wanted wanted(JobExecution execution) {
        try {
            return Wanted.of(execution.getJobInstance().getJobName(), execution.getJobParameters(), runs::get);
        } catch (InvalidJobParametersException e) {
            throw new IllegalStateException("execution " + execution.getId() + " names no run", e);
        }
    }

    /** An execution that has ended, its run as it stands now, and what there is to tell. */
    record Ended(Run run, JobExecution execution, RunReport report) {

        /** The exceptions that made it fail, deepest last; empty when nothing did. */
        List<Throwable> causes() {
            return causes(execution);
        }

        static List<Throwable> causes(JobExecution execution) {
            List<Throwable> causes = new ArrayList<>();
            for (StepExecution step : execution.getStepExecutions()) {
                causes.addAll(step.getFailureExceptions());
            }
            causes.addAll(execution.getAllFailureExceptions());
            return causes;
        }
    }
}
