package io.upline.calculation;

import io.upline.money.Rate;
import io.upline.money.Rounding;
import io.upline.plan.Volume;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Makes the plan's volumes ready to be swept, for a column or for the orders of a base. */
final class VolumeBuilder {

    private final Workings workings;

    VolumeBuilder(Workings workings) {
        this.workings = workings;
    }

    /** The sweep that fills the column of a volume. */
    Swept of(Volume volume, Checks checks) {
        Column column = workings.column(volume.name());
        if (volume.what() instanceof Volume.What.Sum sum) {
            return new PartsSum(
                    column, sum.volumes().stream().map(workings::column).toList(), workings.standing);
        }
        return sum(column, volume, bought(volume), checks);
    }

    /** The same volume with another figure for each member, into another column. */
    VolumeSum sum(Column column, Volume volume, long[] bought, Checks checks) {
        Volume.Reach reach = volume.reach();
        Check until = reach.until().map(checks::of).orElse(member -> false);
        Check buys =
                volume.members().equals(io.upline.plan.Condition.ALWAYS) ? Check.ALWAYS : checks.of(volume.members());
        column.legsLeftOut = reach.strongestLegsLeftOut();
        return new VolumeSum(column, volume, workings.seats(reach.tree()), workings.standing, bought, buys, until);
    }

    private long[] bought(Volume volume) {
        OrderTest test = test(volume);
        return switch (volume.what()) {
            case Volume.What.Measure measure ->
                workings.bought.computeIfAbsent(
                        List.of(measure, volume.orders(), volume.window()), key -> bought(test, figure(measure)));
            case Volume.What.Count count ->
                Counting.of(count.counted(), volume.orders().map(o -> test), test, workings.book, workings.standing);
            case Volume.What.Sum _ -> throw new IllegalStateException("a sum of volumes has no orders of its own");
        };
    }

    /** Sum over each buyer's orders. */
    long[] bought(OrderTest test, OrderFigure figure) {
        OrderBook book = workings.book;
        int[] buyer = book.orders.buyer();
        long[] bought = new long[workings.members()];
        for (int o = 0; o < buyer.length; o++) {
            if (test.lets(o)) {
                bought[buyer[o]] = Math.addExact(bought[buyer[o]], figure.of(o));
            }
        }
        return bought;
    }

    OrderTest test(Volume volume) {
        Optional<io.upline.plan.OrderFilter> orders = volume.orders();
        return new OrderTest(
                workings.book, orders, volume.window().periods(), workings.inputs.members(), workings.standing);
    }

    /** (measure − less) × times of an order. */
    OrderFigure figure(Volume.What.Measure measure) {
        long[] centi = workings.book.measure(measure.measure());
        boolean plain = measure.times().equals(Rate.ONE);
        if (measure.less().isEmpty() && plain) {
            return o -> centi[o];
        }
        long[] less = measure.less().map(workings.book::measure).orElse(new long[centi.length]);
        long times = measure.times().e8();
        return o -> Rounding.multiplyDivide(
                Math.subtractExact(centi[o], less[o]), times, Rate.ONE_E8, RoundingMode.HALF_UP);
    }

    /** A sum of other volumes' values. */
    private record PartsSum(Column column, List<Column> parts, Standing standing) implements Swept {

        private PartsSum {
            column.parts = parts;
            parts.stream().filter(part -> part.seats != null).findFirst().ifPresent(part -> column.seats = part.seats);
            for (int m = 0; m < standing.in.length; m++) {
                if (!standing.in[m]) {
                    add(column, parts, m);
                }
                if (standing.removed[m]) {
                    int removed = m;
                    column.setRemoved(
                            m,
                            parts.stream()
                                    .mapToLong(part -> part.source(removed))
                                    .sum());
                }
            }
        }

        private static void add(Column column, List<Column> parts, int member) {
            long plain = 0;
            long value = 0;
            for (Column part : parts) {
                plain = Math.addExact(plain, part.raw[member]);
                value = Math.addExact(value, part.read[member]);
            }
            column.set(member, plain, value);
        }

        @Override
        public void at(int member) {
            add(column, parts, member);
        }

        @Override
        public void done(int member) {
            // its parts hand on what they have
        }
    }
}
