package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.sources.HeavyPaths;
import io.upline.calculation.sources.SoFar;
import java.util.function.IntPredicate;

/**
 * The rates of a differential whose rows are picked by a volume as it stood with each order: they change from order to order, of those only whose
 * volume passed a bound. The highest of each part of a way is kept in a tree over {@link HeavyPaths}, so that the next higher rate above a
 * member is found in the square of the logarithm of the members.
 */
final class RatesSoFar {

    private final BonusFrame frame;
    private final HeldRates held;
    private final IntPredicate holds;
    private final SoFar volume;
    private final HeavyPaths paths;
    private final int size;
    private final long[] highest;

    /** The rates before any order of those who may hold one. */
    RatesSoFar(BonusFrame frame, HeldRates held, IntPredicate holds) {
        this.frame = frame;
        this.held = held;
        this.holds = holds;
        int[] memberAt = frame.seats.line().memberAt();
        paths = new HeavyPaths(frame.seats.parent(), memberAt);
        size = Integer.highestOneBit(Math.max(1, memberAt.length) * 2 - 1);
        highest = new long[2 * size];
        volume = SoFar.watching(frame.columns, frame.rates.bySoFar().orElseThrow(), frame.rates.steps(), this::passed);
        for (int m : memberAt) {
            hold(m);
            highest[size + paths.positionOf(m)] = held.value(m);
        }
        for (int node = size - 1; node > 0; node--) {
            settle(node);
        }
    }

    /** Takes all orders up to this one, itself included. */
    void upTo(int order) {
        volume.upTo(order);
    }

    /** The figure that picks a member's row. */
    long at(int member) {
        return volume.at(member);
    }

    private void hold(int member) {
        int step = frame.rates.stepFor(volume.at(member));
        held.hold(member, holds.test(member) ? frame.rates.rowAt(member, step) : Rates.NONE);
    }

    private void passed(int member) {
        int position = paths.positionOf(member);
        if (position < 0) {
            return;
        }
        hold(member);
        int node = size + position;
        highest[node] = held.value(member);
        for (node >>= 1; node > 0; node >>= 1) {
            settle(node);
        }
    }

    private void settle(int node) {
        highest[node] = Math.max(highest[2 * node], highest[2 * node + 1]);
    }

    /** The first at or above a member whose rate is higher, {@code -1} for none. */
    int above(int member, long than) {
        for (int at = member; at >= 0; at = paths.beyond(at)) {
            int found = last(1, 0, size - 1, paths.topOf(at), paths.positionOf(at), than);
            if (found >= 0) {
                return paths.memberAt[found];
            }
        }
        return -1;
    }

    /** The last position from the first to the last where the rate is higher. */
    private int last(int node, int from, int to, int first, int last, long than) {
        if (to < first || from > last || highest[node] <= than) {
            return -1;
        }
        if (from == to) {
            return from;
        }
        int middle = (from + to) >>> 1;
        int found = last(2 * node + 1, middle + 1, to, first, last, than);
        return found >= 0 ? found : last(2 * node, from, middle, first, last, than);
    }
}
