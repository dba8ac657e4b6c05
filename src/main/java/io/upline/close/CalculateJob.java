package io.upline.close;

import io.upline.company.JobDefinition;
import io.upline.control.Lease;
import io.upline.network.RollStore;
import io.upline.period.PayPeriod;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import io.upline.version.FrozenInputs;
import io.upline.version.PeriodCalculation;
import io.upline.version.Run;
import io.upline.version.RunContext;
import io.upline.version.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;

/** The job {@code calculate}: a draft, nothing posted. Built for one run; whatever it writes is under the run's fence. */
public final class CalculateJob {

    static final String PROPOSE = "proposeSettlement";
    static final List<String> RESULT_STEPS = List.of("rollUpVolume", "qualifyRanks", "calculateBonuses");

    private final RunContext context;
    private final Steps steps;
    private final RangeStore ranges;
    private final Run run;
    private final JobDefinition job;
    private final PayPeriod period;
    private final long fence;
    private List<PeriodCalculation> calculated = List.of();
    private @Nullable Draft draft;

    CalculateJob(RunContext context, Steps steps, Run run, JobDefinition job, PayPeriod period, Lease lease) {
        this.context = context;
        this.steps = steps;
        this.ranges = steps.ranges();
        this.run = run;
        this.job = job;
        this.period = period;
        this.fence = lease.fence();
    }

    Job build(Step importMembers, Step importOrders) {
        return steps.job(
                "calculate",
                importMembers,
                importOrders,
                once("freezeInputs", "freezing inputs and calculating " + period, this::freeze),
                results(
                        RESULT_STEPS.get(0),
                        "volumes",
                        (version, computed, from, to) -> context.results.writeVolumes(
                                version.id(),
                                computed.results(),
                                computed.membership().key(),
                                from,
                                to)),
                results(
                        RESULT_STEPS.get(1),
                        "ranks",
                        (version, computed, from, to) -> context.results.writeRanks(
                                version.id(),
                                computed.results(),
                                computed.membership().key(),
                                from,
                                to)),
                results(
                        RESULT_STEPS.get(2),
                        "bonuses",
                        (version, computed, from, to) ->
                                context.results.writeEarnings(version.id(), computed.results(), from, to)),
                propose(),
                once("indexResults", "indexing results", this::index),
                once("reconcile", "proving totals", this::reconcile));
    }

    private Step once(String name, String what, Runnable work) {
        return steps.tasklet(run, name, what, fence, work);
    }

    private void freeze() {
        if (run.frozen()) {
            return;
        }
        calculated = new FrozenInputs(context).freeze(run, job, period);
        long items = calculated.stream().mapToLong(PeriodCalculation::members).sum();
        for (String step : RESULT_STEPS) {
            ranges.cut(run.id(), step, items, run.threads(), fence);
        }
        long known = context.versions.ofRun(run.id(), job.kind()).getLast().known();
        int members = new RollStore(context.database).load(known).size();
        ranges.cut(run.id(), PROPOSE, members, run.threads(), fence);
    }

    private Step results(String name, String what, Draft.Slice slice) {
        return steps.ranged(run, name, "writing " + what, "members", context.workload.chunk(), fence, () -> {
            Draft ready = draft();
            return (from, to) -> ready.slices(from, to, slice);
        });
    }

    private Step propose() {
        return steps.ranged(
                run, PROPOSE, "proposing the settlement", "members", context.workload.chunk(), fence, () -> {
                    Draft ready = draft();
                    return (from, to) ->
                            context.proposals.write(run.id(), ready.proposal(), (int) from, (int) to, ready::key);
                });
    }

    private void index() {
        List<Version> versions = context.versions.ofRun(run.id(), job.kind());
        versions.forEach(version -> context.results.attachPartitions(version.id()));
        context.proposals.attachPartitions(run.id());
    }

    private void reconcile() {
        new Reconciliation(context, ranges).reconcile(run, job, draft());
    }

    /** The draft in memory; calculated once a process, by the step that froze it where that was done here. */
    private synchronized Draft draft() {
        Draft ready = draft;
        if (ready == null) {
            Drafts drafts = new Drafts(context);
            ready = calculated.isEmpty() ? drafts.of(run, job, Long.MAX_VALUE) : drafts.frozen(run, job, calculated);
            draft = ready;
        }
        return ready;
    }
}
