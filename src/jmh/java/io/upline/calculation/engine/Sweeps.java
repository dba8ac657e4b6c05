package io.upline.calculation.engine;

import io.upline.bench.MadeCompanies;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.frame.Workings;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.BonusOutcome;
import io.upline.calculation.lines.Outlet;
import io.upline.calculation.trail.Trail;
import io.upline.network.Genealogy;
import io.upline.network.Subtrees;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.order.CalculationOrder;
import io.upline.plan.order.CalculationOrder.Item;
import io.upline.plan.order.CalculationOrder.Step;
import io.upline.plan.reading.PlanReader;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Single steps of a calculation, each done again and again on workings that hold what it needs. A step that is done again comes to
 * the same.
 */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class Sweeps {

    private static final String PLAN = """
        name: sweeps
        currency: EUR
        pointValue: 1
        period: month
        asOf: period-end
        measures: [QV, CV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.50}
        volumeBelowZero: floored
        volumes:
          PCV: {measure: QV, of: [self, customers]}
          GV:  {measure: QV, of: group}
        ranks:
        - name: Member
        - name: Bronze
          needs: {PCV: 100, GV: 500}
        - name: Silver
          needs: {PCV: 100, GV: {atLeast: 1500, perLeg: 60%}, legs: {count: 1, has: {rank: Bronze}}}
        - name: Gold
          needs: {PCV: 150, GV: {atLeast: 5000, perLeg: 60%}, legs: {count: 2, has: {rank: Bronze}}}
        bonuses:
        - {name: Team, kind: levels, base: CV, needs: {PCV: 50}, compression: dynamic,
           rates: {Member: [4%], Bronze: [6%, 4%], Silver: [6%, 4%, 3%], Gold: [6%, 4%, 3%, 2%, 2%]}}
        - {name: Stairs, kind: differential, base: CV, by: GV, rates: {300: 1%, 900: 2%, 3000: 3%, 12000: 4%},
           levels: {from: 0}, minus: held}
        """;

    @Param({"100000", "1000000"})
    int members;

    @Param({"random", "deep", "star"})
    String shape;

    private Columns columns;
    private Calculation calculation;
    private Step groupVolume;
    private Step ranks;
    private Step levels;
    private Step differential;
    private Genealogy tree;
    private long[] own;
    private String cameTo;

    /** Makes the company and calculates it once. */
    @Setup
    public void calculate() {
        Plan plan = PlanReader.read("sweeps.yaml", PLAN).plan().orElseThrow();
        Ground ground = Ground.inTreeOrder(plan, MadeCompanies.inputs(shape, members));
        Workings workings = Workings.on(ground, Trail.NONE, Outlet.NONE);
        columns = workings.columns();
        calculation = new Calculation(workings);
        CalculationOrder order = CalculationOrder.of(plan);
        order.steps().forEach(calculation::step);
        groupVolume = only(order, new Item.OfVolume("GV")::equals);
        ranks = only(order, Item.OfRank.class::isInstance);
        levels = only(order, new Item.OfBonus("Team")::equals);
        differential = only(order, new Item.OfBonus("Stairs")::equals);
        tree = columns.seats(io.upline.plan.volume.Tree.SPONSOR).line();
        own = new long[tree.size()];
        for (int position = 0; position < own.length; position++) {
            own[position] = columns.volume("PCV").read[tree.memberAt()[position]];
        }
        cameTo = told();
    }

    /** What was done again and again must have come to what it came to at first. */
    @TearDown
    public void compare() {
        if (!cameTo.equals(told())) {
            throw new IllegalStateException("first " + cameTo + ", then " + told());
        }
    }

    private String told() {
        return Arrays.hashCode(columns.volume("GV").read) + " "
                + Arrays.hashCode(columns.ladder(LadderName.RANK).rank) + " "
                + columns.outcome("Team").orElseThrow().total("Team") + " "
                + columns.outcome("Stairs").orElseThrow().total("Stairs");
    }

    /** The step that has to do with an item, and with others of its kind only. */
    private static Step only(CalculationOrder order, Predicate<Item> item) {
        return order.steps().stream()
                .filter(step -> step.items().stream().anyMatch(item))
                .filter(step -> step.items().stream()
                        .allMatch(each ->
                                each.getClass() == step.items().getFirst().getClass()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no step of its own: " + order));
    }

    /** Roll-up alone: what each member has bought, added up over everybody below. */
    @Benchmark
    public long[] rollUp() {
        return Subtrees.sums(tree, own);
    }

    /** Group volume as the plan has it: with customers, those who are removed, and each leg's part. */
    @Benchmark
    public long[] groupVolume() {
        calculation.step(groupVolume);
        return columns.volume("GV").read;
    }

    /** All ranks in one sweep: personal and group volume with a limit a leg, legs that have a rank. */
    @Benchmark
    public int[] ranks() {
        calculation.step(ranks);
        return columns.ladder(LadderName.RANK).rank;
    }

    /** Up to five paid levels with dynamic compression, from each source. */
    @Benchmark
    public BonusOutcome levels() {
        calculation.step(levels);
        return columns.outcome("Team").orElseThrow();
    }

    /** A differential by group volume, from each source. */
    @Benchmark
    public BonusOutcome differential() {
        calculation.step(differential);
        return columns.outcome("Stairs").orElseThrow();
    }
}
