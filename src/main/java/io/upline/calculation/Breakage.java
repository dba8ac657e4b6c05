package io.upline.calculation;

/**
 * A line of a bonus's breakage: a part of what was promised, what of it was paid, and why not the rest. Promised less paid is what is broken,
 * in each line to the minor unit, and the lines of a bonus add up to its {@link Results.BonusTotal}, before caps and before single lines
 * are rounded.
 *
 * @param of what the line speaks of
 * @param level the first level or generation it speaks of, {@code -1} where it speaks of none
 * @param lastLevel the last one; levels after a table's lists pay alike and share a line
 * @param wholeCenti the base that the promise counts, in hundredths; that of several levels added up
 * @param rateE8 the highest rate, or amount per unit, of any row of the table
 * @param inAmounts whether that is an amount of money per unit
 * @param promisedMinor the highest rate × the whole base; the size of a pool
 * @param paidOnCenti the base on which somebody was paid, each source counted once
 * @param paidMinor what was earned on it
 * @param nobodyMinor the highest rate × the base on which nobody was paid; what of a pool nobody got
 * @param lowerMinor the highest rate × the base on which one payee was paid, less what was earned on it
 * @param severalMinor the same of the base on which several payees shared a generation; below zero where they got more together
 * @param otherMinor what is none of these, see {@link Of}
 */
public record Breakage(
        String bonus,
        Of of,
        int level,
        int lastLevel,
        long wholeCenti,
        long rateE8,
        boolean inAmounts,
        long promisedMinor,
        long paidOnCenti,
        long paidMinor,
        long nobodyMinor,
        long lowerMinor,
        long severalMinor,
        long otherMinor) {

    /** What a line of breakage speaks of. */
    public enum Of {
        /** The line speaks of levels. */
        LEVEL,
        /** The line speaks of a generation. */
        GENERATION,
        /** The line speaks of a sum that is shared out as a whole. */
        SUM,
        /** The line speaks of what comes back of earlier periods, which this one promised nothing of. */
        TAKEN_BACK,
        /** The line speaks of what was paid without being promised by a table of rates. */
        UNPROMISED,
        /** The line speaks of what rounding each level by itself leaves against rounding their sum. */
        ROUNDING
    }

    /** Refuses a line whose parts are not what was promised and not paid. */
    public Breakage {
        long parts = Math.addExact(Math.addExact(nobodyMinor, lowerMinor), Math.addExact(severalMinor, otherMinor));
        if (Math.subtractExact(promisedMinor, paidMinor) != parts) {
            throw new IllegalStateException(bonus + ": the parts of its breakage come to " + parts + ", not to "
                    + promisedMinor + " less " + paidMinor);
        }
    }

    /** A line that speaks of no level: what was promised and paid, and what is neither of the named reasons. */
    public static Breakage ofSum(String bonus, Of of, long promisedMinor, long paidMinor) {
        long broken = Math.subtractExact(promisedMinor, paidMinor);
        boolean isShared = of == Of.SUM;
        return new Breakage(
                bonus,
                of,
                -1,
                -1,
                0,
                0,
                false,
                promisedMinor,
                0,
                paidMinor,
                isShared ? broken : 0,
                0,
                0,
                isShared ? 0 : broken);
    }

    /** What is promised and not paid. */
    public long brokenMinor() {
        return Math.subtractExact(promisedMinor, paidMinor);
    }

    /** Whether the line says nothing: no base, nothing promised and nothing paid. */
    public boolean isEmpty() {
        return wholeCenti == 0 && paidOnCenti == 0 && promisedMinor == 0 && paidMinor == 0;
    }
}
