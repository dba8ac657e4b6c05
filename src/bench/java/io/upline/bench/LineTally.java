package io.upline.bench;

import io.upline.calculation.Earnings;
import java.util.function.Consumer;

/** Counts earning lines, adds them up and hashes them, in whatever order they come: nothing is kept. */
final class LineTally implements Consumer<Earnings> {

    private long lines;
    private long earnedMinor;
    private long hash;

    @Override
    public void accept(Earnings earnings) {
        lines += earnings.size();
        for (int k = 0; k < earnings.size(); k++) {
            earnedMinor = Math.addExact(earnedMinor, earnings.amountMinor()[k]);
            long line = mixed(0, (long) earnings.payee()[k] << 32 | (earnings.source()[k] & 0xFFFF_FFFFL));
            line = mixed(
                    line,
                    (long) earnings.bonus()[k] << 32
                            | (long) earnings.rule()[k] << 16
                            | (earnings.level()[k] & 0xFFFFL));
            line = mixed(line, earnings.baseCenti()[k]);
            line = mixed(line, earnings.rateE8()[k]);
            hash += mixed(line, earnings.amountMinor()[k]);
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

    /** The same for the same lines, whatever their order. */
    String hash() {
        return Long.toHexString(hash);
    }
}
