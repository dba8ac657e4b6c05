package io.upline.calculation.columns;

import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.PaidOrders;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.lines.BonusOutcome;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.calculation.ranks.RankRuns;
import io.upline.calculation.state.Before;
import io.upline.calculation.volumes.Column;
import io.upline.calculation.volumes.Purchases;
import io.upline.calculation.volumes.VolumeSum;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a calculation has found out so far, by name: trees, volumes, ranks, and what each bonus came to. It knows nobody who fills it;
 * the one thing it makes by itself is the column of a measure's name, each member's own orders, which needs nothing but the ground.
 */
public final class Columns {

    private final Ground ground;
    private final Before before;
    private final Purchases purchases;
    private final RankLooks looks;
    private final Map<String, BonusOutcome> outcomes = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final Map<String, long[]> beforeCaps = new HashMap<>();
    private final Map<String, Seats> trees;
    private final Map<String, Column> volumes;
    private final Map<String, RankRuns> runs;
    private final Map<String, Check> conditions;
    private final Map<String, MetPeriods> met;
    private final LadderColumn ranks;
    private final LadderColumn grades;
    private final PaidOrders paid;

    /** What bonuses came to as conditions see it. */
    private final Map<String, BonusOutcome> seen;

    /** What members earned before caps when the period was paid first. */
    private final Map<String, long[]> seenBeforeCaps;

    /** Starts with nothing but the sponsor tree, and the ladders as the period before left them. */
    public Columns(Ground ground, Before before) {
        this.ground = ground;
        this.before = before;
        purchases = new Purchases(ground);
        looks = new RankLooks();
        trees = new HashMap<>();
        volumes = new TreeMap<>();
        runs = new LinkedHashMap<>();
        conditions = new HashMap<>();
        met = new LinkedHashMap<>();
        paid = ground.paid();
        seen = outcomes;
        seenBeforeCaps = beforeCaps;
        trees.put(Tree.SPONSOR, ground.sponsor());
        int[] none = new int[ground.size()];
        Arrays.fill(none, -1);
        ranks = new LadderColumn(LadderName.RANK, ground.plan().ranks(), none, before.isNothing());
        grades = new LadderColumn(LadderName.GRADE, ground.plan().grades(), none, before.isNothing());
        before.fill(ranks);
        before.fill(grades);
    }

    private Columns(Columns first, PaidOrders paid) {
        ground = first.ground;
        before = first.before;
        purchases = first.purchases;
        looks = first.looks;
        trees = first.trees;
        volumes = first.volumes;
        runs = first.runs;
        conditions = first.conditions;
        met = first.met;
        ranks = first.ranks;
        grades = first.grades;
        this.paid = paid;
        seen = first.outcomes;
        seenBeforeCaps = first.beforeCaps;
    }

    /**
     * The same columns with no bonus calculated, for paying once more on something else of the orders. Volumes, ranks and what conditions
     * see of bonuses stay as they were found.
     */
    public Columns paying(PaidOrders other) {
        return new Columns(this, other);
    }

    /** What is paid on of each order by bonuses that take back what is returned. */
    public PaidOrders paid() {
        return paid;
    }

    /** The ground on which everything here stands. */
    public Ground ground() {
        return ground;
    }

    /** The members' purchases. */
    public Purchases purchases() {
        return purchases;
    }

    /** What the needs of ranks saw of members over other trees. */
    public RankLooks looks() {
        return looks;
    }

    /** Keeps a derived tree that has been built. */
    public void plant(String tree, Seats seats) {
        trees.put(tree, seats);
    }

    /** A tree that is built by now; the placement tree is built when it is first asked for. */
    public Seats seats(String tree) {
        if (tree.equals(Tree.PLACEMENT)) {
            return trees.computeIfAbsent(tree, t -> ground.trees().placement());
        }
        Seats built = trees.get(tree);
        if (built == null) {
            throw new IllegalStateException("the tree " + tree + " is not built yet");
        }
        return built;
    }

    /** Whether a tree is built by now. */
    public boolean isBuilt(String tree) {
        return trees.containsKey(tree);
    }

    /** The column of a volume, which somebody fills, or of a measure's name, which is filled. */
    public Column volume(String name) {
        Column known = volumes.get(name);
        if (known != null) {
            return known;
        }
        Terms.BelowZero belowZero = ground.plan().terms().volumeBelowZero();
        Column column = new Column(name, ground.standing().removed, ground.numbering(), belowZero);
        volumes.put(name, column);
        if (definition(name).what() instanceof Volume.What.Measure measure) {
            column.times(measure.times());
        }
        if (belowZero == Terms.BelowZero.OWED) {
            before.owed(name).ifPresent(column::owes);
        }
        if (ground.plan().volume(name).isEmpty()) {
            Volume own = ofMeasure(name);
            VolumeSum sum = new VolumeSum(
                    column, own, ground.sponsor(), ground.standing(), purchases.of(own), Check.ALWAYS, m -> false);
            VolumeSum.run(sum, ground.sponsor(), ground.standing());
        }
        return column;
    }

    /** The definition of a volume, or of a measure's name used as one: the member's own of this period. */
    public Volume definition(String name) {
        return ground.plan().volume(name).orElseGet(() -> ofMeasure(name));
    }

