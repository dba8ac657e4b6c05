package io.upline.close;

import io.micrometer.observation.ObservationRegistry;
import io.upline.company.JobDefinition;
import io.upline.control.Holder;
import io.upline.control.Lease;
import io.upline.control.Refusal;
import io.upline.database.LostOwnershipException;
import io.upline.database.OwnedElsewhereException;
import io.upline.period.PayPeriod;
import io.upline.progress.Progress;
import io.upline.version.MissingInputs;
import io.upline.version.NextStep;
import io.upline.version.PeriodState;
import io.upline.version.Run;
import io.upline.version.RunContext;
import io.upline.version.SupersededDrafts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/**
 * What starts, continues and stops the jobs of a home, one at a time, each under its leases.
 *
 * <p>Refusals are {@link Refusal}; work that another process has is {@link OwnedElsewhereException}; a run that failed is an
 * {@link Outcome}, since it can be continued.
 */
public final class PeriodRuns {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodRuns.class);
    private static final long STOP_SECONDS = 20;

    private final String user;
    private final String command;
    private final RunContext context;
    private final RangeStore ranges;
    private final BatchEngine engine;
    private final Progress progress;
    private volatile CountDownLatch idle = new CountDownLatch(0);

    /** The jobs of an opened home, started by a person with a command, told to whoever watches. */
    public PeriodRuns(RunContext context, String user, String command, Progress progress) {
        this.user = user;
        this.command = command;
        this.context = context;
        this.ranges = new RangeStore(context.database);
        this.engine = new BatchEngine(context.database);
        this.progress = progress;
    }

    /** Takes what lies in the inbox. */
    public Outcome importInbox() {
        try (Lease lease = context.leases.take("import", holder())) {
            Run run = context.runs.add(Run.Kind.IMPORT, "", null, 0, 1, user);
            InboxImport importing = new InboxImport(context, ranges, run, user, lease.fence(), progress);
            Steps steps = steps();
            return execute(
                    run,
                    steps.job("import", importing.step(steps, "importMembers"), importing.step(steps, "importOrders")),
                    importing,
                    lease.fence());
        }
    }

    /** Takes the inbox and calculates a period's draft. Repeats freely until the period's post has begun. */
    public Outcome run(String jobName, String periodText) {
        JobDefinition job = context.job(jobName);
        PayPeriod period = job.period(periodText);
        try (Lease _ = context.leases.take("import", holder());
                Lease lease = context.leases.take("job:" + jobName, holder())) {
            return run(job, period, lease);
        }
    }

    private Outcome run(JobDefinition job, PayPeriod period, Lease lease) {
        refusePosted(job, period);
        int voided = context.approvals.voidAll(job.name(), period, "a new draft was begun by " + user);
        Run run = context.runs.add(Run.Kind.CALCULATE, job.name(), period, 0, context.workload.threads(), user);
        context.audit.add(user, "run", job.name() + "/" + period, "run " + run.id() + ", approvals voided " + voided);
        Outcome outcome = calculate(run, job, period, lease);
        return voided == 0
                ? outcome
                : outcome.withNote("the approval of " + period + " was voided: the draft is a new one");
    }

    /**
     * Calculates what has ended and was not calculated yet, up to the period before the one that holds a day; what a schedule
     * asks for. A draft that stands is left alone, a run that was cut short is continued. Ends with the first that is not done,
     * since a period begins with what the one before it came to.
     *
     * @param firing which firing asks, for the audit trail
     */
    public List<Outcome> runEnded(String jobName, LocalDate day, String firing) {
        JobDefinition job = context.job(jobName);
        context.audit.add(user, "fired", jobName, firing);
        List<Outcome> outcomes = new ArrayList<>();
        PayPeriod last = PayPeriod.holding(job.kind(), day).previous();
        for (PayPeriod period = job.firstPeriod(); period.compareTo(last) <= 0; period = period.next()) {
            runIfUnfinished(job, period).ifPresent(outcomes::add);
            if (!outcomes.isEmpty() && !outcomes.getLast().isDone()) {
                break;
            }
        }
        return outcomes;
    }

    private Optional<Outcome> runIfUnfinished(JobDefinition job, PayPeriod period) {
        Optional<Run> before = context.runs.last(job.name(), period);
        boolean begun = before.isPresent() && !before.get().isDone();
        if (!begun && context.periods.state(job.name(), period) != PeriodState.OPEN) {
            return Optional.empty();
        }
        if (engine.isEnding()) {
            return Optional.of(
                    new Outcome(Outcome.State.STOPPED, false, List.of("stopped before " + period), List.of()));
        }
        return begun ? Optional.of(restart(job.name(), period.toString())) : runIfOpen(job, period);
    }

    /** Asked again under the lease: what another had in hand until now is done. */
    private Optional<Outcome> runIfOpen(JobDefinition job, PayPeriod period) {
        try (Lease _ = context.leases.take("import", holder());
                Lease lease = context.leases.take("job:" + job.name(), holder())) {
            return context.periods.state(job.name(), period) == PeriodState.OPEN
                    ? Optional.of(run(job, period, lease))
                    : Optional.empty();
        }
    }

    /** Posts an approved draft: ledger, payments, files; closes the period. */
    public Outcome post(String jobName, String periodText) {
        JobDefinition job = context.job(jobName);
        PayPeriod period = job.period(periodText);
        try (Lease _ = context.leases.take("job:" + jobName, holder());
                Lease money = context.leases.take("money", holder())) {
            PeriodState state = context.periods.state(jobName, period);
            Optional<Run> begun = begunPost(jobName, period);
            if (begun.isPresent()) {
                throw new Refusal(
                        begun.get().isDone()
                                ? period + " of " + jobName + " is posted and closed already"
                                : "the post of " + period + " was begun and is not finished; continue it with: restart "
                                        + jobName + " --period " + period);
            }
            if (state != PeriodState.APPROVED) {
                throw new Refusal(period + " of " + jobName + " is " + state + ", not APPROVED; "
                        + new NextStep(context).of(job, period));
            }
            context.ledger.unsealed().ifPresent(open -> {
                throw new Refusal("the post of " + open.job() + " " + open.period()
                        + " was begun and is not finished; continue it with: restart " + open.job() + " --period "
                        + open.period());
            });
            refuseProvisional(job, period);
            new MissingInputs(context).refuse(job, period, context.periods.draftRun(jobName, period));
            Run run = context.runs.add(
                    Run.Kind.POST,
                    jobName,
                    period,
                    context.periods.draftRun(jobName, period),
                    context.workload.threads(),
                    user);
            context.audit.add(user, "post", jobName + "/" + period, "run " + run.id() + " begins");
            return post(run, job, period, money);
        }
    }

    /** Continues a run or post of a period that failed, was stopped, or was killed. */
    public Outcome restart(String jobName, String periodText) {
        JobDefinition job = context.job(jobName);
        PayPeriod period = job.period(periodText);
        try (Lease lease = context.leases.take("job:" + jobName, holder())) {
            Optional<Run> last = context.runs.last(jobName, period);
            if (last.isEmpty()) {
                throw new Refusal(
                        "nothing of " + period + " was begun; begin with: run " + jobName + " --period " + period);
            }
            Run run = last.get();
            if (run.isDone()) {
                return Outcome.done(run, new NextStep(context).summary(run, job, period))
                        .withNote("nothing to continue: the last run was finished");
            }
            context.audit.add(user, "restart", jobName + "/" + period, "run " + run.id() + " " + run.state());
            if (run.kind() == Run.Kind.POST) {
                try (Lease money = context.leases.take("money", holder())) {
                    return post(run, job, period, money);
                }
            }
            try (Lease _ = context.leases.take("import", holder())) {
                return calculate(run, job, period, lease);
            }
        }
    }

    /** Tells a server's registry how long jobs and steps take, from the next one on. */
    public void observedBy(ObservationRegistry registry) {
        engine.observedBy(registry);
    }

    /** Asks what is running to stop at its next chunk border; returns at once. */
    public void askToStop() {
        engine.stop();
    }

    /**
     * Stops what is running at its next chunk border, and whatever would begin after it; returns when that has stopped and said
     * so. Called by a shutdown hook.
     */
    public void stop() {
        engine.end();
        try {
            if (!idle.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("what was running did not stop within {} seconds; continue it with: restart", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome calculate(Run run, JobDefinition job, PayPeriod period, Lease lease) {
        InboxImport importing = new InboxImport(context, ranges, run, user, lease.fence(), progress);
        Steps steps = steps();
        CalculateJob calculation = new CalculateJob(context, steps, run, job, period, lease);
        Outcome outcome = execute(
                run,
                calculation.build(importing.step(steps, "importMembers"), importing.step(steps, "importOrders")),
                importing,
                lease.fence());
        new SupersededDrafts(context).drop();
        return outcome.isDone()
                ? outcome.with(new NextStep(context).summary(context.runs.get(run.id()), job, period))
                : outcome;
    }

    private Outcome post(Run run, JobDefinition job, PayPeriod period, Lease money) {
        PostJob post = new PostJob(context, steps(), run, job, period, money);
        post.refuseOtherApproval();
        Outcome outcome = execute(run, post.build(), null, money.fence());
        return outcome.isDone()
                ? outcome.with(new NextStep(context).summary(context.runs.get(run.id()), job, period))
                : outcome;
    }

    private Outcome execute(Run run, Job job, @Nullable InboxImport importing, long fence) {
        idle = new CountDownLatch(1);
        try {
            return executed(run, job, importing, fence);
        } finally {
            idle.countDown();
        }
    }

    private Outcome executed(Run run, Job job, @Nullable InboxImport importing, long fence) {
        context.runs.claim(run.id(), fence);
        ranges.claim(run.id(), fence);
        context.runs.state(run.id(), Run.State.RUNNING, "", fence);
        JobExecution execution = engine.execute(
                job, new JobParametersBuilder().addLong("run", run.id()).toJobParameters());
        progress.end();
        List<String> notes = importing == null ? List.of() : importing.notes();
        boolean blemished = importing != null && importing.blemished();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            context.runs.state(run.id(), Run.State.DONE, "", fence);
            return new Outcome(Outcome.State.DONE, blemished, List.of(), notes);
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            context.runs.state(run.id(), Run.State.STOPPED, "stopped by request", fence);
            return new Outcome(Outcome.State.STOPPED, blemished, List.of("stopped at a chunk border"), notes);
        }
        return failed(run, execution, notes, fence);
    }

    private Outcome failed(Run run, JobExecution execution, List<String> notes, long fence) {
        List<Throwable> causes = new ArrayList<>();
        for (StepExecution step : execution.getStepExecutions()) {
            causes.addAll(step.getFailureExceptions());
        }
        causes.addAll(execution.getAllFailureExceptions());
        for (Throwable cause : causes) {
            for (Throwable each = cause; each != null; each = each.getCause()) {
                if (each instanceof Refusal refusal) {
                    refuseStale(
                            context.runs.state(run.id(), Run.State.FAILED, String.valueOf(refusal.getMessage()), fence),
                            run);
                    throw refusal;
                }
            }
        }
        String message = causes.isEmpty() ? "the run failed" : FaultText.of(causes.getFirst());
        refuseStale(context.runs.state(run.id(), Run.State.FAILED, message, fence), run);
        return new Outcome(Outcome.State.FAILED, false, List.of(message), notes).because(causes);
    }

    /** What a stale owner believes went wrong is of no interest: it had lost the run before. */
    private static void refuseStale(boolean owned, Run run) {
        if (!owned) {
            throw new LostOwnershipException(
                    "another process took over run " + run.id() + "; this one has stopped and wrote nothing more");
        }
    }

    private void refusePosted(JobDefinition job, PayPeriod period) {
        if (begunPost(job.name(), period).isPresent()) {
            throw new Refusal("the post of " + period + " has begun: a posted period is never calculated again."
                    + " Late orders and corrections are posted with the next period; see: restate --help");
        }
        if (!period.last().isBefore(context.clock.today())) {
            throw new Refusal(period + " has not ended yet (its last day is " + period.last() + ")");
        }
    }

    /** The post of a period that has begun its batch. One that was refused before it wrote anything has begun nothing. */
    private Optional<Run> begunPost(String jobName, PayPeriod period) {
        return context.runs.of(jobName, period).stream()
                .filter(run -> run.kind() == Run.Kind.POST
                        && context.ledger.ofRun(run.id()).isPresent())
                .findFirst();
    }

    private void refuseProvisional(JobDefinition job, PayPeriod period) {
        if (!period.equals(job.firstPeriod())
                && context.periods.state(job.name(), period.previous()).compareTo(PeriodState.POSTED) < 0) {
            throw new Refusal(period.previous() + " comes before " + period + " and is not posted yet");
        }
    }

    private Steps steps() {
        return new Steps(engine, context.database, context.runs, ranges, progress);
    }

    private Holder holder() {
        return Holder.here(user, command);
    }
}
