package io.upline.version;

import io.upline.company.ConfigurationProblem;
import io.upline.company.JobDefinition;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether jobs can be closed one after the other. A job waits for another one's period of the same last day where it reads its
 * results, or ranks of periods that are not longer; jobs that wait for each other can never be approved.
 */
final class ReadingOrder {

    private final PlanShelf plans;
    private final OtherJobs others;

    ReadingOrder(PlanShelf plans, OtherJobs others) {
        this.plans = plans;
        this.others = others;
    }

    /**
     * Follows what a plan reads, what that reads, and so on.
     *
     * @throws ConfigurationProblem when it comes back to where it began
     */
    void refuseCircle(JobDefinition job, Plan plan, PayPeriod period) {
        follow(List.of(job), plan, period.last());
    }

    private void follow(List<JobDefinition> path, Plan plan, LocalDate day) {
        for (OtherJobs.Source source : OtherJobs.sources(plan)) {
            JobDefinition other = others.job(plan, source);
            boolean earlier = source.what() == VersionRead.What.RANKS
                    && OtherJobs.isLonger(other, path.getLast().firstPeriod());
            if (earlier) {
                continue;
            }
            List<JobDefinition> further = new ArrayList<>(path);
            further.add(other);
            if (path.stream().anyMatch(each -> each.name().equals(other.name()))) {
                List<String> names = further.stream().map(JobDefinition::name).toList();
                throw ConfigurationProblem.of("circle", "jobs", names);
            }
            LocalDate from = other.firstPeriod().first();
            follow(further, plans.forReading(other, day.isAfter(from) ? day : from), day);
        }
    }
}
