package io.upline.intake.bridge;

/**
 * What lines come to.
 *
 * @param lines how many there are
 * @param minor their amounts
 * @param centi their measures
 */
public record BridgeSum(long lines, long minor, long[] centi) {

    /** No lines. */
    static BridgeSum none(int measures) {
        return new BridgeSum(0, 0, new long[measures]);
    }

    BridgeSum plus(BridgeLine line) {
        long[] sums = centi.clone();
        for (int m = 0; m < line.measuresCenti().length; m++) {
            sums[m] = Math.addExact(sums[m], line.measuresCenti()[m]);
        }
        return new BridgeSum(lines + 1, Math.addExact(minor, line.amountMinor()), sums);
    }
}
