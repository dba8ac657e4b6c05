package io.upline.version;

import io.upline.company.ConfigurationProblem;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.version.VersionRead.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan reads of other jobs: which periods, and which of their versions. Only posted versions count.
 *
 * <p>Results are those of the periods that end within the reading one; ranks are those of the latest period that ends no later, or
 * before it where the other's periods are longer. So a week is closed before the month it ends in.
 */
final class OtherJobs {

    private final Home home;
    private final PlanShelf plans;
    private final VersionStore versions;
    private final VersionReadStore reads;

    OtherJobs(Home home, PlanShelf plans, VersionStore versions, VersionReadStore reads) {
        this.home = home;
        this.plans = plans;
        this.versions = versions;
        this.reads = reads;
    }

    /**
     * The versions that a draft begun now reads. A period that is not posted is left out; for ranks the latest posted one before
     * it is read instead.
     *
     * @throws ConfigurationProblem when the plan names what is not there, or plans wait for each other
     */
    List<VersionRead> newest(JobDefinition job, Plan plan, PayPeriod period) {
        if (sources(plan).isEmpty()) {
            return List.of();
        }
        new ReadingOrder(plans, this).refuseCircle(job, plan, period);
        List<VersionRead> newest = new ArrayList<>();
        for (Wanted wanted : wanted(plan, period)) {
            Optional<VersionRead> read = posted(wanted);
            refuseUnknown(plan, wanted, read);
            read.ifPresent(newest::add);
        }
        newest.sort(VersionRead.ORDER);
        return newest;
    }

    /** The newest posted versions of the periods that a posted version has read. */
    List<VersionRead> newest(List<VersionRead> frozen) {
        return frozen.stream()
                .map(read -> versions.latestPosted(read.job(), read.period())
                        .map(version -> VersionRead.of(read.what(), read.plan(), version))
                        .orElse(read))
                .toList();
    }

    /** What was restated after a version read it. */
    List<VersionRead> restated(long version) {
        List<VersionRead> frozen = reads.of(version);
        return newest(frozen).stream().filter(read -> !frozen.contains(read)).toList();
    }

    /**
     * The periods of other jobs that a draft's version wants to read and does not: they are not posted, or were posted after the inputs
     * were frozen.
     */
    List<Wanted> unread(Version draft) {
        List<VersionRead> frozen = reads.of(draft.id());
        return wanted(plans.asPosted(draft), draft.period()).stream()
                .filter(wanted -> frozen.stream().noneMatch(wanted::isReadBy))
                .toList();
    }

    /** Whether the period that is wanted is posted. */
    boolean isPosted(Wanted wanted) {
        return versions.latestPosted(wanted.job().name(), wanted.period()).isPresent();
    }

    /** The periods of other jobs that a period of a plan reads once everything is posted. */
    List<Wanted> wanted(Plan plan, PayPeriod period) {
        List<Wanted> wanted = new ArrayList<>();
        for (Source source : sources(plan)) {
            JobDefinition other = job(plan, source);
            if (source.what() == What.RESULTS) {
                ending(other, period.first(), period.last())
                        .forEach(each -> wanted.add(new Wanted(source, other, each)));
            } else {
                LocalDate end = isLonger(other, period) ? period.last().minusDays(1) : period.last();
                List<PayPeriod> ended = ending(other, LocalDate.MIN, end);
                if (!ended.isEmpty()) {
                    wanted.add(new Wanted(source, other, ended.getLast()));
                }
            }
        }
        return wanted;
    }

    /** What a plan reads, one source for each plan and thing read. */
    static List<Source> sources(Plan plan) {
        Map<String, Source> sources = new LinkedHashMap<>();
        plan.bonuses()
                .forEach(bonus -> bonus.kind().otherPlan().ifPresent(other -> {
                    Source source = new Source(What.RESULTS, other.plan(), other.bonuses());
                    sources.merge("results " + source.plan(), source, Source::with);
                }));
        for (LadderName ladder : LadderName.values()) {
            plan.ladder(ladder).fromPlan().ifPresent(other -> {
                Source source =
                        new Source(What.RANKS, other, plan.ladder(ladder).names());
                sources.putIfAbsent("ranks " + other, source);
            });
        }
        return List.copyOf(sources.values());
    }

