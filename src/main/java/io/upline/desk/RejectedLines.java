package io.upline.desk;

import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.intake.Rejection;
import io.upline.intake.Rejections;
import io.upline.order.DecidedBy;
import io.upline.period.PayPeriod;
import io.upline.version.RunContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines that were not taken, for the operator: listed, exported to be mended, waived. */
public final class RejectedLines {

    private final RunContext context;
    private final String user;
    private final Rejections rejections;

    RejectedLines(RunContext context, String user) {
        this.context = context;
        this.user = user;
        this.rejections = new Rejections(context.database);
    }

    /** Those that still stand; of one period where one is given, by the jobs it could be a period of. */
    public List<String> lines(String jobName, String period) {
        Map<Integer, Rejection> found = new LinkedHashMap<>();
        if (period.isEmpty()) {
            rejections.open().forEach(each -> found.put(each.id(), each));
        } else {
            for (JobDefinition job : jobs(jobName, period)) {
                PayPeriod wanted = job.period(period);
                DecidedBy decidedBy = job.decidedByPaid() ? DecidedBy.PAID_AT : DecidedBy.ORDERED_AT;
                rejections
                        .blocking(wanted.first(), wanted.last(), decidedBy)
                        .forEach(each -> found.put(each.id(), each));
            }
        }
        return found.values().stream().map(each -> each.id() + "  " + each).toList();
    }

    /** Writes the lines to be mended. */
    public List<Path> export(Path folder) {
        context.audit.add(user, "export-rejections", folder.getFileName() + "", "");
        return rejections.exportMended(folder);
    }

    /** Says that a line is not to be taken; what came of it, in words. */
    public String waive(int id, String reason) {
        Rejections.Waived waived = rejections.waive(id, user, reason, context.clock.now());
        context.audit.add(user, "waive", "rejection " + id, reason + " (" + waived + ")");
        return switch (waived) {
            case ONE_MORE_NEEDED ->
                "rejection " + id + " is waived by " + user + "; it counts once another person has too";
            case DONE -> "rejection " + id + " is waived by two people and no longer blocks";
            case SAME_PERSON ->
                throw new Refusal(user + " has waived rejection " + id + " already; somebody else has to");
            case NOT_OPEN -> throw new Refusal("rejection " + id + " is mended or waived already");
            case UNKNOWN -> throw new Refusal("there is no rejection " + id);
        };
    }

    private List<JobDefinition> jobs(String jobName, String period) {
        if (!jobName.isEmpty()) {
            return List.of(context.job(jobName));
        }
        List<JobDefinition> jobs = new ArrayList<>();
        for (JobDefinition job : context.home.jobs()) {
            if (isPeriodOf(job, period)) {
                jobs.add(job);
            }
        }
        return jobs;
    }

    private static boolean isPeriodOf(JobDefinition job, String period) {
        try {
            PayPeriod.parse(job.kind(), period);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
