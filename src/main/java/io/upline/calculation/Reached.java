package io.upline.calculation;

import io.upline.plan.Volume;
import java.util.function.IntConsumer;

/** Whose volume an order of a buyer is in. */
final class Reached {

    private final Workings workings;
    private final Column column;
    private final Volume.Reach reach;
    private final Seats seats;
    private final Check until;

    Reached(Workings workings, Volume volume) {
        this.workings = workings;
        column = workings.column(volume.name());
        reach = volume.reach();
        seats = workings.seats(reach.tree());
        Checks checks = new Checks(workings, Sweep.none(workings));
        until = reach.until().map(checks::of).orElse(member -> false);
    }

    void each(int buyer, IntConsumer taker) {
        int home = workings.standing.home[buyer];
        if (home < 0) {
            return;
        }
        if (home == buyer ? reach.self() : reach.customers()) {
            taker.accept(home);
        }
        if (reach.downline()) {
            above(home, taker);
        }
    }

    private void above(int home, IntConsumer taker) {
        int at = seats.seat()[home];
        if (at >= 0 && at != home) {
            taker.accept(at);
        }
        int levels = Math.min(reach.depth(), seats.depthMost());
        while (at >= 0 && levels-- > 0 && !until.holds(at)) {
            int head = at;
            at = seats.parent()[at];
            if (at >= 0 && !column.isLeftOut(head)) {
                taker.accept(at);
            }
        }
    }
}
