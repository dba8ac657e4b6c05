package io.upline.version;

import io.upline.calculation.Returned;
import io.upline.order.OrderQuery;
import io.upline.order.OrderStore;
import io.upline.order.ReturnedLine;
import io.upline.period.PayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** What a period's returns take from orders of earlier periods of its job, where returns count in the period of their own date. */
final class ReturnedOrders {

    private final OrderStore orders;

    ReturnedOrders(OrderStore orders) {
        this.orders = orders;
    }

    /**
     * What is returned in a query's period.
     *
     * @param query its earliest period is the job's first, since no earlier one paid
     * @param sees the earliest period whose returns the bases of the plan see
     * @param looksBack whether later periods than an order's own paid on it as well
     */
    Returned of(OrderQuery query, PayPeriod sees, boolean looksBack) {
        PayPeriod period = query.period();
        OptionalInt first = orders
                .returned(from(query, period), query.earliest().first())
                .stream()
                .mapToInt(ReturnedLine::originalDay)
                .filter(day -> day < period.first().toEpochDay())
                .min();
        if (first.isEmpty() && !looksBack) {
            return Returned.of(List.of(), 0, false);
        }
        // all returns since the first of the originals; where bases look back, all that these see as well
        PayPeriod earliest = first.isEmpty() ? period : period.around(LocalDate.ofEpochDay(first.getAsInt()));
        PayPeriod since = looksBack && sees.compareTo(earliest) < 0 ? sees : earliest;
        PayPeriod paid = looksBack ? query.earliest() : earliest;
        List<Returned.Line> lines = orders.returned(from(query, since), paid.first()).stream()
                .map(line -> new Returned.Line(
                        line.returned(),
                        line.original(),
                        back(period, line.day()),
                        back(period, line.originalDay()),
                        line.measureCenti()))
                .toList();
        return Returned.of(lines, Integer.MAX_VALUE, looksBack);
    }

    private static OrderQuery from(OrderQuery query, PayPeriod earliest) {
        return new OrderQuery(
                query.known(),
                query.decidedBy(),
                query.period(),
                earliest,
                query.returns(),
                query.measures(),
                query.articles());
    }

    private static int back(PayPeriod period, int day) {
        int back = 0;
        for (PayPeriod at = period; day < at.first().toEpochDay(); at = at.previous()) {
            back++;
        }
        return back;
    }
}
