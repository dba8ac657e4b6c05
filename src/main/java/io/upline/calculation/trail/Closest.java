package io.upline.calculation.trail;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Seats;
import io.upline.fact.Fact;
import io.upline.network.Genealogy;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.HoldsRank;
import io.upline.plan.condition.Condition.Where;
import io.upline.plan.volume.Tree;
import java.util.List;

/**
 * Which leg that a requirement lacks, or which member that was sponsored, comes closest to it: the one that misses least; of equal ones
 * the first in the order of the tree.
 */
final class Closest {

    private final Columns columns;
    private final int deep;

    /**
     * Looks for them.
     *
     * @param deep of how many requirements that the closest one lacks, one inside the other, whoever comes closest is named as well
     */
    Closest(Columns columns, int deep) {
        this.columns = columns;
        this.deep = deep;
    }

    /** The closest of the legs that lack the condition, or that there is none; nothing for whoever stands outside the tree. */
    Object leg(int member, Condition.LegsHave legs) {
        Seats seats = columns.seats(legs.tree());
        Genealogy tree = seats.line();
        int top = tree.positionOf()[member];
        if (top < 0) {
            return "";
        }
        Check has = check(legs.has());
        Distances.Measure measure = new Distances(columns).of(legs.has());
        int head = -1;
        int who = -1;
        Distance least = Distance.NONE;
        for (int leg = top + 1; leg < tree.end()[top]; leg = tree.end()[leg]) {
            int end = legs.where() == Where.HEAD ? leg + 1 : tree.end()[leg];
            int best = lacks(tree, leg, end, has) ? closest(tree, leg, end, measure) : -1;
            if (best >= 0) {
                Distance distance = measure.of(tree.memberAt()[best]);
                if (head < 0 || distance.compareTo(least) < 0) {
                    head = tree.memberAt()[leg];
                    who = tree.memberAt()[best];
                    least = distance;
                }
            }
        }
        return head < 0
                ? Fact.of("why.noOtherLeg", "other", tree.end()[top] > top + 1)
                : Fact.of(
                        "why.closestLeg",
                        "leg",
                        named(head),
                        "who",
                        who == head ? "" : named(who),
                        "lacking",
                        lacking(who, legs.has()));
    }

    private static boolean lacks(Genealogy tree, int from, int end, Check has) {
        for (int at = from; at < end; at++) {
            if (has.holds(tree.memberAt()[at])) {
                return false;
            }
        }
        return true;
    }

    private static int closest(Genealogy tree, int from, int end, Distances.Measure measure) {
        int best = from;
        Distance least = measure.of(tree.memberAt()[from]);
        for (int at = from + 1; at < end; at++) {
            Distance distance = measure.of(tree.memberAt()[at]);
            if (distance.compareTo(least) < 0) {
                best = at;
                least = distance;
            }
        }
        return best;
    }

    /** The closest of those who were sponsored and lack the condition, or that there is none; nothing where legs decide, too. */
    Object sponsored(int member, Condition.Sponsored sponsored) {
        Genealogy tree = columns.seats(Tree.SPONSOR).line();
        int top = tree.positionOf()[member];
        if (top < 0 || sponsored.inLegsOf().isPresent()) {
            return "";
        }
        Check are = check(sponsored.are());
        Distances.Measure measure = new Distances(columns).of(sponsored.are());
        int who = -1;
        Distance least = Distance.NONE;
        for (int at = top + 1; at < tree.end()[top]; at = tree.end()[at]) {
            int recruit = tree.memberAt()[at];
            if (!are.holds(recruit)) {
                Distance distance = measure.of(recruit);
                if (who < 0 || distance.compareTo(least) < 0) {
                    who = recruit;
                    least = distance;
                }
            }
        }
        return who < 0
                ? Fact.of("why.nobodyElse", "other", tree.end()[top] > top + 1)
                : Fact.of("why.closestMember", "who", named(who), "lacking", lacking(who, sponsored.are()));
    }

    private Check check(Condition condition) {
        return new Checks(columns, Sweep.none(columns)).of(condition);
    }

    private Fact lacking(int who, Condition condition) {
        Missing missing = new Missing(columns, who, deep);
        if (condition instanceof HoldsRank rank && rank.ladder() == Condition.LadderName.RANK) {
            int at = columns.ground().plan().ranks().indexOf(rank.rank());
            List<Fact> needs = at < 0
                    ? List.of()
                    : missing.of(columns.ground().plan().ranks().ranks().get(at).needs());
            if (!needs.isEmpty()) {
                return Why.lacking(needs);
            }
        }
        List<Fact> lacks = missing.of(condition);
        return lacks.isEmpty() ? Fact.of("why.takenOut") : Why.lacking(lacks);
    }

    private Fact named(int member) {
        return Why.member(columns.ground().inputs().members().ids(), member);
    }
}
