package io.upline.calculation.ground;

import io.upline.calculation.Inputs;
import io.upline.plan.Plan;
import io.upline.plan.volume.Tree;
import java.util.Optional;

/**
 * What a calculation stands on, and what nothing changes any more: the plan, the inputs in its own numbers of the members, what each
 * member is to the plan, the orders as the plan sees them, and the sponsor tree.
 *
 * @param plan the plan
 * @param numbering own numbers of the members, which everything here uses
 * @param asGiven the inputs as they came
 * @param inputs the inputs in own numbers
 * @param standing what each member is, homes known
 * @param trees builds further trees
 * @param sponsor the sponsor tree
 * @param book the orders
 * @param paid what bonuses are paid on of each order
 * @param money the plan's money
 */
public record Ground(
        Plan plan,
        Numbering numbering,
        Inputs asGiven,
        Inputs inputs,
        Standing standing,
        TreeBuilder trees,
        Seats sponsor,
        OrderBook book,
        PaidOrders paid,
        Money money) {

    /** The ground in the numbers of the inputs. */
    public static Ground of(Plan plan, Inputs inputs) {
        return Footing.of(plan, inputs, Numbering.SAME).ground(plan, inputs);
    }

    /** The ground in the order of the sponsor tree. */
    public static Ground inTreeOrder(Plan plan, Inputs inputs) {
        Footing footing = Footing.of(plan, inputs, Numbering.SAME);
        Numbering numbering = Numbering.of(footing.sponsor, footing.standing);
        return (numbering.isSame() ? footing : Footing.of(plan, inputs, numbering)).ground(plan, inputs);
    }

    /** How many members there are. */
    public int size() {
        return inputs.members().size();
    }

    /** The tree whose order a tree has: the sponsor tree, the placement tree or a matrix. */
    public String rootOf(String tree) {
        String name = tree;
        Optional<Tree> derived = plan.tree(name);
        while (derived.isPresent() && !(derived.get() instanceof Tree.Matrix)) {
            name = derived.get().from();
            derived = plan.tree(name);
        }
        return name;
    }

    /** Members and sponsor tree under one numbering. */
    private record Footing(Numbering numbering, Inputs inputs, Standing standing, TreeBuilder trees, Seats sponsor) {

        static Footing of(Plan plan, Inputs inputs, Numbering numbering) {
            Inputs own = numbering.renumbered(inputs);
            Standing standing = new Standing(own.members(), plan.terms().status());
            TreeBuilder trees = new TreeBuilder(own.members(), standing, numbering);
            return new Footing(numbering, own, standing, trees, trees.sponsor());
        }

        Ground ground(Plan plan, Inputs asGiven) {
            OrderBook book = new OrderBook(inputs.orders(), inputs.firsts());
            PaidOrders paid = PaidOrders.without(book, inputs.takenBack().returns());
            return new Ground(
                    plan, numbering, asGiven, inputs, standing, trees, sponsor, book, paid, Money.of(plan.terms()));
        }
    }
}
