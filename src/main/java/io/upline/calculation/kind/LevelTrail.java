package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.frame.Way;
import io.upline.calculation.sources.SourceLines;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
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

    /** The last level that was paid to somebody below the watched member on the line under way, −1 for none. */
    private int takenBelow = -1;

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
                Fact.of("why.level", "level", level),
                RowFact.of(frame, member, levels.rowOf(member)),
                frame.saidOfSource.apply(source));
        paidOn = line;
    }

    /** Notes that a line begins. */
    void begins() {
        takenBelow = -1;
    }

    /** Notes that somebody is paid on a level. */
    void emitted(int member, int level) {
        if (member != frame.trail.member() && Way.isAbove(frame, frame.trail.member(), member)) {
            takenBelow = Math.max(takenBelow, level);
        }
    }

    /** Why a member on the way is not paid on the level it is offered, which is then offered to the next or not. */
    private Fact passed(int source, int at, int... offered) {
        int level = offered[0];
        int index = level - from;
        Fact why = Why.NOTHING;
        if (index >= 0) {
            why = !frame.payable[at]
                    ? frame.whyNot(at)
                    : !levels.pays(at, index)
                            ? levels.rowOf(at) < 0 ? Fact.of("why.noRate") : noRateFor(level)
                            : levels.isShutOff(source, at, index) ? blocked(source, at) : Why.NOTHING;
        }
        offered[0] += why.equals(Why.NOTHING) || compression == Compression.NONE ? 1 : 0;
        return why;
    }

    private Fact blocked(int source, int at) {
        int by = levels.deep().blocker(source, at);
        return by < 0 ? Fact.of("why.blocked") : Fact.of("why.blockedBy", "member", frame.named(by));
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
        Fact why = compression == Compression.NONE
                ? atLevel(source, member, walk.level(source) + above(start, member), row)
                : compressed(source, member, walk.level(source) + above(start, member), row);
        if (!why.equals(Why.NOTHING)) {
            frame.trail.nothing(frame.bonus.name(), frame.named(source), why);
        }
    }

    private int above(int start, int member) {
        if (depth.length == 0) {
            depth = LevelWalk.depth(frame.seats);
        }
        return depth[start] - depth[member];
    }

    private Fact atLevel(int source, int member, int level, int row) {
        int index = level - from;
        RateTable.Row rates = frame.bonus.table().rows().get(row);
        if (index < 0) {
            return beforeFirst(source, level);
        }
        if (level > levels.last() || levels.pays(member, index)) {
            return level > levels.last() ? Fact.of("why.deeperThan", "level", levels.last()) : blocked(source, member);
        }
        int last = from + rates.levels().size() - 1;
        return index < rates.levels().size() || rates.levels().isEmpty()
                ? noRateFor(level)
                : Fact.of("why.noRateDeeper", "level", last);
    }

    /**
     * Why nothing was paid where whoever cannot be paid is passed over: the level on offer is the one after those that were taken below.
     *
     * @param reached the level at which the member would stand if nobody below were passed over
     */
    private Fact compressed(int source, int member, int reached, int row) {
        if (takenBelow < 0 && reached < from) {
            return beforeFirst(source, reached);
        }
        boolean isBlocked = blockedBy != BlockedBy.NONE
                && levels.pays(member, frame.rates.listed)
                && !levels.deep().isFree(source, member);
        if (isBlocked) {
            return blocked(source, member);
        }
        int offered = takenBelow < 0 ? from : takenBelow + 1;
        if (offered > levels.last()) {
            return Fact.of("why.deeperThan", "level", levels.last());
        }
        if (levels.pays(member, offered - from)) {
            return Fact.of("why.tooManySkipped", "level", offered);
        }
        RateTable.Row rates = frame.bonus.table().rows().get(row);
        boolean later = false;
        for (int index = offered - from + 1; index < rates.levels().size(); index++) {
            later |= levels.pays(member, index);
        }
        return takenBelow < 0 || later ? noRateFor(offered) : Fact.of("why.levelsTakenBelow", "taken", takenBelow);
    }

    /** Why nothing is paid below the first level: on level 0 stands what the member bought itself, or what counts as bought by it. */
    private Fact beforeFirst(int source, int level) {
        if (source == frame.trail.member()) {
            return Fact.of("why.ownPurchases", "level", from);
        }
        return level == 0
                ? Fact.of("why.countsAsOwn", "level", from)
                : Fact.of("why.levelsBegin", "level", from, "at", level);
    }

    private static Fact noRateFor(int level) {
        return Fact.of("why.noRateForLevel", "level", level);
    }
}
