package io.upline.oracle;

import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.DaysOfJoining;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.SkuGroup;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Made-up volumes. */
final class RandomVolumes {

    private static final List<SkuGroup> GROUPS = List.of(
            new SkuGroup("G1", List.of("A", "C")),
            new SkuGroup("G2", List.of("B", "C", "D")),
            new SkuGroup("G3", List.of("A")));

    private final Dice dice;
    private final List<Volume> volumes;
    private final List<Tree> trees;
    private final int filtered;

    /** @param filtered how many volumes in a hundred look at single orders */
    RandomVolumes(Dice dice, List<Volume> volumes, List<Tree> trees, int filtered) {
        this.filtered = filtered;
        this.dice = dice;
        this.volumes = volumes;
        this.trees = trees;
    }

    private void add(Volume.What what, Volume.Reach reach, Condition members) {
        Optional<OrderFilter> orders = dice.percent(filtered) ? Optional.of(filter()) : Optional.empty();
        volumes.add(new Volume(name(), what, reach, orders, members, window()));
    }

    private String name() {
        return "V" + (volumes.size() + 1);
    }

    private Volume.Window window() {
        return dice.percent(85)
                ? Volume.Window.THIS
                : dice.percent(40)
                        ? Volume.Window.EVER
                        : dice.percent(50) ? new Volume.Window.Recent(dice.between(2, 3)) : earlier();
    }

    private Volume.Window earlier() {
        return new Volume.Window.Earlier(dice.between(1, 2), dice.pick(Volume.Window.Unit.values()));
    }

    void withoutRanks(int count, List<String> trees) {
        for (int i = 0; i < count && !trees.isEmpty(); i++) {
            RandomConditions conditions = new RandomConditions(dice, List.of(), List.of(), List.of());
            Optional<Condition> until = dice.percent(25) ? Optional.of(conditions.atDistributor()) : Optional.empty();
            String tree = dice.pick(trees);
            add(what(), reach(tree, until), dice.percent(80) ? Condition.ALWAYS : conditions.atAnybody());
        }
    }

    void withRanks(int count, List<String> ranks, String tree) {
        for (int i = 0; i < count; i++) {
            RandomConditions conditions = new RandomConditions(dice, List.of(), ranks, List.of());
            Optional<Condition> until = Optional.of(conditions.holdsRank());
            add(what(), reach(tree, until), Condition.ALWAYS);
        }
    }

    void sums(int count) {
        for (int i = 0; i < count && volumes.size() > 1; i++) {
            List<String> names =
                    new ArrayList<>(volumes.stream().map(Volume::name).toList());
            names.add(dice.pick(RandomCompany.MEASURES));
            List<String> parts = dice.some(names, 2);
            boolean isSum = dice.percent(50);
            volumes.add(new Volume(
                    (isSum ? "S" : "E") + (volumes.size() + 1),
                    isSum ? new Volume.What.Sum(parts) : new Volume.What.Extreme(dice.percent(50), parts),
                    Volume.Reach.SELF,
                    Optional.empty(),
                    Condition.ALWAYS,
                    Volume.Window.THIS));
        }
    }

    private Volume.What what() {
        if (dice.percent(20)) {
            return new Volume.What.Count(dice.pick(Volume.Counted.values()));
        }
        return new Volume.What.Measure(
                dice.pick(RandomCompany.MEASURES),
                dice.percent(10) ? Optional.of("CV") : Optional.empty(),
                dice.percent(85) ? Rate.ONE : Rate.of(new BigDecimal(dice.pick("0.5", "0.333", "0.8"))));
    }

    private Volume.Reach reach(String tree, Optional<Condition> until) {
        int shape = dice.between(0, 5);
        boolean self = shape != 3 && shape != 4;
        boolean customers = shape == 1 || shape == 2 || shape >= 4;
        boolean downline = shape >= 2 && shape != 4;
        return new Volume.Reach(
                self,
                customers,
                downline,
                downline || Tree.givesOwn(tree, trees) ? tree : Tree.SPONSOR,
                downline && dice.percent(25) ? dice.between(1, 3) : Volume.Reach.UNLIMITED,
                downline ? until : Optional.empty(),
                downline && dice.percent(10) ? dice.between(1, 2) : 0);
    }

    private DaysOfJoining days() {
        return dice.pick(
                DaysOfJoining.within(dice.pick(0, 10, 30, 45)),
                new DaysOfJoining(dice.pick(5, 20, 40), Integer.MAX_VALUE),
                new DaysOfJoining(dice.pick(0, 10, 20), dice.pick(30, 60)));
    }

    private OrderFilter filter() {
        OrderFilter filter = anyFilter();
        boolean saysNothing = !filter.skus().isEmpty()
                && filter.skuGroups().isEmpty()
                && !filter.notSkuGroups().isEmpty();
        boolean letsNothingIn = filter.namesArticles() && filter.letIn().isEmpty();
        return saysNothing || letsNothingIn ? filter() : filter;
    }

    private OrderFilter anyFilter() {
        List<String> types = List.of("standard", "autoship", "kit");
        int first = dice.between(0, 5);
        return new OrderFilter(
                dice.percent(30) ? dice.some(types, 1) : List.of(),
                dice.percent(20) ? dice.some(types, 1) : List.of(),
                first == 0,
                first == 1,
                dice.percent(30) ? Optional.of(days()) : Optional.empty(),
                dice.percent(40) ? dice.some(List.of("A", "B", "D"), 2) : List.of(),
                dice.percent(20) ? List.of("C") : List.of(),
                groups(25),
                groups(20),
                dice.percent(40)
                        ? List.of(new OrderFilter.Size(dice.pick("QV", "CV"), dice.pick(1, 30, 80, 100) * 100L))
                        : List.of());
    }

    private List<SkuGroup> groups(int percent) {
        return dice.percent(percent) ? dice.some(GROUPS, 2) : List.of();
    }
}
