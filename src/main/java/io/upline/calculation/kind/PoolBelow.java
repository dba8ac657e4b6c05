package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.network.Genealogy;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RowNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/**
 * Weights in a pool that are the sum of what members below are worth.
 *
 * <p>What one below is worth to a payee depends on the payee only by the row that counts, so payees are taken in groups to whom everybody
 * below is worth the same: all of them where the row is the payee's (which then multiplies the sum) or the source's, those of one row where
 * it is the lower or the higher one, and those of one value of a first key. For each group there is one sum over the tree: what somebody is
 * worth is put where it counts first on its way up, taken off where it counts no more, and added up from below. So the cost is members ×
 * groups, and no group is made that nobody is paid in, however deep the tree is and however many levels count.
 */
final class PoolBelow {

    /** So many of those below are told one by one. */
    private static final int TOLD = 20;

    private final BonusFrame frame;
    private final PoolWorth worth;
    private final Genealogy line;
    private final int from;
    private final int to;
    private final int[] first;
    private final int[] past;
    private final boolean[] counts;

    PoolBelow(BonusFrame frame, PoolWorth worth) {
        this.frame = frame;
        this.worth = worth;
        line = frame.seats.line();
        from = frame.bonus.levels().from();
        to = Math.min(frame.bonus.levels().to(), frame.seats.depthMost());
        counts = new boolean[line.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = frame.isSource(line.memberAt()[i]);
        }
        first = above(from);
        past = to == Integer.MAX_VALUE ? new int[0] : above(to + 1);
    }

    /** Who stands so many levels above each position, {@code -1} for nobody: one sweep. */
    private int[] above(int levels) {
        int[] depth = line.depth();
        int[] path = new int[line.size()];
        int[] above = new int[line.size()];
        for (int i = 0; i < above.length; i++) {
            path[depth[i]] = i;
            above[i] = depth[i] < levels ? -1 : path[depth[i] - levels];
        }
        return above;
    }

    /** What those below each member that may be paid are worth to it together, by member number. */
    long[] weights() {
        long[] weights = new long[frame.payable.length];
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            int payee = line.memberAt()[i];
            if (frame.payable[payee] && own(payee) != 0) {
                groups.computeIfAbsent(group(payee), _ -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> group : groups.values()) {
            int one = line.memberAt()[group.getFirst()];
            long[] sum = summed(
                    worth.whose() == RateTable.Whose.PAYEE
                            ? worth::counts
                            : source -> worth.of(one, worth.row(one, source), worth.counts(source)));
            for (int i : group) {
                int payee = line.memberAt()[i];
                weights[payee] = Math.multiplyExact(own(payee), sum[i]);
            }
        }
        return weights;
    }

    /** What multiplies the sum: the shares of the payee's row, where that counts. */
    private long own(int payee) {
        return worth.whose() == RateTable.Whose.PAYEE ? worth.share(worth.row(payee)) : 1;
    }

    /** What tells payees apart to whom those below are worth something else. */
    private int group(int payee) {
        return switch (worth.whose()) {
            case PAYEE -> 0;
            case SOURCE -> worth.shares().orElseThrow().firstRow(payee);
            case LOWER, HIGHER -> {
                int row = worth.row(payee);
                // whoever has no row of its own may have one of several groups of rows
                yield row >= 0 ? row : -2 - worth.shares().orElseThrow().firstRow(payee);
            }
        };
    }

    private long[] summed(IntToLongFunction each) {
        long[] sum = new long[line.size()];
        int[] parent = line.parent();
        for (int i = 0; i < sum.length; i++) {
            long one = counts[i] && first[i] >= 0 ? each.applyAsLong(line.memberAt()[i]) : 0;
            if (one != 0) {
                sum[first[i]] = Math.addExact(sum[first[i]], one);
                if (past.length > 0 && past[i] >= 0) {
                    sum[past[i]] = Math.subtractExact(sum[past[i]], one);
                }
            }
        }
        for (int i = sum.length - 1; i >= 0; i--) {
            if (parent[i] >= 0) {
                sum[parent[i]] = Math.addExact(sum[parent[i]], sum[i]);
            }
        }
        return sum;
    }

    /** A fact that names those below and what each is worth. This is only called for a payee that is watched. */
    Fact made(int payee) {
        int position = line.positionOf()[payee];
        int[] depth = line.depth();
        List<Fact> told = new ArrayList<>();
        int more = 0;
        long rest = 0;
        for (int i = position; i < line.end()[position]; i++) {
            int level = depth[i] - depth[position];
            int source = line.memberAt()[i];
            int row = worth.row(payee, source);
            long one = counts[i] && level >= from && level <= to ? worth.of(payee, row, worth.counts(source)) : 0;
            if (one != 0 && told.size() < TOLD) {
                told.add(worth(source, row, one));
            } else if (one != 0) {
                more++;
                rest = Math.addExact(rest, one);
            }
        }
        if (more > 0) {
            told.add(Fact.of("why.othersBelow", "count", more, "worth", rest));
        }
        return Fact.of("why.ofThoseBelow", "parts", Why.sum(told));
    }

    private Fact worth(int source, int row, long one) {
        String named = row < 0 || worth.isSliced()
                ? ""
                : RowNames.of(
                        worth.shares().orElseThrow().table,
                        worth.shares().orElseThrow().table.rows().get(row));
        return Fact.of("why.worth", "member", frame.named(source), "worth", one, "row", named);
    }
}
