package io.upline.calculation;

import java.util.Arrays;

/**
 * The lines of one bonus while they are made: growing primitive columns, no object per line. Amounts may be changed afterwards
 * (a cap scales them); a line that comes to 0 is left out when results are read.
 */
final class EarningLines {

    private static final int FIRST_CAPACITY = 64;

    private int size;
    int[] payee = new int[FIRST_CAPACITY];
    int[] source = new int[FIRST_CAPACITY];
    short[] level = new short[FIRST_CAPACITY];
    long[] baseCenti = new long[FIRST_CAPACITY];
    long[] rateE8 = new long[FIRST_CAPACITY];
    long[] amountMinor = new long[FIRST_CAPACITY];
    byte[] rule = new byte[FIRST_CAPACITY];

    int size() {
        return size;
    }

    /** Adds a line and returns its index. */
    int add(int payeeMember, int sourceMember, int atLevel, long base, long rate, long amount, Rule by) {
        if (size == payee.length) {
            grow();
        }
        payee[size] = payeeMember;
        source[size] = sourceMember;
        level[size] = (short) Math.min(atLevel, Short.MAX_VALUE);
        baseCenti[size] = base;
        rateE8[size] = rate;
        amountMinor[size] = amount;
        rule[size] = (byte) by.ordinal();
        return size++;
    }

    /** Puts the lines in another order: line {@code order[k]} becomes line {@code k}. */
    void arrange(int... order) {
        EarningLines as = new EarningLines();
        for (int k : order) {
            as.add(payee[k], source[k], level[k], baseCenti[k], rateE8[k], amountMinor[k], Rule.of(rule[k]));
        }
        payee = as.payee;
        source = as.source;
        level = as.level;
        baseCenti = as.baseCenti;
        rateE8 = as.rateE8;
        amountMinor = as.amountMinor;
        rule = as.rule;
    }

    /** Whether a line's amount is its base times its rate. */
    boolean isProduct(int line) {
        return rule[line] == Rule.RATE.ordinal() || rule[line] == Rule.PER_UNIT.ordinal();
    }

    private void grow() {
        int capacity = Math.addExact(size, Math.max(size >> 1, FIRST_CAPACITY));
        payee = Arrays.copyOf(payee, capacity);
        source = Arrays.copyOf(source, capacity);
        level = Arrays.copyOf(level, capacity);
        baseCenti = Arrays.copyOf(baseCenti, capacity);
        rateE8 = Arrays.copyOf(rateE8, capacity);
        amountMinor = Arrays.copyOf(amountMinor, capacity);
        rule = Arrays.copyOf(rule, capacity);
    }
}
