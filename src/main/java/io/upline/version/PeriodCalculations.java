package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.PlanArticles;
import io.upline.calculation.Results;
import io.upline.calculation.Returned;
import io.upline.calculation.State;
import io.upline.calculation.TakenBack;
import io.upline.calculation.engine.CalculationEngine;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.network.MemberStore;
import io.upline.network.Members;
import io.upline.network.Membership;
import io.upline.network.Owners;
import io.upline.network.PayeeStore;
import io.upline.order.Articles;
import io.upline.order.DecidedBy;
import io.upline.order.LateArrivals;
import io.upline.order.OrderQuery;
import io.upline.order.OrderStore;
import io.upline.order.Orders;
import io.upline.order.ReturnsRule;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.volume.Volume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Loads what a period is calculated from, as known at an import, and calculates it. This takes seconds, and writes nothing. */
public final class PeriodCalculations {

    private final MemberStore members;
    private final OrderStore orders;
    private final ReturnedOrders returnedOrders;
    private final PayeeStore payees;
    private final VersionStore versions;
    private final VersionReadStore versionReads;
    private final List<String> measures;
    private final CalculationEngine engine;

    PeriodCalculations(
            MemberStore members,
            OrderStore orders,
            PayeeStore payees,
            VersionStore versions,
            VersionReadStore versionReads,
            Company company,
            CalculationEngine engine) {
        this.members = members;
        this.orders = orders;
        this.returnedOrders = new ReturnedOrders(orders);
        this.payees = payees;
        this.versions = versions;
        this.versionReads = versionReads;
        this.measures = company.measures();
        this.engine = engine;
    }

    /** The number of the rules' meaning to the engine that calculates. */
    public int meaning() {
        return engine.meaning();
    }

    /** Calculates the results of a plan and inputs. */
    Results calculate(Plan plan, Inputs inputs) {
        return engine.calculate(plan, inputs);
    }

    /** Calculates a period of a job as known at an import, with what it reads of other jobs and takes back of earlier periods. */
    public PeriodCalculation compute(
            JobDefinition job,
            PayPeriod period,
            long known,
            Plan plan,
            State before,
            List<VersionRead> reads,
            EarlierPeriods earlier) {
        return computed(load(job, period, known, plan, before, reads, earlier));
    }

    /** Calculates a period that is loaded. */
    PeriodCalculation computed(LoadedPeriod loaded) {
        CompletableFuture<String> digest = CompletableFuture.supplyAsync(loaded::inputsDigest);
        Results results = engine.calculate(loaded.plan(), loaded.inputs());
        return loaded.came(results, digest.join());
    }

    /** Loads what a period of a job is calculated from, as known at an import, with what it reads of other jobs. */
    LoadedPeriod load(
            JobDefinition job,
            PayPeriod period,
            long known,
            Plan plan,
            State before,
            List<VersionRead> reads,
            EarlierPeriods earlier) {
        Owners owners = owners(job.name(), period, known);
        Membership membership = membership(period, known, plan, owners);
        OrderQuery query = query(job, period, known, plan);
        Orders read = orders.load(query, membership);
        OtherResults taken = new OtherResults(versionReads, plan, reads, membership);
        Inputs inputs =
                new Inputs(period, job.firstPeriod(), membership.members(), read, before, taken.given(), taken.ranks());
        Inputs takingBack = inputs.withFirsts(
                        plan.asksForFirstOrders() ? orders.firstAfterReturns(query, membership, read) : Set.of())
                .with(takenBack(job, period, known, plan, earlier));
        return new LoadedPeriod(job.name(), plan, membership, owners, reads, takingBack);
    }

    private OrderQuery query(JobDefinition job, PayPeriod period, long known, Plan plan) {
        return new OrderQuery(
                known,
                decidedBy(job),
                period,
                earliest(job, period, plan),
                returns(plan),
                measures,
                PlanArticles.of(plan));
    }

    /** The orders of a version, as a plan looks at them; buyers are numbered as in its calculation. */
    Orders orders(JobDefinition job, Version version, Plan plan) {
        Owners owners = owners(version.job(), version.period(), version.known());
        Membership membership = membership(version.period(), version.known(), plan, owners);
        return orders.load(query(job, version.period(), version.known(), plan), membership);
    }

