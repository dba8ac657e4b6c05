package io.upline.calculation;

import io.upline.money.Rate;
import io.upline.plan.Bonus;
import io.upline.plan.BonusKind;
import io.upline.plan.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Calculates one bonus: finds its kind, lets it make its lines, rounds them, and sums up what they come to. */
final class BonusCalculation {

    /** Promises no more than what is earned. */
    static final long EARNED = Long.MIN_VALUE;

    private final Workings workings;
    private final Bonus bonus;
    private final BonusFrame frame;
    private long cutMinor;

    BonusCalculation(Workings workings, Bonus bonus) {
        this.workings = workings;
        this.bonus = bonus;
        this.frame = new BonusFrame(workings, bonus);
    }

    BonusOutcome run() {
        long promised = lines();
        if (workings.money.per() == Terms.Per.BONUS) {
            new RoundedPerBonus(frame).settle();
        }
        if (bonus.kind() instanceof BonusKind.GenerationBonus generations
                && generations.guaranteeMinor().isPresent()) {
            new Guarantee(frame, generations.generations())
                    .make(generations.guaranteeMinor().get());
        }
        workings.trail.settled(frame);
        LineSums sums = frame.sums;
        if (frame.leavesAtOnce) {
            frame.leave();
        } else {
            sums.add(frame.lines);
        }
        if (bonus.kind() instanceof BonusKind.Matching) {
            for (int k = 0; k < frame.lines.size(); k++) {
                frame.lines.setBaseCenti(k, workings.money.centiOf(frame.lines.baseCenti(k)));
            }
        }
        long due = Math.addExact(sums.exactMinor(frame), cutMinor);
        return new BonusOutcome(
                frame.lines,
                sums.leftCount(),
                sums.leftMinor(),
                Math.addExact(sums.grossMinor(), cutMinor),
                due,
                Math.max(promised, due));
    }

    /** Makes the lines and says what is promised, {@link #EARNED} for what is earned. */
    private long lines() {
        return switch (bonus.kind()) {
            case BonusKind.Percent _ -> {
                new PercentLines(frame).run();
                yield EARNED;
            }
            case BonusKind.LevelBonus levels -> {
                SourceLines base = Sources.of(frame);
                LevelLines lines =
                        new LevelLines(frame, levels.compression(), levels.skipAtMost(), levels.blockedBy(), base);
                lines.run();
                yield lines.promised();
            }
            case BonusKind.Differential differential -> {
                new DifferentialLines(frame, differential.minus(), Sources.of(frame)).run();
                yield EARNED;
            }
            case BonusKind.GenerationBonus generations -> generations(generations.generations(), Sources.of(frame));
            case BonusKind.Matching matching -> matching(matching);
            case BonusKind.Binary binary -> {
                BinaryLines lines = new BinaryLines(frame, binary);
                lines.run();
                cutMinor = lines.cutMinor();
                yield EARNED;
            }
            case BonusKind.Pool pool -> new PoolLines(frame, pool).run();
            case BonusKind.Award award -> {
                new AwardLines(frame, award).run();
                yield EARNED;
            }
            case BonusKind.Structure structure -> {
                new StructureLines(frame, structure).run();
                yield EARNED;
            }
            case BonusKind.Party _ -> {
                new PartyLines(frame).run();
                yield EARNED;
            }
            case BonusKind.Given given -> {
                given(given);
                yield EARNED;
            }
            case BonusKind.Cap _ -> throw new IllegalStateException("a cap makes no lines");
        };
    }

    private long generations(BonusKind.Generations generations, SourceLines base) {
        new GenerationLines(frame, generations, base).run();
        long sum = 0;
        for (int g = 0; g < frame.rates.listed; g++) {
            sum = Math.addExact(sum, frame.rates.highest(g));
        }
        return frame.rates.paysDeeper()
                ? EARNED
                : frame.factorOf(new Rate(sum)).amount(base.total(), frame.money.mode());
    }

    private long matching(BonusKind.Matching matching) {
        SourceLines base = MatchingSources.of(frame, matching);
        if (matching.generations().isPresent()) {
            return generations(matching.generations().get(), base);
        }
        LevelLines lines =
                new LevelLines(frame, matching.compression(), OptionalInt.empty(), BonusKind.BlockedBy.NONE, base);
        lines.run();
        return lines.promised();
    }

    private void given(BonusKind.Given kind) {
        String from = kind.from().map(other -> "from " + other.plan()).orElse("set by hand");
        for (Inputs.Given given : ascending(workings.inputs.given())) {
            if (given.bonus().equals(bonus.name())) {
                if (workings.trail.watches(given.member())) {
                    frame.tell(from, kind.paidThere() ? "paid there" : "");
                }
                frame.pay(given.member(), -1, -1, 0, 0, given.amountMinor(), Rule.GIVEN);
            }
        }
    }

    /** Several of one member make lines in ascending order of amount, whatever order they came in. */
    private static List<Inputs.Given> ascending(List<Inputs.Given> given) {
        return given.stream()
                .sorted(Comparator.comparingLong(Inputs.Given::amountMinor))
                .toList();
    }
}
