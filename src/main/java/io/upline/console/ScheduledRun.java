package io.upline.console;

import io.upline.close.Outcome;
import io.upline.close.PeriodRuns;
import io.upline.company.Company;
import io.upline.company.ConfigurationProblem;
import io.upline.company.Workload;
import io.upline.control.Actor;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.database.LostOwnershipException;
import io.upline.database.OwnedElsewhereException;
import io.upline.fact.Fact;
import io.upline.report.RunEnd;
import io.upline.words.Text;
import io.upline.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a trigger starts: the run of the period that has just ended, and of any before it that was missed.
 *
 * <p>A firing that finds the work in other hands, loses it, or is stopped with its server, is asked again a lease's time later:
 * whatever nobody has finished is then finished, and a schedule that fires once a month loses nothing.
 */
@DisallowConcurrentExecution
public final class ScheduledRun implements Job {

    static final String JOB = "job";
    static final String DUE = "due";

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRun.class);

    private final PeriodRuns runs;
    private final Company company;
    private final Workload workload;
    private final Database database;

    /** Takes what a run needs; the scheduler makes one for each firing. */
    public ScheduledRun(PeriodRuns runs, Company company, Workload workload, Database database) {
        this.runs = runs;
        this.company = company;
        this.workload = workload;
        this.database = database;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        String job = context.getMergedJobDataMap().getString(JOB);
        ZoneId zone = company.zone();
        LocalDate day = LocalDate.ofInstant(context.getFireTime().toInstant(), zone);
        boolean unfinished = false;
        try {
            for (Outcome outcome : runs.runEnded(Actor.SCHEDULE, job, day, firing(context))) {
                LOG.warn("{} as scheduled: {} {}", job, outcome.state(), new Text(Words.english()).of(outcome.end()));
                unfinished |= outcome.state() == RunEnd.State.STOPPED;
            }
        } catch (OwnedElsewhereException e) {
            LOG.info("{} as scheduled waits: {}", job, Words.english().of(e.fact()));
            unfinished = true;
        } catch (LostOwnershipException e) {
            LOG.warn("{} as scheduled: {}", job, Words.english().of(e.fact()));
            unfinished = true;
        } catch (Refusal | ConfigurationProblem e) {
            LOG.warn("{} as scheduled was refused: {}", job, Words.english().of(e.fact()));
        }
        if (unfinished) {
            again(context);
        }
    }

    private void again(JobExecutionContext context) throws JobExecutionException {
        try {
            Schedule.again(
                    database,
                    context.getScheduler(),
                    context.getJobDetail().getKey(),
                    workload.leaseSeconds(),
                    due(context));
        } catch (SchedulerException e) {
            throw new JobExecutionException("the firing cannot be asked again", e);
        }
    }

    /** A fact that names the firing, and why it comes when it is not because it is due. */
    private Fact firing(JobExecutionContext context) {
        String due = due(context);
        if (context.isRecovering()) {
            return Fact.of("audit.firedTakenOver", "due", due);
        }
        return context.getTrigger().getJobDataMap().containsKey(DUE)
                ? Fact.of("audit.firedAgain", "due", due)
                : Fact.of("audit.fired", "due", due);
    }

    private String due(JobExecutionContext context) {
        return context.getMergedJobDataMap().containsKey(DUE)
                ? context.getMergedJobDataMap().getString(DUE)
                : context.getScheduledFireTime()
                        .toInstant()
                        .atZone(company.zone())
                        .toOffsetDateTime()
                        .toString();
    }
}
