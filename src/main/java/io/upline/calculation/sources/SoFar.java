package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.volumes.Column;
import io.upline.plan.volume.Volume;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A volume as it stood with each order: what counts in it of the orders up to that one, in the order of their times and then of their ids. Who
 * is reached, where a downline stops and whose orders count is as the period ends. It goes forward only: {@link #upTo} one order after the other.
 *
 * <p>A plain downline is kept in {@link PathSums}. Limited depths, and trees in which orders moved up, are walked order by order.
 */
public final class SoFar {

    private final Column column;
    private final int[] seatOf;
    private final long[] bounds;
    private final IntConsumer passed;
    private final long[] sums;
    private final Optional<PathSums> paths;
    private final Reached reached;
    private int[] orders = new int[16];
    private int[] buyers = new int[16];
    private long[] centi = new long[16];
    private int size;
    private int next;

    /** A volume of a plan that is one of orders, before any order; somebody may want to know who passes which bounds. */
    private SoFar(Columns columns, String name, long[] bounds, IntConsumer passed) {
        Volume volume = columns.definition(name);
        column = columns.volume(name);
        this.bounds = bounds;
        this.passed = passed;
        sums = new long[columns.ground().size()];
        reached = new Reached(columns, volume);
        Checks checks = new Checks(columns, Sweep.none(columns));
        Check until = volume.reach().until().map(checks::of).orElse(member -> false);
        Seats seats = columns.seats(volume.reach().tree());
        seatOf = seats.seat();
        paths = Reached.goesAllTheWay(volume.reach(), seats)
                ? Optional.of(new PathSums(seats, until::holds, column, bounds, passed))
                : Optional.empty();
        new OrdersOfVolume(columns, volume).withZeros(this::take);
    }

    /** A volume before any order. */
    public static SoFar of(Columns columns, String volume) {
        return new SoFar(columns, volume, new long[0], _ -> {});
    }

    /** The same; {@code passed} takes each member whose figure comes to stand on or between other bounds, which ascend. */
    public static SoFar watching(Columns columns, String volume, long[] bounds, IntConsumer passed) {
        return new SoFar(columns, volume, bounds, passed);
    }

    private void take(int order, int buyer, long adds) {
        if (size == orders.length) {
            orders = Arrays.copyOf(orders, 2 * size);
            buyers = Arrays.copyOf(buyers, 2 * size);
            centi = Arrays.copyOf(centi, 2 * size);
        }
        orders[size] = order;
        buyers[size] = buyer;
        centi[size++] = adds;
    }

    /** Takes all orders up to this one, itself included. */
    public void upTo(int order) {
        while (next < size && orders[next] <= order) {
            add(buyers[next], centi[next]);
            next++;
        }
    }

    private void add(int buyer, long amount) {
        int seat = seatOf[buyer];
        if (paths.isEmpty() || seat < 0) {
            reached.each(buyer, member -> addAlone(member, amount));
        } else if (reached.countsAt(seat, buyer)) {
            paths.get().addUpwards(seat, amount);
        } else {
            paths.get().addAbove(seat, amount);
        }
    }

    /** Adds an amount to a member that is on no path, and to nobody above it. */
    private void addAlone(int member, long amount) {
        int before = stepOf(member);
        sums[member] = Math.addExact(sums[member], amount);
        if (before != stepOf(member)) {
            passed.accept(member);
        }
    }

    /** Where a member on no path stands: on a bound, or between two. */
    private int stepOf(int member) {
        return Arrays.binarySearch(bounds, column.figure(member, sums[member]));
    }

    /** A member's figure as volumes are read, in hundredths. */
    public long at(int member) {
        boolean isOnPath = paths.isPresent() && paths.get().has(member);
        return column.figure(member, isOnPath ? paths.get().at(member) : sums[member]);
    }
}
