package io.upline.calculation.volumes;

import io.upline.calculation.PlanArticles;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.PaidOrders;
import io.upline.plan.volume.Volume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What members bought: which orders a volume lets in, what each adds, and the sums by buyer. */
public final class Purchases {

    private final Ground ground;

    /**
     * What each member's own orders add up to, by what is added and which orders count. The sums are shared by volumes and never written
     * again.
     */
    private final Map<List<Object>, long[]> sums = new HashMap<>();

    /** Knows the orders of the ground; nothing is added up yet. */
    public Purchases(Ground ground) {
        this.ground = ground;
    }

    /** Forgets the sums; they are made again when somebody asks. */
    public void forget() {
        sums.clear();
    }

    /** What each member's own orders add to a volume that is no sum of other volumes. */
    public long[] of(Volume volume) {
        OrderTest test = test(volume);
        return switch (volume.what()) {
            case Volume.What.Measure measure ->
                sums.computeIfAbsent(
                        List.of(measure, volume.orders(), volume.window()), key -> sum(test, figure(volume, measure)));
            case Volume.What.Count count ->
                Counting.of(count.counted(), volume.orders().map(o -> test), test, ground.book(), ground.standing());
            case Volume.What.Sum _, Volume.What.Extreme _ ->
                throw new IllegalStateException("what is made of volumes has no orders of its own");
        };
    }

    /** Sum over each buyer's orders. */
    public long[] sum(OrderTest test, OrderFigure figure) {
        int[] buyer = ground.book().orders.buyer();
        long[] bought = new long[ground.size()];
        for (int o = 0; o < buyer.length; o++) {
            if (test.lets(o)) {
                bought[buyer[o]] = Math.addExact(bought[buyer[o]], figure.of(o));
            }
        }
        return bought;
    }

    /** The orders that a volume lets in. */
    public OrderTest test(Volume volume) {
        return new OrderTest(
                ground.book(), volume, ground.inputs().period(), ground.inputs().members(), ground.standing());
    }

    /** What an order adds to sums of a volume, to which its factor is applied afterwards: measure − less. */
    public OrderFigure figure(Volume volume, Volume.What.Measure measure) {
        return before(volume, measure, ground.book()::measure);
    }

    /**
     * What is paid on of an order of a volume, before the volume's factor: measure − less. A return whose original is in the volume as well
     * is taken off there, whatever else is taken back of it.
     */
    public OrderFigure figure(Volume volume, Volume.What.Measure measure, PaidOrders paid) {
        OrderFigure pays = before(volume, measure, paid::measure);
        if (volume.window().equals(Volume.Window.THIS)) {
            return pays;
        }
        OrderFigure adds = figure(volume, measure);
        int[] original = ground.book().orders.original();
        OrderTest test = test(volume);
        return o -> original[o] >= 0 && test.isInWindow(original[o]) ? adds.of(o) : pays.of(o);
    }

    private static OrderFigure before(Volume volume, Volume.What.Measure measure, Function<String, long[]> column) {
        long[] centi = column.apply(PlanArticles.column(measure.measure(), volume.orders()));
        if (measure.less().isEmpty()) {
            return o -> centi[o];
        }
        long[] less = column.apply(PlanArticles.column(measure.less().get(), volume.orders()));
        return o -> Math.subtractExact(centi[o], less[o]);
    }
}
