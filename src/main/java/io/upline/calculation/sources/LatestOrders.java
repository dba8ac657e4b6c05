package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.volumes.Column;
import io.upline.plan.volume.Volume;
import java.util.Arrays;

/**
 * The moment of the latest order that each member's volume counts: a roll-up of maxima, stopped where the volume stops. A leg
 * that is left out counts at the members above the one who leaves it out. Limited depths, and trees in which orders moved up, are walked order by
 * order.
 */
public final class LatestOrders {

    private final Columns columns;
    private final Ground ground;
    private final Volume volume;

    /** Looks at the orders of a volume that is no sum of others and is calculated. */
    public LatestOrders(Columns columns, Volume volume) {
        this.columns = columns;
        ground = columns.ground();
        this.volume = volume;
    }

    /** Raises each member's moment, in seconds, to that of the latest order in its value of the volume. */
    public void into(long[] last) {
        if (volume.what() instanceof Volume.What.Count count && count.counted() != Volume.Counted.ORDERS) {
            return;
        }
        Reached reached = new Reached(columns, volume);
        if (Reached.goesAllTheWay(volume.reach(), columns.seats(volume.reach().tree()))) {
            rolledUp(last, reached);
        } else {
            new OrdersOfVolume(columns, volume).withZeros((order, buyer, centi) -> each(reached, order, buyer, last));
        }
    }

    private void each(Reached reached, int order, int buyer, long... last) {
        reached.each(buyer, member -> last[member] = Math.max(last[member], moment(order)));
    }

    private long moment(int order) {
        return ground.book().orders.day()[ground.book().like(order)] * 86_400L
                + ground.book().orders.secondOfDay()[order];
    }

    private void rolledUp(long[] last, Reached reached) {
        Volume.Reach reach = volume.reach();
        Seats seats = columns.seats(reach.tree());
        Checks checks = new Checks(columns, Sweep.none(columns));
        Check until = reach.until().map(checks::of).orElse(member -> false);
        long[] own = none();
        long[] leg = none();
        new OrdersOfVolume(columns, volume).withZeros((order, buyer, centi) -> {
            int home = ground.standing().home[buyer];
            if (ground.standing().isOfRemoved(buyer)) {
                each(reached, order, buyer, last);
            } else if (home >= 0) {
                boolean counts = home == buyer ? reach.self() : reach.customers();
                last[home] = counts ? Math.max(last[home], moment(order)) : last[home];
                int seat = seats.seat()[buyer];
                if (seat >= 0) {
                    own[seat] = Math.max(own[seat], moment(order));
                }
            }
        });
        Column column = columns.volume(volume.name());
        int[] memberAt = seats.line().memberAt();
        for (int i = memberAt.length - 1; i >= 0; i--) {
            int m = memberAt[i];
            int above = seats.parent()[m];
            if (above >= 0 && !until.holds(m)) {
                leg[m] = Math.max(leg[m], own[m]);
                leg[above] = Math.max(leg[above], leg[m]);
                last[above] = column.isLeftOut(m) ? last[above] : Math.max(last[above], leg[m]);
            }
        }
    }

    private long[] none() {
        long[] none = new long[ground.size()];
        Arrays.fill(none, Long.MIN_VALUE);
        return none;
    }
}
