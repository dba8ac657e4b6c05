package io.upline.desk;

import io.upline.calculation.Results;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.intake.Import;
import io.upline.money.Rounding;
import io.upline.order.LateArrivals;
import io.upline.period.PayPeriod;
import io.upline.statement.CloseContents;
import io.upline.version.FigureStore;
import io.upline.version.MissingInputs;
import io.upline.version.NextStep;
import io.upline.version.PeriodCalculations;
import io.upline.version.PeriodStore;
import io.upline.version.PlanShelf;
import io.upline.version.RunStore;
import io.upline.version.StoredResultStore;
import io.upline.version.Version;
import io.upline.version.VersionRead;
import io.upline.version.VersionReadStore;
import io.upline.version.VersionStore;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A draft in words, for somebody who is asked to approve it. */
final class ReviewText {

    private static final int MOVERS = 5;

    private final Company company;
    private final NextStep nextSteps;
    private final MissingInputs missing;
    private final FigureStore figures;
    private final Import imports;
    private final BlockingLines blockingLines;
    private final PeriodStore periods;
    private final VersionStore versions;
    private final RunStore runs;
    private final VersionReadStore reads;
    private final StoredResultStore stored;
    private final PeriodCalculations calculations;
    private final PlanShelf plans;

    ReviewText(
            NextStep nextSteps,
            MissingInputs missing,
            FigureStore figures,
            Import imports,
            BlockingLines blockingLines,
            PeriodStore periods,
            VersionStore versions,
            RunStore runs,
            VersionReadStore reads,
            StoredResultStore stored,
            PeriodCalculations calculations,
            PlanShelf plans,
            Company company) {
        this.nextSteps = nextSteps;
        this.missing = missing;
        this.figures = figures;
        this.imports = imports;
        this.blockingLines = blockingLines;
        this.periods = periods;
        this.versions = versions;
        this.runs = runs;
        this.reads = reads;
        this.stored = stored;
        this.calculations = calculations;
        this.plans = plans;
        this.company = company;
    }

    List<String> lines(JobDefinition job, PayPeriod period) {
        long run = periods.draftRun(job.name(), period);
        if (run == 0) {
            throw new Refusal(period + " of " + job.name() + " was not calculated yet; begin with: run " + job.name()
                    + " --period " + period);
        }
        List<Version> drafted = versions.ofRun(run, job.kind());
        Version own = drafted.getLast();
        Optional<Version> before = versions.latestPosted(job.name(), period.previous());
        List<String> lines = new ArrayList<>();
        lines.add(job.name() + " " + period + " (" + period.first() + " to " + period.last() + ") is "
                + periods.state(job.name(), period));
        lines.add("plan " + job.plan() + " of " + own.planFirstDay() + ", inputs up to import " + own.known()
                + ", digest " + runs.get(run).digest());
        totals(run, own, before, lines);
        bonuses(own, before, lines);
        drafted.stream()
                .filter(version -> version.id() != own.id())
                .forEach(version -> lines.add(
                        "restates " + version.period() + " as version " + version.number() + ": " + version.reason()));
        others(job, own, lines);
        unheld(own, before, lines);
        movers(own, before, lines);
        afterwards(job, own, lines);
        lines.add(nextSteps.of(job, period));
        return lines;
    }

    private void totals(long run, Version own, Optional<Version> before, List<String> lines) {
        FigureStore.Accounts now = figures.accounts(run);
        lines.add(row("orders", own.orders() + "", before.map(v -> v.orders() + "")));
        lines.add(row("turnover", money(own.turnoverMinor()), before.map(v -> money(v.turnoverMinor()))));
        long earned = sum(figures.earnedByBonus(own.id()));
        Optional<Long> last = before.map(v -> sum(figures.earnedByBonus(v.id())));
        lines.add(row("earned", money(earned), last.map(this::money)));
        lines.add(row(
                "payout ratio",
                ratio(earned, own.turnoverMinor()),
                before.map(v -> ratio(last.orElse(0L), v.turnoverMinor()))));
        lines.add("reconciled: brought forward " + money(now.broughtForward()) + " + accrued " + money(now.accrued())
                + " = to be paid " + money(now.toBePaid()) + " (" + now.payments() + " payments) + held "
                + money(now.held()) + " + carried " + money(now.carried()));
    }

