package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.calculation.frame.RowText;
import io.upline.calculation.frame.Way;
import io.upline.calculation.sources.SourceLines;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Compression;
import io.upline.plan.table.RateTable;

/** What a bonus by levels tells the member that is watched: each line's way, and why nothing was paid on the other sources below. */
final class LevelTrail {

    private final BonusFrame frame;
    private final LevelLines levels;
    private final SourceLines base;
    private final LevelWalk walk;
    private final Compression compression;
    private final BlockedBy blockedBy;
    private final int from;
    private int[] depth = new int[0];
    private int paidOn = -1;

    LevelTrail(BonusFrame frame, LevelLines levels, SourceLines base, Compression compression, BlockedBy blockedBy) {
        this.frame = frame;
        this.levels = levels;
        this.base = base;
        this.compression = compression;
        this.blockedBy = blockedBy;
        walk = new LevelWalk(frame);
        from = frame.bonus.levels().from();
    }

    void paid(int line, int member, int level) {
        int source = base.source(line);
        int[] offered = {walk.level(source)};
        frame.tell(
                Way.of(frame, walk.start(source), source, member, at -> passed(source, at, offered)),
                "level " + level,
                RowText.of(frame, member, levels.rowOf(member)),
                frame.saidOfSource.apply(source));
        paidOn = line;
    }

    /** Why a member on the way is not paid on the level it is offered, which is then offered to the next or not. */
    private String passed(int source, int at, int... offered) {
        int level = offered[0];
        int index = level - from;
        String why = "";
        if (index >= 0) {
            why = !frame.payable[at]
                    ? frame.whyNot(at)
                    : !levels.pays(at, index)
                            ? levels.rowOf(at) < 0 ? "no rate" : "no rate for level " + level
                            : levels.isShutOff(source, at, index) ? blocked(source, at) : "";
        }
        offered[0] += why.isEmpty() || compression == Compression.NONE ? 1 : 0;
        return why;
    }

    private String blocked(int source, int at) {
        int by = levels.deep().blocker(source, at);
        return by < 0 ? "blocked" : "blocked by " + frame.id(by);
    }

    /** Says why the watched member got nothing on a line that has been paid out; nothing when it failed the bonus as a whole. */
    void unpaid(int line) {
        int source = base.source(line);
        int start = walk.start(source);
        int member = frame.trail.member();
        int row = levels.rowOf(member);
        if (paidOn == line || !frame.payable[member] || row < 0 || !Way.isAbove(frame, member, start)) {
            return;
        }
        String why = compression == Compression.NONE
                ? atLevel(source, member, walk.level(source) + above(start, member), row)
                : compressed(source, member);
        if (!why.isEmpty()) {
            frame.trail.nothing(frame.bonus.name(), frame.id(source), why);
        }
    }

    private int above(int start, int member) {
        if (depth.length == 0) {
            depth = LevelWalk.depth(frame.seats);
        }
        return depth[start] - depth[member];
    }

    private String atLevel(int source, int member, int level, int row) {
        int index = level - from;
        RateTable.Row rates = frame.bonus.table().rows().get(row);
        if (index < 0) {
            return "";
        }
        if (level > levels.last() || levels.pays(member, index)) {
            return level > levels.last() ? "deeper than level " + levels.last() : blocked(source, member);
        }
        int last = from + rates.levels().size() - 1;
        return index < rates.levels().size() || rates.levels().isEmpty()
                ? "no rate for level " + level
                : "no rate deeper than level " + last;
    }

    private String compressed(int source, int member) {
        boolean isBlocked = blockedBy != BlockedBy.NONE
                && levels.pays(member, frame.rates.listed)
                && !levels.deep().isFree(source, member);
        return isBlocked ? blocked(source, member) : "the levels it has rates for were taken below it";
    }
}
