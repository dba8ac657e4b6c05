package io.upline.order;

import java.util.List;

/**
 * What arrived for a period after the import it was calculated with: a cause of restatement.
 *
 * @param arrivals orders, returns and payments, by ascending id of the order; each id once
 */
public record LateArrivals(List<Arrival> arrivals) {

    /** Refuses shared mutable lists. */
    public LateArrivals {
        arrivals = List.copyOf(arrivals);
    }

    /** How many arrivals there are. */
    public int count() {
        return arrivals.size();
    }

    /** The ids of the arrivals that came in one way, ascending. */
    public List<String> ids(How how) {
        return arrivals.stream()
                .filter(arrival -> arrival.how() == how)
                .map(Arrival::id)
                .toList();
    }

    /** One arrival, by the id of the order or return. */
    public record Arrival(String id, How how) {}

    /** How an arrival changed the period. */
    public enum How {
        /** The order itself came late. */
        ORDER,
        /** The order was known, and other figures of it were accepted. */
        EDIT,
        /** The order was known, and that it was paid became known late. */
        PAYMENT,
        /** Something of the period was returned. */
        RETURN
    }
}
