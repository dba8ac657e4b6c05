package io.upline.sample;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.PaidOn;
import io.upline.plan.volume.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What plans look for in a company beside who brought whom.
 *
 * @param placed whether distributors are placed in a second tree
 * @param legs how many legs a position of that tree has; {@link Integer#MAX_VALUE} for any number
 * @param parties whether customers buy at parties
 * @param packages the packages of members, those of the plans
 * @param currency the currency that is paid in
 */
record Traits(boolean placed, int legs, boolean parties, List<String> packages, String currency) {

    private static final int BINARY_LEGS = 2;

    static Traits of(List<Plan> plans) {
        boolean binary = plans.stream()
                .flatMap(plan -> plan.bonuses().stream())
                .anyMatch(bonus -> bonus.kind().paidOn() instanceof PaidOn.TwoLegs);
        return new Traits(
                plans.stream().anyMatch(plan -> trees(plan).contains(Tree.PLACEMENT)),
                binary ? BINARY_LEGS : Integer.MAX_VALUE,
                plans.stream()
                        .flatMap(plan -> plan.bonuses().stream())
                        .anyMatch(bonus -> bonus.kind().paidOn() instanceof PaidOn.Parties),
                plans.stream()
                        .flatMap(plan -> Thresholds.packagesOf(plan).stream())
                        .distinct()
                        .toList(),
                plans.getFirst().terms().currency());
    }

    /** The trees that a plan names anywhere. */
    private static Set<String> trees(Plan plan) {
        Set<String> trees = new TreeSet<>();
        plan.bonuses().forEach(bonus -> trees.add(bonus.tree()));
        plan.volumes().forEach(volume -> trees.add(volume.reach().tree()));
        plan.trees().forEach(tree -> trees.add(tree.from()));
        Thresholds.eachCondition(plan, condition -> {
            if (condition instanceof Condition.LegsHave legs) {
                trees.add(legs.tree());
            } else if (condition instanceof Condition.Sponsored sponsored) {
                sponsored.inLegsOf().ifPresent(trees::add);
            }
        });
        return trees;
    }
}
