package io.upline.desk;

import io.upline.anchor.AnchorState;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.report.Explained;
import io.upline.report.FoundMembers;
import io.upline.report.JobStatus;
import io.upline.report.JobStatus.RunningStep;
import io.upline.report.JobStatus.Unfinished;
import io.upline.report.Review;
import io.upline.report.Verification;
import io.upline.statement.ExportTable;
import io.upline.version.NextStep;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.Run;
import io.upline.version.RunStanding;
import io.upline.version.RunSteps;
import io.upline.version.RunStore;
import io.upline.version.RunWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be looked at: status, review, verification, exports. Nothing is changed here. */
public final class Inquiry {

    private final StoredVerification verification;
    private final PostedPeriods posted;
    private final ExportRows exports;
    private final MemberExplanation explanation;
    private final DraftReview review;
    private final StatusReport status;
    private final Home home;
    private final RangeStore ranges;
    private final RunStore runs;
    private final RunWatch watch;
    private final PeriodStore periods;

    Inquiry(
            Home home,
            RangeStore ranges,
            RunStore runs,
            RunWatch watch,
            PeriodStore periods,
            StatusReport status,
            DraftReview review,
            MemberExplanation explanation,
            ExportRows exports,
            StoredVerification verification,
            PostedPeriods posted) {
        this.posted = posted;
        this.home = home;
        this.ranges = ranges;
        this.runs = runs;
        this.watch = watch;
        this.periods = periods;
        this.status = status;
        this.review = review;
        this.explanation = explanation;
        this.exports = exports;
        this.verification = verification;
    }

    /** The status of a job (of every job when {@code jobName} is empty); of one period, in detail, where one is given. */
    public List<JobStatus> status(String jobName, String periodText) {
        List<JobDefinition> jobs = jobName.isEmpty() ? home.jobs() : List.of(home.job(jobName));
        List<JobStatus> statuses = new ArrayList<>();
        AnchorState anchored = status.ofHome();
        for (JobDefinition job : jobs) {
            JobStatus of = status.of(job, periodText, anchored);
            statuses.add(statuses.isEmpty() ? of.in(anchored.said()) : of);
        }
        return statuses;
    }

    /** The steps of a job's runs that are not done, in their order: for each, how many of its items are done. */
    public List<RunningStep> running(String jobName) {
        List<RunningStep> steps = new ArrayList<>();
        for (Run run : runs.unfinished(jobName)) {
            RunStanding.State state = watch.of(run).state();
            ranges.progress(run.id())
                    .forEach(step -> steps.add(new RunningStep(
                            run.id(),
                            run.kind(),
                            state,
                            step.step(),
                            RunSteps.unit(step.step()),
                            step.done(),
                            step.items())));
        }
        return steps;
    }

    /** The runs that failed, were stopped or were killed, with the commands that continue them. */
    public List<Unfinished> failed() {
        List<Unfinished> failed = new ArrayList<>();
        for (JobDefinition job : home.jobs()) {
            for (Run run : runs.unfinished(job.name())) {
                if (watch.of(run).state() != RunStanding.State.RUNNING) {
                    PayPeriod period =
                            new PayPeriod(job.kind(), run.periodStart().orElseThrow());
                    failed.add(new Unfinished(job.name(), period, NextStep.command("restart", job, period)));
                }
            }
        }
        return failed;
    }

    /** A draft to be looked at before it is approved. */
    public Review review(String jobName, String periodText) {
        JobDefinition job = home.job(jobName);
        return review.of(job, job.period(periodText));
    }

    /**
     * Holds stored rows against stored digests and the chain, then recomputes.
     *
     * @param periodText a period, or empty for all posted ones
     * @throws Refusal when nothing of the period was posted
     */
    public Verification verify(String jobName, String periodText) {
        JobDefinition job = home.job(jobName);
        Optional<PayPeriod> only = periodText.isEmpty() ? Optional.empty() : Optional.of(job.period(periodText));
        only.ifPresent(period -> posted.refuseUnknown(job, period));
        return verification.of(job, only);
    }

    /** An export of a period: of results, of the version that holds. */
    public ExportTable export(String jobName, String periodText, ExportTable.Kind kind) {
        return export(jobName, periodText, kind, OptionalInt.empty());
    }

    /**
     * An export of a period.
     *
     * @param version which of the posted versions, where the kind has results; empty for the one that holds
     */
    public ExportTable export(String jobName, String periodText, ExportTable.Kind kind, OptionalInt version) {
        JobDefinition job = home.job(jobName);
        return exports.table(job, job.period(periodText), kind, version);
    }

    /** What is to be said of an export: of which of several versions it is; empty where there is one. */
    public Optional<Fact> exported(String jobName, String periodText, ExportTable.Kind kind, OptionalInt version) {
        JobDefinition job = home.job(jobName);
        return exports.told(job, job.period(periodText), kind, version);
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
            throw Refusal.of("notCalculated", "job", jobName, "period", period);
        }
        return runs.get(run).digest();
    }

    /** Why a member is paid what it is, and why not more. */
    public Explained explain(String jobName, String periodText, String memberId) {
        return explain(jobName, periodText, memberId, ExplainedPart.ALL);
    }

    /** The same, of which only a part is asked for. */
    public Explained explain(String jobName, String periodText, String memberId, ExplainedPart part) {
        JobDefinition job = home.job(jobName);
        return explanation.member(job, job.period(periodText), memberId, part);
    }

    /** Members by a part of their names. */
    public FoundMembers members(String jobName, String periodText, String named) {
        JobDefinition job = home.job(jobName);
        return explanation.named(job, job.period(periodText), named);
    }

    /** A member's statement of a posted period again: its file name and bytes. */
    public io.upline.statement.StatementFile statement(String jobName, String periodText, String memberId) {
        JobDefinition job = home.job(jobName);
        return explanation.statement(job, job.period(periodText), memberId);
    }
}
