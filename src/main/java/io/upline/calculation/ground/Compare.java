package io.upline.calculation.ground;

/** Compares products exactly. */
public final class Compare {

    private Compare() {}

    /** Whether {@code a × b ≥ c × d}. */
    public static boolean atLeast(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, b);
        long otherHigh = Math.multiplyHigh(c, d);
        return high == otherHigh ? Long.compareUnsigned(a * b, c * d) >= 0 : high > otherHigh;
    }
}
