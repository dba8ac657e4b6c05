package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
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

    private final Columns columns;
    private final Ground ground;
    private final Volume volume;
    private final Column column;
    private final long[] bounds;
    private final IntConsumer passed;
    private final long[] sums;
    private final Optional<PathSums> paths;
    private final Reached reached;
    private final Check until;
    private int[] orders = new int[64];
    private int[] buyers = new int[64];
    private long[] centi = new long[64];
    private int size;
    private int next;

    /** A volume of a plan that is one of orders, before any order; somebody may want to know who passes which bounds. */
    private SoFar(Columns columns, String name, long[] bounds, IntConsumer passed) {
        this.columns = columns;
        ground = columns.ground();
        volume = columns.definition(name);
        column = columns.volume(name);
        this.bounds = bounds;
        this.passed = passed;
        sums = new long[ground.size()];
        reached = new Reached(columns, volume);
        Checks checks = new Checks(columns, Sweep.none(columns));
        until = volume.reach().until().map(checks::of).orElse(member -> false);
        Seats seats = columns.seats(volume.reach().tree());
        paths = Reached.goesAllTheWay(volume.reach(), seats)
                ? Optional.of(new PathSums(seats, until::holds, column, bounds, passed))
                : Optional.empty();
        new OrdersOfVolume(columns, volume).withZeros(this::take);
    }

    /** A volume before any order. */
    public static SoFar of(Columns columns, String volume) {
        return new SoFar(columns, volume, new long[0], _ -> {});
    }

    /** The same; {@code passed} takes each member whose figure comes to stand between other bounds, which ascend. */
    public static SoFar watching(Columns columns, String volume, long[] bounds, IntConsumer passed) {
        return new SoFar(columns, volume, bounds, passed);
    }

    private void take(int order, int buyer, long adds) {
        if (adds == 0) {
            return;
        }
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
        int home = ground.standing().home[buyer];
        if (paths.isEmpty() || ground.standing().isOfRemoved(buyer)) {
            reached.each(buyer, member -> addAlone(member, amount));
        } else if (home >= 0) {
            addOnPaths(paths.get(), buyer, home, amount);
        }
    }

    private void addOnPaths(PathSums tree, int buyer, int home, long amount) {
        boolean counts = home == buyer ? volume.reach().self() : volume.reach().customers();
        Seats seats = columns.seats(volume.reach().tree());
        int seat = seats.seat()[buyer];
        if (counts && seat == home && tree.has(home)) {
            tree.addUpwards(home, amount);
            return;
        }
        if (counts) {
            addAlone(home, amount);
        }
        if (seat >= 0 && !until.holds(seat)) {
            tree.addUpwards(seats.parent()[seat], amount);
        }
    }

    /** Adds an amount to a member and to nobody above it. */
    private void addAlone(int member, long amount) {
        if (paths.isPresent() && paths.get().has(member)) {
            paths.get().addAt(member, amount);
            return;
        }
        int before = stepOf(member, sums[member]);
        sums[member] = Math.addExact(sums[member], amount);
        if (before != stepOf(member, sums[member])) {
            passed.accept(member);
        }
    }

    private int stepOf(int member, long sum) {
        if (bounds.length == 0) {
            return 0;
        }
        int at = Arrays.binarySearch(bounds, column.figure(member, sum));
        return at < 0 ? -at - 1 : at + 1;
    }

    /** A member's figure as volumes are read, in hundredths. */
    public long at(int member) {
        boolean isOnPath = paths.isPresent() && paths.get().has(member);
        return column.figure(member, isOnPath ? paths.get().at(member) : sums[member]);
    }
}
