package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.frame.RowGroups;
import io.upline.calculation.sources.SourceLines;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.Generations;
import io.upline.plan.kind.Generations.Opens;

/**
 * Generations counted by members of the payee's rank or a higher one: one walk for each rank that is paid, each going from one such
 * member to the next. Cost: sources × paid ranks × generations.
 */
final class GenerationsOfRank {

    /** Takes a payee. */
    @FunctionalInterface
    interface Taker {
        /** Takes a line of the base, a member and its generation. */
        void take(int line, int member, int generation);
    }

    private final BonusFrame frame;
    private final Generations generations;
    private final SourceLines base;
    private final Taker taker;
    private final RowGroups rows;
    private final LevelWalk walk;
    private final int[] depth;
    private final int[] rank;
    private final int ranks;
    private final int[][] any;
    private final int[][] counted;
    private final boolean[] paid;

    /** The last line on which the member that is watched was shut off. */
    int blockedOn = -1;

    GenerationsOfRank(
            BonusFrame frame, Generations generations, SourceLines base, Taker taker, RowGroups rows, int[] depth) {
        this.frame = frame;
        this.generations = generations;
        this.base = base;
        this.taker = taker;
        this.rows = rows;
        this.depth = depth;
        walk = new LevelWalk(frame);
        rank = frame.columns.ladder(LadderName.RANK).rank;
        ranks = frame.columns.ladder(LadderName.RANK).ladder.ranks().size();
        any = new int[ranks + 1][];
        counted = new int[ranks][];
        paid = new boolean[ranks];
    }

    void prepare() {
        for (int m = 0; m < rank.length; m++) {
            int row = frame.payable[m] ? rows.rowOf(m) : Rates.NONE;
            boolean pays = frame.rates.pays(row, frame.rates.listed);
            for (int g = 0; g < frame.rates.listed && !pays; g++) {
                pays = frame.rates.pays(row, g);
            }
            if (rank[m] >= 0 && pays) {
                paid[rank[m]] = true;
            }
        }
        for (int r = 0; r <= ranks; r++) {
            int least = r;
            any[r] = LevelWalk.nearest(frame.seats, m -> rank[m] >= least);
        }
        for (int r = 0; r < ranks; r++) {
            int least = r;
            counted[r] = generations.compression() == Compression.NONE
                    ? any[r]
                    : LevelWalk.nearest(frame.seats, m -> rank[m] >= least && frame.payable[m]);
        }
    }

    /** The nearest boundary for payees of a rank at or above a member. */
    int boundary(int at, int ofRank) {
        return any[ofRank][at];
    }

    void pay(int line) {
        int seat = frame.seats.seat()[base.source(line)];
        for (int r = 0; r < ranks && seat >= 0; r++) {
            if (paid[r]) {
                pay(line, seat, r);
            }
        }
    }

    private void pay(int line, int seat, int ofRank) {
        int lowest = depth[seat] + walk.placeOf(base.source(line)) - frame.seats.depthMost();
        int parent = frame.seats.parent()[seat];
        boolean opened = rank[seat] >= ofRank && generations.opens() == Opens.BOUNDARY_OWN_GROUP;
        int generation = opened ? 1 : 0;
        int at = parent < 0 ? -1 : (opened ? counted : any)[ofRank][parent];
        int shutFrom = shutFrom(seat, ofRank);
        while (at >= 0 && depth[at] >= lowest) {
            if (generation > frame.rates.listed && !frame.rates.paysDeeper()) {
                return;
            }
            boolean isPayee = rank[at] == ofRank
                    && frame.payable[at]
                    && generation > 0
                    && frame.rates.pays(rows.rowOf(at), generation - 1);
            if (isPayee && depth[at] >= shutFrom) {
                taker.take(line, at, generation);
            } else if (isPayee && at == frame.trail.member()) {
                blockedOn = line;
            }
            generation++;
            int above = frame.seats.parent()[at];
            at = above < 0 ? -1 : counted[ofRank][above];
        }
    }

    /** Depth of the first member on the path that shuts off everybody of the rank above it. */
    private int shutFrom(int seat, int ofRank) {
        int first = switch (generations.blockedBy()) {
            case NONE -> -1;
            case EQUAL_RANK -> any[ofRank][seat];
            case HIGHER_RANK -> any[ofRank + 1][seat];
        };
        return first < 0 ? 0 : depth[first];
    }
}
