package io.upline.calculation;

import io.upline.network.CycleException;
import io.upline.plan.Bonus;
import io.upline.plan.BonusKind;
import io.upline.plan.CalculationOrder;
import io.upline.plan.CalculationOrder.Item;
import io.upline.plan.CalculationOrder.Step;
import io.upline.plan.Condition.LadderName;
import io.upline.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The pure function: what a period comes to, from its plan and inputs and nothing else.
 *
 * <p>Every name of the plan is a column over all members, calculated in the order that {@link CalculationOrder} derives: whole
 * columns one after the other, and what depends on the members below in one sweep from the bottom of a tree to its top. Then the
 * bonuses, each making its lines as columns. Single-threaded, but for bringing the lines of several bonuses into order; the same inputs give the same bytes, whatever the machine, the order
 * of input lines or the time.
 *
 * <p>Cost: linear in members and orders for each volume, in sources × paid levels for each bonus, whatever the depth of the tree;
 * about 100 bytes a member and 35 a line. Nothing is recursive.
 */
public final class Calculation {

    private final Workings workings;

    Calculation(Workings workings) {
        this.workings = workings;
    }

    /**
     * Calculates a period.
     *
     * @throws io.upline.network.CycleException when a member stands above itself
     * @throws PayoutExceededException when the plan pays more than its {@code maxPayout} allows
     * @throws ArithmeticException when a figure is no {@code long}
     */
    public static Results calculate(Plan plan, Inputs inputs) {
        return calculate(plan, inputs, _ -> {});
    }

    /** Runs it on workings that keep a trail. */
    static Results calculate(Workings workings) {
        return new Calculation(workings).run(_ -> {});
    }

    /**
     * Calculates a period for somebody who wants to know how it goes: {@code before} is told each step before it is done. What
     * follows the last one brings the lines into order.
     */
    public static Results calculate(Plan plan, Inputs inputs, Consumer<Step> before) {
        try {
            return new Calculation(new Workings(plan, Ground.inTreeOrder(plan, inputs))).run(before);
        } catch (CycleException e) {
            // said again, in the numbers of the inputs
            return new Calculation(new Workings(plan, inputs)).run(before);
        }
    }

    /**
     * Calculates a period whose earning lines nobody keeps, as there are too many of them: {@code leaving} is given each line once,
     * a block at a time, in no promised order; the results have no earnings. Lines that nothing else of the plan looks at leave
     * while they are made. All other results are as always. When the calculation fails, lines may have left before.
     */
    public static Results calculate(Plan plan, Inputs inputs, Consumer<Step> before, Consumer<Earnings> leaving) {
        Workings workings = new Workings(plan, Ground.inTreeOrder(plan, inputs));
        workings.outlet = Outlet.to(leaving, plan);
        return new Calculation(workings).run(before);
    }

    private Results run(Consumer<Step> before) {
        for (Step step : CalculationOrder.of(workings.plan).steps()) {
            before.accept(step);
            step(step);
        }
        return results();
    }

    /** Does one step; what it needs is done before. */
    void step(Step step) {
        switch (step) {
            case Step.Column column -> column(column.item());
            case Step.Sweep sweep -> sweep(sweep);
        }
    }

    private void column(Item item) {
        switch (item) {
            case Item.OfVolume volume -> {
                Swept swept = new VolumeBuilder(workings)
                        .of(workings.definition(volume.volume()), new Checks(workings, Sweep.none(workings)));
                VolumeSum.run(
                        swept,
                        workings.seats(
                                workings.definition(volume.volume()).reach().tree()),
                        workings.standing);
            }
            case Item.OfTree tree ->
                workings.build(workings.plan.tree(tree.tree()).orElseThrow());
            case Item.OfRank rank -> {
                LadderColumn ladder = workings.ladder(rank.ladder());
                if (rank.position() == ladder.ladder.ranks().size() - 1) {
                    Sweep sweep = new Sweep(workings, io.upline.plan.Tree.SPONSOR);
                    sweep.item(ranks(ladder, rank.position() + 1, sweep));
                    sweep.run();
                }
            }
            case Item.OfBonus bonus -> bonus(workings.plan.bonus(bonus.bonus()).orElseThrow());
        }
    }

