package io.upline.calculation.frame;

import io.upline.calculation.Breakage;
import io.upline.calculation.lines.Exact;
import java.util.Arrays;

/**
 * What a bonus promises by level, and what it paid on of each. Deeper levels than the table lists are one. The sums are those of the
 * lines, which are taken block by block; only what several payees were paid on in one generation is noted while lines are made, as their
 * rates together are no rate of the table, and bases that are paid in slices, as lines that come to nothing are not made.
 */
public final class PaidByLevel {

    private final BonusFrame frame;
    private final Rates rates;
    private final boolean isSliced;
    private final long[] slicedBase;
    private final long[] sharedBase;

    /** Bases that were paid together, each as often as it was paid, by row of the table and generation. */
    private final long[][] together;

    /** The line of the base that was paid last in each generation, and by which row at first, {@code -1} when it is noted as shared. */
    private final int[] lastLine;

    private final int[] firstRow;
    private Breakage.Of of = Breakage.Of.SUM;
    private int first;
    private int last;
    private long whole;

    PaidByLevel(BonusFrame frame) {
        this.frame = frame;
        rates = frame.rates;
        isSliced = frame.bonus.table().slices();
        int levels = rates.listed + 1;
        slicedBase = new long[levels];
        sharedBase = new long[levels];
        together = new long[rates.table.rows().size()][levels];
        lastLine = new int[levels];
        Arrays.fill(lastLine, -1);
        firstRow = new int[levels];
    }

    /** Notes that a base was paid in slices at the index-th level, where no other payee is paid on it. */
    public void paidInSlices(int index, long base) {
        int at = Math.min(index, rates.listed);
        slicedBase[at] = Math.addExact(slicedBase[at], base);
    }

    /** Notes that a line of the base was paid in the index-th generation that the table lists, where others may be paid on it, too. */
    public void paidInGeneration(int line, int row, int index, long base) {
        if (lastLine[index] != line) {
            lastLine[index] = line;
            firstRow[index] = row;
            if (isSliced) {
                paidInSlices(index, base);
            }
            return;
        }
        int before = firstRow[index];
        if (before >= 0) {
            together[before][index] = Math.addExact(together[before][index], base);
            sharedBase[index] = Math.addExact(sharedBase[index], base);
            firstRow[index] = -1;
        }
        together[row][index] = Math.addExact(together[row][index], base);
    }

    /** Notes that the highest rate of each level from {@code fromLevel} to {@code toLevel} is promised on the whole base. */
    public void promise(Breakage.Of what, int fromLevel, int toLevel, long base) {
        of = what;
        first = fromLevel;
        last = toLevel;
        whole = base;
    }

    /** What the lines of the promise speak of; {@link Breakage.Of#SUM} where nothing is promised by level. */
    Breakage.Of of() {
        return of;
    }

    /** How many lines the promise has: one for each level that the table lists, and one for all deeper ones. */
    int lines() {
        return of == Breakage.Of.SUM ? 0 : rates.listed + 1;
    }

    /** The level of the index-th line. */
    int level(int index) {
        return first + index;
    }

    /** The last level of the index-th line. */
    int lastLevel(int index) {
        return index < rates.listed ? first + index : last;
    }

    /** How many levels the index-th line speaks of, of those that the bonus pays. */
    int levels(int index) {
        boolean isOver = level(index) > last || (index == rates.listed && !rates.paysDeeper());
        return isOver ? 0 : lastLevel(index) - level(index) + 1;
    }

    /** The line that speaks of a level. */
    int lineOf(int level) {
        return Math.min(level - first, rates.listed);
    }

    /** The base that the promise counts. */
    long whole() {
        return whole;
    }

    /** The base on which one payee was paid. */
    long alone(int index) {
        if (isSliced) {
            return Math.subtractExact(slicedBase[index], sharedBase[index]);
        }
        long alone = frame.sums.base(index);
        for (long[] row : together) {
            alone = Math.subtractExact(alone, row[index]);
        }
        return alone;
    }

    /** The base on which several payees were paid, counted once. */
    long shared(int index) {
        return sharedBase[index];
    }

    /** What was earned at products of base and rate, exactly. */
    Exact earned(int index) {
        return frame.sums.exact(index, frame.money, frame.bonus.table().unit());
    }

    /** What several payees earned together on the same bases, exactly; nothing in slices. */
    Exact earnedTogether(int index) {
        Exact earned = new Exact();
        for (int row = 0; row < together.length; row++) {
            if (!isSliced && together[row][index] != 0) {
                earned.add(
                        together[row][index],
                        rates.factor(row, index).numerator(),
                        rates.factor(row, index).denominator());
            }
        }
        return earned;
    }
}
