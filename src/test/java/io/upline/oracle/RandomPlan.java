package io.upline.oracle;

import io.upline.money.Rate;
import io.upline.period.PeriodKind;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.PlanSource;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A made-up plan: every switch may stand in every place where the language allows it, nothing goes round in a circle. */
final class RandomPlan {

    static final List<String> RANKS = List.of("Member", "Bronze", "Silver", "Gold", "Crown");

    private final Dice dice;
    private final Set<Mechanism> mechanisms;
    private final List<Volume> volumes = new ArrayList<>();
    private final List<Tree> trees = new ArrayList<>();
    private Ladder ranks = Ladder.NONE;
    private Ladder grades = Ladder.NONE;
    private final boolean given;

    private final int filtered;

    private RandomPlan(Dice dice, Set<Mechanism> mechanisms, int filtered) {
        this.filtered = filtered;
        this.dice = dice;
        this.mechanisms = mechanisms;
        this.given = mechanisms.contains(Mechanism.GIVEN) && dice.percent(15);
    }

    static Plan of(Dice dice, Set<Mechanism> mechanisms) {
        return of(dice, mechanisms, 25);
    }

    /** A plan of which so many volumes in a hundred have an order filter. */
    static Plan of(Dice dice, Set<Mechanism> mechanisms, int filtered) {
        while (true) {
            Plan plan = new RandomPlan(dice, mechanisms, filtered).build();
            if (Legal.plan(plan)) {
                return Baptized.some(dice, dice.percent(60) ? plan : wilder(dice, plan));
            }
        }
    }

    /** The plan with any condition in place of some, as long as the language lets it stand there. */
    private static Plan wilder(Dice dice, Plan plan) {
        List<String> trees = new ArrayList<>(List.of(Tree.SPONSOR, Tree.PLACEMENT));
        plan.trees().stream().map(Tree::name).forEach(trees::add);
        RandomConditions any = new RandomConditions(
                        dice,
                        plan.volumes().stream().map(Volume::name).toList(),
                        plan.ranks().names(),
                        plan.ranks().names())
                .withGrades(plan.grades().names())
                .withTrees(trees);
        any.withBonuses(plan.bonuses().stream()
                .filter(b -> !(b.kind() instanceof io.upline.plan.kind.Cap))
                .map(Bonus::name)
                .toList());
        Plan best = plan;
        for (int i = 0; i < 4; i++) {
            int conditions = Rewritten.conditions(best);
            if (conditions > 0) {
                Plan other = Rewritten.with(best, dice.between(0, conditions - 1), any.wild(dice.between(0, 2)));
                best = Legal.plan(other) ? other : best;
            }
        }
        return best;
    }

    private Plan build() {
        Terms terms = terms();
        RandomVolumes random = new RandomVolumes(dice.split(), volumes, trees, filtered);
        int names = dice.between(0, RANKS.size());
        List<String> rankNames = RANKS.subList(0, names);
        random.withoutRanks(dice.between(1, 4), List.of(Tree.SPONSOR, Tree.SPONSOR, Tree.PLACEMENT));
        trees(false, rankNames);
        random.withoutRanks(dice.between(0, 2), trees.stream().map(Tree::name).toList());
        random.sums(dice.pick(0, 0, 1, 2));
        List<String> free = names();
        random.withRanks(names == 0 ? 0 : dice.between(0, 2), rankNames, Tree.SPONSOR);
        List<String> forRanks = names();
        grades = grades(free);
        ranks = ranks(rankNames, forRanks);
        trees(true, rankNames);
        random.withRanks(names == 0 ? 0 : dice.between(0, 1), rankNames, Tree.PLACEMENT);
        RandomBonuses bonuses = new RandomBonuses(
                dice.split(),
                mechanisms,
                volumes,
                trees.stream().map(Tree::name).toList(),
                ranks.names(),
                grades.names(),
                given);
        List<Bonus> made = bonuses.some(dice.between(1, 6));
        return new Plan(
                "random",
                Optional.empty(),
                terms,
                RandomCompany.MEASURES,
                volumes,
                trees,
                ranks,
                grades,
                List.of(),
                made,
                Optional.empty(),
                List.of(),
                new PlanSource("random.yaml", "", "0".repeat(64)));
    }

    private List<String> names() {
        return volumes.stream().map(Volume::name).toList();
    }

