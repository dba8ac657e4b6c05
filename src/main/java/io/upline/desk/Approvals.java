package io.upline.desk;

import io.upline.anchor.Anchor;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.control.ApprovalStore;
import io.upline.control.ApprovalStore.Approval;
import io.upline.control.AuditStore;
import io.upline.control.ControlParts;
import io.upline.control.Holder;
import io.upline.control.Lease;
import io.upline.control.Leases;
import io.upline.control.Reason;
import io.upline.control.Refusal;
import io.upline.control.Touched;
import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.progress.Progress;
import io.upline.report.Decision;
import io.upline.version.ChangedAccounts;
import io.upline.version.FigureStore;
import io.upline.version.Next;
import io.upline.version.NextStep;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.RestatementStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.VersionParts;
import io.upline.version.VersionStore;
import io.upline.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Approves a draft, bound to its digest, by somebody who did not make it; takes requests for restatements. */
public final class Approvals {

    private static final Logger LOG = LoggerFactory.getLogger("upline");

    private final Home home;
    private final NextStep nextSteps;
    private final Makers makers;
    private final Leases leases;
    private final Database database;
    private final ApprovalStore approvals;
    private final Company company;
    private final PeriodStore periods;
    private final AuditStore audit;
    private final VersionStore versions;
    private final RestatementStore restatements;
    private final RunStore runs;
    private final Anchor anchor;
    private final Progress progress;
    private final FigureStore figures;
    private final ChangedAccounts accounts;

    Approvals(
            Home home,
            NextStep nextSteps,
            Makers makers,
            Leases leases,
            Database database,
            ApprovalStore approvals,
            Company company,
            PeriodStore periods,
            AuditStore audit,
            VersionStore versions,
            RestatementStore restatements,
            RunStore runs,
            Anchor anchor,
            Progress progress,
            FigureStore figures,
            ChangedAccounts accounts) {
        this.home = home;
        this.nextSteps = nextSteps;
        this.makers = makers;
        this.leases = leases;
        this.database = database;
        this.approvals = approvals;
        this.company = company;
        this.periods = periods;
        this.audit = audit;
        this.versions = versions;
        this.restatements = restatements;
        this.runs = runs;
        this.anchor = anchor;
        this.progress = progress;
        this.figures = figures;
        this.accounts = accounts;
    }

    /**
     * Approves a period's draft.
     *
     * @throws Refusal when there is none, when it is provisional, when something rejected blocks it, or when the person made it
     */
    public Decision approve(Actor actor, String jobName, String periodText) {
        actor.must(Actor.Right.DECIDE);
        JobDefinition job = home.job(jobName);
        PayPeriod period = job.period(periodText);
        // asked before the lease is taken as well: of a run that was killed, the lease tells when it was heard of last
        approvable(actor, job, period);
        try (Lease _ = leases.take("job:" + jobName, Holder.here(actor, "approve"))) {
            Run run = approvable(actor, job, period);
            refuseChangedRows();
            String digest = run.digest();
            List<String> sameAccount = makers.onAccountOf(actor, job, period, run);
            database.inTransaction(() -> {
                approvals.add(jobName, period, run.id(), digest, actor.name());
                int standing = approvals.standing(run.id()).size();
                boolean enough = standing >= company.approvals();
                periods.set(jobName, period, enough ? PeriodState.APPROVED : PeriodState.CALCULATED, run.id());
                audit.add(
                        actor,
                        "approve",
                        jobName + "/" + period,
                        Fact.of(
                                "audit.approved",
                                "run",
                                run.id(),
                                "digest",
                                digest,
                                "makers",
                                sameAccount,
                                "account",
                                actor.account()),
                        List.of(
                                Touched.of(ControlParts.APPROVAL, jobName, period.first(), period.last()),
                                Touched.of(VersionParts.PERIOD, jobName, period.first(), period.last())));
            });
            figures.totals(run.id(), jobName, period)
                    .forEach(total -> LOG.info("approve: {}", Words.english().of(total)));
            return new Decision(
                    Fact.of(
                            "decision.approved",
                            "by",
                            actor.name(),
                            "job",
                            jobName,
                            "period",
                            period,
                            "digest",
                            digest,
                            "makers",
                            sameAccount,
                            "account",
                            actor.account(),
                            "others",
                            accounts.told(job, run.id()).stream().toList()),
                    Optional.of(nextSteps.of(job, period)));
        }
    }

    /** Asks for new versions of a closed period, calculated and posted with the open one. */
    public Decision restate(Actor actor, String jobName, String periodText, String reason) {
        actor.must(Actor.Right.DECIDE);
        JobDefinition job = home.job(jobName);
        PayPeriod period = job.period(periodText);
        if (versions.latestPosted(jobName, period).isEmpty()) {
            throw Refusal.of("notPosted", "job", jobName, "period", period);
        }
        String why = Reason.of(reason);
        database.inTransaction(() -> {
            restatements.add(jobName, period, why, actor.name());
            audit.add(
                    actor,
                    "restate",
                    jobName + "/" + period,
                    Fact.of("audit.reason", "reason", why),
                    List.of(Touched.of(VersionParts.RESTATEMENT, jobName, period.first(), period.last())));
        });
        PayPeriod open = periods.firstOpenAfter(jobName, period);
        return new Decision(
                Fact.of("decision.restates", "period", period, "open", open),
                Optional.of(Next.command(NextStep.command("run", job, open))));
    }

    private Run approvable(Actor actor, JobDefinition job, PayPeriod period) {
        anchor.look().refuseDecision();
        PeriodState state = periods.state(job.name(), period);
        Run last = runs.last(job.name(), period)
                .orElseThrow(() -> Refusal.of("notCalculated", "job", job.name(), "period", period));
        if (state.compareTo(PeriodState.POSTED) >= 0 || last.kind() == Run.Kind.POST) {
            throw Refusal.of("nothingToApprove", "period", period, "state", state);
        }
        if (!last.isDone() || periods.draftRun(job.name(), period) != last.id()) {
            throw Refusal.of(
                    "lastRun",
                    "period",
                    period,
                    "next",
                    nextSteps.of(job, period).what());
        }
        if (periods.isProvisional(job, period)) {
            throw Refusal.of("provisional", "period", period, "previous", period.previous());
        }
        nextSteps.refuseMissing(job, period, last.id());
        nextSteps.refuseBlocked(job, period);
        refuseMaker(actor, job, period, last);
        if (approvals.standing(last.id()).stream().map(Approval::by).anyMatch(actor.name()::equals)) {
            throw Refusal.of("approvedAlready", "by", actor.name(), "period", period);
        }
        return last;
    }

    /** What is approved rests on what came in as it came in: whoever changed a row beside the program is found before anybody signs. */
    private void refuseChangedRows() {
        progress.begin(Fact.of("progress.verifyRows"), Progress.Unit.PIECE, -1);
        try {
            audit.refuseUnlike(CoveredRows.DECIDED_ON);
        } finally {
            progress.end();
        }
    }

    private void refuseMaker(Actor actor, JobDefinition job, PayPeriod period, Run run) {
        SortedSet<String> makersOfIt = makers.of(job, period, run);
        if (makersOfIt.contains(actor.name())) {
            throw Refusal.of("maker", "actor", actor.name(), "makers", List.copyOf(makersOfIt));
        }
    }
}
