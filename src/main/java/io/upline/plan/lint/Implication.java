package io.upline.plan.lint;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import java.util.List;

/** Whether whoever meets one condition surely meets another. Says no when it does not know. */
final class Implication {

    private Implication() {}

    static boolean implies(Condition a, Condition b, Plan plan) {
        if (a.equals(b)) {
            return true;
        }
        if (a instanceof Condition.Named named) {
            return implies(named.of(), b, plan);
        }
        if (b instanceof Condition.Named named) {
            return implies(a, named.of(), plan);
        }
        if (b instanceof Condition.All(List<Condition> of)) {
            return of.stream().allMatch(part -> implies(a, part, plan));
        }
        if (a instanceof Condition.Any(List<Condition> of) && !of.isEmpty()) {
            return of.stream().allMatch(part -> implies(part, b, plan));
        }
        if (a instanceof Condition.All(List<Condition> of) && of.stream().anyMatch(part -> implies(part, b, plan))) {
            return true;
        }
        if (b instanceof Condition.Any(List<Condition> of)) {
            return of.stream().anyMatch(part -> implies(a, part, plan));
        }
        return single(a, b, plan);
    }

    private static boolean single(Condition a, Condition b, Plan plan) {
        return switch (a) {
            case Condition.VolumeAtLeast x
            when b instanceof Condition.VolumeAtLeast y ->
                x.volume().equals(y.volume())
                        && x.atLeastCenti() >= y.atLeastCenti()
                        && (y.legCap().isEmpty() || y.legCap().equals(x.legCap()));
            case Condition.LegsHave x
            when b instanceof Condition.LegsHave y ->
                x.tree().equals(y.tree())
                        && (x.where() == y.where() || x.where() == Condition.Where.HEAD)
                        && x.count() >= y.count()
                        && implies(x.has(), y.has(), plan);
            case Condition.LegVolumes x
            when b instanceof Condition.LegVolumes y ->
                x.volume().equals(y.volume()) && atLeast(x.atLeastCenti(), y.atLeastCenti()) && others(x, y);
            case Condition.Sponsored x
            when b instanceof Condition.Sponsored y ->
                x.inLegsOf().equals(y.inLegsOf()) && x.count() >= y.count() && implies(x.are(), y.are(), plan);
            case Condition.Met x
            when b instanceof Condition.Met y ->
                x.name().equals(y.name()) && x.of() <= y.of() && x.times() >= y.times() && x.inARow() >= y.inARow();
            case Condition.Customers x
            when b instanceof Condition.Customers y -> x.count() >= y.count() && implies(x.are(), y.are(), plan);
            case Condition.HoldsRank x
            when b instanceof Condition.HoldsRank y ->
                x.ladder() == y.ladder()
                        && x.held().equals(y.held())
                        && !y.exactly()
                        && plan.ladder(x.ladder()).indexOf(x.rank())
                                >= plan.ladder(y.ladder()).indexOf(y.rank());
            default -> false;
        };
    }

    /** Without others any more single legs do; with them both must be asked for alike. */
    private static boolean others(Condition.LegVolumes a, Condition.LegVolumes b) {
        if (a.others().isEmpty() || b.others().isEmpty()) {
            return b.others().isEmpty()
                    && !a.others().map(Condition.OtherLegs::inAnyOrder).orElse(false);
        }
        return a.others().get().inAnyOrder() == b.others().get().inAnyOrder()
                && a.others().get().atLeastCenti() >= b.others().get().atLeastCenti()
                && a.atLeastCenti().size() == b.atLeastCenti().size();
    }

    private static boolean atLeast(List<Long> a, List<Long> b) {
        for (int i = 0; i < b.size(); i++) {
            if (i >= a.size() || a.get(i) < b.get(i)) {
                return false;
            }
        }
        return true;
    }
}
