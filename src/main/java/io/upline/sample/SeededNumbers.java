package io.upline.sample;

/**
 * Chance that repeats: SplitMix64 (Steele, Lea, Flood: <em>Fast Splittable Pseudorandom Number Generators</em>, 2014). It is written out
 * here because the JDK does not promise that its generators stay as they are.
 */
final class SeededNumbers {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** A stream of chance of its own for each purpose under one seed. */
    SeededNumbers(long seed, long purpose) {
        this.state = mix(seed) ^ mix(purpose * STEP + 1);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** A number from 0 to {@code bound − 1}; the bound is positive. The bias is below {@code bound ÷ 2^32}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** True in {@code share} of a hundred cases. */
    boolean percent(int share) {
        return below(100) < share;
    }

    /** True once in {@code n} cases. */
    boolean onceIn(int n) {
        return below(n) == 0;
    }
}
