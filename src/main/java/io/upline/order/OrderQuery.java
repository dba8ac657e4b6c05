package io.upline.order;

import io.upline.period.PayPeriod;
import java.util.List;

/**
 * Which orders a calculation reads.
 *
 * @param known the last import that counts
 * @param decidedBy the date that decides
 * @param period the period being calculated
 * @param earliest the earliest period the plan looks back to; the job's first for windows that reach back for ever
 * @param returns where returns count
 * @param measures names of the measures, in the order in which they are wanted
 * @param articles the sets of articles of which it is asked what they carry of each measure, each different
 */
public record OrderQuery(
        long known,
        DecidedBy decidedBy,
        PayPeriod period,
        PayPeriod earliest,
        ReturnsRule returns,
        List<String> measures,
        List<Articles> articles) {

    /** Refuses an earliest period of another kind, or after the period itself. */
    public OrderQuery {
        measures = List.copyOf(measures);
        articles = List.copyOf(articles);
        if (earliest.kind() != period.kind() || earliest.compareTo(period) > 0) {
            throw new IllegalArgumentException("orders from " + earliest + " to " + period);
        }
    }

    /** A calculation that does not ask for articles. */
    public OrderQuery(
            long known,
            DecidedBy decidedBy,
            PayPeriod period,
            PayPeriod earliest,
            ReturnsRule returns,
            List<String> measures) {
        this(known, decidedBy, period, earliest, returns, measures, List.of());
    }

    /** First day of everything that is read, as an epoch day. */
    int firstDay() {
        return (int) earliest.first().toEpochDay();
    }

    /** Last day of everything that is read, as an epoch day. */
    int lastDay() {
        return (int) period.last().toEpochDay();
    }
}
