package io.upline.close;

import io.upline.close.LeasedJobOperator.Ended;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Refusal;
import io.upline.database.OwnedElsewhereException;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.version.CameLater;
import io.upline.version.FigureStore;
import io.upline.version.Made;
import io.upline.version.NextStep;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Starts, continues and stops the jobs of a home's periods, one at a time, in the words of people: jobs and periods by name.
 *
 * <p>Refusals are {@link Refusal}; work that another process has is {@link OwnedElsewhereException}; a run that failed is an
 * {@link Outcome}, since it can be continued.
 */
public final class PeriodRuns {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodRuns.class);
    private static final long STOP_SECONDS = 20;

    private final Home home;
    private final LeasedJobOperator operator;
    private final JobRegistry jobs;
    private final JobRepository executions;
    private final Running running;
    private final RunStore runs;
    private final PeriodStore periods;
    private final AuditStore audit;
    private final NextStep nextSteps;
    private final LostFiles lostFiles;
    private final FigureStore figures;
    private final CameLater later;

    PeriodRuns(
            Home home,
            LeasedJobOperator operator,
            JobRegistry jobs,
            JobRepository executions,
            Running running,
            RunStore runs,
            PeriodStore periods,
            AuditStore audit,
            NextStep nextSteps,
            LostFiles lostFiles,
            FigureStore figures,
            CameLater later) {
        this.home = home;
        this.operator = operator;
        this.jobs = jobs;
        this.executions = executions;
        this.running = running;
        this.runs = runs;
        this.periods = periods;
        this.audit = audit;
        this.nextSteps = nextSteps;
        this.lostFiles = lostFiles;
        this.figures = figures;
        this.later = later;
    }

    /** Takes what lies in the inbox. */
    public Outcome importInbox(Actor actor) {
        return outcome(started(Run.Kind.IMPORT, RunParameters.wanted(actor, "", "")));
    }

    /** Takes the inbox and calculates a period's draft. This can be repeated freely until the period's post has begun. */
    public Outcome run(Actor actor, String job, String period) {
        return outcome(started(Run.Kind.CALCULATE, RunParameters.wanted(actor, job, period)));
    }

    /** Posts an approved draft: ledger, payments, files; closes the period. */
    public Outcome post(Actor actor, String job, String period) {
        return outcome(started(Run.Kind.POST, RunParameters.wanted(actor, job, period)));
    }

    /**
     * Continues a run or post of a period that failed, was stopped, or was killed. Of a period that is closed it lays down again the
     * released files that are not as they were released.
     *
     * @throws Refusal saying what to do when nothing of the period was cut short and it is not closed: whatever was asked for before may have
     *     been killed before it began, so that it cannot be taken for done
     */
    public Outcome restart(Actor actor, String jobName, String periodText) {
        JobDefinition job = home.job(jobName);
        PayPeriod period = job.period(periodText);
        Run last = runs.last(jobName, period)
                .orElseThrow(() -> Refusal.of("nothingBegun", "job", jobName, "period", period));
        if (last.isDone()) {
            return nothingToContinue(actor, last, job, period);
        }
        JobParameters parameters = new JobParametersBuilder(RunParameters.wanted(actor, jobName, periodText))
                .addLong(RunParameters.RUN, last.id())
                .toJobParameters();
        try {
            return outcome(started(last.kind(), parameters));
        } catch (DoneMeanwhile another) {
            return nothingToContinue(actor, runs.get(last.id()), job, period);
        }
    }

    private Outcome nothingToContinue(Actor actor, Run last, JobDefinition job, PayPeriod period) {
        PeriodState state = periods.state(job.name(), period);
        if (state == PeriodState.CLOSED) {
            LostFiles.Laid laid = lostFiles.layAgain(actor, job, period);
            List<Fact> notes = new ArrayList<>(List.of(Fact.of("note.nothingToContinue")));
            notes.addAll(laid.notes());
            return Outcome.done(!laid.whole(), notes, Optional.of(nextSteps.made(last, job, period)));
        }
        throw Refusal.of(
                "nothingToContinue",
                "job",
                job.name(),
                "period",
                period,
                "state",
                state,
                "next",
                nextSteps.of(job, period).what());
    }

    /**
     * Calculates what has ended and was not calculated yet, up to the period before the one that holds a day. That is what a schedule asks
     * for. A draft that stands is left alone, a run that was cut short is continued. It ends with the first period that is not done, since
     * a period begins with what the one before it came to.
     *
     * @param firing which firing asks, for the audit trail
     */
    public List<Outcome> runEnded(Actor actor, String jobName, LocalDate day, Fact firing) {
        JobDefinition job = home.job(jobName);
        audit.add(actor, "fired", jobName, firing);
        List<Outcome> outcomes = new ArrayList<>();
        PayPeriod last = job.firstPeriod().around(day).previous();
        for (PayPeriod period = job.firstPeriod(); period.compareTo(last) <= 0; period = period.next()) {
            runIfUnfinished(actor, job, period).ifPresent(outcomes::add);
            if (!outcomes.isEmpty() && !outcomes.getLast().isDone()) {
                break;
            }
        }
        return outcomes;
    }

    private Optional<Outcome> runIfUnfinished(Actor actor, JobDefinition job, PayPeriod period) {
        Optional<Run> before = runs.last(job.name(), period);
        boolean begun = before.isPresent() && !before.get().isDone();
        if (!begun && periods.state(job.name(), period) != PeriodState.OPEN) {
            return Optional.empty();
        }
        if (running.isEnding()) {
            return Optional.of(Outcome.stopped(false, List.of(), Fact.of("run.stoppedBefore", "period", period)));
        }
        return begun ? Optional.of(restart(actor, job.name(), period.toString())) : runIfOpen(actor, job, period);
    }

    /** Runs the period; when another process, which had it in hand until now, has calculated it meanwhile, nothing is begun. */
    private Optional<Outcome> runIfOpen(Actor actor, JobDefinition job, PayPeriod period) {
        JobParameters parameters = new JobParametersBuilder(RunParameters.wanted(actor, job.name(), period.toString()))
                .addString(RunParameters.IF_OPEN, "true", false)
                .toJobParameters();
        try {
            return Optional.of(outcome(started(Run.Kind.CALCULATE, parameters)));
        } catch (Admission.NotOpen calculated) {
            return Optional.empty();
        }
    }

    /** Asks what is running to stop at its next chunk border; returns at once. */
    public void askToStop() {
        JobExecution fresh = running.current() == Running.NONE ? null : executions.getJobExecution(running.current());
        if (fresh == null) {
            return;
        }
        try {
            operator.stop(fresh);
        } catch (JobExecutionNotRunningException e) {
            LOG.info("it ended by itself when asked to stop");
        }
    }

    /**
     * Stops what is running at its next chunk border, and whatever would begin after it; returns when that has stopped and said
     * so. A shutdown hook calls it.
     */
    public void stop() {
        running.refuseMore();
        askToStop();
        try {
            if (!running.awaitIdle(STOP_SECONDS)) {
                LOG.warn("what was running did not stop within {} seconds; continue it with: restart", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Ended started(Run.Kind kind, JobParameters parameters) {
        Job job = jobs.getJob(kind.name().toLowerCase(Locale.ROOT));
        if (job == null) {
            throw new IllegalStateException("no job is registered for " + kind);
        }
        try {
            return operator.ended(job, parameters);
        } catch (JobInstanceAlreadyCompleteException e) {
            throw new DoneMeanwhile();
        } catch (JobExecutionException e) {
            throw new IllegalStateException(
                    "the job was not started: " + e.getClass().getSimpleName(), e);
        }
    }

    private Outcome outcome(Ended ended) {
        Run run = ended.run();
        List<Fact> notes = new ArrayList<>(ended.report().notes());
        boolean blemished = ended.report().isBlemished();
        BatchStatus status = ended.execution().getStatus();
        if (status == BatchStatus.COMPLETED) {
            notes.addAll(later.toldAfter(ended.report().imports()));
            return Outcome.done(blemished, notes, made(run));
        }
        if (status == BatchStatus.STOPPED) {
            return Outcome.stopped(blemished, notes, Fact.of("run.stopped"));
        }
        List<Throwable> causes = ended.causes();
        Faults.refusal(causes).ifPresent(refusal -> {
            throw refusal;
        });
        return Outcome.failed(notes, causes);
    }

    private Optional<Made> made(Run run) {
        if (run.kind() == Run.Kind.IMPORT) {
            return Optional.empty();
        }
        JobDefinition job = home.job(run.job());
        PayPeriod period = new PayPeriod(job.kind(), run.periodStart().orElseThrow());
        RunLog.totals(run, figures.totals(run.id(), job.name(), period));
        return Optional.of(nextSteps.made(run, job, period));
    }

    /** Tells that the run which was to be continued was done by another process meanwhile. */
    private static final class DoneMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DoneMeanwhile() {
            super("the run is done", null, false, false);
        }
    }
}
