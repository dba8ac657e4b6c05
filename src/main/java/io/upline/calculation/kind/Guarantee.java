package io.upline.calculation.kind;

import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.ground.Check;
import io.upline.calculation.lines.Rule;
import io.upline.fact.Fact;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.Generations;

/**
 * The minimum bonus of generations: what the payee of generation 1 gets on a boundary's own group is made up to the guaranteed sum
 * out of what the boundary itself earns by the bonus, from the bottom of the tree up, each boundary once. This makes two lines, both naming
 * the boundary as source: one for the payee above, one taken off the boundary.
 */
final class Guarantee {

    /** The rule of a line that is a guarantee paid by or to another payee. */
    private static final Rule RULE = Rule.of("guarantee");

    private final BonusFrame frame;
    private final int[] boundaryAt;
    private final int[] payeeAt;
    private final boolean ownGroup;
    private final boolean everyBoundaryCounts;
    private final int[] depth;

    Guarantee(BonusFrame frame, Generations generations) {
        this.frame = frame;
        if (!(generations.boundary() instanceof Generations.Boundary.Meets meets)) {
            throw new IllegalArgumentException(
                    frame.bonus.name() + ": a guarantee needs a boundary that is the same for every payee");
        }
        Check boundary = new Checks(frame.columns, Sweep.none(frame.columns)).of(meets.condition());
        boundaryAt = LevelWalk.nearest(frame.seats, boundary);
        Rates rates = frame.rates;
        payeeAt = LevelWalk.nearest(
                frame.seats, m -> frame.payable[m] && rates.rowOf.length > 0 && rates.pays(rates.rowOf[m], 0));
        everyBoundaryCounts = generations.compression() == Compression.NONE;
        depth = LevelWalk.depth(frame.seats);
        ownGroup = generations.opens() == Generations.Opens.BOUNDARY_OWN_GROUP;
    }

    void make(long leastMinor) {
        int[] parent = frame.seats.parent();
        int[] payeeOf = payees(parent);
        long[] earned = new long[parent.length];
        long[] paidOn = new long[parent.length];
        for (int k = 0; k < frame.lines.size(); k++) {
            long amount = frame.lines.amountMinor(k);
            int payee = frame.lines.position(k);
            earned[payee] = Math.addExact(earned[payee], amount);
            int seat = frame.seats.seat()[frame.lines.source(k)];
            int group = boundaryAt[ownGroup ? seat : parent[seat]];
            if (frame.lines.level(k) == 1 && group >= 0 && payeeOf[group] == payee) {
                paidOn[group] = Math.addExact(paidOn[group], amount);
            }
        }
        int[] memberAt = frame.seats.line().memberAt();
        for (int i = memberAt.length - 1; i >= 0; i--) {
            int boundary = memberAt[i];
            int payee = payeeOf[boundary];
            long made = Math.min(leastMinor - paidOn[boundary], earned[boundary]);
            if (payee >= 0 && made > 0) {
                if (frame.trail.watches(payee)) {
                    frame.tell(Fact.of("why.guaranteedOn", "boundary", frame.named(boundary)));
                }
                frame.pay(payee, boundary, 1, 0, 0, made, RULE);
                if (frame.trail.watches(boundary)) {
                    frame.tell(Fact.of("why.guaranteedTo", "payee", frame.named(payee)));
                }
                frame.pay(boundary, boundary, 1, 0, 0, -made, RULE);
                earned[payee] = Math.addExact(earned[payee], made);
            }
        }
    }

    /** The payee that each boundary of the tree makes up to the guarantee, {@code -1} for nobody. */
    private int[] payees(int[] parent) {
        int[] payees = new int[parent.length];
        for (int m : frame.seats.line().memberAt()) {
            payees[m] = boundaryAt[m] == m ? payeeAbove(parent[m], m) : -1;
        }
        return payees;
    }

    /** The first payee of generation 1 above a boundary; without compression the next boundary ends that generation. */
    private int payeeAbove(int above, int boundary) {
        int payee = above < 0 ? -1 : payeeAt[above];
        if (payee < 0 || depth[boundary] - depth[payee] > frame.seats.depthMost()) {
            return -1;
        }
        int next = boundaryAt[above];
        return everyBoundaryCounts && next >= 0 && depth[payee] < depth[next] ? -1 : payee;
    }
}
