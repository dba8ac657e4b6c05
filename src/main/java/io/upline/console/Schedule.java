package io.upline.console;

import io.upline.company.Company;
import io.upline.company.ConfigurationProblem;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.database.Database;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.DateBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * The triggers of a home's jobs, as {@code job.yaml} says them now. A trigger that has not changed is left as it stands in the database,
 * with the time at which it should fire next; if that time has passed while the machine was down, it fires once at start.
 *
 * <p>On PostgreSQL several servers share the triggers: each firing goes to one of them, and a firing that began on a server which is gone
 * is given to another.
 */
final class Schedule {

    private static final String GROUP = "upline";
    private static final String AGAIN = "upline-again";

    private Schedule() {}

    static Schedule of(Home home, Company company, Database database, Scheduler scheduler) throws SchedulerException {
        whole(database, () -> align(home, company, scheduler));
        return new Schedule();
    }

    private static void align(Home home, Company company, Scheduler scheduler) throws SchedulerException {
        TimeZone zone = TimeZone.getTimeZone(company.zone());
        Set<JobKey> wanted = new HashSet<>();
        for (JobDefinition job : home.jobs()) {
            String cron = job.schedule();
            if (cron != null) {
                wanted.add(schedule(scheduler, job.name(), cron, zone));
            }
        }
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (!wanted.contains(key)) {
                scheduler.deleteJob(key);
            }
        }
    }

    /** Makes a change in one transaction, as another server must not find half a trigger. */
    private static void whole(Database database, Change change) throws SchedulerException {
        try {
            database.inTransaction(() -> {
                try {
                    change.make();
                } catch (SchedulerException e) {
                    throw new IllegalStateException("the schedule was not changed", e);
                }
            });
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SchedulerException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static JobKey schedule(Scheduler scheduler, String job, String cron, TimeZone zone)
            throws SchedulerException {
        JobKey key = new JobKey(job, GROUP);
        TriggerKey name = new TriggerKey(job, GROUP);
        if (stands(scheduler, name, cron, zone)) {
            return key;
        }
        JobDetail detail = JobBuilder.newJob(ScheduledRun.class)
                .withIdentity(key)
                .usingJobData(ScheduledRun.JOB, job)
                .requestRecovery()
                .storeDurably()
                .build();
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(name)
                .forJob(key)
                .withSchedule(CronScheduleBuilder.cronSchedule(expression(job, cron))
                        .inTimeZone(zone)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
        // from here on other servers wait for the transaction's end; one that was quicker has made the trigger, and it
        // may have fired: put in its place, this one would fire for the same time again
        scheduler.addJob(detail, true);
        if (!stands(scheduler, name, cron, zone)) {
            put(scheduler, name, trigger);
        }
        return key;
    }

    private static boolean stands(Scheduler scheduler, TriggerKey name, String cron, TimeZone zone)
            throws SchedulerException {
        return scheduler.getTrigger(name) instanceof CronTrigger standing
                && standing.getCronExpression().equals(cron)
                && standing.getTimeZone().equals(zone);
    }

    private static void put(Scheduler scheduler, TriggerKey name, Trigger trigger) throws SchedulerException {
        if (scheduler.checkExists(name)) {
            scheduler.rescheduleJob(name, trigger);
        } else {
            scheduler.scheduleJob(trigger);
        }
    }

    /**
     * Has a firing that could not do its work asked again, by whichever server is there then.
     *
     * @param seconds how many seconds from now on
     * @param due when the work should have been done, as {@link ScheduledRun} wrote it
     */
    static void again(Database database, Scheduler scheduler, JobKey job, int seconds, String due)
            throws SchedulerException {
        TriggerKey name = new TriggerKey(job.getName(), AGAIN);
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(name)
                .forJob(job)
                .usingJobData(ScheduledRun.DUE, due)
                .startAt(DateBuilder.futureDate(seconds, DateBuilder.IntervalUnit.SECOND))
                .build();
        whole(database, () -> put(scheduler, name, trigger));
    }

    private static CronExpression expression(String job, String cron) {
        try {
            return new CronExpression(cron);
        } catch (ParseException e) {
            throw ConfigurationProblem.of("cron", "job", job, "is", cron);
        }
    }

    /** The jobs that are scheduled, by name. */
    static List<String> names(Scheduler scheduler) throws SchedulerException {
        return scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)).stream()
                .map(JobKey::getName)
                .sorted()
                .toList();
    }

    /** Something done to the triggers. */
    @FunctionalInterface
    private interface Change {

        void make() throws SchedulerException;
    }
}
