package io.upline.bench;

import io.upline.calculation.Earnings;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Counts earning lines, adds them up and hashes them, in whatever order they come: nothing is kept. */
final class LineTally implements Consumer<Earnings> {

    private long lines;
    private long earnedMinor;
    private long[] hashOfRule = new long[8];

    @Override
    public void accept(Earnings earnings) {
        lines += earnings.size();
        for (int k = 0; k < earnings.size(); k++) {
            earnedMinor = Math.addExact(earnedMinor, earnings.amountMinor()[k]);
            long line = mixed(0, (long) earnings.payee()[k] << 32 | (earnings.source()[k] & 0xFFFF_FFFFL));
            line = mixed(line, (long) earnings.bonus()[k] << 32 | (earnings.level()[k] & 0xFFFFL));
            line = mixed(line, earnings.baseCenti()[k]);
            line = mixed(line, earnings.rateE8()[k]);
            int rule = earnings.rule()[k];
            if (rule >= hashOfRule.length) {
                hashOfRule = Arrays.copyOf(hashOfRule, rule * 2);
            }
            hashOfRule[rule] += mixed(line, earnings.amountMinor()[k]);
        }
    }

    private static long mixed(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E37_79B9_7F4A_7C15L;
        return mixed ^ (mixed >>> 29);
    }

    long lines() {
        return lines;
    }

    long earnedMinor() {
        return earnedMinor;
    }

    /**
     * The same for the same lines, whatever their order and however their rules are numbered.
     *
     * @param rules the word of each rule, by the number that the lines have
     */
    String hash(List<String> rules) {
        long hash = 0;
        for (int rule = 0; rule < hashOfRule.length; rule++) {
            if (hashOfRule[rule] != 0) {
                hash += mixed(rules.get(rule).hashCode(), hashOfRule[rule]);
            }
        }
        return Long.toHexString(hash);
    }
}
