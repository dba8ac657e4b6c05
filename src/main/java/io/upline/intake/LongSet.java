package io.upline.intake;

/** A set of longs other than 0, by open addressing: 8 bytes a slot, at most half full. It grows, and nothing is removed. */
final class LongSet {

    private static final int EXPECTED_MAX = 1 << 23;

    private long[] keys;
    private int size;

    /** Makes room for about this many numbers; a set of more than eight million grows as they come. */
    LongSet(long expected) {
        keys = new long[Integer.highestOneBit(Math.clamp(expected, 32, EXPECTED_MAX)) * 4];
    }

    /** Adds a number; returns whether it was not there yet. */
    boolean add(long key) {
        int slot = slot(key);
        if (keys[slot] != 0) {
            return false;
        }
        keys[slot] = key;
        if (++size * 2 > keys.length) {
            grow();
        }
        return true;
    }

    boolean contains(long key) {
        return keys[slot(key)] != 0;
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = keys;
        keys = new long[old.length * 2];
        for (long key : old) {
            if (key != 0) {
                keys[slot(key)] = key;
            }
        }
    }
}
