package io.upline.calculation.frame;

import io.upline.calculation.Breakage;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.Exact;
import io.upline.calculation.lines.ExactShares;
import io.upline.money.Factor;
import io.upline.money.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells what the breakage of one bonus consists of, before caps. Where it promises by level or generation, each of them divides exactly
 * into what was paid, what nobody was paid, and what a lower rate left; only then is it rounded: the promises of the levels by largest
 * remainder to the rounded sum of all, then the parts of each level to its promise. What this leaves against the rounded sum of what was
 * paid is a line of its own.
 *
 * <p>The bonus's total takes in every line whatever its level, this takes in the levels that are promised, one by one: so the two can be
 * held against each other.
 */
public final class BrokenPromise {

    private static final int NOBODY = 0;
    private static final int LOWER = 1;
    private static final int SEVERAL = 2;
    private static final int PAID = 3;

    private final BonusFrame frame;
    private final PaidByLevel levels;
    private final String bonus;
    private final long promised;
    private final boolean isSliced;
    private final long[] sliced;

    /** Looks at a bonus whose lines are all made, added up and not yet cut by a cap. */
    public BrokenPromise(BonusFrame frame, long promised) {
        this.frame = frame;
        this.promised = promised;
        levels = frame.byLevel;
        bonus = frame.bonus.name();
        isSliced = frame.bonus.table().slices();
        sliced = isSliced ? sliced() : new long[levels.lines()];
    }

    /** What lines in slices come to by level; they are whole amounts, as they were rounded. */
    private long[] sliced() {
        long[] sums = new long[levels.lines()];
        EarningLines lines = frame.lines;
        for (int k = 0; k < lines.size() && sums.length > 0; k++) {
            if (lines.rule(k).equals(Slices.RULE)) {
                int at = levels.lineOf(lines.level(k));
                sums[at] = Math.addExact(sums[at], lines.amountMinor(k));
            }
        }
        return sums;
    }

    /** The lines of the breakage, the levels upwards. */
    public List<Breakage> lines() {
        List<Breakage> made = new ArrayList<>();
        long takenBack = frame.sums.takenBackMinor();
        long rest = Math.subtractExact(frame.sums.otherMinor(), takenBack);
        if (levels.of() == Breakage.Of.SUM) {
            made.add(Breakage.ofSum(bonus, Breakage.Of.SUM, promised, rest));
        } else {
            byLevel(made);
            rest = Math.subtractExact(rest, Arrays.stream(sliced).reduce(0, Math::addExact));
            made.add(Breakage.ofSum(bonus, Breakage.Of.UNPROMISED, 0, rest));
        }
        made.add(Breakage.ofSum(bonus, Breakage.Of.TAKEN_BACK, 0, takenBack));
        made.removeIf(Breakage::isEmpty);
        return made;
    }

    private void byLevel(List<Breakage> made) {
        int count = levels.lines();
        Exact[] promises = new Exact[count];
        Exact all = new Exact();
        Exact earned = new Exact();
        for (int index = 0; index < count; index++) {
            promises[index] = highest(index, levels.whole(), levels.levels(index));
            all.add(promises[index]);
            earned.add(earned(index));
        }
        long[] whole = ExactShares.of(all.rounded(frame.money.mode()), promises);
        long paid = 0;
        for (int index = 0; index < count; index++) {
            long[] parts = ExactShares.of(whole[index], parts(index));
            paid = Math.addExact(paid, parts[PAID]);
            made.add(line(index, whole[index], parts));
        }
        long rounding = Math.subtractExact(earned.rounded(frame.money.mode()), paid);
        made.add(Breakage.ofSum(bonus, Breakage.Of.ROUNDING, 0, rounding));
    }

    /** What the promise of a level divides into, exactly. */
    private Exact[] parts(int index) {
        Exact[] parts = new Exact[PAID + 1];
        parts[NOBODY] = highest(index, levels.whole(), levels.levels(index));
        parts[NOBODY].add(highest(index, Math.negateExact(paidOn(index)), 1));
        boolean undivided = isSliced && levels.shared(index) != 0;
        parts[LOWER] = new Exact();
        parts[SEVERAL] = new Exact();
        if (isSliced) {
            Exact rest = undivided ? parts[SEVERAL] : parts[LOWER];
            rest.add(highest(index, paidOn(index), 1));
            rest.add(-1, sliced[index], 1);
        } else {
            parts[LOWER].add(highest(index, levels.alone(index), 1));
            parts[LOWER].less(levels.earned(index));
            parts[LOWER].add(levels.earnedTogether(index));
            parts[SEVERAL].add(highest(index, levels.shared(index), 1));
            parts[SEVERAL].less(levels.earnedTogether(index));
        }
        parts[PAID] = earned(index);
        return parts;
    }

    private Exact earned(int index) {
        if (!isSliced) {
            return levels.earned(index);
        }
        Exact earned = new Exact();
        earned.add(sliced[index], 1, 1);
        return earned;
    }

    private long paidOn(int index) {
        return Math.addExact(levels.alone(index), levels.shared(index));
    }

    /** The highest rate of a level on a base, so many times. */
    private Exact highest(int index, long base, int times) {
        Factor factor = frame.factorOf(new Rate(frame.rates.highest(index)));
        Exact product = new Exact();
        product.add(base, times, 1, factor);
        return product;
    }

    private Breakage line(int index, long promise, long... parts) {
        return new Breakage(
                bonus,
                levels.of(),
                levels.level(index),
                levels.lastLevel(index),
                shown(Math.multiplyExact(levels.whole(), (long) levels.levels(index))),
                frame.rates.highest(index),
                frame.inAmounts(),
                promise,
                shown(paidOn(index)),
                parts[PAID],
                parts[NOBODY],
                parts[LOWER],
                parts[SEVERAL],
                0);
    }

    /** A base as it is shown: what is paid on money is in minor units. */
    private long shown(long base) {
        return frame.bonus.kind().isPaidOnMoney() ? frame.ground.money().centiOf(base) : base;
    }
}
