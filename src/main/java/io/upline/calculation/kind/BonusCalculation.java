package io.upline.calculation.kind;

import io.upline.calculation.Inputs;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.RoundedPerBonus;
import io.upline.calculation.frame.Sources;
import io.upline.calculation.frame.Workings;
import io.upline.calculation.lines.BonusOutcome;
import io.upline.calculation.lines.LineSums;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.sources.SourceLines;
import io.upline.money.Rate;
import io.upline.plan.Terms;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.BonusKind;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Calculates one bonus: finds its kind, lets it make its lines, rounds them, and sums up what they come to. */
public final class BonusCalculation {

    private final Bonus bonus;
    private final BonusFrame frame;
    private long cutMinor;

    private BonusCalculation(Workings workings, Bonus bonus) {
        this.bonus = bonus;
        this.frame = new BonusFrame(workings, bonus);
    }

    /** Calculates a bonus, or applies a cap to the bonuses under it; what it comes to is kept among the columns. */
    public static void run(Workings workings, Bonus bonus) {
        if (bonus.kind() instanceof BonusKind.Cap cap) {
            workings.columns().cut(bonus.name(), new Capping(workings, bonus, cap).run());
        } else {
            workings.columns().paid(bonus.name(), new BonusCalculation(workings, bonus).run());
        }
    }

    private BonusOutcome run() {
        long promised = lines();
        if (frame.ground.money().per() == Terms.Per.BONUS) {
            new RoundedPerBonus(frame).settle();
        }
        if (bonus.kind() instanceof BonusKind.GenerationBonus generations
                && generations.guaranteeMinor().isPresent()) {
            new Guarantee(frame, generations.generations())
                    .make(generations.guaranteeMinor().get());
        }
        frame.settled();
        LineSums sums = frame.sums;
        if (frame.leavesAtOnce) {
            frame.leave();
        } else {
            sums.add(frame.lines);
        }
        if (bonus.kind() instanceof BonusKind.Matching) {
            for (int k = 0; k < frame.lines.size(); k++) {
                frame.lines.setBaseCenti(k, frame.ground.money().centiOf(frame.lines.baseCenti(k)));
            }
        }
        long due = Math.addExact(sums.exactMinor(frame.money, bonus.table().unit()), cutMinor);
        return new BonusOutcome(
                frame.lines,
                sums.leftCount(),
                sums.leftMinor(),
                Math.addExact(sums.grossMinor(), cutMinor),
                due,
                Math.max(promised, due));
    }

    /** Makes the lines and says what is promised, {@link BonusFrame#EARNED} for what is earned. */
    private long lines() {
        return switch (bonus.kind()) {
            case BonusKind.Percent _ -> {
                new PercentLines(frame).run();
                yield BonusFrame.EARNED;
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
                yield BonusFrame.EARNED;
            }
            case BonusKind.GenerationBonus generations -> generations(generations.generations(), Sources.of(frame));
            case BonusKind.Matching matching -> matching(matching);
            case BonusKind.Binary binary -> {
                BinaryLines lines = new BinaryLines(frame, binary);
                lines.run();
                cutMinor = lines.cutMinor();
                yield BonusFrame.EARNED;
            }
            case BonusKind.Pool pool -> new PoolLines(frame, pool).run();
            case BonusKind.Award award -> {
                new AwardLines(frame, award).run();
                yield BonusFrame.EARNED;
            }
            case BonusKind.Structure structure -> {
                new StructureLines(frame, structure).run();
                yield BonusFrame.EARNED;
            }
            case BonusKind.Party _ -> {
                new PartyLines(frame).run();
                yield BonusFrame.EARNED;
            }
            case BonusKind.Given given -> {
                given(given);
                yield BonusFrame.EARNED;
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
                ? BonusFrame.EARNED
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
        for (Inputs.Given given : ascending(frame.ground.inputs().given())) {
            if (given.bonus().equals(bonus.name())) {
                if (frame.trail.watches(given.member())) {
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
