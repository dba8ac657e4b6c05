package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.sources.OrdersOfVolume;
import io.upline.calculation.sources.PricedBase;
import io.upline.calculation.sources.Reached;
import io.upline.calculation.volumes.Column;
import io.upline.plan.volume.Volume;
import java.util.Arrays;
import java.util.List;

/** What each customer adds to each member's value of a volume, by customer, then member. Cost: orders × members they reach. */
public final class CustomerSums {

    private static final int FIRST_CAPACITY = 64;

    private final Columns columns;
    private final Ground ground;
    private final boolean floored;
    private final List<Reached> reached;
    private final List<Column> columnOf;

    /** Entries of each customer are chained: the last entry by member number, the one before by entry, -1 for none. */
    private final int[] lastOf;

    private int[] before = new int[FIRST_CAPACITY];
    private int[] part = new int[FIRST_CAPACITY];
    private long[] centi = new long[FIRST_CAPACITY];
    private long[] figures = new long[FIRST_CAPACITY];
    private int size;

    /** Adds up what each customer that is a source adds to the base. */
    public CustomerSums(BonusFrame frame, String base) {
        columns = frame.columns;
        ground = columns.ground();
        floored = columns.volume(base).isFloored();
        List<Volume> parts = PricedBase.partsOf(columns, base);
        reached = parts.stream().map(volume -> new Reached(columns, volume)).toList();
        columnOf = parts.stream().map(volume -> columns.volume(volume.name())).toList();
        lastOf = new int[ground.size()];
        Arrays.fill(lastOf, -1);
        for (int p = 0; p < parts.size(); p++) {
            int number = p;
            new OrdersOfVolume(columns, parts.get(p)).sums(frame.paid, frame.first, (order, buyer, pays, figure) -> {
                if (!ground.standing().in[buyer] && frame.isSource(buyer)) {
                    add(buyer, number, pays, figure);
                }
            });
        }
    }

    /** Takes one sum. */
    @FunctionalInterface
    public interface Taker {
        /** Takes a member, its customer, what the customer adds to the member's base, and the figure that picks the row. */
        void take(int member, int customer, long centi, long figure);
    }

    /** Hands over each sum that is paid on: those above zero, and those below it unless volumes are floored. */
    public void each(Taker taker) {
        Scratch scratch = new Scratch(ground.size());
        for (int customer = 0; customer < lastOf.length; customer++) {
            for (int p = 0; p < reached.size() && lastOf[customer] >= 0; p++) {
                scatter(customer, p, scratch);
            }
            int of = customer;
            scratch.drain((member, sum, figure) -> {
                if (sum > 0 || (sum < 0 && !floored)) {
                    taker.take(member, of, sum, figure);
                }
            });
        }
    }

    /** Adds up what a customer adds to a part of the base, applies the part's factor, and hands it to whoever it reaches. */
    private void scatter(int customer, int number, Scratch scratch) {
        long pays = 0;
        long figure = 0;
        boolean any = false;
        for (int entry = lastOf[customer]; entry >= 0; entry = before[entry]) {
            if (part[entry] == number) {
                any = true;
                pays = Math.addExact(pays, centi[entry]);
                figure = Math.addExact(figure, figures[entry]);
            }
        }
        if (any) {
            long scaled = columnOf.get(number).scaled(pays);
            long first = columnOf.get(number).scaled(figure);
            reached.get(number).each(customer, member -> scratch.add(member, scaled, first));
        }
    }

    private void add(int customer, int ofPart, long pays, long figure) {
        if (size == before.length) {
            int capacity = Math.addExact(size, size >> 1);
            before = Arrays.copyOf(before, capacity);
            part = Arrays.copyOf(part, capacity);
            centi = Arrays.copyOf(centi, capacity);
            figures = Arrays.copyOf(figures, capacity);
        }
        before[size] = lastOf[customer];
        part[size] = ofPart;
        centi[size] = pays;
        figures[size] = figure;
        lastOf[customer] = size++;
    }

    /** Sums by member for one customer at a time, emptied in order of member number. */
    private static final class Scratch {

        private final long[] sums;
        private final long[] figures;
        private final boolean[] seen;
        private int[] members = new int[FIRST_CAPACITY];
        private int count;

        Scratch(int size) {
            sums = new long[size];
            figures = new long[size];
            seen = new boolean[size];
        }

        void add(int member, long centi, long figure) {
            if (!seen[member]) {
                seen[member] = true;
                members = count < members.length ? members : Arrays.copyOf(members, 2 * count);
                members[count++] = member;
            }
            sums[member] = Math.addExact(sums[member], centi);
            figures[member] = Math.addExact(figures[member], figure);
        }

        void drain(SumOfMember taker) {
            Arrays.sort(members, 0, count);
            for (int k = 0; k < count; k++) {
                int member = members[k];
                taker.take(member, sums[member], figures[member]);
                sums[member] = 0;
                figures[member] = 0;
                seen[member] = false;
            }
            count = 0;
        }
    }

    /** Takes a member's sum. */
    @FunctionalInterface
    private interface SumOfMember {
        void take(int member, long sum, long figure);
    }
}
