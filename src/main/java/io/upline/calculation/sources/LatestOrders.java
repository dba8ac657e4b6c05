package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.volumes.Column;
import io.upline.plan.volume.Volume;

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
        Seats seats = columns.seats(volume.reach().tree());
        Checks checks = new Checks(columns, Sweep.none(columns));
        Check until = volume.reach().until().map(checks::of).orElse(member -> false);
        long[] leg = new long[ground.size()];
        new OrdersOfVolume(columns, volume).withZeros((order, buyer, centi) -> {
            int seat = seats.seat()[buyer];
            if (seat < 0) {
                each(reached, order, buyer, last);
                return;
            }
            leg[seat] = Math.max(leg[seat], moment(order));
            if (reached.countsAt(seat, buyer)) {
                last[seat] = Math.max(last[seat], moment(order));
            }
        });
        Column column = columns.volume(volume.name());
        int[] memberAt = seats.line().memberAt();
        for (int i = memberAt.length - 1; i >= 0; i--) {
            int m = memberAt[i];
            int above = seats.parent()[m];
            if (above >= 0 && !until.holds(m)) {
                leg[above] = Math.max(leg[above], leg[m]);
                last[above] = column.isLeftOut(m) ? last[above] : Math.max(last[above], leg[m]);
            }
        }
    }
}
