package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.calculation.lines.Rule;
import io.upline.fact.Fact;
import io.upline.plan.kind.Compression;

/**
 * The least that the payee of the first paid level gets on each member's group: whoever stands one level lower, the guarantor, makes it up for
 * all of its groups together, out of what it earns by the bonus itself, from the bottom of the tree up. A group is what stands at level
 * 0 at a member of the tree. One sweep over the lines and two over the tree, whatever its depth.
 */
final class LevelGuarantee {

    /** The rule of a line that is a guarantee paid by or to another payee. */
    private static final Rule RULE = Rule.of("guarantee");

    private final BonusFrame frame;
    private final LevelWalk walk;
    private final int level;
    private final int[] guarantorOf;
    private final int[] payeeOf;

    LevelGuarantee(BonusFrame frame, Compression compression) {
        this.frame = frame;
        walk = new LevelWalk(frame);
        level = frame.bonus.levels().from();
        guarantorOf = LevelWalk.above(frame.seats, level - 1);
        payeeOf = payees(compression);
    }

    /** Who is paid the first level above each guarantor, {@code -1} for nobody. */
    private int[] payees(Compression compression) {
        int[] parent = frame.seats.parent();
        int[] nearest = LevelWalk.nearest(frame.seats, this::pays);
        int[] payees = new int[parent.length];
        for (int m : frame.seats.line().memberAt()) {
            int above = parent[m];
            boolean isNext = above >= 0 && (compression == Compression.DYNAMIC || pays(above));
            payees[m] = isNext && level <= frame.seats.depthMost() ? nearest[above] : -1;
        }
        return payees;
    }

    private boolean pays(int member) {
        return frame.payable[member] && frame.rates.pays(frame.rates.rowOf[member], 0);
    }

    void make(long leastMinor) {
        int[] memberAt = frame.seats.line().memberAt();
        long[] earned = new long[payeeOf.length];
        long[] lacks = lacks(leastMinor, earned);
        for (int i = memberAt.length - 1; i >= 0; i--) {
            int guarantor = memberAt[i];
            int payee = payeeOf[guarantor];
            long made = Math.min(lacks[guarantor], earned[guarantor]);
            if (payee >= 0 && made > 0) {
                if (frame.trail.watches(payee)) {
                    frame.tell(Fact.of("why.guaranteedBy", "level", level, "member", frame.named(guarantor)));
                }
                frame.pay(payee, guarantor, level, 0, 0, made, RULE);
                if (frame.trail.watches(guarantor)) {
                    frame.tell(Fact.of("why.guaranteeMade", "payee", frame.named(payee)));
                }
                frame.pay(guarantor, guarantor, level, 0, 0, -made, RULE);
                earned[payee] = Math.addExact(earned[payee], made);
            }
        }
    }

    /** What the payees lack on all groups of each guarantor; fills in what each member earned. */
    private long[] lacks(long leastMinor, long... earned) {
        long[] paidOn = new long[payeeOf.length];
        for (int k = 0; k < frame.lines.size(); k++) {
            long amount = frame.lines.amountMinor(k);
            int payee = frame.lines.position(k);
            earned[payee] = Math.addExact(earned[payee], amount);
            int source = frame.lines.source(k);
            int group = walk.placeOf(source) == 0 ? frame.seats.seat()[source] : -1;
            int guarantor = group < 0 ? -1 : guarantorOf[group];
            if (frame.lines.level(k) == level && guarantor >= 0 && payeeOf[guarantor] == payee) {
                paidOn[group] = Math.addExact(paidOn[group], amount);
            }
        }
        long[] lacks = new long[payeeOf.length];
        for (int m : frame.seats.line().memberAt()) {
            int guarantor = guarantorOf[m];
            if (guarantor >= 0 && leastMinor > paidOn[m] && frame.isSource(m)) {
                lacks[guarantor] = Math.addExact(lacks[guarantor], Math.subtractExact(leastMinor, paidOn[m]));
            }
        }
        return lacks;
    }
}