    private static Volume ofMeasure(String measure) {
        return new Volume(
                measure,
                new Volume.What.Measure(measure, Optional.empty(), io.upline.money.Rate.ONE),
                Volume.Reach.SELF,
                Optional.empty(),
                Condition.ALWAYS,
                Volume.Window.THIS);
    }

    /** The column of a ladder. */
    public LadderColumn ladder(LadderName name) {
        return name == LadderName.RANK ? ranks : grades;
    }

    /** The column of a condition that has a name: found out at each member when it is first asked there. */
    public Check named(String name, Supplier<Check> meaning) {
        Check known = conditions.get(name);
        if (known == null) {
            known = new KnownOnce(meaning.get(), ground.size());
            conditions.put(name, known);
        }
        return known;
    }

    /** In which periods members met what is asked for. */
    public MetPeriods met(Condition.Met asked) {
        MetPeriods periods = met.computeIfAbsent(
                asked.name(), _ -> new MetPeriods(asked, ground.inputs().period(), before, ground.size()));
        periods.asked(asked.of());
        return periods;
    }

    /** All conditions of which somebody asked for several periods. */
    public List<MetPeriods> allMet() {
        return List.copyOf(met.values());
    }

    /** Runs of periods in which members held what the condition names. */
    public RankRuns runs(Condition.HoldsRank holds) {
        return runs.computeIfAbsent(
                RankRuns.nameOf(holds), name -> new RankRuns(holds, before.periodsHeld(name), ladder(holds.ladder())));
    }

    /** All runs of periods that somebody asked for. */
    public List<RankRuns> allRuns() {
        return List.copyOf(runs.values());
    }

    /** The columns of volumes of which something may be owed to the next period: only those whose window is this period. */
    public List<Column> owedVolumes() {
        if (ground.plan().terms().volumeBelowZero() != Terms.BelowZero.OWED) {
            return List.of();
        }
        return volumes.values().stream()
                .filter(column -> definition(column.name).window().equals(Volume.Window.THIS))
                .filter(column -> definition(column.name).madeOf().isEmpty())
                .toList();
    }

    /** Keeps what a bonus came to, and what each member earned by it before any cap where somebody is paid on that. */
    public void paid(String bonus, BonusOutcome outcome) {
        outcomes.put(bonus, outcome);
        if (ground.plan().bonuses().stream()
                .anyMatch(other -> other.kind().readsBeforeCaps().contains(bonus))) {
            beforeCaps.put(bonus, paidFreshBy(List.of(bonus)));
        }
    }

    /** What a bonus came to; empty for a cap, and for a bonus that is not calculated yet. */
    public Optional<BonusOutcome> outcome(String bonus) {
        return Optional.ofNullable(outcomes.get(bonus));
    }

    /** Keeps what a cap took off the bonuses under it. */
    public void cut(String cap, long takenMinor) {
        taken.put(cap, takenMinor);
    }

    /** What a cap took off the bonuses under it; 0 for a name that is not a cap's. */
    public long cut(String cap) {
        return taken.getOrDefault(cap, 0L);
    }

    /** What each member was paid by the named bonuses as conditions see it, after the caps that have been applied. */
    public long[] earned(List<String> bonuses) {
        return sums(bonuses, seen, _ -> true);
    }

    /** What each member is paid by the named bonuses, after the caps that have been applied. */
    public long[] paidBy(List<String> bonuses) {
        return sums(bonuses, outcomes, _ -> true);
    }

    /** The same without what comes back of earlier periods. */
    public long[] paidFreshBy(List<String> bonuses) {
        return sums(bonuses, outcomes, rule -> !rule.equals(Rule.TAKEN_BACK));
    }

    /** What each member was paid by the named bonuses before anything was returned, without what comes back of earlier periods. */
    public long[] paidFirstBy(List<String> bonuses) {
        return sums(bonuses, seen, rule -> !rule.equals(Rule.TAKEN_BACK));
    }

    /** What each member earned by the named bonuses before the caps over them, without what comes back of earlier periods. */
    public long[] earnedFreshBy(List<String> bonuses) {
        return sums(bonuses, beforeCaps);
    }

    /** The same before anything was returned. */
    public long[] earnedFirstBy(List<String> bonuses) {
        return sums(bonuses, seenBeforeCaps);
    }

    private long[] sums(List<String> bonuses, Map<String, long[]> of) {
        long[] sums = new long[ground.size()];
        for (String bonus : bonuses) {
            long[] amounts = Objects.requireNonNull(of.get(bonus));
            for (int m = 0; m < sums.length; m++) {
                sums[m] = Math.addExact(sums[m], amounts[m]);
            }
        }
        return sums;
    }

    private long[] sums(List<String> bonuses, Map<String, BonusOutcome> of, Predicate<Rule> which) {
        long[] sums = new long[ground.size()];
        for (String bonus : bonuses) {
            EarningLines lines = Objects.requireNonNull(of.get(bonus)).lines();
            for (int k = 0; k < lines.size(); k++) {
                if (which.test(lines.rule(k))) {
                    int payee = lines.payee(k);
                    sums[payee] = Math.addExact(sums[payee], lines.amountMinor(k));
                }
            }
        }
        return sums;
    }
}
