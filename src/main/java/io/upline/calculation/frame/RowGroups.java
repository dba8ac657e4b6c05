package io.upline.calculation.frame;

import io.upline.calculation.ground.Seats;
import io.upline.calculation.sources.SourceLines;
import io.upline.plan.table.RateTable;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Sources in groups within which a payee's row is the same whatever the source: one group where the row is the payee's alone, one
 * for each step of the table where the source or the line's base has a say.
 */
public final class RowGroups {

    private final BonusFrame frame;
    private final boolean isOne;
    private final int[] groupOf;
    private final int[] order;
    private int group;

    /** Groups the lines of a base. */
    public RowGroups(BonusFrame frame, SourceLines base) {
        this.frame = frame;
        isOne = !frame.rates.byLine() && frame.bonus.table().whose() == RateTable.Whose.PAYEE;
        groupOf = new int[isOne ? 0 : base.size()];
        Arrays.setAll(groupOf, line -> find(base, line));
        order = treeOrder(frame.seats, base);
    }

    /** The lines in the order of their seats in the tree, so that one source after the other meets the same members above. */
    private static int[] treeOrder(Seats seats, SourceLines base) {
        int[] start = new int[seats.size() + 2];
        int[] positionOf = seats.line().positionOf();
        for (int k = 0; k < base.size(); k++) {
            int seat = seats.seat()[base.source(k)];
            start[seat < 0 ? 1 : positionOf[seat] + 2]++;
        }
        for (int p = 1; p < start.length; p++) {
            start[p] += start[p - 1];
        }
        int[] order = new int[base.size()];
        for (int k = 0; k < order.length; k++) {
            int seat = seats.seat()[base.source(k)];
            order[start[seat < 0 ? 0 : positionOf[seat] + 1]++] = k;
        }
        return order;
    }

    private int find(SourceLines base, int line) {
        if (frame.rates.byLine()) {
            return frame.rates.stepFor(base.figure(line));
        }
        return switch (frame.bonus.table().whose()) {
            case PAYEE -> 0;
            case SOURCE, LOWER, HIGHER -> {
                int home = frame.columns.ground().standing().home[base.source(line)];
                yield home < 0 ? Rates.NONE : frame.rates.stepOf(home);
            }
        };
    }

    /** Takes each group in turn: what depends on rows is prepared anew, then its lines follow. Lines end in the sources' order. */
    public void each(Runnable prepare, IntConsumer line) {
        int[] groups = groupOf.length == 0
                ? new int[] {isOne ? 0 : Rates.NONE}
                : Arrays.stream(groupOf).distinct().sorted().toArray();
        int[] madeFor = new int[0];
        for (int g : groups) {
            group = g;
            prepare.run();
            for (int k : order) {
                if (groupOf.length == 0 || groupOf[k] == g) {
                    int before = frame.lines.size();
                    line.accept(k);
                    madeFor = groups.length == 1 || frame.leavesAtOnce ? madeFor : noted(madeFor, before, k);
                }
            }
        }
        if (groups.length > 1 && !frame.leavesAtOnce) {
            arrange(madeFor);
        }
    }

    /** Takes the lines one order after the other, in the order of their times; lines end in the sources' order. */
    public void inTime(SourceLines base, IntConsumer line) {
        long[] keyed = new long[base.size()];
        Arrays.setAll(keyed, k -> ((long) base.order(k) << 32) | k);
        Arrays.sort(keyed);
        int[] madeFor = new int[0];
        for (long key : keyed) {
            int before = frame.lines.size();
            line.accept((int) key);
            madeFor = noted(madeFor, before, (int) key);
        }
        arrange(madeFor);
    }

    private int[] noted(int[] madeFor, int before, int line) {
        int size = frame.lines.size();
        int[] noted = size > madeFor.length ? Arrays.copyOf(madeFor, Math.max(64, size + (size >> 1))) : madeFor;
        Arrays.fill(noted, before, size, line);
        return noted;
    }

    private void arrange(int... madeFor) {
        long[] keyed = new long[frame.lines.size()];
        Arrays.setAll(keyed, k -> ((long) madeFor[k] << 32) | k);
        Arrays.sort(keyed);
        frame.arrange(Arrays.stream(keyed).mapToInt(key -> (int) key).toArray());
    }

    /** The member's row for the sources of the group being taken. */
    public int rowOf(int member) {
        return frame.rates.byLine() ? frame.rates.rowAt(member, group) : frame.rates.combined(member, group);
    }
}
