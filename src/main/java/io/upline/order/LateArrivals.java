package io.upline.order;

import java.util.List;

/**
 * What arrived for a period after the import it was calculated with: a cause of restatement.
 *
 * @param count how many orders and returns
 * @param ids the ids of the first of them, in ascending order, at most {@link #SHOWN}
 */
public record LateArrivals(long count, List<String> ids) {

    /** How many ids are named. */
    public static final int SHOWN = 100;

    /** Refuses shared mutable lists. */
    public LateArrivals {
        ids = List.copyOf(ids);
    }
}
