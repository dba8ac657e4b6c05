package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Compression;

/**
 * The levels after a table's lists, which all pay alike: the walk goes from payee to payee. A rank below can shut a payee off, so
 * that with blocking by equal rank it goes from one record of rank to the next, at most as many as there are ranks.
 */
final class Deep {

    /** Whether a member is paid at the index-th level. */
    @FunctionalInterface
    interface Pays {
        /** Whether the member is paid at the level index. */
        boolean at(int member, int index);
    }

    /** Takes a payee. */
    @FunctionalInterface
    interface Taker {
        /** Takes a member number and its level. */
        void take(int member, int level);
    }

    /** Stands for the rank of nobody, lower than having no rank. */
    private static final int NOBODY = -2;

    private final boolean customersAreNodes;
    private final BonusFrame frame;
    private final Pays pays;
    private final Compression compression;
    private final BlockedBy blockedBy;
    private int[] payee = new int[0];
    private int[] higher = new int[0];
    private int[] depth = new int[0];

    Deep(BonusFrame frame, Pays pays, Compression compression, BlockedBy blockedBy) {
        this.frame = frame;
        this.pays = pays;
        this.compression = compression;
        this.blockedBy = blockedBy;
        customersAreNodes =
                frame.columns.ground().plan().terms().customers() == io.upline.plan.Terms.CustomerPlace.OWN_NODE;
    }

    private void prepare() {
        int index = frame.rates.listed;
        payee = LevelWalk.nearest(frame.seats, m -> pays.at(m, index));
        depth = LevelWalk.depth(frame.seats);
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
        int highest = blockedBy == BlockedBy.NONE ? NOBODY : highestBelow(source, start);
        int paid = 0;
        int at = next(start, highest);
        while (at >= 0) {
            int passed = depth[start] - depth[at];
            int offered = level + (compression == Compression.NONE ? passed : paid);
            boolean skipsTooMany = compression == Compression.DYNAMIC && passed - paid > skipsLeft;
            if (offered > to || skipsTooMany) {
                return;
            }
            if (payee[at] == at) {
                taker.take(at, offered);
                paid++;
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
        return frame.columns.ladder(io.upline.plan.condition.Condition.LadderName.RANK).rank[member];
    }

    /** The highest rank on the path from the source to below {@code at}; a customer that is a node has none. */
    private int highestBelow(int source, int at) {
        if (payee.length == 0) {
            prepare();
        }
        int seat = frame.seats.seat()[source];
        if (seat == at) {
            return !frame.seats.isOwn(source) && customersAreNodes ? -1 : NOBODY;
        }
        return rank(highestMember(seat, at));
    }

    /** Whether nobody below shuts the payee off. */
    boolean isFree(int source, int at) {
        int highest = highestBelow(source, at);
        return switch (blockedBy) {
            case NONE -> true;
            case EQUAL_RANK -> rank(at) > highest;
            case HIGHER_RANK -> rank(at) >= highest;
        };
    }

    /** Who of the highest rank stands between the source and {@code at}, {@code -1} for nobody. */
    int blocker(int source, int at) {
        if (payee.length == 0) {
            prepare();
        }
        int seat = frame.seats.seat()[source];
        return seat < 0 || depth[seat] <= depth[at] ? -1 : highestMember(seat, at);
    }

    /** Who has the highest rank from {@code from} up to below {@code above}. */
    private int highestMember(int from, int above) {
        int at = from;
        while (higher[at] >= 0 && depth[higher[at]] > depth[above]) {
            at = higher[at];
        }
        return at;
    }
}
