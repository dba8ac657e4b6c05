package io.upline.desk;

import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Reason;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.intake.Rejection;
import io.upline.intake.Rejections;
import io.upline.order.DecidedBy;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.report.Decision;
import io.upline.report.OpenRejections;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines that were not taken, for the operator: listed, exported to be mended, waived. */
public final class RejectedLines {

    private final Home home;
    private final Rejections rejections;
    private final AuditStore audit;
    private final CompanyClock clock;
    private final Database database;

    RejectedLines(Home home, Rejections rejections, AuditStore audit, CompanyClock clock, Database database) {
        this.home = home;
        this.rejections = rejections;
        this.audit = audit;
        this.clock = clock;
        this.database = database;
    }

    /** The lines that still stand; where a period is given, those that block it in the jobs whose period it can be. */
    public OpenRejections of(String jobName, String period) {
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
        return new OpenRejections(
                found.values().stream().map(OpenRejections.Line::of).toList());
    }

    /** Writes the lines to be mended. */
    public List<Path> export(Actor actor, Path folder) {
        audit.add(actor, "export-rejections", folder.getFileName() + "", Fact.of("audit.exported"));
        return rejections.exportMended(folder);
    }

    /** Decides that a line is not to be taken. */
    public Decision waive(Actor actor, int id, String reason) {
        actor.must(Actor.Right.DECIDE);
        String user = actor.name();
        String why = Reason.of(reason);
        boolean done = database.inTransaction(() -> {
            boolean second = isDone(rejections.waive(id, user, why, clock.now()), id, user);
            audit.add(
                    actor,
                    "waive",
                    "rejection " + id,
                    Fact.of(second ? "audit.waived" : "audit.waivedOnce", "reason", why));
            return second;
        });
        return new Decision(
                done ? Fact.of("decision.waived", "id", id) : Fact.of("decision.waivedOnce", "id", id, "by", user),
                Optional.empty());
    }

    private static boolean isDone(Rejections.Waived waived, int id, String user) {
        return switch (waived) {
            case ONE_MORE_NEEDED -> false;
            case DONE -> true;
            case SAME_PERSON -> throw Refusal.of("waivedAlready", "id", id, "by", user);
            case NOT_OPEN -> throw Refusal.of("notOpen", "id", id);
            case UNKNOWN -> throw Refusal.of("noRejection", "id", id);
        };
    }

    private List<JobDefinition> jobs(String jobName, String period) {
        if (!jobName.isEmpty()) {
            return List.of(home.job(jobName));
        }
        List<JobDefinition> jobs = new ArrayList<>();
        for (JobDefinition job : home.jobs()) {
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
