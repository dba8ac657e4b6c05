package io.upline.version;

import io.upline.calculation.State;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Closed periods under another plan: each is calculated once more as it was posted, and beside it under the other plan, of the same members
 * and orders. The other plan begins with what the posted periods before handed on, and hands on from period to period what it comes to
 * itself. Nothing is written.
 */
public final class PlanTrials {

    private final VersionStore versions;
    private final FrozenInputs frozen;
    private final PeriodCalculations calculations;
    private final OtherJobs others;
    private final EngineDifferences engines;

    PlanTrials(
            VersionStore versions,
            FrozenInputs frozen,
            PeriodCalculations calculations,
            OtherJobs others,
            EngineDifferences engines) {
        this.versions = versions;
        this.frozen = frozen;
        this.calculations = calculations;
        this.others = others;
        this.engines = engines;
    }

    private Version posted(JobDefinition job, PayPeriod period) {
        return versions.latestPosted(job.name(), period)
                .orElseThrow(() -> Refusal.of("onlyPosted", "job", job.name(), "period", period));
    }

    /** The versions of periods that stand, oldest first. */
    public List<Version> posted(JobDefinition job, PayPeriod from, PayPeriod to) {
        List<Version> posted = new ArrayList<>();
        for (PayPeriod period = from; period.compareTo(to) <= 0; period = period.next()) {
            posted.add(posted(job, period));
        }
        return posted;
    }

    /**
     * Calculates periods, oldest first, both ways; only two calculations are in memory at once, but for a plan that takes back in a later
     * period what was returned.
     *
     * @param posted the versions to begin with, of periods that follow one another
     * @param other the other plan; empty: each period's own
     * @param changed facts that are tried with it
     * @param reader takes each period as it was posted, and under the other plan
     * @throws Refusal when this program does not come to what was posted
     */
    public void each(
            JobDefinition job,
            List<Version> posted,
            Optional<Plan> other,
            ChangedFacts changed,
            BiConsumer<PeriodCalculation, PeriodCalculation> reader) {
        Map<PayPeriod, EarlierPeriods.Past> tried = new HashMap<>();
        @Nullable State before = null;
        for (Version version : posted) {
            PayPeriod period = version.period();
            PeriodCalculation was = frozen.postedAgain(job, version).with(engines.of(version));
            if (!was.digest().equals(version.digest())) {
                throw Refusal.of("notAsPosted", "job", job.name(), "period", period);
            }
            EarlierPeriods stood = frozen.postedEarlier(job, version);
            Plan plan = other.orElse(was.plan());
            LoadedPeriod loaded = calculations.load(
                    job,
                    period,
                    version.known(),
                    plan,
                    before == null ? frozen.postedStateBefore(job, version) : before,
                    other.isPresent() ? others.newest(job, plan, period) : was.reads(),
                    earlier ->
                            tried.containsKey(earlier) ? Optional.ofNullable(tried.get(earlier)) : stood.of(earlier));
            PeriodCalculation is = calculations.computed(loaded.with(changed));
            before = is.after();
            if (plan.terms().returns().how() == Terms.How.DEDUCT) {
                tried.put(period, new EarlierPeriods.Past(plan, is.inputs()));
            }
            reader.accept(was, is);
        }
    }
}
