package io.upline.desk;

import io.upline.calculation.Results;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.intake.Noted;
import io.upline.money.Amount;
import io.upline.money.Rounding;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.report.Review;
import io.upline.report.Review.Accounts;
import io.upline.report.Review.Earned;
import io.upline.report.Review.Figures;
import io.upline.report.Review.Mover;
import io.upline.report.Review.ReadPeriod;
import io.upline.report.Review.Reads;
import io.upline.settlement.MemberAccount;
import io.upline.version.Blocked;
import io.upline.version.CameLater;
import io.upline.version.ChangedAccounts;
import io.upline.version.ChangedSettings;
import io.upline.version.EngineDifferences;
import io.upline.version.FigureStore;
import io.upline.version.Made.Restated;
import io.upline.version.MissingInputs;
import io.upline.version.NextStep;
import io.upline.version.Obstacles;
import io.upline.version.PeriodCalculations;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.PlanShelf;
import io.upline.version.RunStore;
import io.upline.version.StoredResultStore;
import io.upline.version.UnknownAccounts;
import io.upline.version.Version;
import io.upline.version.VersionRead;
import io.upline.version.VersionReadStore;
import io.upline.version.VersionStore;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A draft, for somebody who is asked to approve it. */
final class DraftReview {

    private static final int MOVERS = 5;
    private static final int SHOWN = 10;
    private static final int LEFT_OUT = 50;

    private final Company company;
    private final EngineDifferences engines;
    private final Makers makers;
    private final NextStep nextSteps;
    private final MissingInputs missing;
    private final FigureStore figures;
    private final ReviewedFiles files;
    private final Obstacles obstacles;
    private final PeriodStore periods;
    private final VersionStore versions;
    private final RunStore runs;
    private final VersionReadStore reads;
    private final StoredResultStore stored;
    private final PeriodCalculations calculations;
    private final PlanShelf plans;
    private final ChangedAccounts accounts;
    private final UnknownAccounts unknown;
    private final CameLater later;

    DraftReview(
            NextStep nextSteps,
            MissingInputs missing,
            FigureStore figures,
            ReviewedFiles files,
            Obstacles obstacles,
            PeriodStore periods,
            VersionStore versions,
            RunStore runs,
            VersionReadStore reads,
            StoredResultStore stored,
            PeriodCalculations calculations,
            PlanShelf plans,
            Company company,
            EngineDifferences engines,
            Makers makers,
            ChangedAccounts accounts,
            UnknownAccounts unknown,
            CameLater later) {
        this.makers = makers;
        this.nextSteps = nextSteps;
        this.missing = missing;
        this.figures = figures;
        this.files = files;
        this.obstacles = obstacles;
        this.periods = periods;
        this.versions = versions;
        this.runs = runs;
        this.reads = reads;
        this.stored = stored;
        this.calculations = calculations;
        this.plans = plans;
        this.company = company;
        this.engines = engines;
        this.accounts = accounts;
        this.unknown = unknown;
        this.later = later;
    }

    Review of(JobDefinition job, PayPeriod period) {
        long run = periods.draftRun(job.name(), period);
        if (run == 0) {
            throw Refusal.of("notCalculated", "job", job.name(), "period", period);
        }
        List<Version> drafted = versions.ofRun(run, job.kind());
        Version own = drafted.getLast();
        Plan plan = plans.asPosted(own);
        Optional<Version> before = versions.latestPostedBefore(job.name(), period.previous(), run);
        FigureStore.Largest<FigureStore.Correction> corrections = figures.proposedCorrections(run, own.period(), SHOWN);
        FigureStore.Largest<FigureStore.Held> held = figures.proposedHeld(run, SHOWN);
        List<Noted> noted = files.noted(job, own);
        List<Fact> leftOut = files.leftOut(noted);
        CameLater.Later came = later.after(job, own);
        return new Review(
                job.name(),
                period,
                period.first(),
                period.last(),
                periods.state(job.name(), period),
                job.plan(),
                own.planFirstDay(),
                own.known(),
                runs.get(run).digest(),
                figures(own, plan),
                before.map(version -> figures(version, plans.asPosted(version))),
                before.map(version -> new ReadPeriod(version.period(), version.number())),
                accounts(run),
                corrected(corrections.first()),
                corrections.more(),
                held(held.first()),
                held.more(),
                Restated.of(drafted.subList(0, drafted.size() - 1)),
                reads(own),
                others(job, period, drafted, before),
                figures.ranksOfNobody(own.id()),
                before.map(version -> figures.ranksOfNobody(version.id())).orElse(List.of()),
                unpaid(own, plan),
                before.map(version -> movers(own, plan, version)),
                Blocked.of(obstacles.of(job, period)),
                files.files(job, own, noted),
                files.byCode(noted),
                leftOut.subList(0, Math.min(LEFT_OUT, leftOut.size())),
                Math.max(0, leftOut.size() - LEFT_OUT),
                came.orders().size(),
                came.orders().subList(0, Math.min(SHOWN, came.orders().size())),
                came.members().size(),
                came.members().subList(0, Math.min(SHOWN, came.members().size())),
                List.copyOf(makers.of(job, period, runs.get(run))),
                nextSteps.afterReview(job, period));
    }

