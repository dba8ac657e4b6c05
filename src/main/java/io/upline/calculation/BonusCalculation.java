package io.upline.calculation;

import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.plan.Bonus;
import io.upline.plan.BonusKind;
import io.upline.plan.Terms;
import java.util.Map;
import java.util.TreeMap;

/** Calculates one bonus: finds its kind, lets it make its lines, rounds them, and sums up what they come to. */
final class BonusCalculation {

    private final Workings workings;
    private final Bonus bonus;
    private final BonusFrame frame;

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
        long gross = 0;
        for (int k = 0; k < frame.lines.size(); k++) {
            gross = Math.addExact(gross, frame.lines.amountMinor[k]);
        }
        long exact = exact();
        return new BonusOutcome(frame.lines, gross, exact, promised < 0 ? exact : promised);
    }

    /** Makes the lines and says what is promised, {@code -1} for what is earned. */
    private long lines() {
        return switch (bonus.kind()) {
            case BonusKind.Percent _ -> {
                new PercentLines(frame).run();
                yield -1;
            }
            case BonusKind.LevelBonus levels -> {
                SourceLines base = Sources.of(frame);
                LevelLines lines =
                        new LevelLines(frame, levels.compression(), levels.skipAtMost(), levels.blockedBy(), base);
                lines.run();
                yield lines.promised();
            }
            default ->
                throw new UnsupportedOperationException("bonus " + bonus.name() + ": this kind is not calculated yet");
        };
    }

    /** Exact amounts of all lines added up and rounded once. */
    private long exact() {
        Map<Long, Long> baseAtRate = new TreeMap<>();
        long others = 0;
        for (int k = 0; k < frame.lines.size(); k++) {
            byte rule = frame.lines.rule[k];
            if (rule == Rule.RATE.ordinal() || rule == Rule.PER_UNIT.ordinal()) {
                baseAtRate.merge(frame.lines.rateE8[k], frame.lines.baseCenti[k], Math::addExact);
            } else {
                others = Math.addExact(others, frame.lines.amountMinor[k]);
            }
        }
        Exact sum = new Exact();
        baseAtRate.forEach((rate, base) -> {
            Factor factor = frame.factorOf(new Rate(rate));
            sum.add(base, factor.numerator(), factor.denominator());
        });
        return Math.addExact(others, sum.rounded(workings.money.mode()));
    }
}
