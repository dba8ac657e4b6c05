package io.upline.calculation.engine;

import io.upline.calculation.Results;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.LegCapped;
import io.upline.calculation.ground.Numbering;
import io.upline.calculation.ground.Seats;
import io.upline.network.Genealogy;
import io.upline.plan.Ladder;
import io.upline.plan.condition.Condition;
import io.upline.plan.volume.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What results may show beside figures: the trees, and what leg-capped requirements counted. */
record Shown(Map<String, Seats> trees, List<Requirement> requirements) {

    /** A leg-capped requirement of a rank. */
    record Requirement(String rank, String volume, LegCapped capped, long atLeast) {}

    static Shown of(Columns columns) {
        Map<String, Seats> trees = new HashMap<>();
        trees.put(Tree.SPONSOR, columns.seats(Tree.SPONSOR));
        if (columns.isBuilt(Tree.PLACEMENT)) {
            trees.put(Tree.PLACEMENT, columns.seats(Tree.PLACEMENT));
        }
        columns.ground().plan().trees().stream()
                .map(Tree::name)
                .filter(columns::isBuilt)
                .forEach(name -> trees.put(name, columns.seats(name)));
        List<Requirement> requirements = new ArrayList<>();
        for (Ladder.Rank rank : columns.ground().plan().ranks().ranks()) {
            collect(columns, rank, rank.needs(), requirements);
        }
        return new Shown(trees, requirements);
    }

    private static void collect(Columns columns, Ladder.Rank rank, Condition condition, List<Requirement> into) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(part -> collect(columns, rank, part, into));
            case Condition.Any any -> any.of().forEach(part -> collect(columns, rank, part, into));
            case Condition.Not not -> collect(columns, rank, not.of(), into);
            case Condition.Named named -> collect(columns, rank, named.of(), into);
            case Condition.VolumeAtLeast volume ->
                volume.legCap()
                        .ifPresent(cap -> into.add(new Requirement(
                                rank.name(),
                                volume.volume(),
                                new LegCapped(columns.volume(volume.volume()), cap),
                                volume.atLeastCenti())));
            default -> {}
        }
    }

    OptionalLong counted(int member, String rank, String volume) {
        return requirements.stream()
                .filter(r -> r.rank().equals(rank) && r.volume().equals(volume))
                .mapToLong(r -> r.capped().counted(member, r.atLeast()))
                .findFirst();
    }

    Optional<Results.TreeShape> tree(String name, Numbering numbering) {
        Seats seats = trees.get(name);
        if (seats == null) {
            return Optional.empty();
        }
        int n = seats.parent().length;
        int[] parent = new int[n];
        int[] leg = new int[n];
        Arrays.fill(parent, Genealogy.ABSENT);
        int[] siblings = new int[n];
        for (int m : seats.line().memberAt()) {
            int above = seats.parent()[m];
            parent[numbering.input(m)] = numbering.input(above);
            int position = above < 0 ? 0 : ++siblings[above];
            boolean placed = name.equals(Tree.PLACEMENT) && above >= 0 && seats.leg()[m] > 0;
            leg[numbering.input(m)] = placed ? seats.leg()[m] : position;
        }
        return Optional.of(new Results.TreeShape(parent, leg));
    }
}
