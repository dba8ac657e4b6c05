package io.upline.close;

import io.upline.anchor.Anchor;
import io.upline.anchor.AnchorState;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.company.Workload;
import io.upline.control.Actor;
import io.upline.control.ApprovalStore;
import io.upline.control.ApprovalStore.Approval;
import io.upline.control.AuditRow;
import io.upline.control.AuditStore;
import io.upline.control.ControlParts;
import io.upline.control.Refusal;
import io.upline.control.Touched;
import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerStore;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.version.NextStep;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.VersionParts;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether what was asked for may begin or go on, and adds or finds its run. The caller holds the leases: what is found
 * here stays so.
 */
final class Admission {

    private final Home home;
    private final Company company;
    private final Workload workload;
    private final CompanyClock clock;
    private final RunStore runs;
    private final PeriodStore periods;
    private final LedgerStore ledger;
    private final ApprovalStore approvals;
    private final AuditStore audit;
    private final NextStep nextSteps;
    private final RunReports reports;
    private final Anchor anchor;
    private final Database database;

    Admission(
            Home home,
            Company company,
            Workload workload,
            CompanyClock clock,
            RunStore runs,
            PeriodStore periods,
            LedgerStore ledger,
            ApprovalStore approvals,
            AuditStore audit,
            NextStep nextSteps,
            RunReports reports,
            Anchor anchor,
            Database database) {
        this.database = database;
        this.home = home;
        this.company = company;
        this.workload = workload;
        this.clock = clock;
        this.runs = runs;
        this.periods = periods;
        this.ledger = ledger;
        this.approvals = approvals;
        this.audit = audit;
        this.nextSteps = nextSteps;
        this.reports = reports;
        this.anchor = anchor;
    }

    /**
     * The run that a caller may begin or continue.
     *
     * @throws Refusal saying why not, and what to do instead
     */
    Run of(Wanted wanted) {
        if (wanted.continues()) {
            return continued(wanted.actor(), runs.get(wanted.run()));
        }
        wanted.actor().must(wanted.kind() == Run.Kind.POST ? Actor.Right.POST : Actor.Right.RUN);
        if (wanted.kind() == Run.Kind.IMPORT) {
            return database.inTransaction(() -> {
                Run run =
                        runs.add(Run.Kind.IMPORT, "", null, 0, 1, wanted.actor().name());
                audit.addSilently(
                        wanted.actor(),
                        "take-inbox",
                        "run " + run.id(),
                        Fact.of("audit.takesInbox", "run", run.id()),
                        List.of(Touched.of(VersionParts.RUN, run.id())));
                return run;
            });
        }
        JobDefinition job = home.job(wanted.job());
        PayPeriod period = job.period(wanted.period());
        if (wanted.onlyIfOpen() && periods.state(job.name(), period) != PeriodState.OPEN) {
            throw new NotOpen();
        }
        return wanted.kind() == Run.Kind.POST
                ? posted(wanted.actor(), job, period)
                : calculated(wanted.actor(), job, period);
    }

    private Run calculated(Actor actor, JobDefinition job, PayPeriod period) {
        AnchorState anchored = anchor.look();
        anchored.refuseDraft();
        refusePosted(job, period);
        refuseOverlap(job, period);
        refuseGap(job, period);
        return database.inTransaction(() -> {
            int voided = approvals.voidAll(job.name(), period, Fact.of("approval.newDraft", "by", actor.name()));
            Run run = runs.add(Run.Kind.CALCULATE, job.name(), period, 0, workload.threads(), actor.name());
            audit.addSilently(
                    actor,
                    "run",
                    job.name() + "/" + period,
                    Fact.of("audit.run", "run", run.id(), "voided", voided),
                    List.of(
                            Touched.of(VersionParts.RUN, run.id()),
                            Touched.of(ControlParts.APPROVAL, job.name(), period.first(), period.last())));
            anchored.warned().forEach(reports.of(run.id())::note);
            if (voided > 0) {
                reports.of(run.id()).note(Fact.of("note.voided", "period", period));
            }
            return run;
        });
    }

    private Run posted(Actor actor, JobDefinition job, PayPeriod period) {
        AnchorState anchored = anchor.look();
        anchored.refuseDecision();
        PeriodState state = periods.state(job.name(), period);
        begunPost(job.name(), period).ifPresent(begun -> {
            throw Refusal.of(begun.isDone() ? "alreadyClosed" : "postUnfinished", "job", job.name(), "period", period);
        });
        if (state != PeriodState.APPROVED) {
            throw Refusal.of(
                    "notApproved",
                    "job",
                    job.name(),
                    "period",
                    period,
                    "state",
                    state,
                    "next",
                    nextSteps.of(job, period).what());
        }
        ledger.unsealed().ifPresent(open -> {
            throw Refusal.of(
                    "otherPostUnfinished",
                    "event",
                    open.event(),
                    "job",
                    open.period().job(),
                    "period",
                    open.period().label());
        });
        refuseProvisional(job, period);
        long draft = periods.draftRun(job.name(), period);
        nextSteps.refuseMissing(job, period, draft);
        nextSteps.refuseBlocked(job, period);
        return database.inTransaction(() -> {
            Run run = runs.add(Run.Kind.POST, job.name(), period, draft, workload.threads(), actor.name());
            audit.addSilently(
                    actor,
                    "post",
                    job.name() + "/" + period,
                    Fact.of("audit.posting", "run", run.id()),
                    List.of(Touched.of(VersionParts.RUN, run.id())));
            anchored.warned().forEach(reports.of(run.id())::note);
            return run;
        });
    }

