package io.upline.plan.order;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In what order a plan's columns can be calculated; derived from the plan, never written in it.
 *
 * @param steps one after the other
 */
public record CalculationOrder(List<Step> steps) {

    /** Copies the list. */
    public CalculationOrder {
        steps = List.copyOf(steps);
    }

    /** The order of a plan that was read without errors. */
    public static CalculationOrder of(Plan plan) {
        OrderDerivation.Outcome outcome = OrderDerivation.of(plan);
        if (!outcome.cycle().isEmpty()) {
            throw new IllegalArgumentException("definitions need each other: " + outcome.cycle());
        }
        return outcome.order();
    }

    /**
     * Names of the bonuses whose lines another definition looks at: a cap, a matching bonus, whoever asks what was earned. The
     * lines of all others are of no use to the calculation once they are made.
     */
    public static Set<String> bonusesLookedAt(Plan plan) {
        return Dependencies.of(plan).edges().values().stream()
                .flatMap(List::stream)
                .map(edge -> edge.on() instanceof Item.OfBonus bonus ? bonus.bonus() : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Something a plan defines that is calculated for all members. */
    public sealed interface Item {
        /** A volume's values. */
        record OfVolume(String volume) implements Item {}

        /** A derived tree. */
        record OfTree(String tree) implements Item {}

        /** Whether members qualify for the rank at a position of a ladder. */
        record OfRank(Condition.LadderName ladder, int position) implements Item {}

        /** A bonus's lines, or a cap applied to the lines of the bonuses under it. */
        record OfBonus(String bonus) implements Item {}
    }

    /** Items that are calculated together. */
    public sealed interface Step {

        /** Items in their order. */
        List<Item> items();

        /** One item, as a whole column: it uses whole columns of earlier steps, and of its own nothing. */
        record Column(Item item) implements Step {
            @Override
            public List<Item> items() {
                return List.of(item);
            }
        }

        /**
         * One sweep from the bottom of a tree to its top: at each member the items in the order given. They use earlier
         * steps' columns anywhere, items before them at the same member, and any of these items at members strictly below.
         *
         * @param tree the sponsor tree, the placement tree or a matrix; trees compressed or passed up from it have the
         *     same order
         * @param ranksBelow nobody qualifies for the rank at this position or a higher one. Less than the ladder's length in a
         *     provisional sweep: the ranks (and the volumes that use ranks) are calculated so that the rank at {@code ranksBelow},
         *     whose needs look at another tree, can look at lower ranks there; its volumes and ranks are calculated again
         *     in a later step
         * @param items volumes and ranks; ranks of a ladder are all there, lowest first
         */
        record Sweep(String tree, int ranksBelow, List<Item> items) implements Step {
            /** Copies the list. */
            public Sweep {
                items = List.copyOf(items);
            }
        }
    }
}
