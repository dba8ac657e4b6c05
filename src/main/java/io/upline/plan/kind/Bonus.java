package io.upline.plan.kind;

import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;
import java.util.Optional;

/**
 * A bonus or a cap: the switches that every kind shares, and its kind. A kind that has no use for a switch has the neutral
 * value in it, and the reader refuses the key.
 *
 * @param name unique among bonuses
 * @param base a volume or measure, read at each source; empty: per event (or the kind brings its own figure). With
 *     {@code each: period} the base of a source is: in {@link Percent} the payee's own value of it; in the
 *     kinds that walk a tree its value at each distributor below (and, for the sources that are customers, at each
 *     customer its own orders). A base whose reach has {@code customers} or {@code downline} is, at a source, all of that,
 *     and then customers are no sources of their own. For a measure or a base of {@code self} only, each customer is a
 *     source, placed by {@code Terms.CustomerPlace}
 * @param tree the tree that is walked
 * @param needs what the payee must meet
 * @param sources what the source (buyer) must meet to be paid on
 * @param each what makes a line
 * @param levels which levels pay
 * @param table rates or amounts
 * @param kind what is done with them
 */
public record Bonus(
        String name,
        Optional<String> base,
        String tree,
        Condition needs,
        Condition sources,
        Each each,
        Levels levels,
        RateTable table,
        BonusKind kind) {

    /** What makes a line, its rounding and its bracket. */
    public enum Each {
        /** A source's whole base of the period. */
        PERIOD,
        /** A single order: its share of the base; without a base: the order as an event. */
        ORDER,
        /** A distributor that joined in the period (its base; without a base: the joining as an event). */
        RECRUIT,
        /** A customer (its base; without a base: each customer that ordered in the period as one event). */
        CUSTOMER
    }

    /**
     * Levels that pay, counted from the buyer, who is level 0; a table's list starts at {@code from}.
     *
     * @param from first level that pays
     * @param to last level that pays; {@link Integer#MAX_VALUE} for no end
     */
    public record Levels(int from, int to) {

        /** The levels from the first above the buyer on. */
        public static final Levels FROM_ONE = new Levels(1, Integer.MAX_VALUE);
    }
}
