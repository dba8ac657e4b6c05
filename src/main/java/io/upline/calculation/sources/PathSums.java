package io.upline.calculation.sources;

import io.upline.calculation.ground.Seats;
import io.upline.calculation.volumes.Column;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Sums of everybody above a place, to which amounts are added one after the other, and who learns of it when its sum passes a bound.
 *
 * <p>A segment tree over {@link HeavyPaths}: a node holds what was added to all below it, and how far the nearest of them is from its next
 * bound above and from the one it stands on. So an amount costs the square of the logarithm of the members, however deep the tree, and more
 * only for those who pass a bound.
 */
final class PathSums {

    private static final long NEVER = 1L << 61;

    private final HeavyPaths paths;
    private final int size;
    private final long[] added;
    private final Column column;
    private final long[] bounds;
    private final IntConsumer passed;

    /** How much is missing to the nearest bound above, and how much there is above the bound one stands on; without what is added further up. */
    private final long[] up;

    private final long[] down;

    /**
     * Sums of zero.
     *
     * @param stops at whom what is below is no more of the members above
     * @param bounds ascending, in hundredths as the column is read; empty where nobody wants to know
     * @param passed takes each member whose figure passed a bound, up or down
     */
    PathSums(Seats seats, IntPredicate stops, Column column, long[] bounds, IntConsumer passed) {
        this.column = column;
        this.bounds = bounds;
        this.passed = passed;
        int[] parent = seats.parent().clone();
        for (int m : seats.line().memberAt()) {
            parent[m] = stops.test(m) ? -1 : parent[m];
        }
        paths = new HeavyPaths(parent, seats.line().memberAt());
        size = paths.memberAt.length;
        added = new long[4 * Math.max(1, size)];
        up = new long[bounds.length == 0 ? 0 : added.length];
        down = new long[up.length];
        if (size > 0 && bounds.length > 0) {
            begin(1, 0, size - 1);
        }
    }

    private void begin(int node, int from, int to) {
        if (from == to) {
            measure(node, from, 0);
            return;
        }
        int middle = (from + to) >>> 1;
        begin(2 * node, from, middle);
        begin(2 * node + 1, middle + 1, to);
        nearest(node);
    }

    /** Adds an amount to a member and all above it up to where a downline stops. */
    void addUpwards(int member, long amount) {
        for (int at = member; at >= 0; at = paths.beyond(at)) {
            add(1, 0, size - 1, paths.topOf(at), paths.positionOf(at), amount, 0);
        }
    }

    /** Adds an amount to all above a member up to where a downline stops, and not to the member. */
    void addAbove(int member, long amount) {
        addUpwards(paths.above(member), amount);
    }

    /** Whether a member has a sum. */
    boolean has(int member) {
        return paths.positionOf(member) >= 0;
    }

    /** The sum of a member, before the volume's factor. */
    long at(int member) {
        int position = paths.positionOf(member);
        long sum = 0;
        int node = 1;
        int from = 0;
        int to = size - 1;
        while (true) {
            sum = Math.addExact(sum, added[node]);
            if (from == to) {
                return sum;
            }
            int middle = (from + to) >>> 1;
            boolean isLeft = position <= middle;
            node = isLeft ? 2 * node : 2 * node + 1;
            from = isLeft ? from : middle + 1;
            to = isLeft ? middle : to;
        }
    }

    private void add(int node, int from, int to, int first, int last, long amount, long above) {
        if (first <= from && to <= last) {
            added[node] = Math.addExact(added[node], amount);
            if (up.length > 0) {
                up[node] -= amount;
                down[node] += amount;
                settle(node, from, to, above);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        long here = Math.addExact(above, added[node]);
        if (first <= middle) {
            add(2 * node, from, middle, first, last, amount, here);
        }
        if (last > middle) {
            add(2 * node + 1, middle + 1, to, first, last, amount, here);
        }
        if (up.length > 0) {
            nearest(node);
        }
    }

    private void settle(int node, int from, int to, long above) {
        if (up[node] - above > 0 && down[node] + above >= 0) {
            return;
        }
        if (from == to) {
            measure(node, from, Math.addExact(above, added[node]));
            passed.accept(paths.memberAt[from]);
            return;
        }
        int middle = (from + to) >>> 1;
        long here = Math.addExact(above, added[node]);
        settle(2 * node, from, middle, here);
        settle(2 * node + 1, middle + 1, to, here);
        nearest(node);
    }

    private void nearest(int node) {
        up[node] = Math.min(up[2 * node], up[2 * node + 1]) - added[node];
        down[node] = Math.min(down[2 * node], down[2 * node + 1]) + added[node];
    }

    /** Finds the bounds between which a member stands. */
    private void measure(int node, int position, long sum) {
        int member = paths.memberAt[position];
        int reached = Arrays.binarySearch(bounds, column.figure(member, sum));
        int next = reached < 0 ? -reached - 1 : reached + 1;
        long above = next < bounds.length ? column.least(member, bounds[next]) : NEVER;
        long below = next > 0 ? column.least(member, bounds[next - 1]) : -NEVER;
        up[node] = above - added[node];
        down[node] = added[node] - below;
    }
}