    /** The one job that is paid by the plan a source names. */
    JobDefinition job(Plan plan, Source source) {
        List<JobDefinition> jobs = home.jobs().stream()
                .filter(job -> job.plan().equals(source.plan()))
                .toList();
        if (jobs.size() == 1) {
            return jobs.getFirst();
        }
        if (jobs.isEmpty()) {
            throw ConfigurationProblem.of("noReader", "plan", plan.name(), "other", source.plan());
        }
        List<String> names = jobs.stream().map(JobDefinition::name).toList();
        throw ConfigurationProblem.of("severalReaders", "plan", plan.name(), "other", source.plan(), "jobs", names);
    }

    /** Whether the periods of another job are longer. */
    static boolean isLonger(JobDefinition other, PayPeriod period) {
        return other.kind().compareTo(period.kind()) > 0;
    }

    private Optional<VersionRead> posted(Wanted wanted) {
        PayPeriod period = wanted.period();
        Optional<Version> version = versions.latestPosted(wanted.job().name(), period);
        while (version.isEmpty()
                && wanted.source().what() == What.RANKS
                && period.compareTo(wanted.job().firstPeriod()) > 0) {
            period = period.previous();
            version = versions.latestPosted(wanted.job().name(), period);
        }
        return version.map(
                each -> VersionRead.of(wanted.source().what(), wanted.source().plan(), each));
    }

    /** Refuses a bonus that the other plan does not have, or a rank of it that the reading plan does not list. */
    private void refuseUnknown(Plan plan, Wanted wanted, Optional<VersionRead> read) {
        boolean results = wanted.source().what() == What.RESULTS;
        Plan other = plans.forReading(wanted.job(), wanted.period().first());
        List<String> there = read.map(each -> reads.names(each.id(), results ? "bonus" : "rank"))
                .orElseGet(() -> results
                        ? other.bonuses().stream().map(bonus -> bonus.name()).toList()
                        : other.ranks().names());
        List<String> here = wanted.source().names();
        List<String> unknown = results
                ? here.stream().filter(name -> !there.contains(name)).toList()
                : there.stream().filter(name -> !here.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw ConfigurationProblem.of(
                    results ? "unknownBonus" : "unlistedRank",
                    "plan",
                    plan.name(),
                    "names",
                    unknown,
                    "other",
                    wanted.source().plan(),
                    "period",
                    wanted.period(),
                    "there",
                    there);
        }
        if (!other.terms().currency().equals(plan.terms().currency())) {
            throw ConfigurationProblem.of(
                    "otherCurrency",
                    "plan",
                    plan.name(),
                    "currency",
                    plan.terms().currency(),
                    "other",
                    wanted.source().plan(),
                    "otherCurrency",
                    other.terms().currency());
        }
    }

    private static List<PayPeriod> ending(JobDefinition other, LocalDate from, LocalDate to) {
        List<PayPeriod> ending = new ArrayList<>();
        for (PayPeriod each = other.firstPeriod(); !each.last().isAfter(to); each = each.next()) {
            if (!each.last().isBefore(from)) {
                ending.add(each);
            }
        }
        return ending;
    }

    /** Bonuses or ranks of another plan. */
    record Source(What what, String plan, List<String> names) {

        private Source with(Source other) {
            List<String> all = new ArrayList<>(names);
            all.addAll(other.names);
            return new Source(what, plan, all);
        }
    }

    /** A period of another job that is to be read. */
    record Wanted(Source source, JobDefinition job, PayPeriod period) {

        boolean isReadBy(VersionRead read) {
            return read.what() == source.what()
                    && read.job().equals(job.name())
                    && read.period().equals(period);
        }
    }
}
