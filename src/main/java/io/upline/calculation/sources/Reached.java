package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.ground.Standing;
import io.upline.calculation.volumes.Column;
import io.upline.plan.volume.Volume;
import java.util.function.IntConsumer;

/** Whose volume an order of a buyer is in. */
public final class Reached {

    private final Standing standing;
    private final Column column;
    private final Volume.Reach reach;
    private final Seats seats;
    private final Check until;

    /** Looks at a volume that is calculated. */
    public Reached(Columns columns, Volume volume) {
        standing = columns.ground().standing();
        column = columns.volume(volume.name());
        reach = volume.reach();
        seats = columns.seats(reach.tree());
        Checks checks = new Checks(columns, Sweep.none(columns));
        until = reach.until().map(checks::of).orElse(member -> false);
    }

    /**
     * Whether what counts for a member counts for everybody above it too, up to where the volume stops, so that it may be rolled up: all levels are
     * reached, and nothing stands in a leg or as somebody's own that it was not bought in. Orders without a seat in the tree go by {@link #each}
     * even so.
     */
    static boolean goesAllTheWay(Volume.Reach reach, Seats seats) {
        return reach.downline()
                && Math.min(reach.depth(), seats.depthMost()) >= seats.size()
                && seats.outside().isNone()
                && !seats.givesOwn();
    }

    /** Whether orders count at the seat where they stand itself, where {@link #goesAllTheWay}: as its own, of its customers, or of one taken out. */
    boolean countsAt(int seat, int buyer) {
        return seat == buyer ? reach.self() : standing.isDistributor(buyer) || reach.customers();
    }

    /** Hands over each member whose value of the volume an order of the buyer is in. */
    public void each(int buyer, IntConsumer taker) {
        int seat = seats.seat()[buyer];
        boolean isCustomer = !standing.isDistributor(buyer);
        boolean follows = seats.becameOwn(buyer) || (isCustomer && seats.followsOwn(buyer, standing.home[buyer]));
        int home = follows ? seat : standing.home[buyer];
        boolean isOwn = home == buyer || seats.becameOwn(buyer);
        if (!follows && standing.isOfRemoved(buyer)) {
            if (standing.isDistributor(buyer) || home < 0 || seats.seat()[home] != seat) {
                below(seat, seats.outside().key(buyer), taker);
                return;
            }
        } else if (home < 0) {
            return;
        }
        int key = seat == home ? seats.outside().key(buyer) : -1;
        if (isOwn ? reach.self() : reach.customers() && !isLeftOut(key)) {
            taker.accept(home);
        }
        if (seats.seat()[home] != home) {
            below(seats.seat()[home], seats.outside().key(home), taker);
        } else if (reach.downline()) {
            above(home, taker);
        }
    }

    /** Whose own an order of the buyer is: the buyer's, or that of whom it became the own of. */
    public int ownerOf(int buyer) {
        return seats.becameOwn(buyer) ? seats.seat()[buyer] : buyer;
    }

    private boolean isLeftOut(int key) {
        return key >= 0 && column.isLeftOut(key);
    }

    /** Hands over the member that orders moved up to, in whose leg they are, and those above. */
    private void below(int seat, int key, IntConsumer taker) {
        if (seat >= 0 && reach.downline()) {
            if (!isLeftOut(key)) {
                taker.accept(seat);
            }
            above(seat, taker);
        }
    }

    private void above(int from, IntConsumer taker) {
        int at = from;
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
