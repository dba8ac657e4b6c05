package io.upline.sample;

import io.upline.plan.Plan;
import io.upline.plan.kind.PaidOn;
import io.upline.plan.order.Dependencies;
import io.upline.plan.volume.Tree;
import java.util.List;

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
        List<Dependencies> named = plans.stream().map(Dependencies::of).toList();
        return new Traits(
                named.stream().anyMatch(each -> each.trees().contains(Tree.PLACEMENT)),
                binary ? BINARY_LEGS : Integer.MAX_VALUE,
                plans.stream()
                        .flatMap(plan -> plan.bonuses().stream())
                        .anyMatch(bonus -> bonus.kind().paidOn() instanceof PaidOn.Parties),
                named.stream()
                        .flatMap(each -> each.packages().stream())
                        .distinct()
                        .toList(),
                plans.getFirst().terms().currency());
    }
}
