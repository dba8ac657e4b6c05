package io.upline.calculation;

import java.util.Arrays;

/**
 * Earning lines of a range of payees as columns, in canonical order: payee, bonus (as in the plan), source, level, then the order in which
 * the rule made them. Lines of single orders stand in the orders' own order (day, second, id); an award's instalments stand before its new
 * rows, which ascend. No line has the amount 0.
 *
 * @param payee member number
 * @param bonus index into {@link Results#bonuses()}
 * @param source member number of the source, {@code -1} for none
 * @param level level or generation, {@code -1} for none
 * @param baseCenti base in hundredths, 0 when the rule has none
 * @param rateE8 rate in hundred-millionths ({@link io.upline.money.Rate}), 0 when the rule has none
 * @param amountMinor amount due in minor units of the plan's currency; negative only for a plan that lets it be
 * @param rule index into {@link Results#rules()}: 0 is base × rate
 * @param position member number of the position that earned it: the payee itself, or another that it owns
 */
public record Earnings(
        int[] payee,
        short[] bonus,
        int[] source,
        short[] level,
        long[] baseCenti,
        long[] rateE8,
        long[] amountMinor,
        short[] rule,
        int[] position) {

    /**
     * The columns in the order in which lines are written anywhere, so that whoever stores, reads or compares lines goes over these
     * instead of naming them.
     */
    public enum Column {
        /** {@link Earnings#payee}. */
        PAYEE((lines, k) -> lines.payee[k], (lines, k, value) -> lines.payee[k] = Math.toIntExact(value)),
        /** {@link Earnings#bonus}. */
        BONUS((lines, k) -> lines.bonus[k], (lines, k, value) -> lines.bonus[k] = toShort(value)),
        /** {@link Earnings#source}. */
        SOURCE((lines, k) -> lines.source[k], (lines, k, value) -> lines.source[k] = Math.toIntExact(value)),
        /** {@link Earnings#level}. */
        LEVEL((lines, k) -> lines.level[k], (lines, k, value) -> lines.level[k] = toShort(value)),
        /** {@link Earnings#baseCenti}. */
        BASE((lines, k) -> lines.baseCenti[k], (lines, k, value) -> lines.baseCenti[k] = value),
        /** {@link Earnings#rateE8}. */
        RATE((lines, k) -> lines.rateE8[k], (lines, k, value) -> lines.rateE8[k] = value),
        /** {@link Earnings#amountMinor}. */
        AMOUNT((lines, k) -> lines.amountMinor[k], (lines, k, value) -> lines.amountMinor[k] = value),
        /** {@link Earnings#rule}. */
        RULE((lines, k) -> lines.rule[k], (lines, k, value) -> lines.rule[k] = toShort(value)),
        /** {@link Earnings#position}. */
        POSITION((lines, k) -> lines.position[k], (lines, k, value) -> lines.position[k] = Math.toIntExact(value));

        @SuppressWarnings("ImmutableEnumChecker") // the lambda captures nothing
        private final Getter getter;

        @SuppressWarnings("ImmutableEnumChecker") // the lambda captures nothing
        private final Setter setter;

        Column(Getter getter, Setter setter) {
            this.getter = getter;
            this.setter = setter;
        }

        /** The value of this column in a line. */
        public long of(Earnings lines, int line) {
            return getter.of(lines, line);
        }

        /** Sets the value of this column in a line that nobody has read yet. */
        public void set(Earnings lines, int line, long value) {
            setter.set(lines, line, value);
        }

        private static short toShort(long value) {
            if ((short) value != value) {
                throw new ArithmeticException("no short: " + value);
            }
            return (short) value;
        }

        /** Reads the value of a column in a line. */
        @FunctionalInterface
        private interface Getter {
            long of(Earnings lines, int line);
        }

        /** Writes the value of a column in a line. */
        @FunctionalInterface
        private interface Setter {
            void set(Earnings lines, int line, long value);
        }
    }

    /** Makes room for this many lines, which are to be written before anybody reads them. */
    public static Earnings of(int lines) {
        return new Earnings(
                new int[lines],
                new short[lines],
                new int[lines],
                new short[lines],
                new long[lines],
                new long[lines],
                new long[lines],
                new short[lines],
                new int[lines]);
    }

    /** A copy of lines {@code from} (inclusive) to {@code to} (exclusive); beyond the last line there is room for more. */
    public Earnings copy(int from, int to) {
        return new Earnings(
                Arrays.copyOfRange(payee, from, to),
                Arrays.copyOfRange(bonus, from, to),
                Arrays.copyOfRange(source, from, to),
                Arrays.copyOfRange(level, from, to),
                Arrays.copyOfRange(baseCenti, from, to),
                Arrays.copyOfRange(rateE8, from, to),
                Arrays.copyOfRange(amountMinor, from, to),
                Arrays.copyOfRange(rule, from, to),
                Arrays.copyOfRange(position, from, to));
    }

    /** How many lines there are. */
    public int size() {
        return payee.length;
    }
}
