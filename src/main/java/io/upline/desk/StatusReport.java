package io.upline.desk;

import io.upline.anchor.Anchor;
import io.upline.anchor.AnchorState;
import io.upline.company.JobDefinition;
import io.upline.control.ApprovalStore;
import io.upline.fact.Fact;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.report.JobStatus;
import io.upline.report.JobStatus.ApprovedBy;
import io.upline.report.JobStatus.LastRun;
import io.upline.report.JobStatus.PeriodDetail;
import io.upline.report.JobStatus.PeriodStatus;
import io.upline.report.JobStatus.StepDone;
import io.upline.version.Blocked;
import io.upline.version.CameLater;
import io.upline.version.ChangedAccounts;
import io.upline.version.MissingInputs;
import io.upline.version.Next;
import io.upline.version.NextStep;
import io.upline.version.Obstacles;
import io.upline.version.PeriodState;
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

/** The status of a job: its periods, the last run of each, how far it is, and what to do next. */
final class StatusReport {

    private final NextStep nextSteps;
    private final MissingInputs missing;
    private final RangeStore ranges;
    private final Obstacles obstacles;
    private final PeriodStore periods;
    private final CompanyClock clock;
    private final RunStore runs;
    private final ApprovalStore approvals;
    private final RunWatch watch;
    private final Anchor anchor;
    private final ChangedAccounts accounts;
    private final CameLater later;

    StatusReport(
            NextStep nextSteps,
            MissingInputs missing,
            RangeStore ranges,
            Obstacles obstacles,
            PeriodStore periods,
            CompanyClock clock,
            RunStore runs,
            ApprovalStore approvals,
            RunWatch watch,
            Anchor anchor,
            ChangedAccounts accounts,
            CameLater later) {
        this.nextSteps = nextSteps;
        this.missing = missing;
        this.ranges = ranges;
        this.obstacles = obstacles;
        this.periods = periods;
        this.clock = clock;
        this.runs = runs;
        this.approvals = approvals;
        this.watch = watch;
        this.anchor = anchor;
        this.accounts = accounts;
        this.later = later;
    }

    /** What is to be said of the home before its jobs: what hinders all of them, and that it is a copy. */
    AnchorState ofHome() {
        return anchor.look();
    }

    /** The status of a job; of one period, in detail, when {@code only} is not empty. */
    JobStatus of(JobDefinition job, String only, AnchorState home) {
        List<PeriodStatus> statuses = new ArrayList<>();
        boolean stopped = !home.troubles().isEmpty();
        boolean lineStands = obstacles.doesAnyLineStand();
        for (PayPeriod period : only.isEmpty() ? shown(job) : List.of(job.period(only))) {
            PeriodState state = periods.state(job.name(), period);
            statuses.add(new PeriodStatus(
                    period,
                    state,
                    stopped && state != PeriodState.CLOSED
                            ? new Next(Fact.of("next.anchor"), List.of())
                            : nextSteps.of(job, period),
                    others(job, period, state, lineStands),
                    only.isEmpty() ? Optional.empty() : Optional.of(detail(job, period))));
        }
        if (statuses.isEmpty()) {
            PayPeriod first = job.firstPeriod();
            Next next = new Next(Fact.of("next.notEnded", "last", first.last()), List.of());
            statuses.add(new PeriodStatus(first, PeriodState.OPEN, next, List.of(), Optional.empty()));
        }
        return new JobStatus(
                job.name(), job.plan(), job.firstPeriod(), Optional.ofNullable(job.schedule()), statuses, List.of());
    }

    /** What it reads of others and lacks, and what stands open about it though it is posted. */
    private List<Fact> others(JobDefinition job, PayPeriod period, PeriodState state, boolean lineStands) {
        List<Fact> others = new ArrayList<>(missing.told(job, period));
        boolean posted = state.compareTo(PeriodState.POSTED) >= 0;
        long draft = posted ? 0 : periods.draftRun(job.name(), period);
        if (draft != 0) {
            later.told(job, period).ifPresent(others::add);
            accounts.told(job, draft).ifPresent(others::add);
        }
        if (lineStands && posted) {
            Blocked open = Blocked.of(obstacles.ofPosted(job, period));
            if (open.count() > 0) {
                others.add(Fact.of("status.open", "what", open.facts(), "count", open.count()));
            }
        }
        return others;
    }

    /** The periods that were begun, and the one after them if it has ended. */
    private List<PayPeriod> shown(JobDefinition job) {
        List<PayPeriod> shown = new ArrayList<>(periods.of(job.name(), job.kind()).stream()
                .map(PeriodStore.Entry::period)
                .toList());
        PayPeriod next = shown.isEmpty() ? job.firstPeriod() : shown.getLast().next();
        if (next.last().isBefore(clock.today())) {
            shown.add(next);
        }
        return shown;
    }

    private PeriodDetail detail(JobDefinition job, PayPeriod period) {
        long draft = periods.draftRun(job.name(), period);
        return new PeriodDetail(
                runs.last(job.name(), period).map(this::lastRun),
                draft == 0 ? Optional.empty() : Optional.of(runs.get(draft).digest()),
                draft == 0
                        ? List.of()
                        : approvals.standing(draft).stream()
                                .map(approval -> new ApprovedBy(approval.by(), approval.on()))
                                .toList(),
                Blocked.of(obstacles.of(job, period)));
    }

    private LastRun lastRun(Run run) {
        RunStanding standing = watch.of(run);
        return new LastRun(
                run.id(),
                run.kind(),
                run.startedBy(),
                standing.state(),
                watch.told(standing.since()),
                standing.heard().map(watch::told),
                standing.lasted().toSeconds(),
                run.failure(),
                ranges.progress(run.id()).stream()
                        .map(step -> new StepDone(step.step(), RunSteps.unit(step.step()), step.done(), step.items()))
                        .toList());
    }
}
