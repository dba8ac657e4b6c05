package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.volumes.Column;
import io.upline.plan.volume.Volume;
import java.util.function.IntConsumer;

/** Whose volume an order of a buyer is in. */
public final class Reached {

    private final Columns columns;
    private final Column column;
    private final Volume.Reach reach;
    private final Seats seats;
    private final Check until;

    /** Looks at a volume that is calculated. */
    public Reached(Columns columns, Volume volume) {
        this.columns = columns;
        column = columns.volume(volume.name());
        reach = volume.reach();
        seats = columns.seats(reach.tree());
        Checks checks = new Checks(columns, Sweep.none(columns));
        until = reach.until().map(checks::of).orElse(member -> false);
    }

    /** Hands over each member whose value of the volume an order of the buyer is in. */
    public void each(int buyer, IntConsumer taker) {
        int home = columns.ground().standing().home[buyer];
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
