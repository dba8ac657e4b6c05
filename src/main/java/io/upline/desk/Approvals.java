package io.upline.desk;

import io.upline.company.JobDefinition;
import io.upline.control.ApprovalStore.Approval;
import io.upline.control.Holder;
import io.upline.control.Lease;
import io.upline.control.Refusal;
import io.upline.period.PayPeriod;
import io.upline.version.MissingInputs;
import io.upline.version.NextStep;
import io.upline.version.PeriodState;
import io.upline.version.Run;
import io.upline.version.RunContext;
import io.upline.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Approvals a draft, bound to its digest, by somebody who did not make it; and asking for a restatement. */
public final class Approvals {

    private final RunContext context;
    private final String user;

    Approvals(RunContext context, String user) {
        this.context = context;
        this.user = user;
    }

    /**
     * Approves a period's draft.
     *
     * @throws Refusal when there is none, when it is provisional, when something rejected blocks it, or when the person made it
     */
    public List<String> approve(String jobName, String periodText) {
        JobDefinition job = context.job(jobName);
        PayPeriod period = job.period(periodText);
        try (Lease _ = context.leases.take("job:" + jobName, Holder.here(user, "approve"))) {
            Run run = approvable(job, period);
            String digest = run.digest();
            context.database.inTransaction(() -> {
                context.approvals.add(jobName, period, run.id(), digest, user);
                int standing = context.approvals.standing(run.id()).size();
                boolean enough = standing >= context.company.approvals();
                context.periods.set(jobName, period, enough ? PeriodState.APPROVED : PeriodState.CALCULATED, run.id());
                context.audit.add(user, "approve", jobName + "/" + period, "run " + run.id() + " digest " + digest);
            });
            List<String> lines = new ArrayList<>();
            lines.add(user + " approved " + jobName + " " + period + ", digest " + digest);
            lines.add(new NextStep(context).of(job, period));
            return lines;
        }
    }

    /** Asks for new versions of a closed period, calculated and posted with the open one. */
    public List<String> restate(String jobName, String periodText, String reason) {
        JobDefinition job = context.job(jobName);
        PayPeriod period = job.period(periodText);
        if (context.versions.latestPosted(jobName, period).isEmpty()) {
            throw new Refusal(period + " of " + jobName + " is not posted; it is calculated anew with: run " + jobName
                    + " --period " + period);
        }
        context.restatements.add(jobName, period, reason, user);
        context.audit.add(user, "restate", jobName + "/" + period, reason);
        PayPeriod open = new NextStep(context).open(job, period);
        return List.of(
                "a new version of " + period + " will be part of the draft of " + open + ", with the exact differences",
                "next: run " + jobName + " --period " + open);
    }

    private Run approvable(JobDefinition job, PayPeriod period) {
        PeriodState state = context.periods.state(job.name(), period);
        Run last = context.runs
                .last(job.name(), period)
                .orElseThrow(() -> new Refusal(
                        period + " was not calculated yet; begin with: run " + job.name() + " --period " + period));
        if (state.compareTo(PeriodState.POSTED) >= 0 || last.kind() == Run.Kind.POST) {
            throw new Refusal(period + " is " + state + "; there is nothing to approve");
        }
        if (!last.isDone() || context.periods.draftRun(job.name(), period) != last.id()) {
            throw new Refusal(
                    "the last run of " + period + " is " + last.state() + "; " + new NextStep(context).of(job, period));
        }
        if (!period.equals(job.firstPeriod())
                && context.periods.state(job.name(), period.previous()).compareTo(PeriodState.POSTED) < 0) {
            throw new Refusal(period + " is a provisional draft: " + period.previous() + " comes before it and is not"
                    + " posted yet. It can be looked at, not approved");
        }
        new MissingInputs(context).refuse(job, period, last.id());
        refuseBlocked(job, period);
        refuseMaker(job, period, last);
        if (context.approvals.standing(last.id()).stream().map(Approval::by).anyMatch(user::equals)) {
            throw new Refusal(user + " has approved " + period + " already");
        }
        return last;
    }

    private void refuseBlocked(JobDefinition job, PayPeriod period) {
        List<String> blocking = new BlockingLines(context).of(job, period);
        if (!blocking.isEmpty()) {
            throw new Refusal(blocking.size() + " rejected lines could belong to " + period + " and block it: "
                    + String.join(", ", blocking.subList(0, Math.min(5, blocking.size())))
                    + (blocking.size() > 5 ? " …" : "")
                    + ". Mend them, or have two people waive them; see: rejections");
        }
    }

    private void refuseMaker(JobDefinition job, PayPeriod period, Run run) {
        Version own = context.versions.ofRun(run.id(), job.kind()).getLast();
        long since = period.equals(job.firstPeriod())
                ? 0
                : context.versions
                        .latestPosted(job.name(), period.previous())
                        .map(Version::known)
                        .orElse(0L);
        SortedSet<String> makers = new MakerStore(context.database).of(run, job, own.known(), since);
        if (makers.contains(user)) {
            throw new Refusal(user + " made this draft (" + String.join(", ", makers)
                    + " imported, waived, asked or started for it) and cannot approve it: somebody else has to");
        }
    }
}
