package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.frame.RowGroups;
import io.upline.calculation.frame.Sources;
import io.upline.calculation.frame.Way;
import io.upline.calculation.sources.SourceLines;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.network.Genealogy;
import io.upline.plan.kind.Differential;
import io.upline.plan.kind.Differential.Minus;
import java.util.HashMap;
import java.util.Map;

/**
 * Pays the difference of the payee's rate and a rate below it on the path.
 *
 * <p>A walk goes from one record of the rate to the next ({@link #higher}, the nearest above with a higher rate, at most as many
 * steps as there are rates), or from one leg whose head has a lower rate than the member above it to the next ({@link #marked}).
 * Prepared by one forward sweep each; a source costs the lines it makes.
 */
final class DifferentialLines {

    private final BonusFrame frame;
    private final Minus minus;
    private final SourceLines base;
    private final LevelWalk walk;
    private final RowGroups rows;
    private final int from;
    private final int to;
    private final int[] depth;
    private final Map<Long, Factor> factors = new HashMap<>();
    private final long[] rate;
    private int[] higher = new int[0];
    private int[] marked = new int[0];
    private int[] first = new int[0];
    private int paidOn = -1;
    private int[] heads = new int[0];

    DifferentialLines(BonusFrame frame, Differential kind) {
        this.frame = frame;
        minus = kind.minus();
        base = Sources.of(frame);
        walk = new LevelWalk(frame);
        rows = new RowGroups(frame, base);
        from = frame.bonus.levels().from();
        to = Math.min(frame.bonus.levels().to(), frame.seats.depthMost());
        depth = LevelWalk.depth(frame.seats);
        rate = new long[frame.columns.ground().size()];
    }

    long run() {
        rows.each(this::prepare, frame.trail.isOn() ? this::payWatched : this::pay);
        return BonusFrame.EARNED;
    }

    private void prepare() {
        for (int m : frame.seats.line().memberAt()) {
            boolean holds = minus == Minus.PAID ? frame.payable[m] : frame.meetsNeeds[m];
            rate[m] = holds ? frame.rates.value(rows.rowOf(m), 0) : 0;
        }
        int[] parent = frame.seats.parent();
        if (minus == Minus.FRONTLINE) {
            marked = LevelWalk.nearest(frame.seats, m -> parent[m] >= 0 && rate[parent[m]] > rate[m]);
            return;
        }
        higher = new int[rate.length];
        for (int m : frame.seats.line().memberAt()) {
            int at = parent[m];
            while (at >= 0 && rate[at] <= rate[m]) {
                at = higher[at];
            }
            higher[m] = at;
        }
        first = minus == Minus.PAID ? ancestors(Math.max(from, 1) - 1) : first;
    }

    /** The member this many levels above each, {@code -1} for none; one forward sweep along the current path. */
    private int[] ancestors(int levels) {
        int[] above = new int[rate.length];
        int[] path = new int[frame.seats.size() + 1];
        for (int m : frame.seats.line().memberAt()) {
            path[depth[m]] = m;
            above[m] = depth[m] > levels ? path[depth[m] - levels] : -1;
        }
        return above;
    }

    private void pay(int line) {
        int source = base.source(line);
        int seat = frame.seats.seat()[source];
        if (seat < 0) {
            return;
        }
        int level = walk.placeOf(source);
        boolean getsNothing = frame.seats.moved()[source];
        switch (minus) {
            case FRONTLINE -> frontline(line, seat, level, getsNothing);
            case HELD -> held(line, seat, level, getsNothing);
            case BETWEEN -> between(line, seat, level, getsNothing);
            case PAID -> paid(line, seat, level, getsNothing);
        }
    }

    private void frontline(int line, int seat, int level, boolean getsNothing) {
        if (!getsNothing && inLevels(level)) {
            emit(line, seat, level, rate[seat]);
        }
        int[] parent = frame.seats.parent();
        for (int head = marked[seat]; head >= 0; head = marked[parent[head]]) {
            int payee = parent[head];
            int at = level + depth[seat] - depth[payee];
            if (at > to) {
                return;
            }
            if (at >= from) {
                emit(line, payee, at, rate[payee] - rate[head]);
            }
        }
    }

    private void held(int line, int seat, int level, boolean getsNothing) {
        held(line, seat, level, getsNothing, seat);
    }

    /** Pays as {@link #held} does, but from the first member above the buyer on. */
    private void between(int line, int seat, int level, boolean getsNothing) {
        if (level > 0 || getsNothing) {
            held(line, seat, level, getsNothing);
            return;
        }
        if (inLevels(level)) {
            emit(line, seat, level, rate[seat]);
        }
        held(line, seat, level, false, frame.seats.parent()[seat]);
    }

