package io.upline.calculation.volumes;

import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.ground.Standing;
import io.upline.plan.volume.Volume;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Adds up one volume over a tree, from the bottom to the top: each distributor hands what it, its customers and those below
 * contribute on to the member above, unless the volume stops at it. Everything is by member number. The cost is one addition a member, or,
 * with a depth, one a member and level.
 */
public final class VolumeSum implements Swept {

    private final Column column;
    private final Volume.Reach reach;
    private final Seats seats;
    private final Check buys;
    private final Check until;
    private final boolean persons;
    private final boolean distributors;
    private final long[] bought;
    private final long[] customers;
    private final long[] moved;

    /** What became each member's own of what others bought; empty where nothing did. */
    private final long[] became;

    private final long[] below;
    private final long @Nullable [][] levels;

    /**
     * Prepares the sum.
     *
     * @param bought what each member's own orders add, by member
     * @param buys whose orders count
     * @param until where the downline stops
     */
    public VolumeSum(
            Column column, Volume volume, Seats seats, Standing standing, long[] bought, Check buys, Check until) {
        this.column = column;
        this.reach = volume.reach();
        Volume.Counted counted =
                volume.what() instanceof Volume.What.Count count ? count.counted() : Volume.Counted.ORDERS;
        persons = counted != Volume.Counted.ORDERS;
        distributors = counted == Volume.Counted.MEMBERS;
        this.seats = seats;
        this.buys = buys;
        this.until = until;
        this.bought = bought;
        int n = bought.length;
        boolean downline = reach.downline();
        customers = reach.customers() || downline ? new long[n] : new long[0];
        moved = downline ? new long[n] : new long[0];
        below = downline ? new long[n] : new long[0];
        became = seats.givesOwn() ? new long[n] : new long[0];
        boolean limited = downline && Math.min(reach.depth(), seats.depthMost()) < seats.size();
        levels = limited ? new long[Math.min(reach.depth(), seats.depthMost()) + 1][n] : null;
        if (downline) {
            column.leg = new long[n];
            column.moved = seats.outside().isNone() ? new long[0] : new long[n];
            column.seats = seats;
        }
        column.mayBeNegative = Arrays.stream(bought).anyMatch(centi -> centi < 0);
        addCustomers(standing);
    }

    private void addCustomers(Standing standing) {
        for (int m = 0; m < bought.length; m++) {
            int home = standing.home[m];
            if (home != m) {
                boolean counts = bought[m] != 0 && buys.holds(m);
                boolean own = counts && !persons;
                column.set(m, own && !standing.removed[m] ? bought[m] : 0);
                if (own && standing.removed[m]) {
                    column.setRemoved(m, bought[m]);
                }
                if (counts && !persons && standing.isOfRemoved(m)) {
                    addOfRemoved(standing, m);
                } else if (counts && home >= 0 && customers.length > 0) {
                    customers[home] = Math.addExact(customers[home], bought[m]);
                }
            }
        }
    }

    /** What was sold in the leg of a removed member counts there; a customer of it is now one of the next distributor. */
    private void addOfRemoved(Standing standing, int m) {
        int home = standing.home[m];
        int seat = seats.seat()[m];
        boolean isCustomer = home >= 0 && !standing.isDistributor(m) && seats.seat()[home] == seat;
        if (isCustomer && customers.length > 0) {
            customers[home] = Math.addExact(customers[home], bought[m]);
            if (seat == home && reach.customers()) {
                addMoved(m, bought[m]);
            }
        } else if (!isCustomer && seat >= 0 && moved.length > 0) {
            moved[seat] = Math.addExact(moved[seat], bought[m]);
            addMoved(m, bought[m]);
        }
    }

    private void addMoved(int member, long weight) {
        int key = column.moved.length == 0 ? -1 : seats.outside().key(member);
        if (key >= 0) {
            column.moved[key] = Math.addExact(column.moved[key], weight);
        }
    }

    @Override
    public void at(int member) {
        if (seats.becameOwn(member)) {
            column.set(member, 0);
            return;
        }
        long value = reach.self() ? ownInAll(member) : 0;
        if (reach.customers()) {
            value = Math.addExact(value, customers[member]);
        }
        if (reach.downline()) {
            value = Math.addExact(value, Math.addExact(moved[member], below(member)));
            if (reach.strongestLegsLeftOut() > 0) {
                value = Math.subtractExact(value, column.strongest(member, reach.strongestLegsLeftOut()));
            }
        }
        column.set(member, value);
    }

    private long own(int member) {
        return bought[member] != 0 && buys.holds(member) ? bought[member] : 0;
    }

    /** What a member bought, and what became its own of what others bought. */
    private long ownInAll(int member) {
        return became.length == 0 ? own(member) : Math.addExact(own(member), became[member]);
    }

    /** Makes what a member bought, whom the tree leaves out, the own of its seat; its customers go with it. */
    private void becomeOwn(int member, int seat) {
        if (!distributors) {
            became[seat] = Math.addExact(became[seat], own(member));
            if (customers.length > 0) {
                customers[seat] = Math.addExact(customers[seat], customers[member]);
            }
        }
    }

    private long below(int member) {
        if (levels == null) {
            return below[member];
        }
        long sum = 0;
        for (int level = 1; level < levels.length; level++) {
            sum = Math.addExact(sum, levels[level][member]);
        }
        return sum;
    }

    @Override
    public void done(int member) {
        if (seats.becameOwn(member)) {
            becomeOwn(member, seats.seat()[member]);
            return;
        }
        if (!reach.downline()) {
            return;
        }
        long weight = Math.addExact(ownInAll(member), customers[member]);
        if (!seats.holds(member)) {
            int seat = seats.seat()[member];
            if (seat >= 0 && !distributors) {
                moved[seat] = Math.addExact(moved[seat], weight);
                addMoved(member, weight);
            }
            return;
        }
        int above = seats.parent()[member];
        if (above < 0 || until.holds(member)) {
            return;
        }
        weight = Math.addExact(weight, moved[member]);
        if (levels == null) {
            column.leg[member] = Math.addExact(weight, below[member]);
            below[above] = Math.addExact(below[above], column.leg[member]);
        } else {
            handOn(levels, member, above, weight);
        }
    }

    private void handOn(long[][] byLevel, int member, int above, long weight) {
        long leg = weight;
        byLevel[1][above] = Math.addExact(byLevel[1][above], weight);
        for (int level = 2; level < byLevel.length; level++) {
            long further = byLevel[level - 1][member];
            leg = Math.addExact(leg, further);
            byLevel[level][above] = Math.addExact(byLevel[level][above], further);
        }
        column.leg[member] = leg;
    }

    /** Fills the whole column at once: those outside the tree first, then the tree from its bottom up. */
    public static void run(Swept swept, Seats seats, Standing standing) {
        for (int m = 0; m < standing.in.length; m++) {
            if (standing.in[m] && !seats.holds(m)) {
                swept.at(m);
                swept.done(m);
            }
        }
        int[] memberAt = seats.line().memberAt();
        for (int i = memberAt.length - 1; i >= 0; i--) {
            swept.at(memberAt[i]);
            swept.done(memberAt[i]);
        }
    }
}
