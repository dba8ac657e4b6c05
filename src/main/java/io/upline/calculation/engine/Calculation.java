package io.upline.calculation.engine;

import io.upline.calculation.Breakage;
import io.upline.calculation.Earnings;
import io.upline.calculation.FigureTooLargeException;
import io.upline.calculation.Inputs;
import io.upline.calculation.PayoutExceededException;
import io.upline.calculation.Results;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.columns.VolumeBuilder;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.frame.Workings;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.Numbering;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.kind.BonusCalculation;
import io.upline.calculation.lines.BonusOutcome;
import io.upline.calculation.lines.EarnedLines;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.Outlet;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.lines.RuleWords;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.calculation.ranks.RankSweep;
import io.upline.calculation.trail.Trail;
import io.upline.calculation.volumes.Swept;
import io.upline.calculation.volumes.VolumeSum;
import io.upline.fact.Fact;
import io.upline.network.CycleException;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.kind.Bonus;
import io.upline.plan.order.CalculationOrder;
import io.upline.plan.order.CalculationOrder.Item;
import io.upline.plan.order.CalculationOrder.Step;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The pure function: what a period comes to, from its plan and inputs and nothing else.
 *
 * <p>Every name of the plan is a column over all members, calculated in the order that {@link CalculationOrder} derives: whole
 * columns one after the other, and what depends on the members below in one sweep from the bottom of a tree to its top. Then come the
 * bonuses, each making its lines as columns. The calculation is single-threaded, except that the lines of several bonuses are brought into
 * order side by side; the same inputs give the same bytes, whatever the machine, the order of input lines or the time.
 *
 * <p>Cost: linear in members and orders for each volume, in sources × paid levels for each bonus, whatever the depth of the tree;
 * about 100 bytes a member and 35 a line. Nothing is recursive.
 */
public final class Calculation {

    /**
     * The number of the rules' meaning. Whoever changes what a plan comes to raises it and writes the change into the change log with the
     * scenario that shows it. Closed periods are then restated with both meanings, so that the program's difference stands apart from that
     * of the facts.
     */
    public static final int MEANING = 6;

    private final Workings workings;
    private final Columns columns;
    private final Ground ground;

    Calculation(Workings workings) {
        this.workings = workings;
        columns = workings.columns();
        ground = columns.ground();
    }

    /**
     * Calculates a period.
     *
     * @throws io.upline.network.CycleException when a member stands above itself
     * @throws PayoutExceededException when the plan pays more than its {@code maxPayout} allows
     * @throws FigureTooLargeException when a figure is no {@code long}
     */
    public static Results calculate(Plan plan, Inputs inputs) {
        return calculate(plan, inputs, _ -> {});
    }

    /** Runs the calculation on workings that keep a trail. */
    static Results calculate(Workings workings) {
        return new Calculation(workings).run(_ -> {});
    }

    /**
     * Calculates a period for somebody who wants to know how it goes: {@code before} is told each step before it is done. What
     * follows the last one brings the lines into order.
     */
    public static Results calculate(Plan plan, Inputs inputs, Consumer<Step> before) {
        try {
            return on(inTreeOrder(plan, inputs), Outlet.NONE).run(before);
        } catch (CycleException e) {
            // the cycle is named once more, in the numbers of the inputs
            return on(Ground.of(plan, inputs), Outlet.NONE).run(before);
        }
    }

    /**
     * Calculates a period whose earning lines nobody keeps, as there are too many of them: {@code leaving} is given each line once,
     * a block at a time, in no promised order; the results have no earnings. Lines that nothing else of the plan looks at leave
     * while they are made. All other results are as always. When the calculation fails, lines may have left before.
     */
    public static Results calculate(Plan plan, Inputs inputs, Consumer<Step> before, Consumer<Earnings> leaving) {
        return on(inTreeOrder(plan, inputs), Outlet.to(leaving, plan, GoneBonuses.names(plan, inputs)))
                .run(before);
    }

