package io.upline.version;

import io.upline.calculation.Results;
import io.upline.company.JobDefinition;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calculates closed periods twice, with what an import brings that does not count yet and without it. Nothing is written. */
public final class Foresight {

    private final VersionStore versions;
    private final FrozenInputs frozen;
    private final PeriodCalculations calculations;
    private final VersionReadStore reads;
    private final PlanShelf plans;

    Foresight(
            VersionStore versions,
            FrozenInputs frozen,
            PeriodCalculations calculations,
            VersionReadStore reads,
            PlanShelf plans) {
        this.versions = versions;
        this.frozen = frozen;
        this.calculations = calculations;
        this.reads = reads;
        this.plans = plans;
    }

    /**
     * The closed periods of a job that reach to a day or beyond it, oldest first; each with the state that the one before hands on.
     *
     * @param known number of the import that does not count yet
     */
    public List<ForeseenPeriod> of(JobDefinition job, LocalDate from, long known) {
        List<PeriodCalculation> before = new ArrayList<>();
        List<PeriodCalculation> after = new ArrayList<>();
        List<ForeseenPeriod> foreseen = new ArrayList<>();
        for (Version posted : latest(job)) {
            if (!posted.period().last().isBefore(from)) {
                PeriodCalculation without = compute(job, posted, known - 1, before);
                PeriodCalculation with = compute(job, posted, known, after);
                before.add(without);
                after.add(with);
                foreseen.add(
                        new ForeseenPeriod(job, posted.period(), earned(without.results()), earned(with.results())));
            }
        }
        return foreseen;
    }

    private PeriodCalculation compute(JobDefinition job, Version posted, long known, List<PeriodCalculation> earlier) {
        Plan plan = plans.asPosted(posted);
        return calculations.compute(
                job,
                posted.period(),
                known,
                plan,
                frozen.stateBefore(job, posted.period(), earlier),
                reads.of(posted.id()),
                frozen.earlier(job, earlier));
    }

    private List<Version> latest(JobDefinition job) {
        Map<PayPeriod, Version> latest = new TreeMap<>();
        versions.posted(job.name(), job.kind()).forEach(version -> latest.put(version.period(), version));
        return List.copyOf(latest.values());
    }

    private static Map<String, Long> earned(Results results) {
        Map<String, Long> earned = new HashMap<>();
        results.eachEarnings(lines -> {
            for (int i = 0; i < lines.size(); i++) {
                String member = results.members().ids().at(lines.payee()[i]);
                earned.merge(member, lines.amountMinor()[i], Math::addExact);
            }
        });
        return earned;
    }
}
