package io.upline.version;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.intake.bridge.Bridge;
import io.upline.intake.bridge.BridgeLine;
import io.upline.intake.bridge.BridgeQuery;
import io.upline.intake.bridge.BridgeStore;
import io.upline.order.DecidedBy;
import io.upline.order.ReturnsRule;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** From the files of a posting to the orders of its period. */
public final class Bridges {

    private final BridgeStore store;
    private final VersionStore versions;
    private final RunStore runs;
    private final Company company;

    Bridges(BridgeStore store, VersionStore versions, RunStore runs, Company company) {
        this.store = store;
        this.versions = versions;
        this.runs = runs;
        this.company = company;
    }

    /** The bridge of a period's version, with this many lines of a step at most. */
    public Bridge of(JobDefinition job, Version own, Plan plan, int most) {
        return Bridge.of(store, query(job, own, plan), most);
    }

    /** Tells every line of it. */
    public void each(JobDefinition job, Version own, Plan plan, Consumer<BridgeLine> line) {
        store.each(query(job, own, plan), line);
    }

    /** The last import that the job's posting before a run knew; 0 for none. */
    public long since(JobDefinition job, long run) {
        return versions.posted(job.name(), job.kind()).stream()
                .filter(version -> version.run() < run)
                .mapToLong(Version::known)
                .max()
                .orElse(0);
    }

    /** When the job's posting before a run was begun; empty for none. */
    public Optional<Instant> begunBefore(JobDefinition job, long run) {
        return runs.lastPostBefore(job.name(), run);
    }

    /** When a run was begun. */
    public Instant begun(long run) {
        return runs.begun(run);
    }

    private BridgeQuery query(JobDefinition job, Version own, Plan plan) {
        Terms.Returns returns = plan.terms().returns();
        return new BridgeQuery(
                since(job, own.run()),
                own.known(),
                job.decidedByPaid() ? DecidedBy.PAID_AT : DecidedBy.ORDERED_AT,
                own.period(),
                job.firstPeriod(),
                new ReturnsRule(returns.how() == Terms.How.RESTATE, returns.withinDays()),
                company.measures());
    }
}
