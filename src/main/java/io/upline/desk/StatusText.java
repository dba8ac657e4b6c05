package io.upline.desk;

import io.upline.close.RangeStore;
import io.upline.company.JobDefinition;
import io.upline.period.PayPeriod;
import io.upline.version.MissingInputs;
import io.upline.version.NextStep;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The status of a job in words: its periods, the last run of each, how far it is, and what to do next. */
final class StatusText {

    private final RunContext context;
    private final JobDefinition job;

    StatusText(RunContext context, JobDefinition job) {
        this.context = context;
        this.job = job;
    }

    /** The lines; of one period when {@code only} is not empty. */
    List<String> lines(String only) {
        List<String> lines = new ArrayList<>();
        List<PayPeriod> periods = new ArrayList<>(context.periods.of(job.name(), job.kind()).stream()
                .map(PeriodStore.Entry::period)
                .toList());
        if (only.isEmpty()) {
            PayPeriod next =
                    periods.isEmpty() ? job.firstPeriod() : periods.getLast().next();
            if (next.last().isBefore(context.clock.today())) {
                periods.add(next);
            }
        } else {
            periods = List.of(job.period(only));
        }
        lines.add(job.name() + " (plan " + job.plan() + ", from " + job.firstPeriod()
                + (job.schedule() == null ? "" : ", scheduled " + job.schedule()) + ")");
        if (periods.isEmpty()) {
            lines.add("  " + job.firstPeriod() + "  OPEN  it ends on "
                    + job.firstPeriod().last());
        }
        for (PayPeriod period : periods) {
            lines.add("  " + period + "  " + context.periods.state(job.name(), period) + "  "
                    + new NextStep(context).of(job, period));
            new MissingInputs(context).lines(job, period).forEach(line -> lines.add("    " + line));
            if (!only.isEmpty()) {
                detail(period, lines);
            }
        }
        return lines;
    }

    private void detail(PayPeriod period, List<String> lines) {
        Optional<Run> last = context.runs.last(job.name(), period);
        last.ifPresent(run -> {
            lines.add("    run " + run.id() + " (" + run.kind() + ") by " + run.startedBy() + ": " + run.state()
                    + (run.message().isEmpty() ? "" : ": " + run.message()));
            new RangeStore(context.database)
                    .progress(run.id())
                    .forEach(step -> lines.add("      " + step.step() + " " + step.done() + " of " + step.items()));
        });
        long draft = context.periods.draftRun(job.name(), period);
        if (draft != 0) {
            lines.add("    digest " + context.runs.get(draft).digest());
            context.approvals
                    .standing(draft)
                    .forEach(approval -> lines.add("    approved by " + approval.by() + " on " + approval.on()));
        }
        List<String> blocking = new BlockingLines(context).of(job, period);
        if (!blocking.isEmpty()) {
            lines.add("    blocked by " + blocking.size() + " rejected lines: "
                    + String.join(", ", blocking.subList(0, Math.min(10, blocking.size()))));
        }
    }
}
