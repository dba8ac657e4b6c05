package io.upline.order;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Puts the lines of each order together: a calculation sees the order, with the sums of what its lines carry.
 *
 * <p>Cost: one sweep over the lines and one copy of their columns; companies whose orders have one line each never come here.
 */
public final class OrderLines {

    private final Orders lines;
    private final int[] line;
    /** The order that each line belongs to. */
    private final int[] orderOf;
    /** The first line of each order; as long as there are orders. */
    private final int[] first;

    private OrderLines(Orders lines, int[] line) {
        this.lines = lines;
        this.line = line;
        this.orderOf = new int[lines.size()];
        int[] starts = new int[lines.size()];
        int orders = 0;
        for (int row = 0; row < orderOf.length; row++) {
            boolean another = row > 0 && isOfOneOrder(row - 1, row);
            if (another) {
                check(starts[orders - 1], row);
            } else {
                starts[orders++] = row;
            }
            orderOf[row] = orders - 1;
        }
        this.first = Arrays.copyOf(starts, orders);
    }

    /**
     * The orders that these lines make up.
     *
     * @param lines a row for each line, in the order of deciding moment, order id and line
     * @param line number of each line in its order, ascending within the order
     * @return the same object when no order has a second line
     * @throws IllegalStateException when lines of one order contradict one another, or a line is there twice
     */
    public static Orders together(Orders lines, int[] line) {
        if (line.length != lines.size()) {
            throw new IllegalArgumentException("a number for each line");
        }
        OrderLines each = new OrderLines(lines, line);
        return each.first.length == lines.size() ? lines : each.sums();
    }

    private boolean isOfOneOrder(int one, int next) {
        return lines.day()[one] == lines.day()[next]
                && lines.secondOfDay()[one] == lines.secondOfDay()[next]
                && (lines.id() instanceof IdPool ids
                        ? ids.compare(one, next) == 0
                        : lines.id().get(one).equals(lines.id().get(next)));
    }

    private void check(int head, int row) {
        String id = lines.id().get(row);
        if (line[row - 1] >= line[row]) {
            throw new IllegalStateException("line " + line[row] + " of the order " + id + " is stored twice");
        }
        if (lines.buyer()[head] != lines.buyer()[row]
                || lines.type()[head] != lines.type()[row]
                || lines.party()[head] != lines.party()[row]
                || !of(lines.original()[head]).equals(of(lines.original()[row]))) {
            throw new IllegalStateException("the lines of the order " + id + " contradict one another");
        }
    }

    /** The id of an original; each line of a return may have found another line of it. */
    private String of(int original) {
        return original < 0 ? "" : lines.id().get(original);
    }

    private Orders sums() {
        boolean[] firstOfBuyer = new boolean[first.length];
        long[] amount = new long[first.length];
        long[][] measure = new long[lines.measureCenti().length][first.length];
        for (int row = 0; row < orderOf.length; row++) {
            int order = orderOf[row];
            firstOfBuyer[order] |= lines.firstOfBuyer()[row];
            amount[order] = Math.addExact(amount[order], lines.amountMinor()[row]);
            for (int m = 0; m < measure.length; m++) {
                measure[m][order] = Math.addExact(measure[m][order], lines.measureCenti()[m][row]);
            }
        }
        int[] original = ofFirst(lines.original());
        for (int order = 0; order < original.length; order++) {
            original[order] = original[order] < 0 ? -1 : orderOf[original[order]];
        }
        return new Orders(
                new Ids(lines.id(), first),
                ofFirst(lines.buyer()),
                ofFirst(lines.periodsBack()),
                ofFirst(lines.day()),
                ofFirst(lines.secondOfDay()),
                ofFirst(lines.type()),
                lines.types(),
                original,
                firstOfBuyer,
                ofFirst(lines.party()),
                lines.parties(),
                lines.partyHost(),
                amount,
                lines.measures(),
                measure);
    }

    private int[] ofFirst(int[] column) {
        int[] of = new int[first.length];
        for (int order = 0; order < of.length; order++) {
            of[order] = column[first[order]];
        }
        return of;
    }

    /** The id of each order, read from its first line. */
    private static final class Ids extends AbstractList<String> implements RandomAccess {

        private final List<String> ofLine;
        private final int[] first;

        Ids(List<String> ofLine, int[] first) {
            this.ofLine = ofLine;
            this.first = first;
        }

        @Override
        public String get(int index) {
            return ofLine.get(first[index]);
        }

        @Override
        public int size() {
            return first.length;
        }
    }
}
