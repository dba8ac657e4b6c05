package io.upline.plan;

import io.upline.plan.CalculationOrder.Item;
import java.util.List;
import java.util.stream.Collectors;

/** What a plan that reads well is still refused or warned for. */
final class Lint {

    private final Plan plan;
    private final Names names;
    private final Problems problems;

    Lint(Plan plan, Names names, Problems problems) {
        this.plan = plan;
        this.names = names;
        this.problems = problems;
    }

    void run() {
        cycles();
    }

    private void cycles() {
        List<Item> cycle = OrderDerivation.of(plan).cycle();
        if (cycle.isEmpty()) {
            return;
        }
        String path = cycle.stream().map(this::said).collect(Collectors.joining(" needs "));
        Node at = at(cycle.getFirst());
        problems.error(
                ProblemCode.CYCLE,
                at,
                path + " needs " + said(cycle.getFirst()),
                "Let one of them look strictly below in the tree, or at something else");
    }

    private String said(Item item) {
        return switch (item) {
            case Item.OfVolume(String volume) -> "volume " + volume;
            case Item.OfTree(String tree) -> "tree " + tree;
            case Item.OfRank(Condition.LadderName ladder, int position) ->
                (ladder == Condition.LadderName.RANK ? "rank " : "grade ")
                        + plan.ladder(ladder).ranks().get(position).name();
            case Item.OfBonus(String bonus) -> "bonus " + bonus;
        };
    }

    private Node at(Item item) {
        return switch (item) {
            case Item.OfVolume(String volume) -> place(Names.Kind.VOLUME, volume);
            case Item.OfTree(String tree) -> place(Names.Kind.TREE, tree);
            case Item.OfRank(Condition.LadderName ladder, int position) ->
                place(
                        ladder == Condition.LadderName.RANK ? Names.Kind.RANK : Names.Kind.GRADE,
                        plan.ladder(ladder).ranks().get(position).name());
            case Item.OfBonus(String bonus) -> place(Names.Kind.BONUS, bonus);
        };
    }

    private Node place(Names.Kind kind, String name) {
        return names.of(kind).getOrDefault(name, new Node.Scalar(name, true, false, 1, 1));
    }
}
