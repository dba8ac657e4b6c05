package io.upline.desk;

import io.upline.calculation.Results;
import io.upline.close.RangeStore;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.ledger.LedgerBatch;
import io.upline.money.MinorUnits;
import io.upline.money.MoneyText;
import io.upline.period.PayPeriod;
import io.upline.statement.ExportTable;
import io.upline.version.FirstDifference;
import io.upline.version.FrozenInputs;
import io.upline.version.PeriodCalculation;
import io.upline.version.Run;
import io.upline.version.RunContext;
import io.upline.version.RunDigest;
import io.upline.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be looked at: status, review, verification, exports. Changes nothing. */
public final class Inquiry {

    private final RunContext context;

    Inquiry(RunContext context) {
        this.context = context;
    }

    /** The periods of a job (of every job when {@code jobName} is empty): state, last run, step progress, what to do next. */
    public List<String> status(String jobName, String periodText) {
        List<String> lines = new ArrayList<>();
        for (JobDefinition job : context.home.jobs()) {
            if (jobName.isEmpty() || job.name().equals(jobName)) {
                lines.addAll(new StatusText(context, job).lines(periodText));
            }
        }
        if (lines.isEmpty()) {
            // an unknown name is told by reading it
            context.job(jobName);
        }
        return lines;
    }

    /** The steps of a job's runs that are under way: how many items each has done, of how many. */
    public List<String> running(String jobName) {
        List<String> lines = new ArrayList<>();
        for (Run run : context.runs.unfinished(jobName)) {
            new RangeStore(context.database)
                    .progress(run.id())
                    .forEach(step -> lines.add("run " + run.id() + " " + run.kind() + " " + run.state() + " "
                            + step.step() + " " + step.done() + " of " + step.items()));
        }
        return lines;
    }

    /** The commands that continue runs which failed or were stopped. */
    public List<String> failed() {
        List<String> commands = new ArrayList<>();
        for (JobDefinition job : context.home.jobs()) {
            context.runs.unfinished(job.name()).stream()
                    .filter(run -> run.state() != Run.State.RUNNING)
                    .forEach(run -> commands.add("restart " + job.name() + " --period "
                            + new PayPeriod(job.kind(), run.periodStart().orElseThrow())));
        }
        return commands;
    }

    /** A draft to be looked at before it is approved. */
    public List<String> review(String jobName, String periodText) {
        JobDefinition job = context.job(jobName);
        return new ReviewText(context, job, job.period(periodText)).lines();
    }

    /**
     * Holds stored rows against stored digests and the chain, then recomputes.
     *
     * @param periodText a period, or empty for all posted ones
     */
    public Verification verify(String jobName, String periodText) {
        JobDefinition job = context.job(jobName);
        Optional<PayPeriod> only = periodText.isEmpty() ? Optional.empty() : Optional.of(job.period(periodText));
        List<String> damages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        context.ledger
                .firstBroken()
                .ifPresent(batch -> damages.add("the ledger's chain is broken at batch " + batch.batch() + " ("
                        + batch.job() + " " + batch.period() + ")"));
        context.ledger.unsealed().ifPresent(batch -> lines.add("batch " + batch.batch() + " is not sealed yet"));
        context.audit.firstBroken().ifPresent(seq -> damages.add("the audit trail is broken at row " + seq));
        for (Version version : context.versions.posted(job.name(), job.kind())) {
            if (only.isEmpty() || only.get().equals(version.period())) {
                verify(job, version, damages, lines);
            }
        }
        String head = context.ledger
                .head()
                .map(batch -> batch.batch() + " " + batch.hash())
                .orElse("none");
        lines.add("head of the chain: " + head);
        return new Verification(damages, lines);
    }

    /** An export of a period. */
    public ExportTable export(String jobName, String periodText, ExportTable.Kind kind) {
        JobDefinition job = context.job(jobName);
        return new ExportRows(context, job, job.period(periodText)).table(kind);
    }

    /** The whole ledger, all jobs and periods, in the form of the ledger export. */
    public ExportTable wholeLedger() {
        return ExportRows.ledger(context, posted -> true);
    }

    /** The digest of a period's latest draft or posting. */
    public String digest(String jobName, String periodText) {
        JobDefinition job = context.job(jobName);
        PayPeriod period = job.period(periodText);
        long run = context.periods.draftRun(jobName, period);
        if (run == 0) {
            throw new Refusal(period + " was not calculated yet");
        }
        return context.runs.get(run).digest();
    }

    /** Why a member is paid what it is, and why not more. */
    public List<String> explain(String jobName, String periodText, String memberId) {
        JobDefinition job = context.job(jobName);
        return new MemberExplanation(context, job, job.period(periodText)).member(memberId);
    }

    /** A member's statement of a posted period again: its file name and bytes. */
    public io.upline.statement.StatementFile statement(String jobName, String periodText, String memberId) {
        JobDefinition job = context.job(jobName);
        return new MemberExplanation(context, job, job.period(periodText)).statement(memberId);
    }

    private void verify(JobDefinition job, Version version, List<String> damages, List<String> lines) {
        String name = version.period() + " version " + version.number();
        PeriodCalculation again = context.calculations.compute(
                job,
                version.period(),
                version.known(),
                context.plans.asPosted(version),
                new FrozenInputs(context).postedStateBefore(job, version),
                context.reads.of(version.id()));
        Results stored = context.stored.read(version.id(), again.membership().members());
        String asStored = RunDigest.of(job.name(), version.period().toString(), stored);
        if (!asStored.equals(version.digest())) {
            damages.add(name + ": stored rows do not give the stored digest; "
                    + FirstDifference.of(stored, again.results()));
        } else if (!again.inputsDigest().equals(version.inputsDigest())) {
            damages.add(name + ": members, orders or carried state are not what they were");
        } else if (!again.digest().equals(version.digest())) {
            damages.add(name + ": this program calculates otherwise; " + FirstDifference.of(stored, again.results()));
        } else {
            lines.add(name + ": rows, inputs and recomputation agree, digest " + version.digest());
        }
    }

    static String money(RunContext context, long minor) {
        String currency = context.company.currency().code();
        return MoneyText.of(minor, MinorUnits.digits(currency)) + " " + currency;
    }

    static Optional<LedgerBatch> batch(RunContext context, JobDefinition job, PayPeriod period) {
        return context.ledger.all().stream()
                .filter(batch ->
                        batch.job().equals(job.name()) && batch.period().equals(period.toString()) && batch.sealed())
                .findFirst();
    }

    /**
     * What a verification found.
     *
     * @param damages what does not hold, first broken first
     * @param lines what does
     */
    public record Verification(List<String> damages, List<String> lines) {}
}