    /**
     * What a period takes back of earlier ones, where returns count in their own period. The returns are named in any case, what comes back
     * only where somebody finds the earlier periods.
     */
    private TakenBack takenBack(JobDefinition job, PayPeriod period, long known, Plan plan, EarlierPeriods earlier) {
        if (plan.terms().returns().how() == Terms.How.RESTATE) {
            return TakenBack.NONE;
        }
        Returned returned = returned(job, period, known, plan, PlanArticles.of(plan));
        List<TakenBack.Line> lines = new ArrayList<>();
        returned.parts().forEach((back, parts) -> {
            PayPeriod of = period;
            for (int k = 0; k < back; k++) {
                of = of.previous();
            }
            earlier.of(of).ifPresent(past -> {
                List<Articles> asked = PlanArticles.of(past.plan());
                boolean asTold = asked.equals(PlanArticles.of(plan));
                lines.addAll(engine.takenBack(
                        past.plan(),
                        past.inputs(),
                        asTold
                                ? parts
                                : returned(job, period, known, plan, asked)
                                        .parts()
                                        .getOrDefault(back, List.of())));
            });
        });
        return new TakenBack(returned.returns(), lines);
    }

    /** What is returned in a period, with what it takes of the articles that the plan of a period asks for. */
    private Returned returned(JobDefinition job, PayPeriod period, long known, Plan plan, List<Articles> articles) {
        return returnedOrders.of(
                new OrderQuery(known, decidedBy(job), period, job.firstPeriod(), returns(plan), measures, articles),
                earliest(job, period, plan),
                Returned.looksBack(plan));
    }

    /** Who is paid for the positions of a period: as its last day has it, and as its first posted version with each knew it. */
    private Owners owners(String job, PayPeriod period, long known) {
        Set<Long> knownBy = versions.posted(job, period).stream()
                .map(Version::known)
                .filter(earlier -> earlier < known)
                .collect(Collectors.toCollection(HashSet::new));
        knownBy.add(known);
        return payees.owners(knownBy, period.last());
    }

    /** The members of a version, numbered as in its calculation. */
    public Members members(Version version, Plan plan) {
        Owners owners = owners(version.job(), version.period(), version.known());
        return membership(version.period(), version.known(), plan, owners).members();
    }

    private Membership membership(PayPeriod period, long known, Plan plan, Owners owners) {
        return members.load(known, asOf(period, plan), period.last(), owners);
    }

    private static LocalDate asOf(PayPeriod period, Plan plan) {
        return plan.terms().asOf() == Terms.AsOf.PERIOD_START ? period.first() : period.last();
    }

    /** What arrived for a period after an import. */
    public LateArrivals arrivals(JobDefinition job, PayPeriod period, long since, long known, Plan plan) {
        return arrivals(job, period, period, since, known, plan);
    }

    /** What arrived after an import for a period, or for any of the job before it. */
    LateArrivals arrivalsUpTo(JobDefinition job, PayPeriod period, long since, long known, Plan plan) {
        return arrivals(job, period, job.firstPeriod(), since, known, plan);
    }

    /** What arrived after an import for a period or for those before it that its plan looks back to. */
    LateArrivals arrivalsSeen(JobDefinition job, PayPeriod period, long since, long known, Plan plan) {
        return arrivals(job, period, earliest(job, period, plan), since, known, plan);
    }

    /** The members whose lines for a period came after an import. */
    List<MemberStore.Line> memberLines(PayPeriod period, long since, long known, Plan plan) {
        return members.linesBetween(since, known, asOf(period, plan));
    }

    /** What a plan takes over from one version of another job. */
    OtherResults taken(Plan plan, VersionRead read, Membership membership) {
        return new OtherResults(versionReads, plan, List.of(read), membership);
    }

    private LateArrivals arrivals(
            JobDefinition job, PayPeriod period, PayPeriod earliest, long since, long known, Plan plan) {
        return orders.arrivals(
                since, new OrderQuery(known, decidedBy(job), period, earliest, returns(plan), List.of()));
    }

    private static DecidedBy decidedBy(JobDefinition job) {
        return job.decidedByPaid() ? DecidedBy.PAID_AT : DecidedBy.ORDERED_AT;
    }

    private static ReturnsRule returns(Plan plan) {
        return new ReturnsRule(
                plan.terms().returns().how() == Terms.How.RESTATE,
                plan.terms().returns().withinDays());
    }

    private static PayPeriod earliest(JobDefinition job, PayPeriod period, Plan plan) {
        int back = plan.volumes().stream()
                .map(Volume::window)
                .mapToInt(window -> window.furthest(period))
                .max()
                .orElse(0);
        PayPeriod earliest = period;
        for (int i = 0; i < back && earliest.compareTo(job.firstPeriod()) > 0; i++) {
            earliest = earliest.previous();
        }
        return earliest;
    }
}
