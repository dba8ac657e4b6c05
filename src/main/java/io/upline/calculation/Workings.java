package io.upline.calculation;

import io.upline.plan.Condition;
import io.upline.plan.Condition.LadderName;
import io.upline.plan.Plan;
import io.upline.plan.Tree;
import io.upline.plan.Volume;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What has been calculated so far, by name: trees, volumes, ranks, earnings. */
final class Workings {

    final Plan plan;

    /** Own numbers of the members, which everything here uses. */
    final Numbering numbering;

    /** The inputs as they came. */
    final Inputs asGiven;

    final Inputs inputs;
    final Standing standing;
    final OrderBook book;
    final TreeBuilder trees;
    final Money money;
    final Before before;
    final Carried carried;
    Trail trail = Trail.NONE;
    Outlet outlet = Outlet.NONE;

    /** What each member's own orders add up to, by what is added and which orders; shared by volumes, never written again. */
    final Map<List<Object>, long[]> bought = new HashMap<>();

    final Map<String, BonusOutcome> outcomes = new HashMap<>();

    final RankLooks looks = new RankLooks();

    /** What each cap took off the bonuses under it. */
    final Map<String, Long> taken = new HashMap<>();

    private final Map<String, Seats> seats = new HashMap<>();
    private final Map<String, Column> columns = new TreeMap<>();
    private final Map<String, RankRuns> runs = new LinkedHashMap<>();
    private final LadderColumn ranks;
    private final LadderColumn grades;

    /** In the numbers of the inputs. */
    Workings(Plan plan, Inputs inputs) {
        this(plan, Ground.of(plan, inputs));
    }

    Workings(Plan plan, Ground ground) {
        this.plan = plan;
        numbering = ground.numbering();
        asGiven = ground.asGiven();
        inputs = ground.inputs();
        standing = ground.standing();
        trees = ground.trees();
        book = new OrderBook(inputs.orders());
        money = Money.of(plan.terms());
        before = new Before(asGiven, numbering);
        carried = new Carried(inputs.members().ids());
        seats.put(Tree.SPONSOR, ground.sponsor());
        int[] none = new int[members()];
        Arrays.fill(none, -1);
        ranks = new LadderColumn(LadderName.RANK, plan.ranks(), none, before.isNothing());
        grades = new LadderColumn(LadderName.GRADE, plan.grades(), none, before.isNothing());
        before.fill(ranks);
        before.fill(grades);
    }

    int members() {
        return inputs.members().size();
    }

    Seats seats(String tree) {
        if (tree.equals(Tree.PLACEMENT)) {
            return seats.computeIfAbsent(tree, t -> trees.placement());
        }
        return Objects.requireNonNull(seats.get(tree), () -> "the tree " + tree + " is not built yet");
    }

    boolean isBuilt(String tree) {
        return seats.containsKey(tree);
    }

    /** Builds a derived tree, whose definition is known by now. */
    void build(Tree tree) {
        Seats from = seats(tree.from());
        Seats built = switch (tree) {
            case Tree.Kept kept -> trees.kept(kept, from, new Checks(this, Sweep.none(this)).of(kept.keep()));
            case Tree.Matrix matrix -> trees.matrix(matrix, from);
            case Tree.PassUp passUp -> trees.passUp(passUp, from);
        };
        seats.put(tree.name(), built);
    }

    /** The tree whose order a tree has: sponsor, placement or a matrix. */
    String rootOf(String tree) {
        String name = tree;
        Optional<Tree> derived = plan.tree(name);
        while (derived.isPresent() && !(derived.get() instanceof Tree.Matrix)) {
            name = derived.get().from();
            derived = plan.tree(name);
        }
        return name;
    }

    /** The column of a volume or of a measure's name. */
    Column column(String name) {
        Column known = columns.get(name);
        if (known != null) {
            return known;
        }
        Column column =
                new Column(name, standing.removed, numbering, plan.terms().volumeBelowZero());
        columns.put(name, column);
        if (plan.terms().volumeBelowZero() == io.upline.plan.Terms.BelowZero.OWED) {
            before.owed(name).ifPresent(column::owes);
        }
        if (plan.volume(name).isEmpty()) {
            Swept swept = new VolumeBuilder(this).of(ofMeasure(name), new Checks(this, Sweep.none(this)));
            VolumeSum.run(swept, seats(Tree.SPONSOR), standing);
        }
        return column;
    }

    /** The definition of a volume, or of a measure's name used as one: the own of this period. */
    Volume definition(String name) {
        return plan.volume(name).orElseGet(() -> ofMeasure(name));
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

    LadderColumn ladder(LadderName name) {
        return name == LadderName.RANK ? ranks : grades;
    }

    /** Runs of periods in which members held what the condition names. */
    RankRuns runs(Condition.HoldsRank holds) {
        return runs.computeIfAbsent(RankRuns.nameOf(holds), name -> before.runs(holds, this));
    }

    List<RankRuns> allRuns() {
        return List.copyOf(runs.values());
    }

    /** Volumes of which something may be owed to the next period, those of this period only. */
    List<Column> owedColumns() {
        if (plan.terms().volumeBelowZero() != io.upline.plan.Terms.BelowZero.OWED) {
            return List.of();
        }
        return columns.values().stream()
                .filter(column -> definition(column.name).window().equals(Volume.Window.THIS))
                .filter(column -> !(definition(column.name).what() instanceof Volume.What.Sum))
                .toList();
    }

    /** What each member was paid by the named bonuses, after the caps that have been applied. */
    long[] earned(List<String> bonuses) {
        long[] sums = new long[members()];
        for (String bonus : bonuses) {
            EarningLines lines = Objects.requireNonNull(outcomes.get(bonus)).lines();
            for (int k = 0; k < lines.size(); k++) {
                int payee = lines.payee(k);
                sums[payee] = Math.addExact(sums[payee], lines.amountMinor(k));
            }
        }
        return sums;
    }
}
