package io.upline.console;

import io.upline.close.Desk;
import io.upline.close.Outcome;
import io.upline.close.Refusal;
import io.upline.company.ConfigurationProblem;
import io.upline.database.OwnedElsewhereException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a trigger starts: the run of the period that has just ended, and of any before it that was missed. */
@DisallowConcurrentExecution
public final class ScheduledRun implements Job {

    static final String JOB = "job";

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRun.class);

    private final Desk desk;

    /** Made by the scheduler for each firing. */
    public ScheduledRun(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(JobExecutionContext context) {
        String job = context.getMergedJobDataMap().getString(JOB);
        ZoneId zone = desk.company().zone();
        LocalDate day = LocalDate.ofInstant(context.getFireTime().toInstant(), zone);
        try {
            for (Outcome outcome : desk.runEnded(job, day)) {
                LOG.warn("{} as scheduled: {} {}", job, outcome.state(), List.copyOf(outcome.lines()));
            }
        } catch (Refusal | OwnedElsewhereException | ConfigurationProblem e) {
            LOG.warn("{} as scheduled was refused: {}", job, e.getMessage());
        }
    }
}
