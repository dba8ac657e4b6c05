package io.upline.calculation.sources;

import io.upline.calculation.PlanArticles;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.PaidOrders;
import io.upline.calculation.volumes.Column;
import io.upline.calculation.volumes.OrderFigure;
import io.upline.calculation.volumes.OrderTest;
import io.upline.plan.condition.Condition;
import io.upline.plan.volume.Volume;
import java.util.List;

/** The single orders that a volume adds up, whoever it reaches; a count of persons, or a least or greatest volume, is not made of orders. */
public final class OrdersOfVolume {

    private final Columns columns;
    private final Ground ground;
    private final Volume volume;

    /** Looks at the orders of a volume that is no sum of others. */
    public OrdersOfVolume(Columns columns, Volume volume) {
        this.columns = columns;
        ground = columns.ground();
        this.volume = volume;
    }

    /** Takes an order. */
    @FunctionalInterface
    public interface Taker {
        /** Takes an order number, its buyer, and what the order adds. */
        void take(int order, int buyer, long centi);
    }

    /** Takes an order that is paid on. */
    @FunctionalInterface
    public interface PaidTaker {
        /** Takes an order number, its buyer, what is paid on, and what the order adds to the volume, which picks rows. */
        void take(int order, int buyer, long centi, long figure);
    }

    /**
     * Hands over each order that is paid on, or that was before a part of it was returned: each a figure of its own, rounded.
     *
     * @param first what picks rows: as paid on before a part of it was returned
     */
    public void each(PaidOrders paid, PaidOrders first, PaidTaker taker) {
        Column column = columns.volume(volume.name());
        sums(
                paid,
                first,
                (order, buyer, centi, figure) -> taker.take(order, buyer, column.scaled(centi), column.scaled(figure)));
    }

    /** The same before the volume's factor is applied, for whoever adds orders up. */
    public void sums(PaidOrders paid, PaidOrders first, PaidTaker taker) {
        OrderFigure of = figure(paid);
        OrderFigure picks = figure(first);
        withZeros((order, buyer, _) -> {
            long centi = of.of(order);
            long figure = picks.of(order);
            if (centi != 0 || figure != 0) {
                taker.take(order, buyer, centi, figure);
            }
        });
    }

    /** Hands over each order of which something else is paid on than what it adds, with the difference before the volume's factor. */
    public void changed(PaidOrders paid, Taker taker) {
        int[] changed = paid.changed();
        if (changed.length == 0 || isOfNoOrders()) {
            return;
        }
        OrderTest test = columns.purchases().test(volume);
        OrderFigure adds = figure(PaidOrders.asBought(ground.book()));
        OrderFigure pays = figure(paid);
        Check buys = buys();
        int[] buyer = ground.book().orders.buyer();
        for (int order : changed) {
            if (test.lets(order) && buys.holds(buyer[order])) {
                taker.take(order, buyer[order], Math.subtractExact(pays.of(order), adds.of(order)));
            }
        }
    }

    /** Whether it is a count of persons, or the least or greatest of other volumes. */
    private boolean isOfNoOrders() {
        return volume.what() instanceof Volume.What.Extreme
                || (volume.what() instanceof Volume.What.Count count && count.counted() != Volume.Counted.ORDERS);
    }

    private Check buys() {
        return volume.members().equals(Condition.ALWAYS)
                ? Check.ALWAYS
                : new Checks(columns, Sweep.none(columns)).of(volume.members());
    }

    /** Hands over each order of the volume with what it adds, also those that add nothing. */
    void withZeros(Taker taker) {
        if (isOfNoOrders()) {
            return;
        }
        OrderTest test = columns.purchases().test(volume);
        OrderFigure figure = figure(PaidOrders.asBought(ground.book()));
        Check buys = buys();
        int[] buyer = ground.book().orders.buyer();
        for (int o = 0; o < buyer.length; o++) {
            if (test.lets(o) && buys.holds(buyer[o])) {
                taker.take(o, buyer[o], figure.of(o));
            }
        }
    }

    private OrderFigure figure(PaidOrders paid) {
        return switch (volume.what()) {
            case Volume.What.Measure measure -> columns.purchases().figure(volume, measure, paid);
            case Volume.What.Count _ -> {
                List<String> articles = volume.orders()
                        .flatMap(PlanArticles::of)
                        .map(ground.book()::partsOf)
                        .orElse(List.of());
                yield order -> ground.book().isApart(order) || paid.isUndone(order, articles) ? 0 : 100;
            }
            case Volume.What.Sum _, Volume.What.Extreme _ ->
                throw new IllegalStateException("what is made of volumes has no orders of its own");
        };
    }
}