    private void bonuses(Version own, Optional<Version> before, List<String> lines) {
        Map<String, Long> last =
                before.map(version -> figures.earnedByBonus(version.id())).orElse(Map.of());
        figures.earnedByBonus(own.id()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> lines.add(row(
                        "  " + each.getKey(),
                        money(each.getValue()),
                        before.map(v -> money(last.getOrDefault(each.getKey(), 0L))))));
    }

    private void others(JobDefinition job, Version own, List<String> lines) {
        Map<String, List<String>> read = new TreeMap<>();
        for (VersionRead each : reads.of(own.id())) {
            read.computeIfAbsent(
                            (each.what() == VersionRead.What.RANKS ? "ranks of " : "results of ") + each.job(),
                            what -> new ArrayList<>())
                    .add(each.period() + (each.number() == 0 ? "" : " (version " + each.number() + ")"));
        }
        read.forEach((what, periods) -> lines.add("reads " + what + ": " + String.join(", ", periods)));
        lines.addAll(missing.lines(job, own.period()));
    }

    /** Ranks that exist on paper only. */
    private void unheld(Version own, Optional<Version> before, List<String> lines) {
        List<String> now = figures.ranksOfNobody(own.id());
        List<String> last =
                before.map(version -> figures.ranksOfNobody(version.id())).orElse(List.of());
        if (!now.isEmpty()) {
            lines.add("warning: nobody holds the rank " + String.join(", ", now));
        }
        if (!last.isEmpty()) {
            lines.add("warning: nobody held the rank " + String.join(", ", last) + " in "
                    + own.period().previous());
        }
    }

    private void movers(Version own, Optional<Version> before, List<String> lines) {
        if (before.isEmpty()) {
            return;
        }
        Results results = stored.read(own.id(), calculations.members(own.period(), own.known(), plans.asPosted(own)));
        long[] earned = CloseContents.earned(results);
        Map<Integer, Long> nowByKey = figures.earnedByMember(own.id());
        Map<Integer, Long> lastByKey = figures.earnedByMember(before.get().id());
        long[] change = new long[earned.length];
        int[] keys = figures.keys(own);
        for (int member = 0; member < change.length; member++) {
            change[member] = nowByKey.getOrDefault(keys[member], 0L) - lastByKey.getOrDefault(keys[member], 0L);
        }
        String movers = IntStream.range(0, change.length)
                .filter(member -> change[member] != 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer member) -> -Math.abs(change[member]))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOVERS)
                .map(member -> results.members().ids().at(member) + " " + (change[member] > 0 ? "+" : "")
                        + money(change[member]))
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
        lines.add("top movers: " + movers);
    }

    private void afterwards(JobDefinition job, Version own, List<String> lines) {
        PayPeriod period = own.period();
        List<String> blocking = blockingLines.of(job, period);
        lines.add(
                blocking.isEmpty()
                        ? "exceptions: no rejected line belongs to it"
                        : "exceptions: " + blocking.size() + " rejected lines block it; see: rejections --period "
                                + period);
        long known = imports.lastKnown();
        LateArrivals late = calculations.arrivals(job, period, own.known(), known, plans.asPosted(own));
        if (late.count() > 0) {
            lines.add("arrived after the inputs were frozen: " + late.count() + " orders; run again to include them");
        }
    }

    private static String row(String what, String now, Optional<String> last) {
        return String.format(
                Locale.ROOT,
                "%-24s %18s%s",
                what,
                now,
                last.map(l -> "   last period " + l).orElse(""));
    }

    private String money(long minor) {
        return CompanyMoney.of(company, minor);
    }

    private static String ratio(long earned, long turnover) {
        if (turnover <= 0) {
            return "-";
        }
        long perMille = Rounding.multiplyDivide(earned, 1000, turnover, RoundingMode.HALF_UP);
        return perMille / 10 + "." + Math.abs(perMille % 10) + " %";
    }

    private static long sum(Map<String, Long> earned) {
        return earned.values().stream().mapToLong(Long::longValue).sum();
    }
}