    private void sweep(Step.Sweep step) {
        Sweep sweep = new Sweep(workings, step.tree());
        Checks checks = new Checks(workings, sweep);
        for (int k = 0; k < step.items().size(); k++) {
            switch (step.items().get(k)) {
                case Item.OfVolume volume ->
                    sweep.item(new VolumeBuilder(workings).of(workings.definition(volume.volume()), checks));
                case Item.OfRank rank -> {
                    if (isLastOf(step, k, rank.ladder())) {
                        LadderColumn ladder = workings.ladder(rank.ladder());
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

    private static boolean isLastOf(Step.Sweep step, int at, LadderName ladder) {
        return step.items().stream()
                .skip(at + 1L)
                .noneMatch(item -> item instanceof Item.OfRank rank && rank.ladder() == ladder);
    }

    private RankSweep ranks(LadderColumn ladder, int below, Sweep sweep) {
        Checks checks = new Checks(workings, sweep);
        List<Check> needs = new ArrayList<>();
        for (int r = 0; r < below; r++) {
            needs.add(checks.ofRank(ladder.name, r)
                    .of(ladder.ladder.ranks().get(r).needs()));
        }
        return new RankSweep(ladder, needs, below);
    }

    private void bonus(Bonus bonus) {
        workings.bought.clear();
        if (bonus.kind() instanceof BonusKind.Cap cap) {
            long taken = new Capping(workings, bonus, cap).run();
            workings.taken.put(bonus.name(), taken);
            return;
        }
        workings.outcomes.put(bonus.name(), new BonusCalculation(workings, bonus).run());
    }

    private static boolean isPaidThere(Bonus bonus) {
        return bonus.kind() instanceof BonusKind.Given given && given.paidThere();
    }

    /** A bonus's lines as results keep them; what they were made as is given up, unless it is to be explained. */
    private EarnedLines earned(EarningLines lines) {
        EarnedLines earned = EarnedLines.of(lines, workings.numbering);
        if (!workings.trail.isOn()) {
            lines.clear();
        }
        return earned;
    }

    private Results results() {
        Plan plan = workings.plan;
        List<String> names = plan.bonuses().stream().map(Bonus::name).toList();
        List<EarningLines> lines = new ArrayList<>();
        List<Results.BonusTotal> totals = new ArrayList<>();
        for (Bonus bonus : plan.bonuses()) {
            String name = bonus.name();
            BonusOutcome outcome = isPaidThere(bonus) ? null : workings.outcomes.get(name);
            lines.add(outcome == null ? new EarningLines() : outcome.lines());
            long taken = workings.taken.getOrDefault(name, 0L);
            totals.add(outcome == null ? new Results.BonusTotal(name, 0, 0, 0, taken, 0, 0) : outcome.total(name));
        }
        new MaxPayoutCheck(workings).of(totals);
        if (workings.outlet.isOn()) {
            for (int b = 0; b < lines.size(); b++) {
                workings.outlet.take(names.get(b), lines.get(b), workings.numbering);
                lines.get(b).clear();
            }
        }
        List<String> volumes = plan.volumes().stream().map(v -> v.name()).toList();
        workings.carried.standing(workings);
        Numbering numbering = workings.numbering;
        return new PeriodResults(
                workings.asGiven.members(),
                numbering,
                volumes,
                volumes.stream()
                        .map(v -> numbering.byInput(workings.column(v).read))
                        .toArray(long[][]::new),
                plan.ranks().names(),
                numbering.byInput(workings.ladder(LadderName.RANK).rank),
                numbering.byInput(workings.ladder(LadderName.RANK).title),
                names,
                lines.parallelStream().map(this::earned).toList(),
                workings.standing.held,
                totals,
                workings.carried.sorted(),
                Shown.of(workings));
    }
}
