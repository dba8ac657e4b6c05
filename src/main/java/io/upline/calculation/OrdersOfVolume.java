package io.upline.calculation;

import io.upline.plan.Condition;
import io.upline.plan.Volume;

/** The single orders that a volume adds up, whoever it reaches; a count of persons is not made of orders. */
final class OrdersOfVolume {

    private final Workings workings;
    private final Volume volume;

    OrdersOfVolume(Workings workings, Volume volume) {
        this.workings = workings;
        this.volume = volume;
    }

    /** Takes an order. */
    @FunctionalInterface
    interface Taker {
        /** An order number, its buyer, and what it adds. */
        void take(int order, int buyer, long centi);
    }

    void each(Taker taker) {
        withZeros((order, buyer, centi) -> {
            if (centi != 0) {
                taker.take(order, buyer, centi);
            }
        });
    }

    /** As {@link #each}, orders that add nothing too. */
    void withZeros(Taker taker) {
        if (volume.what() instanceof Volume.What.Count count && count.counted() != Volume.Counted.ORDERS) {
            return;
        }
        VolumeBuilder builder = new VolumeBuilder(workings);
        OrderTest test = builder.test(volume);
        OrderFigure figure = figure(builder);
        Check buys = volume.members().equals(Condition.ALWAYS)
                ? Check.ALWAYS
                : new Checks(workings, Sweep.none(workings)).of(volume.members());
        int[] buyer = workings.book.orders.buyer();
        for (int o = 0; o < buyer.length; o++) {
            if (test.lets(o) && buys.holds(buyer[o])) {
                taker.take(o, buyer[o], figure.of(o));
            }
        }
    }

    private OrderFigure figure(VolumeBuilder builder) {
        return switch (volume.what()) {
            case Volume.What.Measure measure -> builder.figure(measure);
            case Volume.What.Count _ -> order -> workings.book.isApart(order) ? 0 : 100;
            case Volume.What.Sum _ -> throw new IllegalStateException("a sum of volumes has no orders of its own");
        };
    }
}
