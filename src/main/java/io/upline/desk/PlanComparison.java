package io.upline.desk;

import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.network.MemberStore;
import io.upline.network.Owners;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.progress.Progress;
import io.upline.report.Compared;
import io.upline.version.ChangedFacts;
import io.upline.version.PlanShelf;
import io.upline.version.PlanTrials;
import io.upline.version.TriedFacts;
import io.upline.version.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Closed periods of a job under another plan, another version of its own or with changed facts, for whoever thinks of changing it. Nothing is
 * written.
 */
public final class PlanComparison {

    private final Home home;
    private final PlanShelf plans;
    private final PlanTrials trials;
    private final RollStore rolls;
    private final MemberStore members;
    private final Progress progress;

    PlanComparison(
            Home home, PlanShelf plans, PlanTrials trials, RollStore rolls, MemberStore members, Progress progress) {
        this.home = home;
        this.plans = plans;
        this.trials = trials;
        this.rolls = rolls;
        this.members = members;
        this.progress = progress;
    }

    /**
     * Compares periods as they were posted with what another plan makes of them.
     *
     * @param toText the last period; empty: the first is the only one
     * @param file the other plan; empty: each period's own
     * @param changed facts that are tried with it
     * @throws Refusal when a period is not posted, they stand in the wrong order, or a fact can hold in none of them
     */
    public Compared of(
            String jobName, String fromText, Optional<String> toText, Optional<Path> file, ChangedFacts changed) {
        JobDefinition job = home.job(jobName);
        PayPeriod from = job.period(fromText);
        PayPeriod to = toText.map(job::period).orElse(from);
        if (to.compareTo(from) < 0) {
            throw Refusal.of("periodsReversed", "from", from, "to", to);
        }
        Optional<Plan> other = file.map(named -> plans.forTrial(job, named));
        List<Version> posted = trials.posted(job, from, to);
        Version last = posted.getLast();
        Roll roll = rolls.load(last.known());
        if (changed.any()) {
            changed.check(
                    members.load(last.known(), to.last(), to.last(), Owners.NONE)
                            .members(),
                    other.map(List::of)
                            .orElseGet(
                                    () -> posted.stream().map(plans::asPosted).toList()));
        }
        ComparedSums sums = new ComparedSums(roll);
        TriedFacts facts = new TriedFacts(changed);
        progress.begin(
                Fact.of("progress.compare", "from", from, "to", to),
                Progress.Unit.MEMBERS,
                posted.stream().mapToLong(Version::members).sum());
        try {
            trials.each(job, posted, other, changed, (was, is) -> {
                sums.add(was, is);
                facts.add(was.period(), was.membership().members());
                progress.advanceTo(sums.members());
            });
        } finally {
            progress.end();
        }
        List<Compared.RestatedPeriod> restated = posted.stream()
                .filter(version -> version.number() > 0)
                .map(version -> new Compared.RestatedPeriod(version.period(), version.number()))
                .toList();
        return sums.compared(
                job.name(),
                restated,
                file.map(Path::getFileName),
                facts.facts(from),
                members.countries(last.known(), to.last(), roll));
    }
}