    private void held(int line, int seat, int level, boolean getsNothing, int first) {
        long below = 0;
        int at = first;
        while (at >= 0) {
            int offered = level + depth[seat] - depth[at];
            if (offered > to) {
                return;
            }
            if (offered >= from && (at != seat || !getsNothing)) {
                emit(line, at, offered, rate[at] - below);
            }
            below = rate[at];
            at = higher[at];
        }
    }

    private void paid(int line, int seat, int level, boolean getsNothing) {
        long below = level == 0 && !getsNothing ? rate[seat] : 0;
        if (inLevels(level) && !getsNothing) {
            emit(line, seat, level, rate[seat]);
            below = rate[seat];
        }
        int next = start(seat, level);
        while (next >= 0 && rate[next] <= below) {
            next = higher[next];
        }
        while (next >= 0) {
            int offered = level + depth[seat] - depth[next];
            if (offered > to) {
                return;
            }
            emit(line, next, offered, rate[next] - below);
            below = rate[next];
            next = higher[next];
        }
    }

    /** The first above the seat on a level that pays; the seat itself, paid already, when its own level is the first that does. */
    private int start(int seat, int level) {
        int above = frame.seats.parent()[seat];
        if (level > 0) {
            return first[seat];
        }
        return above < 0 ? -1 : first[above];
    }

    private boolean inLevels(int level) {
        return level >= from && level <= to;
    }

    private void emit(int line, int member, int level, long valueE8) {
        if (valueE8 > 0 && frame.payable[member]) {
            if (frame.trail.watches(member)) {
                tell(line, member, level, valueE8);
            }
            Factor factor = factors.computeIfAbsent(valueE8, e8 -> frame.factorOf(new Rate(e8)));
            frame.pay(member, base.source(line), level, base, line, factor, valueE8);
        }
    }

    private void tell(int line, int member, int level, long valueE8) {
        int source = base.source(line);
        long below = rate[member] - valueE8;
        frame.tell(
                Way.of(
                        frame,
                        frame.seats.seat()[source],
                        source,
                        member,
                        at -> at == source && rate[at] == 0 ? Why.NOTHING : Why.name(worded(rate[at]))),
                Fact.of("why.level", "level", level),
                RowFact.of(frame, member, rows.rowOf(member)),
                below > 0 ? Fact.of("why.minus", "rate", worded(rate[member]), "below", worded(below)) : Why.NOTHING);
        paidOn = line;
    }

    private String worded(long valueE8) {
        Rate value = new Rate(valueE8);
        return frame.inAmounts() ? value.toDecimal().toPlainString() : value.toString();
    }

    /** Pays, and looks whether the member that is watched was left out, and by whom. */
    private void payWatched(int line) {
        paidOn = -1;
        pay(line);
        int member = frame.trail.member();
        int source = base.source(line);
        int seat = frame.seats.seat()[source];
        if (paidOn == line
                || seat == member
                || rate[member] == 0
                || !frame.payable[member]
                || !Way.isAbove(frame, member, seat)) {
            return;
        }
        int holder = minus == Minus.FRONTLINE ? head(member, seat) : highestBelow(member, source, seat);
        if (holder >= 0 && rate[holder] >= rate[member]) {
            frame.trail.nothing(
                    frame.bonus.name(),
                    frame.named(source),
                    Fact.of("why.hasRate", "member", frame.named(holder), "rate", worded(rate[holder])));
        }
    }

    /** Who has the highest rate from the seat, or from above it, to below the member. */
    private int highestBelow(int member, int source, int seat) {
        boolean skipsSeat = minus == Minus.BETWEEN
                && walk.placeOf(source) == 0
                && !frame.seats.moved()[source];
        int at = skipsSeat ? frame.seats.parent()[seat] : seat;
        if (at == member) {
            return -1;
        }
        while (higher[at] >= 0 && depth[higher[at]] > depth[member]) {
            at = higher[at];
        }
        return at;
    }

    /** The frontline member in whose leg the seat stands; found for all below the member at once. */
    private int head(int member, int seat) {
        Genealogy tree = frame.seats.line();
        int position = tree.positionOf()[member];
        if (heads.length == 0) {
            heads = new int[tree.size()];
            for (int i = position + 1; i < tree.end()[position]; i++) {
                heads[i] = tree.parent()[i] == position ? i : heads[tree.parent()[i]];
            }
        }
        return tree.memberAt()[heads[tree.positionOf()[seat]]];
    }
}
