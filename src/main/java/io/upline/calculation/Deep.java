package io.upline.calculation;

import io.upline.plan.BonusKind.BlockedBy;
import io.upline.plan.BonusKind.Compression;

/**
 * The levels after a table's lists, which all pay alike: the walk goes from payee to payee. A rank below can shut a payee off, so
 * that with blocking by equal rank it goes from one record of rank to the next, at most as many as there are ranks.
 */
final class Deep {

    /** Whether a member is paid at the index-th level. */
    @FunctionalInterface
    interface Pays {
        /** Member number and level index. */
        boolean at(int member, int index);
    }

    /** Takes a payee. */
    @FunctionalInterface
    interface Taker {
        /** Member number and level. */
        void take(int member, int level);
    }

    private final BonusFrame frame;
    private final Pays pays;
    private final Compression compression;
    private final BlockedBy blockedBy;
    private int[] payee = new int[0];
    private int[] used = new int[0];
    private int[] higher = new int[0];
    private int[] depth = new int[0];

    Deep(BonusFrame frame, Pays pays, Compression compression, BlockedBy blockedBy) {
        this.frame = frame;
        this.pays = pays;
        this.compression = compression;
        this.blockedBy = blockedBy;
    }

    private void prepare() {
        int index = frame.rates.listed;
        payee = LevelWalk.nearest(frame.seats, m -> pays.at(m, index));
        depth = LevelWalk.depth(frame.seats);
        used = compression == Compression.NONE ? depth : LevelWalk.counted(frame.seats, m -> pays.at(m, index));
        higher = blockedBy == BlockedBy.NONE ? payee : higher();
    }

    /** Nearest member above of a higher rank, by member number; at most as many steps a chain as there are ranks. */
    private int[] higher() {
        int[] above = new int[payee.length];
        for (int m : frame.seats.line().memberAt()) {
            int at = frame.seats.parent()[m];
            while (at >= 0 && rank(at) <= rank(m)) {
                at = above[at];
            }
            above[m] = at;
        }
        return above;
    }

    /**
     * Walks on from {@code start}, which is offered {@code level}.
     *
     * @param skipsLeft members that may still be skipped
     */
    void walk(int source, int start, int level, int to, int skipsLeft, Taker taker) {
        if (payee.length == 0) {
            prepare();
        }
        int highest = blockedBy == BlockedBy.NONE ? -1 : highestBelow(source, start);
        int at = next(start, highest);
        while (at >= 0) {
            int usedUp = used[start] - used[at];
            int skipped = depth[start] - depth[at] - usedUp;
            if (level + usedUp > to || skipped > skipsLeft) {
                return;
            }
            if (payee[at] == at) {
                taker.take(at, level + usedUp);
            }
            highest = Math.max(highest, rank(at));
            int parent = frame.seats.parent()[at];
            at = parent < 0 ? -1 : next(parent, highest);
        }
    }

    /** The next at or above {@code from} who could be a payee that nobody below shuts off. */
    private int next(int from, int highest) {
        if (blockedBy == BlockedBy.NONE) {
            return payee[from];
        }
        int least = blockedBy == BlockedBy.EQUAL_RANK ? highest + 1 : highest;
        int at = from;
        while (at >= 0 && rank(at) < least) {
            at = higher[at];
        }
        return at;
    }

    private int rank(int member) {
        return frame.workings.ladder(io.upline.plan.Condition.LadderName.RANK).rank[member];
    }

    private int highestBelow(int source, int start) {
        int highest = frame.workings.standing.in[source] ? rank(source) : -1;
        int seat = frame.seats.seat()[source];
        return seat < 0 || seat == start ? highest : Math.max(highest, highestBetween(seat, start));
    }

    /** The highest rank from {@code from} up to below {@code above}. */
    private int highestBetween(int from, int above) {
        if (depth[from] <= depth[above]) {
            return -1;
        }
        int at = from;
        while (higher[at] >= 0 && depth[higher[at]] > depth[above]) {
            at = higher[at];
        }
        return rank(at);
    }
}
