package io.upline.desk;

import io.upline.company.JobDefinition;
import io.upline.control.ApprovalStore;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.version.MissingInputs;
import io.upline.version.NextStep;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The status of a job in words: its periods, the last run of each, how far it is, and what to do next. */
final class StatusText {

    private final NextStep nextSteps;
    private final MissingInputs missing;
    private final RangeStore ranges;
    private final BlockingLines blockingLines;
    private final PeriodStore periods;
    private final CompanyClock clock;
    private final RunStore runs;
    private final ApprovalStore approvals;

    StatusText(
            NextStep nextSteps,
            MissingInputs missing,
            RangeStore ranges,
            BlockingLines blockingLines,
            PeriodStore periods,
            CompanyClock clock,
            RunStore runs,
            ApprovalStore approvals) {
        this.nextSteps = nextSteps;
        this.missing = missing;
        this.ranges = ranges;
        this.blockingLines = blockingLines;
        this.periods = periods;
        this.clock = clock;
        this.runs = runs;
        this.approvals = approvals;
    }

    /** The lines; of one period when {@code only} is not empty. */
    List<String> lines(JobDefinition job, String only) {
        List<String> lines = new ArrayList<>();
        List<PayPeriod> shown = new ArrayList<>(periods.of(job.name(), job.kind()).stream()
                .map(PeriodStore.Entry::period)
                .toList());
        if (only.isEmpty()) {
            PayPeriod next =
                    shown.isEmpty() ? job.firstPeriod() : shown.getLast().next();
            if (next.last().isBefore(clock.today())) {
                shown.add(next);
            }
        } else {
            shown = List.of(job.period(only));
        }
        lines.add(job.name() + " (plan " + job.plan() + ", from " + job.firstPeriod()
                + (job.schedule() == null ? "" : ", scheduled " + job.schedule()) + ")");
        if (shown.isEmpty()) {
            lines.add("  " + job.firstPeriod() + "  OPEN  it ends on "
                    + job.firstPeriod().last());
        }
        for (PayPeriod period : shown) {
            lines.add("  " + period + "  " + periods.state(job.name(), period) + "  " + nextSteps.of(job, period));
            missing.lines(job, period).forEach(line -> lines.add("    " + line));
            if (!only.isEmpty()) {
                detail(job, period, lines);
            }
        }
        return lines;
    }

    private void detail(JobDefinition job, PayPeriod period, List<String> lines) {
        Optional<Run> last = runs.last(job.name(), period);
        last.ifPresent(run -> {
            lines.add("    run " + run.id() + " (" + run.kind() + ") by " + run.startedBy() + ": " + run.state()
                    + (run.message().isEmpty() ? "" : ": " + run.message()));
            ranges.progress(run.id())
                    .forEach(step -> lines.add("      " + step.step() + " " + step.done() + " of " + step.items()));
        });
        long draft = periods.draftRun(job.name(), period);
        if (draft != 0) {
            lines.add("    digest " + runs.get(draft).digest());
            approvals
                    .standing(draft)
                    .forEach(approval -> lines.add("    approved by " + approval.by() + " on " + approval.on()));
        }
        List<String> blocking = blockingLines.of(job, period);
        if (!blocking.isEmpty()) {
            lines.add("    blocked by " + blocking.size() + " rejected lines: "
                    + String.join(", ", blocking.subList(0, Math.min(10, blocking.size()))));
        }
    }
}
