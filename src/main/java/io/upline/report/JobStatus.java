package io.upline.report;

import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.progress.Progress;
import io.upline.version.Blocked;
import io.upline.version.Next;
import io.upline.version.PeriodState;
import io.upline.version.Run;
import io.upline.version.RunStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The status of a job.
 *
 * @param job its name
 * @param plan the plan it pays by
 * @param from the job's first period
 * @param schedule the cron expression by which it is run; empty for none
 * @param periods the periods that were begun or have ended, oldest first
 * @param home what is to be said of the home: what its anchor holds and the ledger does not, that it is a copy. It stands with the first
 *     of several jobs
 */
public record JobStatus(
        String job,
        String plan,
        PayPeriod from,
        Optional<String> schedule,
        List<PeriodStatus> periods,
        List<Fact> home) {

    /** Takes copies. */
    public JobStatus {
        periods = List.copyOf(periods);
        home = List.copyOf(home);
    }

    /** The same with what is to be said of the home. */
    public JobStatus in(List<Fact> said) {
        return new JobStatus(job, plan, from, schedule, periods, said);
    }

    /**
     * The status of a period.
     *
     * @param others what is to be said of the periods of other jobs that it reads
     * @param detail more about it, where it was asked for by name
     */
    public record PeriodStatus(
            PayPeriod period, PeriodState state, Next next, List<Fact> others, Optional<PeriodDetail> detail) {}

    /**
     * More about a period.
     *
     * @param run its last run
     * @param digest the digest of its draft
     * @param approvals the approvals that stand
     * @param blockedBy what stands in the way of its approval
     */
    public record PeriodDetail(
            Optional<LastRun> run, Optional<String> digest, List<ApprovedBy> approvals, Blocked blockedBy) {}

    /**
     * The last run of a period.
     *
     * @param since when whoever has it in hand, or had it last, took it; time of the company
     * @param heard when that one was heard of last; empty when that is not known any more
     * @param seconds how long it took that one, until it ended or was heard of last, or until now
     */
    public record LastRun(
            long run,
            Run.Kind kind,
            String by,
            RunStanding.State state,
            String since,
            Optional<String> heard,
            long seconds,
            Optional<Fact> failure,
            List<StepDone> steps) {}

    /**
     * How many of its items a step has done.
     *
     * @param unit what its items are; PIECE when it does one thing
     * @param items how many there are; of an import, how many are known so far
     */
    public record StepDone(String step, Progress.Unit unit, long done, long items) {}

    /** An approval that stands. */
    public record ApprovedBy(String by, LocalDate on) {}

    /** A step of a run that is not done. */
    public record RunningStep(
            long run, Run.Kind kind, RunStanding.State state, String step, Progress.Unit unit, long done, long items) {}

    /** A run that failed, was stopped or was killed, and the command that continues it. */
    public record Unfinished(String job, PayPeriod period, String command) {}
}
