package io.upline.calculation;

import io.upline.plan.Plan;

/**
 * What a calculation stands on: the inputs in its own numbers of the members, what each member is to the plan, and the sponsor tree.
 *
 * @param numbering own numbers of the members
 * @param asGiven the inputs as they came
 * @param inputs the inputs in own numbers
 * @param standing what each member is, homes known
 * @param trees builds further trees
 * @param sponsor the sponsor tree
 */
record Ground(Numbering numbering, Inputs asGiven, Inputs inputs, Standing standing, TreeBuilder trees, Seats sponsor) {

    /** In the numbers of the inputs. */
    static Ground of(Plan plan, Inputs inputs) {
        return of(plan, inputs, Numbering.SAME);
    }

    /** In the order of the sponsor tree. */
    static Ground inTreeOrder(Plan plan, Inputs inputs) {
        Ground ground = of(plan, inputs);
        Numbering numbering = Numbering.of(ground.sponsor, ground.standing);
        return numbering.isSame() ? ground : of(plan, inputs, numbering);
    }

    private static Ground of(Plan plan, Inputs inputs, Numbering numbering) {
        Inputs own = numbering.renumbered(inputs);
        Standing standing = new Standing(own.members(), plan.terms().status());
        TreeBuilder trees = new TreeBuilder(own.members(), standing, numbering);
        return new Ground(numbering, inputs, own, standing, trees, trees.sponsor());
    }
}
