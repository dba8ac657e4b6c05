package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.volumes.OrderFigure;
import io.upline.calculation.volumes.OrderTest;
import io.upline.plan.condition.Condition;
import io.upline.plan.volume.Volume;

/** The single orders that a volume adds up, whoever it reaches; a count of persons is not made of orders. */
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

    /** Hands over each order that adds something. */
    public void each(Taker taker) {
        withZeros((order, buyer, centi) -> {
            if (centi != 0) {
                taker.take(order, buyer, centi);
            }
        });
    }

    /** Hands over the orders as {@link #each} does, and also those that add nothing. */
    void withZeros(Taker taker) {
        if (volume.what() instanceof Volume.What.Count count && count.counted() != Volume.Counted.ORDERS) {
            return;
        }
        OrderTest test = columns.purchases().test(volume);
        OrderFigure figure = figure();
        Check buys = volume.members().equals(Condition.ALWAYS)
                ? Check.ALWAYS
                : new Checks(columns, Sweep.none(columns)).of(volume.members());
        int[] buyer = ground.book().orders.buyer();
        for (int o = 0; o < buyer.length; o++) {
            if (test.lets(o) && buys.holds(buyer[o])) {
                taker.take(o, buyer[o], figure.of(o));
            }
        }
    }

    private OrderFigure figure() {
        return switch (volume.what()) {
            case Volume.What.Measure measure -> columns.purchases().figure(measure);
            case Volume.What.Count _ -> order -> ground.book().isApart(order) ? 0 : 100;
            case Volume.What.Sum _ -> throw new IllegalStateException("a sum of volumes has no orders of its own");
        };
    }
}