    private Terms terms() {
        return new Terms(
                dice.pick("EUR", "EUR", "EUR", "JPY", "KWD", "Points"),
                dice.percent(70) ? Rate.ONE : Rate.of(new BigDecimal(dice.pick("0.85", "1.0375", "0.00731", "12.5"))),
                dice.percent(80) ? dice.pick(PeriodKind.MONTH, PeriodKind.WEEK) : dice.pick(PeriodKind.values()),
                dice.pick(Terms.AsOf.values()),
                new Terms.RoundingRule(
                        dice.pick(
                                RoundingMode.HALF_UP,
                                RoundingMode.HALF_UP,
                                RoundingMode.HALF_EVEN,
                                RoundingMode.HALF_DOWN,
                                RoundingMode.DOWN,
                                RoundingMode.UP,
                                RoundingMode.FLOOR,
                                RoundingMode.CEILING),
                        dice.pick(Terms.Per.values())),
                dice.pick(Terms.CustomerPlace.values()),
                new Terms.StatusRule(dice.pick(Terms.Terminated.values()), dice.pick(Terms.Suspended.values())),
                new Terms.Returns(dice.pick(Terms.How.values()), 100_000, 0),
                dice.pick(
                        Terms.BelowZero.FLOORED,
                        Terms.BelowZero.FLOORED,
                        Terms.BelowZero.ALLOWED,
                        Terms.BelowZero.OWED));
    }

    private void trees(boolean withRanks, List<String> rankNames) {
        List<String> names = withRanks ? List.of() : names();
        int count = dice.percent(50) ? 0 : dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            List<String> from = new ArrayList<>(List.of(Tree.SPONSOR, Tree.SPONSOR, Tree.PLACEMENT));
            trees.stream().map(Tree::name).forEach(from::add);
            String name = "T" + (trees.size() + 1);
            RandomConditions conditions = new RandomConditions(
                    dice, withRanks ? names() : names, withRanks ? rankNames : List.of(), List.of());
            int kind = dice.between(0, 5);
            trees.add(
                    kind < 2
                            ? new Tree.Matrix(name, dice.pick(from), dice.between(1, 4), dice.between(1, 6))
                            : kind == 2
                                    ? new Tree.PassUp(name, dice.pick(from), dice.between(1, 3))
                                    : new Tree.Kept(
                                            name,
                                            dice.pick(from),
                                            conditions.at(1),
                                            dice.pick(Tree.RemovedVolume.values())));
        }
    }

    private Ladder ranks(List<String> rankNames, List<String> forRanks) {
        if (rankNames.isEmpty()) {
            return Ladder.NONE;
        }
        List<Ladder.Rank> made = new ArrayList<>();
        boolean steps = dice.percent(20);
        for (String name : rankNames) {
            boolean first = made.isEmpty() && dice.percent(75);
            boolean assigned = !steps && dice.percent(6);
            List<String> lower = made.stream().map(Ladder.Rank::name).toList();
            RandomConditions needs = new RandomConditions(dice, forRanks, List.of(), rankNames)
                    .withLower(lower)
                    .withGrades(grades.names());
            needs.withBonuses(outside());
            made.add(new Ladder.Rank(name, first || assigned ? Condition.ALWAYS : needs.at(2), assigned, grace(80)));
        }
        return ladder(made, steps);
    }

    private int grace(int none) {
        return dice.percent(none) ? 0 : dice.between(1, 2);
    }

    private Ladder ladder(List<Ladder.Rank> made, boolean steps) {
        return new Ladder(
                made,
                steps && dice.percent(60) ? OptionalInt.of(1) : OptionalInt.empty(),
                steps && dice.percent(60) ? OptionalInt.of(dice.between(1, 2)) : OptionalInt.empty(),
                Optional.empty());
    }

    /** Bonuses decided elsewhere, which even a rank may ask for. */
    private List<String> outside() {
        return given ? List.of("B0") : List.of();
    }

    private Ladder grades(List<String> free) {
        if (dice.percent(70)) {
            return Ladder.NONE;
        }
        RandomConditions needs = new RandomConditions(dice, free, List.of(), List.of());
        List<Ladder.Rank> made = List.of(
                new Ladder.Rank("Low", dice.percent(60) ? Condition.ALWAYS : needs.at(1), false, grace(70)),
                new Ladder.Rank("High", needs.at(1), false, grace(70)));
        return ladder(dice.percent(80) ? made : List.of(made.getFirst(), assigned("High")), dice.percent(20));
    }

    private static Ladder.Rank assigned(String name) {
        return new Ladder.Rank(name, Condition.ALWAYS, true, 0);
    }
}
