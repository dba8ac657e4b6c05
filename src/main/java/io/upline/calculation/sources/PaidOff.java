package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.PaidOrders;
import io.upline.calculation.volumes.Column;
import io.upline.plan.volume.Volume;

/** How much the base of each source differs from the volume it is read from, as something else is paid on than what was bought. */
public final class PaidOff {

    private PaidOff() {}

    /** The difference at each member that may be a source, in hundredths; empty where everything is paid on as it was bought. */
    public static long[] of(Columns columns, String base, PaidOrders paid) {
        if (paid.changed().length == 0) {
            return new long[0];
        }
        long[] off = new long[columns.ground().size()];
        boolean own = isOwnOnly(columns, base);
        for (Volume part : PricedBase.partsOf(columns, base)) {
            Reached reached = new Reached(columns, part);
            Column column = columns.volume(part.name());
            long[] sums = new long[off.length];
            new OrdersOfVolume(columns, part).changed(paid, (order, buyer, centi) -> {
                if (own) {
                    int owner = reached.ownerOf(buyer);
                    sums[owner] = Math.addExact(sums[owner], centi);
                } else {
                    reached.each(buyer, source -> sums[source] = Math.addExact(sums[source], centi));
                }
            });
            for (int m = 0; m < off.length; m++) {
                long before = sums[m] == 0 ? 0 : column.sourceSum(m);
                long after = Math.addExact(before, sums[m]);
                off[m] = Math.addExact(off[m], Math.subtractExact(column.scaled(after), column.scaled(before)));
            }
        }
        return off;
    }

    /** Whether a base is no more than what each member bought itself, so that each customer is a source of its own. */
    public static boolean isOwnOnly(Columns columns, String base) {
        return PricedBase.partsOf(columns, base).stream()
                .allMatch(part -> !part.reach().customers() && !part.reach().downline());
    }
}
