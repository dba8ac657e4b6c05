package io.upline.report;

import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.version.Blocked;
import io.upline.version.Next;
import io.upline.version.PeriodState;
import io.upline.version.Run;
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
 */
public record JobStatus(
        String job, String plan, PayPeriod from, Optional<String> schedule, List<PeriodStatus> periods) {

    /** Takes a copy. */
    public JobStatus {
        periods = List.copyOf(periods);
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

    /** The last run of a period. */
    public record LastRun(
            long run, Run.Kind kind, String by, Run.State state, Optional<Fact> failure, List<StepDone> steps) {}

    /** How many of its items a step has done. */
    public record StepDone(String step, long done, long items) {}

    /** An approval that stands. */
    public record ApprovedBy(String by, LocalDate on) {}

    /** A step of a run under way. */
    public record RunningStep(long run, Run.Kind kind, Run.State state, String step, long done, long items) {}

    /** A run that failed or was stopped, and the command that continues it. */
    public record Unfinished(String job, PayPeriod period, String command) {}
}