    private static List<Review.Corrected> corrected(List<FigureStore.Correction> corrections) {
        return corrections.stream()
                .map(each -> new Review.Corrected(
                        each.period(),
                        each.member(),
                        each.bonus(),
                        new Amount(each.minor(), each.currency()),
                        each.cause().fact()))
                .toList();
    }

    private static List<Review.Held> held(List<FigureStore.Held> held) {
        return held.stream()
                .map(each -> new Review.Held(
                        each.member(), new Amount(each.minor(), each.currency()), MemberAccount.holds(each.because())))
                .toList();
    }

    /**
     * What is to be said of periods of other jobs, of a plan and settings that are not those of the period before, and of what this program
     * calculates otherwise in restated periods; and what accounts in other currencies come to.
     */
    private List<Fact> others(JobDefinition job, PayPeriod period, List<Version> drafted, Optional<Version> before) {
        List<Fact> others = new ArrayList<>(missing.told(job, period));
        before.ifPresent(last -> others.addAll(changed(last, drafted.getLast())));
        if (periods.state(job.name(), period).compareTo(PeriodState.POSTED) < 0) {
            accounts.told(job, drafted.getLast().run()).ifPresent(others::add);
            unknown.ofDraft(drafted.getLast().run()).ifPresent(others::add);
        }
        others.addAll(engines.told(drafted, company.currency().code()));
        others.addAll(figures.totals(
                drafted.getLast().run(), job.name(), period, company.currency().code()));
        return others;
    }

    private static List<Fact> changed(Version last, Version own) {
        List<Fact> changed = new ArrayList<>();
        PlanShelf.difference(last, own)
                .ifPresent(
                        line -> changed.add(Fact.of("review.planChanged", "since", last.period(), "difference", line)));
        ChangedSettings settings = ChangedSettings.of(last.settings(), own.settings());
        if (!settings.isNone()) {
            changed.add(Fact.of(
                    "review.settingsChanged", "since", last.period(), "was", settings.was(), "is", settings.is()));
        }
        return changed;
    }

    /** The figures of a version; a cap of its plan is no bonus, and is named for itself. */
    private Figures figures(Version version, Plan plan) {
        Set<String> caps = plan.bonuses().stream()
                .filter(each -> !each.kind().over().isEmpty())
                .map(Bonus::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Earned> bonuses = figures.earnedByBonus(version.id()).entrySet().stream()
                .filter(each -> !caps.contains(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Earned(each.getKey(), amount(each.getValue())))
                .toList();
        List<Earned> cut = figures.cutOffByBonus(version.id()).entrySet().stream()
                .filter(each -> !caps.contains(each.getKey()))
                .map(each -> new Earned(each.getKey(), amount(each.getValue())))
                .toList();
        long earned = bonuses.stream().mapToLong(each -> each.earned().minor()).sum();
        return new Figures(
                version.orders(),
                amount(version.turnoverMinor()),
                amount(earned),
                payoutPerMille(earned, version.turnoverMinor()),
                bonuses,
                List.copyOf(caps),
                cut);
    }

    /** The bonuses of a plan that nobody got a line of; a cap, and what another job pays, is got by nobody anyway. */
    private List<String> unpaid(Version version, Plan plan) {
        return figures.bonusesOfNobody(version.id()).stream()
                .filter(name ->
                        plan.bonus(name).filter(each -> each.kind().paysHere()).isPresent())
                .toList();
    }

    private Accounts accounts(long run) {
        FigureStore.Accounts now = figures.accounts(run, company.currency().code());
        return new Accounts(
                amount(now.broughtForward()),
                amount(now.accrued()),
                amount(now.toBePaid()),
                now.payments(),
                amount(now.held()),
                amount(now.carried()));
    }

    private List<Reads> reads(Version own) {
        Map<String, Reads> read = new TreeMap<>();
        for (VersionRead each : reads.of(own.id())) {
            Reads of = read.computeIfAbsent(
                    each.what() + " " + each.job(), key -> new Reads(each.what(), each.job(), new ArrayList<>()));
            of.periods().add(new ReadPeriod(each.period(), each.number()));
        }
        return List.copyOf(read.values());
    }

    private List<Mover> movers(Version own, Plan plan, Version before) {
        Results results = stored.read(own.id(), calculations.members(own, plan));
        Map<Integer, Long> nowByKey = figures.earnedByMember(own.id());
        Map<Integer, Long> lastByKey = figures.earnedByMember(before.id());
        int[] keys = figures.keys(own);
        long[] change = new long[results.members().size()];
        for (int member = 0; member < change.length; member++) {
            change[member] = nowByKey.getOrDefault(keys[member], 0L) - lastByKey.getOrDefault(keys[member], 0L);
        }
        return IntStream.range(0, change.length)
                .filter(member -> change[member] != 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer member) -> -Math.abs(change[member]))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOVERS)
                .map(member -> new Mover(results.members().ids().at(member), amount(change[member])))
                .toList();
    }

    private Amount amount(long minor) {
        return new Amount(minor, company.currency().code());
    }

    private static Optional<Long> payoutPerMille(long earned, long turnover) {
        return turnover <= 0
                ? Optional.empty()
                : Optional.of(Rounding.multiplyDivide(earned, 1000, turnover, RoundingMode.HALF_UP));
    }
}
