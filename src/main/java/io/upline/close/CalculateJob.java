package io.upline.close;

import io.upline.company.JobDefinition;
import io.upline.control.Lease;
import io.upline.period.PayPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;

/** The job {@code calculate}: a draft, nothing posted. Built for one run; whatever it writes is under the run's fence. */
final class CalculateJob {

    static final String PROPOSE = "proposeSettlement";
    static final List<String> RESULT_STEPS = List.of("rollUpVolume", "qualifyRanks", "calculateBonuses");

    private final RunContext context;
    private final Steps steps;
    private final Run run;
    private final JobDefinition job;
    private final PayPeriod period;
    private final long fence;
    private List<Computed> calculated = List.of();
    private @Nullable Draft draft;

    CalculateJob(RunContext context, Steps steps, Run run, JobDefinition job, PayPeriod period, Lease lease) {
        this.context = context;
        this.steps = steps;
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
        calculated = new Freezing(context).freeze(run, job, period, fence);
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
        new Reconciliation(context).reconcile(run, job, draft());
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
