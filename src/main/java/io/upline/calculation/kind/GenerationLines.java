package io.upline.calculation.kind;

import io.upline.calculation.Breakage;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.LevelWalk;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.frame.RowGroups;
import io.upline.calculation.frame.Sources;
import io.upline.calculation.frame.Way;
import io.upline.calculation.ground.Check;
import io.upline.calculation.sources.SourceLines;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.GenerationBonus;
import io.upline.plan.kind.Generations;
import io.upline.plan.kind.Generations.Boundary;
import io.upline.plan.kind.Generations.Opens;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;

/**
 * Pays a rate for each generation: the number of boundaries on the path strictly below the payee.
 *
 * <p>A walk goes from boundary to boundary ({@link #boundaryAt}, the nearest at or above) and, between two of them, from payee to
 * payee ({@link #near}, the nearest at or above with a rate for the generation), so that a source costs its generations and lines.
 * Where boundaries depend on the payee's rank, each rank is walked by itself.
 */
final class GenerationLines {

    private final BonusFrame frame;
    private final Generations generations;
    private final SourceLines base;
    private final RowGroups rows;
    private final LevelWalk walk;
    private final int[] depth;
    private final int[] rank;
    private final boolean compresses;
    private int[][] near = new int[0][];
    private int[] boundaryAt = new int[0];
    private IntBinaryOperator boundaryBelow = (_, _) -> -1;
    private int paidOn = -1;
    private int blockedOn = -1;

    GenerationLines(BonusFrame frame, Generations generations, SourceLines base) {
        this.frame = frame;
        this.generations = generations;
        this.base = base;
        rows = new RowGroups(frame, base);
        walk = new LevelWalk(frame);
        depth = LevelWalk.depth(frame.seats);
        rank = frame.columns.ladder(LadderName.RANK).rank;
        compresses = generations.compression() == Compression.DYNAMIC;
        frame.sums.byLevel(1, frame.rates.listed);
    }

    /** The lines of a bonus, and what they guarantee. */
    static KindLines of(GenerationBonus kind) {
        return new KindLines() {
            @Override
            public long pay(BonusFrame frame) {
                return new GenerationLines(frame, kind.generations(), Sources.of(frame)).run();
            }

            @Override
            public void payAfterRounding(BonusFrame frame) {
                kind.guaranteeMinor().ifPresent(least -> new Guarantee(frame, kind.generations()).make(least));
            }
        };
    }

    long run() {
        boolean isWatched = frame.trail.isOn();
        switch (generations.boundary()) {
            case Boundary.Meets meets -> {
                Check boundary = new Checks(frame.columns, Sweep.none(frame.columns)).of(meets.condition());
                boundaryBelow = (at, _) -> boundaryAt[at];
                boundaryAt = LevelWalk.nearest(frame.seats, boundary);
                rows.each(
                        () -> near = new int[frame.rates.listed + 1][],
                        isWatched ? line -> payWatched(line, this::pay) : this::pay);
            }
            case Boundary.SameOrHigher _ -> {
                GenerationsOfRank ofRank = new GenerationsOfRank(frame, generations, base, this::emit, rows, depth);
                boundaryBelow = (at, member) -> ofRank.boundary(at, rank[member]);
                IntConsumer pay = line -> {
                    ofRank.pay(line);
                    blockedOn = ofRank.blockedOn;
                };
                rows.each(ofRank::prepare, isWatched ? line -> payWatched(line, pay) : pay);
            }
        }
        return promised();
    }

    /**
     * The promised sum: on each generation that is listed, the highest rate of any row on the whole base; where generations have no end,
     * what is earned.
     */
    private long promised() {
        long sum = 0;
        for (int g = 0; g < frame.rates.listed; g++) {
            sum = Math.addExact(sum, frame.rates.highest(g));
        }
        if (frame.rates.paysDeeper()) {
            return BonusFrame.EARNED;
        }
        frame.byLevel.promise(Breakage.Of.GENERATION, 1, frame.rates.listed, base.total());
        return frame.factorOf(new Rate(sum)).amount(base.total(), frame.money.mode());
    }

