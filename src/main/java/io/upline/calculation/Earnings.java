package io.upline.calculation;

/**
 * Earning lines of a range of payees as columns, in canonical order: payee, bonus (as in the plan), source, level, then the
 * order in which the rule made them: of single orders in the orders' own order (day, second, id); an award's instalments before
 * its new rows, those ascending. Never a line of amount 0.
 *
 * @param payee member number
 * @param bonus index into {@link Results#bonuses()}
 * @param source member number of the source, {@code -1} for none
 * @param level level or generation, {@code -1} for none
 * @param baseCenti base in hundredths, 0 when the rule has none
 * @param rateE8 rate in hundred-millionths ({@link io.upline.money.Rate}), 0 when the rule has none
 * @param amountMinor amount due in minor units of the plan's currency; negative only for a plan that lets it be
 * @param rule index into {@link Results#rules()}: 0 is base × rate
 */
public record Earnings(
        int[] payee,
        short[] bonus,
        int[] source,
        short[] level,
        long[] baseCenti,
        long[] rateE8,
        long[] amountMinor,
        short[] rule) {

    /** Room for so many lines. */
    public static Earnings of(int lines) {
        return new Earnings(
                new int[lines],
                new short[lines],
                new int[lines],
                new short[lines],
                new long[lines],
                new long[lines],
                new long[lines],
                new short[lines]);
    }

    /** How many lines there are. */
    public int size() {
        return payee.length;
    }
}
