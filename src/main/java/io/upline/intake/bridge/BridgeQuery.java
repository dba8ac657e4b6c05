package io.upline.intake.bridge;

import io.upline.order.DecidedBy;
import io.upline.order.ReturnsRule;
import io.upline.period.PayPeriod;
import java.util.List;
import java.util.Optional;

/**
 * Of which posting a bridge is asked for.
 *
 * @param since the last import that the job's posting before knew, 0 for none
 * @param known the last import that the draft knows
 * @param decidedBy the date that decides
 * @param period the period
 * @param first the job's first period
 * @param returns where returns count
 * @param measures names of the measures, in the order in which they are summed
 */
public record BridgeQuery(
        long since,
        long known,
        DecidedBy decidedBy,
        PayPeriod period,
        PayPeriod first,
        ReturnsRule returns,
        List<String> measures) {

    /** Takes a copy. */
    public BridgeQuery {
        measures = List.copyOf(measures);
    }

    boolean isPaid() {
        return decidedBy == DecidedBy.PAID_AT;
    }

    int firstDay() {
        return (int) period.first().toEpochDay();
    }

    int lastDay() {
        return (int) period.last().toEpochDay();
    }

    /** The step of a line that came with this posting, whose deciding day is a day; the period's own orders have none. */
    Optional<Step> stepOf(long day) {
        if (day < first.first().toEpochDay()) {
            return Optional.of(Step.BEFORE);
        }
        if (day < firstDay()) {
            return Optional.of(Step.EARLIER);
        }
        return day > lastDay() ? Optional.of(Step.LATER) : Optional.empty();
    }
}