    private static Ground inTreeOrder(Plan plan, Inputs inputs) {
        try {
            return Ground.inTreeOrder(plan, inputs);
        } catch (ArithmeticException e) {
            // the figures of an order and of what was taken back of it
            throw FigureTooLargeException.of(List.of(Fact.of("meant.allOrders")), inputs.orders(), e);
        }
    }

    private static Calculation on(Ground ground, Outlet outlet) {
        return new Calculation(Workings.on(ground, Trail.NONE, outlet));
    }

    private Results run(Consumer<Step> before) {
        for (Step step : CalculationOrder.of(ground.plan()).steps()) {
            before.accept(step);
            step(step);
        }
        try {
            return results();
        } catch (ArithmeticException e) {
            throw tooLarge(List.of(Fact.of("meant.allPaid")), e);
        }
    }

    private FigureTooLargeException tooLarge(List<Fact> what, ArithmeticException e) {
        return FigureTooLargeException.of(what, ground.inputs().orders(), e);
    }

    private List<Fact> said(Step step) {
        List<Item> items = switch (step) {
            case Step.Column column -> List.of(column.item());
            case Step.Sweep sweep -> sweep.items();
        };
        return items.stream().map(this::said).toList();
    }

    private Fact said(Item item) {
        return switch (item) {
            case Item.OfVolume(String volume) -> Fact.of("meant.volume", "name", volume);
            case Item.OfTree(String tree) -> Fact.of("meant.tree", "name", tree);
            case Item.OfRank(LadderName ladder, int position) ->
                Fact.of(
                        ladder == LadderName.RANK ? "meant.rank" : "meant.grade",
                        "name",
                        ground.plan().ladder(ladder).ranks().get(position).name());
            case Item.OfBonus(String bonus) -> Fact.of("meant.bonus", "name", bonus);
        };
    }

    /** Does one step; what it needs is done before. */
    void step(Step step) {
        try {
            switch (step) {
                case Step.Column column -> column(column.item());
                case Step.Sweep sweep -> sweep(sweep);
            }
        } catch (ArithmeticException e) {
            throw tooLarge(said(step), e);
        }
    }

    private void column(Item item) {
        switch (item) {
            case Item.OfVolume volume -> {
                Volume definition = columns.definition(volume.volume());
                Swept swept = new VolumeBuilder(columns).of(definition, checks(Sweep.none(columns)));
                VolumeSum.run(swept, columns.seats(definition.reach().tree()), ground.standing());
            }
            case Item.OfTree tree -> plant(ground.plan().tree(tree.tree()).orElseThrow());
            case Item.OfRank rank -> {
                LadderColumn ladder = columns.ladder(rank.ladder());
                if (rank.position() == ladder.ladder.ranks().size() - 1) {
                    Sweep sweep = new Sweep(columns, Tree.SPONSOR);
                    sweep.item(ranks(ladder, rank.position() + 1, sweep));
                    sweep.run();
                }
            }
            case Item.OfBonus bonus -> bonus(ground.plan().bonus(bonus.bonus()).orElseThrow());
        }
    }

    private void sweep(Step.Sweep step) {
        Sweep sweep = new Sweep(columns, step.tree());
        Checks checks = checks(sweep);
        for (int k = 0; k < step.items().size(); k++) {
            switch (step.items().get(k)) {
                case Item.OfVolume volume ->
                    sweep.item(new VolumeBuilder(columns).of(columns.definition(volume.volume()), checks));
                case Item.OfRank rank -> {
                    if (isLastOf(step, k, rank.ladder())) {
                        LadderColumn ladder = columns.ladder(rank.ladder());
                        int below = rank.ladder() == LadderName.RANK
                                ? Math.min(
                                        step.ranksBelow(), ladder.ladder.ranks().size())
                                : ladder.ladder.ranks().size();
                        sweep.item(ranks(ladder, below, sweep));
                    }
                }
                case Item.OfTree _, Item.OfBonus _ -> throw new IllegalStateException("a tree or bonus is never swept");
            }
        }
        sweep.run();
    }

    private Checks checks(Sweep sweep) {
        return new Checks(columns, sweep);
    }

