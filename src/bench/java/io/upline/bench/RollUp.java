package io.upline.bench;

import io.upline.calculation.Inputs;
import io.upline.network.Genealogy;
import io.upline.network.Subtrees;
import io.upline.order.Orders;
import java.util.Arrays;

/**
 * Rolling volume up, as the product does it: one sweep over arrays in memory.
 *
 * @param nanos the median of many
 * @param total sum of all group volumes, to be the same as anybody else's
 */
record RollUp(long nanos, long total) {

    private static final int TIMES = 51;

    static RollUp of(Inputs inputs) {
        Genealogy tree =
                Genealogy.of(inputs.members().sponsor(), inputs.members().joinedOn());
        long[] own = own(inputs.orders(), tree);
        long[] nanos = new long[TIMES];
        long total = 0;
        for (int k = 0; k < TIMES; k++) {
            long begun = System.nanoTime();
            long[] group = Subtrees.sums(tree, own);
            nanos[k] = System.nanoTime() - begun;
            total = Arrays.stream(group).sum();
        }
        Arrays.sort(nanos);
        return new RollUp(nanos[TIMES / 2], total);
    }

    private static long[] own(Orders orders, Genealogy tree) {
        long[] own = new long[tree.size()];
        long[] qv = orders.measureCenti()[orders.measures().indexOf("QV")];
        for (int o = 0; o < qv.length; o++) {
            own[tree.positionOf()[orders.buyer()[o]]] += qv[o];
        }
        return own;
    }
}
