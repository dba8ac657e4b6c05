package io.upline.order;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** First and last day on which the accepted orders of an import were placed and paid. */
final class DaySpan {

    private int firstOrdered = Integer.MAX_VALUE;
    private int lastOrdered = Integer.MIN_VALUE;
    private int firstPaid = Integer.MAX_VALUE;
    private int lastPaid = Integer.MIN_VALUE;

    void add(OrderRow row) {
        firstOrdered = Math.min(firstOrdered, OrderRow.day(row.ordered()));
        lastOrdered = Math.max(lastOrdered, OrderRow.day(row.ordered()));
        if (row.isPaid()) {
            firstPaid = Math.min(firstPaid, OrderRow.day(row.paid()));
            lastPaid = Math.max(lastPaid, OrderRow.day(row.paid()));
        }
    }

    /** Each bound once, {@code null} for none, in the order of the columns. */
    List<@Nullable Object> bounds() {
        List<@Nullable Object> bounds = new ArrayList<>();
        for (int bound : new int[] {firstOrdered, lastOrdered, firstPaid, lastPaid}) {
            Integer value = bound == Integer.MAX_VALUE || bound == Integer.MIN_VALUE ? null : bound;
            bounds.add(value);
        }
        return bounds;
    }

    /** Each bound twice. */
    List<@Nullable Object> pairs() {
        List<@Nullable Object> pairs = new ArrayList<>();
        for (@Nullable Object bound : bounds()) {
            pairs.add(bound);
            pairs.add(bound);
        }
        return pairs;
    }
}