    /** Builds a derived tree, whose definition is known by now. */
    private void plant(Tree tree) {
        Seats from = columns.seats(tree.from());
        columns.plant(
                tree.name(),
                switch (tree) {
                    case Tree.Kept kept ->
                        ground.trees()
                                .kept(kept, from, checks(Sweep.none(columns)).of(kept.keep()));
                    case Tree.Matrix matrix -> ground.trees().matrix(matrix, from);
                    case Tree.PassUp passUp -> ground.trees().passUp(passUp, from);
                });
    }

    private static boolean isLastOf(Step.Sweep step, int at, LadderName ladder) {
        return step.items().stream()
                .skip(at + 1L)
                .noneMatch(item -> item instanceof Item.OfRank rank && rank.ladder() == ladder);
    }

    private RankSweep ranks(LadderColumn ladder, int below, Sweep sweep) {
        Checks checks = checks(sweep);
        List<Check> needs = new ArrayList<>();
        for (int r = 0; r < below; r++) {
            needs.add(checks.ofRank(ladder.name, r)
                    .of(ladder.ladder.ranks().get(r).needs()));
        }
        return new RankSweep(ladder, needs, below);
    }

    private void bonus(Bonus bonus) {
        columns.purchases().forget();
        BonusCalculation.run(workings, bonus);
    }

    /** A bonus's lines as results keep them; the columns in which they were made are given up, unless they are to be explained. */
    private EarnedLines earned(EarningLines lines) {
        EarnedLines earned = EarnedLines.of(lines, ground.numbering());
        if (!workings.trail().isOn()) {
            lines.clear();
        }
        return earned;
    }

    private Results results() {
        Plan plan = ground.plan();
        List<String> names =
                new ArrayList<>(plan.bonuses().stream().map(Bonus::name).toList());
        List<EarningLines> lines = new ArrayList<>();
        List<Results.BonusTotal> totals = new ArrayList<>();
        List<Breakage> breakage = new ArrayList<>();
        for (Bonus bonus : plan.bonuses()) {
            String name = bonus.name();
            Optional<BonusOutcome> outcome = bonus.kind().isPaidThere() ? Optional.empty() : columns.outcome(name);
            lines.add(outcome.map(BonusOutcome::lines).orElseGet(EarningLines::new));
            outcome.ifPresent(paid -> breakage.addAll(paid.breakage()));
            totals.add(outcome.map(paid -> paid.total(name))
                    .orElseGet(() -> new Results.BonusTotal(name, 0, 0, 0, columns.cut(name), 0, 0)));
        }
        for (String name : GoneBonuses.names(plan, ground.inputs())) {
            BonusOutcome gone = GoneBonuses.outcome(name, ground);
            names.add(name);
            lines.add(gone.lines());
            totals.add(gone.total(name));
        }
        new MaxPayoutCheck(columns).of(totals);
        // before the lines are given up, at which conditions look that are asked once more here
        new CarriedStanding(columns, workings.carried()).run();
        if (workings.outlet().isOn()) {
            for (int b = 0; b < lines.size(); b++) {
                workings.outlet().take(names.get(b), lines.get(b), ground.numbering());
                lines.get(b).clear();
            }
        }
        List<EarnedLines> earned = lines.parallelStream().map(this::earned).toList();
        List<Rule> rules = earned.stream().flatMap(of -> of.rules().stream()).toList();
        RuleWords words = workings.outlet().isOn() ? workings.outlet().words() : RuleWords.of(rules);
        List<String> volumes = plan.volumes().stream().map(v -> v.name()).toList();
        Numbering numbering = ground.numbering();
        return new PeriodResults(
                ground.asGiven().members(),
                numbering,
                volumes,
                volumes.stream()
                        .map(v -> numbering.byInput(columns.volume(v).read))
                        .toArray(long[][]::new),
                plan.ranks().names(),
                numbering.byInput(columns.ladder(LadderName.RANK).rank),
                numbering.byInput(columns.ladder(LadderName.RANK).title),
                names,
                words.all(),
                earned.stream().map(of -> of.numberedBy(words)).toList(),
                ground.standing().held,
                totals,
                List.copyOf(breakage),
                workings.carried().sorted(),
                Shown.of(columns));
    }
}
