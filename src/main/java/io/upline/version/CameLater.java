package io.upline.version;

import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.ApprovalStore;
import io.upline.fact.Fact;
import io.upline.intake.Import;
import io.upline.network.MemberStore;
import io.upline.order.LateArrivals;
import io.upline.period.PayPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came in after a draft was made and can touch it. A draft that was approved is posted as it was approved, so that whoever brings more
 * has to be told that the approval is not about that.
 */
public final class CameLater {

    private static final int SHOWN = 5;

    private final Home home;
    private final PeriodCalculations calculations;
    private final PlanShelf plans;
    private final MemberStore members;
    private final Import imports;
    private final VersionStore versions;
    private final PeriodStore periods;
    private final ApprovalStore approvals;
    private final Obstacles obstacles;

    CameLater(
            Home home,
            PeriodCalculations calculations,
            PlanShelf plans,
            MemberStore members,
            Import imports,
            VersionStore versions,
            PeriodStore periods,
            ApprovalStore approvals,
            Obstacles obstacles) {
        this.home = home;
        this.calculations = calculations;
        this.plans = plans;
        this.members = members;
        this.imports = imports;
        this.versions = versions;
        this.periods = periods;
        this.approvals = approvals;
        this.obstacles = obstacles;
    }

    /**
     * What came, by id, ascending.
     *
     * @param orders orders and returns of the period, and of those before it that a new draft would restate
     * @param members who joined by the period's last day, or of whom something else holds by then
     */
    public record Later(List<String> orders, List<String> members) {

        private static final Later NOTHING = new Later(List.of(), List.of());

        /** Takes copies. */
        public Later {
            orders = List.copyOf(orders);
            members = List.copyOf(members);
        }

        /** Whether nothing came. */
        public boolean isEmpty() {
            return orders.isEmpty() && members.isEmpty();
        }
    }

    /** What came after a version and can touch its period. */
    public Later after(JobDefinition job, Version own) {
        return between(job, own, own.known());
    }

    private Later between(JobDefinition job, Version own, long since) {
        long known = imports.lastKnown();
        if (known <= since) {
            return Later.NOTHING;
        }
        return new Later(
                calculations.arrivalsUpTo(job, own.period(), since, known, plans.asPosted(own)).arrivals().stream()
                        .map(LateArrivals.Arrival::id)
                        .toList(),
                members.withLinesBetween(since, known, own.period().last()));
    }

    /** What is said of a period whose draft somebody has approved, where something came after it was made; empty for none. */
    public Optional<Fact> told(JobDefinition job, PayPeriod period) {
        return approved(job, period).flatMap(own -> told(job, own));
    }

    private Optional<Fact> told(JobDefinition job, Version own) {
        Later later = after(job, own);
        List<Fact> what = new ArrayList<>();
        if (!later.orders().isEmpty()) {
            what.add(Fact.of(
                    "approval.orders",
                    "count",
                    later.orders().size(),
                    "first",
                    first(later.orders()),
                    "more",
                    more(later.orders())));
        }
        if (!later.members().isEmpty()) {
            what.add(Fact.of(
                    "approval.members",
                    "count",
                    later.members().size(),
                    "first",
                    first(later.members()),
                    "more",
                    more(later.members())));
        }
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(Fact.of(
                        "approval.cameLater",
                        "job",
                        job.name(),
                        "period",
                        own.period(),
                        "what",
                        what,
                        "command",
                        NextStep.command("run", job, own.period())));
    }

    private static List<String> first(List<String> ids) {
        return ids.subList(0, Math.min(SHOWN, ids.size()));
    }

    private static Object more(List<String> ids) {
        return ids.size() > SHOWN ? ids.size() - SHOWN : "";
    }

    /** What is said of all periods whose drafts were approved, after some imports: those that one of them can touch. */
    public List<Fact> toldAfter(Set<Long> taken) {
        List<Fact> told = new ArrayList<>();
        if (taken.isEmpty()) {
            return told;
        }
        long before = taken.stream().mapToLong(Long::longValue).min().getAsLong() - 1;
        for (JobDefinition job : home.jobs()) {
            for (PeriodStore.Entry entry : periods.of(job.name(), job.kind())) {
                approved(job, entry.period()).ifPresent(own -> {
                    if (!between(job, own, Math.max(before, own.known())).isEmpty()) {
                        told(job, own).ifPresent(told::add);
                    }
                    Blocked blocked = Blocked.of(obstacles.of(job, own.period()));
                    if (blocked.count() > 0) {
                        told.add(Fact.of(
                                "approval.blocked",
                                "job",
                                job.name(),
                                "period",
                                own.period(),
                                "what",
                                blocked.facts()));
                    }
                });
            }
        }
        return told;
    }

    /** The own version of a draft that is not posted and that somebody has approved. */
    private Optional<Version> approved(JobDefinition job, PayPeriod period) {
        long run = periods.draftRun(job.name(), period);
        boolean posted = periods.state(job.name(), period).compareTo(PeriodState.POSTED) >= 0;
        if (run == 0 || posted || approvals.standing(run).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(versions.ofRun(run, job.kind()).getLast());
    }
}
