package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.frame.RowGroups;
import io.upline.calculation.frame.Sources;
import io.upline.calculation.frame.Way;
import io.upline.calculation.sources.SourceLines;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.network.Genealogy;
import io.upline.plan.kind.Differential;
import io.upline.plan.kind.Differential.Minus;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Pays the difference of the payee's rate and a rate below it on the path.
 *
 * <p>A walk goes from one record of the rate to the next ({@link #higher}, the nearest above with a higher rate, at most as many
 * steps as there are rates, slices left aside), or from one leg whose head has a lower rate than the member above it to the next ({@link #marked}).
 * Prepared by one forward sweep each; a source costs the lines it makes. Where rates change from order to order, {@link RatesSoFar} finds the
 * next record.
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
    private final HeldRates held;
    private final int size;
    private int[] higher = new int[0];
    private int[] jump = new int[0];
    private int[] steps = new int[0];
    private int[] marked = new int[0];
    private final int[] first;
    private int paidOn = -1;
    private int[] heads = new int[0];
    private @Nullable RatesSoFar soFar;

    DifferentialLines(BonusFrame frame, Differential kind) {
        this.frame = frame;
        minus = kind.minus();
        base = Sources.of(frame);
        walk = new LevelWalk(frame);
        rows = new RowGroups(frame, base);
        from = frame.bonus.levels().from();
        to = Math.min(frame.bonus.levels().to(), frame.seats.depthMost());
        depth = LevelWalk.depth(frame.seats);
        first = minus.isOfPaid() ? LevelWalk.above(frame.seats, Math.max(from, 1) - 1) : new int[0];
        held = new HeldRates(frame, base, kind.paidAtMost());
        size = frame.columns.ground().size();
    }

    long run() {
        IntConsumer pay = frame.trail.isOn() ? this::payWatched : this::pay;
        if (frame.rates.bySoFar().isEmpty()) {
            rows.each(this::prepare, pay);
            return BonusFrame.EARNED;
        }
        RatesSoFar rates = new RatesSoFar(frame, held, this::holds);
        soFar = rates;
        rows.inTime(base, line -> {
            rates.upTo(base.order(line));
            pay.accept(line);
        });
        return BonusFrame.EARNED;
    }

    private boolean holds(int member) {
        return minus.isOfPaid() ? frame.payable[member] : frame.meetsNeeds[member];
    }

    private void prepare() {
        for (int m : frame.seats.line().memberAt()) {
            held.hold(m, holds(m) ? rows.rowOf(m) : Rates.NONE);
        }
        int[] parent = frame.seats.parent();
        if (minus == Minus.FRONTLINE) {
            marked = LevelWalk.nearest(frame.seats, m -> parent[m] >= 0 && held.isHigher(parent[m], m));
            return;
        }
        higher = new int[size];
        jump = new int[size];
        steps = new int[size];
        for (int m : frame.seats.line().memberAt()) {
            higher[m] = above(parent[m], m);
            link(m, higher[m]);
        }
    }

    /**
     * The first at a member or on the way of records above it whose rate is higher than another's. Rates rise from record to record, so that
     * those passed over are few whatever the length of the way ({@link #link}).
     */
    private int above(int member, int than) {
        if (soFar != null) {
            return soFar.above(member, than < 0 ? 0 : held.value(than));
        }
        int at = member;
        while (at >= 0 && !held.isHigher(at, than)) {
            at = jump[at] >= 0 && !held.isHigher(jump[at], than) ? jump[at] : higher[at];
        }
        return at;
    }

    /** The next record above a member. */
    private int next(int member) {
        return soFar == null ? higher[member] : above(frame.seats.parent()[member], member);
    }

    /** Gives a member, whose next record is known, a jump over as many records as make all searches logarithmic (skew-binary numbers). */
    private void link(int member, int next) {
        int over = next < 0 ? -1 : jump[next];
        int beyond = over < 0 ? -1 : jump[over];
        boolean isEven = steps(next) - steps(over) == steps(over) - steps(beyond);
        jump[member] = isEven ? beyond : next;
        steps[member] = steps(next) + 1;
    }

    private int steps(int record) {
        return record < 0 ? 0 : steps[record];
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
            case PAID, PAID_BETWEEN -> paid(line, seat, level, getsNothing);
        }
    }

    private void frontline(int line, int seat, int level, boolean getsNothing) {
        if (!getsNothing && inLevels(level)) {
            emit(line, seat, level, -1);
        }
        int[] parent = frame.seats.parent();
        for (int head = marked[seat]; head >= 0; head = marked[parent[head]]) {
            int payee = parent[head];
            int at = level + depth[seat] - depth[payee];
            if (at > to) {
                return;
            }
            if (at >= from) {
                emit(line, payee, at, head);
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
            emit(line, seat, level, -1);
        }
        held(line, seat, level, false, frame.seats.parent()[seat]);
    }

    private void held(int line, int seat, int level, boolean getsNothing, int first) {
        int below = -1;
        int at = first;
        while (at >= 0) {
            int offered = level + depth[seat] - depth[at];
            if (offered > to) {
                return;
            }
            if (offered >= from && (at != seat || !getsNothing)) {
                emit(line, at, offered, below);
            }
            below = at;
            at = next(at);
        }
    }

    private void paid(int line, int seat, int level, boolean getsNothing) {
        boolean isOff = !getsNothing && !(level == 0 && minus.leavesBuyerOut());
        if (inLevels(level) && !getsNothing) {
            emit(line, seat, level, -1);
        }
        int below = isOff && (level == 0 || inLevels(level)) ? seat : -1;
        int next = above(start(seat, level), below);
        while (next >= 0) {
            int offered = level + depth[seat] - depth[next];
            if (offered > to) {
                return;
            }
            emit(line, next, offered, below);
            below = next;
            next = next(next);
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

    /** Pays a member its rate less that of a member below, {@code -1} for nothing less. */
    private void emit(int line, int member, int level, int below) {
        if (frame.payable[member] && held.isPaidMore(member, below)) {
            if (frame.trail.watches(member)) {
                tell(line, member, level, below);
            }
            held.pay(line, member, level, below);
        }
    }

    private void tell(int line, int member, int level, int below) {
        int source = base.source(line);
        boolean isLess = below >= 0 && held.isHigher(below, -1) && !held.isSliced();
        frame.tell(
                Way.of(
                        frame,
                        frame.seats.seat()[source],
                        source,
                        member,
                        at -> at == source && !held.isHigher(at, -1) ? Why.NOTHING : Why.name(held.worded(at, line))),
                Fact.of("why.level", "level", level),
                soFar == null
                        ? RowFact.of(frame, member, rows.rowOf(member))
                        : RowFact.of(frame, member, held.rowOf(member), soFar.at(member)),
                limited(member, line),
                isLess
                        ? Fact.of("why.minus", "rate", paidBy(member, line), "below", held.worded(below, line))
                        : Why.NOTHING);
        paidOn = line;
    }

    /** That a member is paid by less than it holds, where it is. */
    private Fact limited(int member, int line) {
        return held.isLimited(member)
                ? Fact.of("why.paidAtMost", "rate", held.worded(member, line), "most", held.wordedPaid(member))
                : Why.NOTHING;
    }

    private String paidBy(int member, int line) {
        return held.isLimited(member) ? held.wordedPaid(member) : held.worded(member, line);
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
                || !held.isHigher(member, -1)
                || !frame.payable[member]
                || !Way.isAbove(frame, member, seat)) {
            return;
        }
        int holder = minus == Minus.FRONTLINE ? head(member, seat) : highestBelow(member, source, seat);
        if (holder >= 0 && !held.isHigher(member, holder)) {
            frame.trail.nothing(frame.bonus.name(), frame.named(source), hasRate(holder, line));
        } else if (!held.isPaidMore(member, holder)) {
            Fact limited = limited(member, line);
            boolean isLess = holder >= 0 && held.isHigher(holder, -1);
            frame.trail.nothing(
                    frame.bonus.name(),
                    frame.named(source),
                    isLess ? Why.and(List.of(limited, hasRate(holder, line))) : limited);
        }
    }

    private Fact hasRate(int holder, int line) {
        return Fact.of("why.hasRate", "member", frame.named(holder), "rate", held.worded(holder, line));
    }

    /** Who has the highest rate from the seat, or from above it, to below the member. */
    private int highestBelow(int member, int source, int seat) {
        boolean skipsSeat = minus.leavesBuyerOut()
                && walk.placeOf(source) == 0
                && !frame.seats.moved()[source];
        int at = skipsSeat ? frame.seats.parent()[seat] : seat;
        if (at == member) {
            return -1;
        }
        while (next(at) >= 0 && depth[next(at)] > depth[member]) {
            boolean jumps = soFar == null && jump[at] >= 0 && depth[jump[at]] > depth[member];
            at = jumps ? jump[at] : next(at);
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
