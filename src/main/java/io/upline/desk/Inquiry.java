package io.upline.desk;

import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.period.PayPeriod;
import io.upline.statement.ExportTable;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be looked at: status, review, verification, exports. Changes nothing. */
public final class Inquiry {

    private final StoredVerification verification;
    private final ExportRows exports;
    private final MemberExplanation explanation;
    private final ReviewText review;
    private final StatusText status;
    private final Home home;
    private final RangeStore ranges;
    private final RunStore runs;
    private final PeriodStore periods;

    Inquiry(
            Home home,
            RangeStore ranges,
            RunStore runs,
            PeriodStore periods,
            StatusText status,
            ReviewText review,
            MemberExplanation explanation,
            ExportRows exports,
            StoredVerification verification) {
        this.home = home;
        this.ranges = ranges;
        this.runs = runs;
        this.periods = periods;
        this.status = status;
        this.review = review;
        this.explanation = explanation;
        this.exports = exports;
        this.verification = verification;
    }

    /** The periods of a job (of every job when {@code jobName} is empty): state, last run, step progress, what to do next. */
    public List<String> status(String jobName, String periodText) {
        List<String> lines = new ArrayList<>();
        for (JobDefinition job : home.jobs()) {
            if (jobName.isEmpty() || job.name().equals(jobName)) {
                lines.addAll(status.lines(job, periodText));
            }
        }
        if (lines.isEmpty()) {
            // an unknown name is told by reading it
            home.job(jobName);
        }
        return lines;
    }

    /** The steps of a job's runs that are under way: how many items each has done, of how many. */
    public List<String> running(String jobName) {
        List<String> lines = new ArrayList<>();
        for (Run run : runs.unfinished(jobName)) {
            ranges.progress(run.id())
                    .forEach(step -> lines.add("run " + run.id() + " " + run.kind() + " " + run.state() + " "
                            + step.step() + " " + step.done() + " of " + step.items()));
        }
        return lines;
    }

    /** The commands that continue runs which failed or were stopped. */
    public List<String> failed() {
        List<String> commands = new ArrayList<>();
        for (JobDefinition job : home.jobs()) {
            runs.unfinished(job.name()).stream()
                    .filter(run -> run.state() != Run.State.RUNNING)
                    .forEach(run -> commands.add("restart " + job.name() + " --period "
                            + new PayPeriod(job.kind(), run.periodStart().orElseThrow())));
        }
        return commands;
    }

    /** A draft to be looked at before it is approved. */
    public List<String> review(String jobName, String periodText) {
        JobDefinition job = home.job(jobName);
        return review.lines(job, job.period(periodText));
    }

    /**
     * Holds stored rows against stored digests and the chain, then recomputes.
     *
     * @param periodText a period, or empty for all posted ones
     */
    public Verification verify(String jobName, String periodText) {
        JobDefinition job = home.job(jobName);
        Optional<PayPeriod> only = periodText.isEmpty() ? Optional.empty() : Optional.of(job.period(periodText));
        return verification.of(job, only);
    }

    /** An export of a period. */
    public ExportTable export(String jobName, String periodText, ExportTable.Kind kind) {
        JobDefinition job = home.job(jobName);
        return exports.table(job, job.period(periodText), kind);
    }

    /** The whole ledger, all jobs and periods, in the form of the ledger export. */
    public ExportTable wholeLedger() {
        return exports.ledger(posted -> true);
    }

    /** The digest of a period's latest draft or posting. */
    public String digest(String jobName, String periodText) {
        JobDefinition job = home.job(jobName);
        PayPeriod period = job.period(periodText);
        long run = periods.draftRun(jobName, period);
        if (run == 0) {
            throw new Refusal(period + " was not calculated yet");
        }
        return runs.get(run).digest();
    }

    /** Why a member is paid what it is, and why not more. */
    public List<String> explain(String jobName, String periodText, String memberId) {
        JobDefinition job = home.job(jobName);
        return explanation.member(job, job.period(periodText), memberId);
    }

    /** A member's statement of a posted period again: its file name and bytes. */
    public io.upline.statement.StatementFile statement(String jobName, String periodText, String memberId) {
        JobDefinition job = home.job(jobName);
        return explanation.statement(job, job.period(periodText), memberId);
    }
}