    private Run continued(Actor actor, Run run) {
        actor.must(Actor.Right.RUN);
        if (run.kind() == Run.Kind.IMPORT) {
            return run;
        }
        JobDefinition job = home.job(run.job());
        PayPeriod period = new PayPeriod(job.kind(), run.periodStart().orElseThrow());
        long last = runs.last(job.name(), period).map(Run::id).orElse(run.id());
        if (last != run.id()) {
            throw Refusal.of("notLastRun", "run", run.id(), "last", last, "job", job.name(), "period", period);
        }
        if (run.kind() == Run.Kind.POST) {
            anchor.look().refuseDecision();
            refuseOtherApproval(run, period);
        } else {
            anchor.look().refuseDraft();
        }
        audit.addSilently(
                actor,
                "restart",
                job.name() + "/" + period,
                Fact.of(
                        "audit.restarted",
                        "run",
                        run.id(),
                        "state",
                        AuditRow.ended(run.state().name())),
                List.of());
        return run;
    }

    /** A posting goes on under the approval it began with, or not at all. */
    private void refuseOtherApproval(Run run, PayPeriod period) {
        ledger.ofRun(run.id(), EventKind.CLOSE).ifPresent(batch -> {
            List<Approval> standing = approvals.standing(run.draftRun());
            if (standing.size() < company.approvals()) {
                throw Refusal.of(
                        "approvalGone", "period", period, "wanted", company.approvals(), "found", standing.size());
            }
            for (Approval approval : standing) {
                if (!approval.digest().equals(batch.digest())) {
                    throw Refusal.of(
                            "otherApproval",
                            "period",
                            period,
                            "by",
                            approval.by(),
                            "is",
                            approval.digest(),
                            "was",
                            batch.digest());
                }
            }
        });
    }

    private void refusePosted(JobDefinition job, PayPeriod period) {
        if (begunPost(job.name(), period).isPresent()) {
            throw Refusal.of("postBegun", "period", period);
        }
        if (!period.last().isBefore(clock.today())) {
            throw Refusal.of("notEnded", "period", period, "last", period.last());
        }
    }

    /** Nothing is paid twice where a job's periods are counted from another day than before. */
    private void refuseOverlap(JobDefinition job, PayPeriod period) {
        for (PeriodStore.Entry entry : periods.of(job.name(), job.kind())) {
            PayPeriod other = entry.period();
            boolean isApart =
                    other.last().isBefore(period.first()) || period.last().isBefore(other.first());
            if (entry.isPosted() && !isApart && !other.equals(period)) {
                throw Refusal.of(
                        "overlaps", "job", job.name(), "period", period, "last", period.last(), "other", other);
            }
        }
    }

    /** A period begins with what the one before it came to: the first that nobody has calculated is named, however many follow it. */
    private void refuseGap(JobDefinition job, PayPeriod period) {
        PayPeriod first = period;
        while (!first.equals(job.firstPeriod()) && periods.state(job.name(), first.previous()) == PeriodState.OPEN) {
            first = first.previous();
        }
        if (!first.equals(period)) {
            throw Refusal.of("nothingBefore", "job", job.name(), "period", period, "previous", first);
        }
    }

    /** The post of a period that has begun its batch. A post that was refused before it wrote anything has begun nothing. */
    private Optional<Run> begunPost(String job, PayPeriod period) {
        return runs.of(job, period).stream()
                .filter(run ->
                        run.kind() == Run.Kind.POST && !ledger.ofRun(run.id()).isEmpty())
                .findFirst();
    }

    private void refuseProvisional(JobDefinition job, PayPeriod period) {
        if (periods.isProvisional(job, period)) {
            throw Refusal.of("previousNotPosted", "period", period, "previous", period.previous());
        }
    }

    /** Tells that a period that was to be calculated only if it was still open is no longer open. */
    static final class NotOpen extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotOpen() {
            super("the period is not open", null, false, false);
        }
    }

    /** The period of a run as people write it; empty for an import. */
    String periodOf(Run run) {
        return run.periodStart()
                .map(day -> new PayPeriod(home.job(run.job()).kind(), day).toString())
                .orElse("");
    }
}
