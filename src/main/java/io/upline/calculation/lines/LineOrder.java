package io.upline.calculation.lines;

import io.upline.calculation.ground.Numbering;
import java.util.Arrays;

/**
 * The canonical order of each payee's lines of one bonus: source by id, level, then the order in which they were made. Lines are counted
 * out by payee in one pass, then each payee's lines are brought into order by themselves: what is made in the order of a tree stays near
 * where it was made, so that the pass writes to few places at a time. Payees stand in the order of their own numbers; whoever needs them by
 * id asks for one after the other. Cost: lines + members, and for a payee whose sources do not ascend the logarithm of its lines.
 */
public final class LineOrder {

    private final int[] order;
    private final Starts starts;

    private LineOrder(int[] order, Starts starts) {
        this.order = order;
        this.starts = starts;
    }

    /** Where the lines of each payee from {@code least} on begin, and where those of the last one end. */
    record Starts(int least, int[] start) {
        /** Rank of the first line of a payee not below an own number. */
        int of(int payee) {
            return start[Math.clamp((long) payee - least, 0, start.length - 1)];
        }
    }

    /** The order of all lines. */
    public static LineOrder of(EarningLines lines, Numbering numbering) {
        return of(lines, numbering, true);
    }

    /** The order of the lines that come to something. */
    static LineOrder ofEarned(EarningLines lines, Numbering numbering) {
        return of(lines, numbering, false);
    }

    private static LineOrder of(EarningLines lines, Numbering numbering, boolean withZeros) {
        LineOrder counted = byPayee(lines, withZeros);
        int[] order = counted.order;
        int[] start = counted.starts.start();
        long[] keys = new long[0];
        for (int payee = 0; payee + 1 < start.length; payee++) {
            int from = start[payee];
            int to = start[payee + 1];
            boolean ascends = true;
            for (int k = from + 1; k < to; k++) {
                ascends &= isInOrder(lines, numbering, order[k - 1], order[k]);
            }
            if (!ascends) {
                keys = keys.length < to - from ? new long[2 * (to - from)] : keys;
                bySource(lines, numbering, order, from, to, keys);
            }
        }
        return counted;
    }

    private static LineOrder byPayee(EarningLines lines, boolean withZeros) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int k = 0; k < lines.size(); k++) {
            least = Math.min(least, lines.payee(k));
            most = Math.max(most, lines.payee(k));
        }
        int[] start = new int[lines.size() == 0 ? 1 : most - least + 2];
        for (int k = 0; k < lines.size(); k++) {
            start[lines.payee(k) - least + 1] += withZeros || lines.amountMinor(k) != 0 ? 1 : 0;
        }
        for (int v = 1; v < start.length; v++) {
            start[v] += start[v - 1];
        }
        int[] order = new int[start[start.length - 1]];
        for (int k = 0; k < lines.size(); k++) {
            if (withZeros || lines.amountMinor(k) != 0) {
                order[start[lines.payee(k) - least]++] = k;
            }
        }
        System.arraycopy(start, 0, start, 1, start.length - 1);
        start[0] = 0;
        return new LineOrder(order, new Starts(least, start));
    }

    private static boolean isInOrder(EarningLines lines, Numbering numbering, int before, int line) {
        int of = numbering.input(lines.source(before));
        int source = numbering.input(lines.source(line));
        return of < source || (of == source && lines.level(before) <= lines.level(line));
    }

    /** Sorts one payee's lines by source, then those of each source by level; of equal lines the one made first stays first. */
    private static void bySource(EarningLines lines, Numbering numbering, int[] order, int from, int to, long[] keys) {
        for (int k = from; k < to; k++) {
            keys[k - from] = ((long) numbering.input(lines.source(order[k])) << 32) | order[k];
        }
        sort(order, from, to, keys);
        for (int first = from, end = from + 1; first < to; first = end++) {
            int source = lines.source(order[first]);
            boolean ascends = true;
            while (end < to && lines.source(order[end]) == source) {
                ascends &= lines.level(order[end - 1]) <= lines.level(order[end]);
                end++;
            }
            if (!ascends) {
                for (int k = first; k < end; k++) {
                    keys[k - first] = ((long) lines.level(order[k]) << 32) | order[k];
                }
                sort(order, first, end, keys);
            }
        }
    }

    private static void sort(int[] order, int from, int to, long[] keys) {
        Arrays.sort(keys, 0, to - from);
        for (int k = from; k < to; k++) {
            order[k] = (int) keys[k - from];
        }
    }

    /** Line that stands at {@code rank}. */
    public int at(int rank) {
        return order[rank];
    }

    Starts starts() {
        return starts;
    }

    /** How many lines there are. */
    public int size() {
        return order.length;
    }

    /** Rank of the first line of a payee not below an own number. */
    public int firstOf(int payee) {
        return starts.of(payee);
    }

    /** How many lines a payee has. */
    public int count(int payee) {
        return firstOf(payee + 1) - firstOf(payee);
    }
}