    /** Pays, and looks whether the member that is watched got nothing, as the source is of its own group or others stood before it. */
    private void payWatched(int line, IntConsumer pay) {
        pay.accept(line);
        int member = frame.trail.member();
        int source = base.source(line);
        int seat = frame.seats.seat()[source];
        boolean hasRank = rank[member] >= 0 || generations.boundary() instanceof Boundary.Meets;
        boolean mayBePaid = frame.payable[member] && rows.rowOf(member) >= 0 && hasRank;
        if (paidOn == line || !mayBePaid || seat == member || !Way.isAbove(frame, member, seat)) {
            return;
        }
        int first = generations.opens() == Opens.BOUNDARY_OWN_GROUP
                ? seat
                : frame.seats.parent()[seat];
        int boundary = boundaryBelow.applyAsInt(first, member);
        boolean ownGroup = boundary < 0 || depth[boundary] <= depth[member];
        frame.trail.nothing(
                frame.bonus.name(),
                frame.named(source),
                ownGroup
                        ? Fact.of("why.ownGroup")
                        : blockedOn != line
                                ? Fact.of("why.noRateForGeneration")
                                : generations.blockedBy() == BlockedBy.EQUAL_RANK
                                        ? Fact.of("why.blockedByEqual")
                                        : Fact.of("why.blockedByHigher"));
    }

    private boolean pays(int member, int generation) {
        return frame.payable[member] && frame.rates.pays(rows.rowOf(member), generation - 1);
    }

    private int nearest(int member, int generation) {
        int index = Math.min(generation - 1, frame.rates.listed);
        if (near[index] == null) {
            near[index] = LevelWalk.nearest(frame.seats, m -> pays(m, index + 1));
        }
        return near[index][member];
    }

    private boolean isOver(int generation) {
        return generation > frame.rates.listed && !frame.rates.paysDeeper();
    }

    private void pay(int line) {
        int source = base.source(line);
        int seat = frame.seats.seat()[source];
        if (seat < 0) {
            return;
        }
        boolean atBoundary = boundaryAt[seat] == seat;
        int generation = atBoundary && generations.opens() == Opens.BOUNDARY_OWN_GROUP ? 1 : 0;
        int highest = atBoundary ? rank[seat] : Integer.MIN_VALUE;
        int lowest = depth[seat] + walk.placeOf(source) - frame.seats.depthMost();
        int at = frame.seats.parent()[seat];
        while (at >= 0 && depth[at] >= lowest && !isOver(generation)) {
            int boundary = boundaryAt[at];
            boolean jumps = compresses && generation > 0 && generations.blockedBy() == BlockedBy.NONE;
            int paid = -1;
            if (generation > 0) {
                paid = payUpTo(line, at, jumps ? -1 : boundary, generation, highest, lowest);
            }
            if (jumps) {
                at = paid < 0 ? -1 : frame.seats.parent()[paid];
                generation++;
                continue;
            }
            if (boundary < 0) {
                return;
            }
            highest = Math.max(highest, rank[boundary]);
            generation += generation == 0 || !compresses || paid == boundary ? 1 : 0;
            at = frame.seats.parent()[boundary];
        }
    }

    /**
     * Pays the generation from {@code from} up to the boundary; without one, up to the first boundary that is paid.
     *
     * @return the boundary when it was paid, otherwise {@code -1}
     */
    private int payUpTo(int line, int from, int boundary, int generation, int highest, int lowest) {
        int at = from;
        while (at >= 0) {
            int payee = nearest(at, generation);
            if (payee < 0 || depth[payee] < lowest || (boundary >= 0 && depth[payee] < depth[boundary])) {
                return -1;
            }
            boolean free = isFree(payee, highest);
            if (free) {
                emit(line, payee, generation);
            } else if (payee == frame.trail.member()) {
                blockedOn = line;
            }
            if (boundaryAt[payee] == payee) {
                return free ? payee : -1;
            }
            at = frame.seats.parent()[payee];
        }
        return -1;
    }

    private boolean isFree(int payee, int highest) {
        return switch (generations.blockedBy()) {
            case NONE -> true;
            case EQUAL_RANK -> rank[payee] > highest;
            case HIGHER_RANK -> rank[payee] >= highest;
        };
    }

    private void emit(int line, int member, int generation) {
        if (frame.trail.watches(member)) {
            tell(line, member, generation);
        }
        int row = rows.rowOf(member);
        if (generation <= frame.rates.listed) {
            frame.byLevel.paidInGeneration(line, row, generation - 1, base.centi(line));
        }
        frame.pay(member, base.source(line), generation, base, line, row, generation - 1);
    }

    private void tell(int line, int member, int generation) {
        int source = base.source(line);
        frame.tell(
                Way.of(
                        frame,
                        frame.seats.seat()[source],
                        source,
                        member,
                        at -> isBoundary(at, member) ? Fact.of("why.boundary") : Why.NOTHING),
                Fact.of("why.generation", "generation", generation),
                RowFact.of(frame, member, rows.rowOf(member)),
                frame.saidOfSource.apply(source));
        paidOn = line;
    }

    private boolean isBoundary(int at, int payee) {
        return boundaryAt.length == 0 ? rank[at] >= rank[payee] : boundaryAt[at] == at;
    }
}
