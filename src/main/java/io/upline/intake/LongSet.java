package io.upline.intake;

/** Longs other than 0; open addressing, 8 bytes a slot, at most half full. Grows; nothing is removed. */
final class LongSet {

    private static final int EXPECTED_MAX = 1 << 23;

    private long[] keys;
    private int size;

    /** Room for about so many; more than eight million are waited for. */
    LongSet(long expected) {
        keys = new long[Integer.highestOneBit(Math.clamp(expected, 32, EXPECTED_MAX)) * 4];
    }

    /** Adds a number; whether it was not there yet. */
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
