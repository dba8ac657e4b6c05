package io.upline.intake;

/** A 64-bit hash of text, good enough that two of a hundred million ids rarely meet; where two do, the caller compares their text. */
final class Hash64 {

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0xD6E8FEB86659FD93L;

    private Hash64() {}

    static long of(char[] text, int from, int to) {
        long hash = SEED ^ (to - from);
        for (int i = from; i < to; i++) {
            hash = step(hash, text[i]);
        }
        return end(hash);
    }

    static long of(CharSequence text) {
        long hash = SEED ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return end(hash);
    }

    static long step(long hash, long value) {
        long mixed = (hash ^ value) * STEP;
        return mixed ^ (mixed >>> 32);
    }

    static long end(long hash) {
        long mixed = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }
}
