package io.upline.calculation.kind;

import io.upline.calculation.Breakage;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.frame.RowGroups;
import io.upline.calculation.frame.Sources;
import io.upline.calculation.sources.SourceLines;
import io.upline.money.Rate;
import io.upline.network.Genealogy;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.LevelBonus;
import java.util.OptionalInt;

/**
 * Pays a rate for each level above the source.
 *
 * <p>Under dynamic compression the next member with a rate for the level on offer is looked up, not searched: for each level one
 * forward sweep notes the nearest such member at or above each ({@link #near}), all levels after the table's lists sharing one.
 * So a source costs its paid levels, whatever is skipped; memory is an {@code int} a position and level. Walks go from position to
 * position of the tree. Where the row depends on
 * the source or the line's base, sources are taken in groups of one row.
 */
final class LevelLines {

    private final BonusFrame frame;
    private final Compression compression;
    private final OptionalInt skipAtMost;
    private final BlockedBy blockedBy;
    private final SourceLines base;
    private final LevelWalk walk;
    private final int from;
    private final int to;
    private final boolean isSliced;
    private final Genealogy tree;
    private int[] depth = new int[0];
    private int[] rowAt = new int[0];
    private final RowGroups rows;
    private int[][] near = new int[0][];
    private Deep deep;
    private final LevelTrail told;

    LevelLines(
            BonusFrame frame, Compression compression, OptionalInt skipAtMost, BlockedBy blockedBy, SourceLines base) {
        this.frame = frame;
        this.compression = compression;
        this.skipAtMost = skipAtMost;
        this.blockedBy = blockedBy;
        this.base = base;
        walk = new LevelWalk(frame);
        tree = frame.seats.line();
        rows = new RowGroups(frame, base);
        from = frame.bonus.levels().from();
        to = Math.min(frame.bonus.levels().to(), frame.seats.depthMost());
        isSliced = frame.bonus.table().slices();
        frame.sums.byLevel(from, frame.rates.listed);
        deep = new Deep(frame, this::pays, compression, blockedBy);
        told = new LevelTrail(frame, this, base, compression, blockedBy);
    }

    /** The lines of a bonus, and what it guarantees. */
    static KindLines of(LevelBonus kind) {
        return new KindLines() {
            @Override
            public long pay(BonusFrame frame) {
                SourceLines base = Sources.of(frame);
                return new LevelLines(frame, kind.compression(), kind.skipAtMost(), kind.blockedBy(), base).run();
            }

            @Override
            public void payAfterRounding(BonusFrame frame) {
                kind.guaranteeMinor().ifPresent(least -> new LevelGuarantee(frame, kind.compression()).make(least));
            }
        };
    }

    long run() {
        rows.each(
                () -> {
                    near = new int[frame.rates.listed + 1][];
                    rowAt = rowsAt();
                    deep = new Deep(frame, this::pays, compression, blockedBy);
                },
                frame.trail.isOn() ? this::payWatched : this::pay);
        return promised();
    }

    private void payWatched(int line) {
        told.begins();
        pay(line);
        told.unpaid(line);
    }

    /** The member's row for the sources being taken. */
    int rowOf(int member) {
        return rows.rowOf(member);
    }

    /** The last level that is paid. */
    int last() {
        return to;
    }

    Deep deep() {
        return deep;
    }

    /** Whether a member has a rate for the index-th level and may be paid. */
    boolean pays(int member, int index) {
        return frame.payable[member] && frame.rates.pays(rows.rowOf(member), index);
    }

    /** The row of who may be paid at each position. */
    private int[] rowsAt() {
        int[] memberAt = tree.memberAt();
        int[] row = new int[memberAt.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = frame.payable[memberAt[i]] ? rows.rowOf(memberAt[i]) : Rates.NONE;
        }
        return row;
    }

    private int nearest(int position, int index) {
        if (near[index] == null) {
            near[index] = nearest(index);
        }
        return near[index][position];
    }

    private int[] nearest(int index) {
        int[] parent = tree.parent();
        int[] nearest = new int[parent.length];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = frame.rates.pays(rowAt[i], index) ? i : parent[i] < 0 ? -1 : nearest[parent[i]];
        }
        return nearest;
    }

    private void pay(int line) {
        int source = base.source(line);
        int start = walk.start(source);
        int at = start < 0 ? -1 : tree.positionOf()[start];
        int level = walk.level(source);
        int skipped = 0;
        int[] parent = tree.parent();
        while (at >= 0 && level <= to) {
            int index = level - from;
            if (index >= frame.rates.listed) {
                payDeep(line, tree.memberAt()[at], level, skipped);
                return;
            }
            boolean compresses = index >= 0 && compression == Compression.DYNAMIC;
            if (compresses) {
                int next = nearest(at, index);
                skipped += next < 0 ? 0 : skippedBetween(at, next);
                if (next < 0 || skipped > skipAtMost.orElse(Integer.MAX_VALUE)) {
                    return;
                }
                at = next;
            }
            boolean paid = index >= 0
                    && (compresses || frame.rates.pays(rowAt[at], index))
                    && (blockedBy == BlockedBy.NONE || !isShutOff(source, tree.memberAt()[at], index));
            if (paid) {
                emit(line, tree.memberAt()[at], level);
            }
            if (compresses && !paid && ++skipped > skipAtMost.orElse(Integer.MAX_VALUE)) {
                return;
            }
            at = parent[at];
            level += compresses && !paid ? 0 : 1;
        }
    }

    /** Whether the payee is shut off from the source. Blocking concerns only the levels after the list of the payee's own row. */
    boolean isShutOff(int source, int at, int index) {
        return blockedBy != BlockedBy.NONE
                && index
                        >= frame.bonus
                                .table()
                                .rows()
                                .get(rows.rowOf(at))
                                .levels()
                                .size()
                && !deep.isFree(source, at);
    }

    /** How many members are skipped between two positions; counted only where the plan limits them. */
    private int skippedBetween(int at, int next) {
        if (skipAtMost.isEmpty()) {
            return 0;
        }
        if (depth.length == 0) {
            depth = tree.depth();
        }
        return depth[at] - depth[next];
    }

    private void payDeep(int line, int at, int level, int skipped) {
        if (!frame.rates.paysDeeper()) {
            return;
        }
        deep.walk(
                base.source(line),
                at,
                level,
                to,
                skipAtMost.orElse(Integer.MAX_VALUE) - skipped,
                (member, deeper) -> emit(line, member, deeper));
    }

    private void emit(int line, int member, int level) {
        if (frame.trail.isOn()) {
            told.emitted(member, level);
        }
        if (frame.trail.watches(member)) {
            told.paid(line, member, level);
        }
        int row = rows.rowOf(member);
        if (isSliced) {
            frame.byLevel.paidInSlices(level - from, base.centi(line));
        }
        frame.pay(member, base.source(line), level, base, line, row, level - from);
    }

    /** What is promised: on each level that pays, the highest rate of any row on the whole base; without an end, what is earned. */
    private long promised() {
        if (frame.rates.paysDeeper() && to == Integer.MAX_VALUE) {
            return BonusFrame.EARNED;
        }
        long last = frame.rates.paysDeeper() ? to : Math.min(to, (long) from + frame.rates.listed);
        long sum = 0;
        for (int level = from; level <= last; level++) {
            sum = Math.addExact(sum, frame.rates.highest(level - from));
        }
        frame.byLevel.promise(Breakage.Of.LEVEL, from, to, base.total());
        return frame.factorOf(new Rate(sum)).amount(base.total(), frame.money.mode());
    }
}
