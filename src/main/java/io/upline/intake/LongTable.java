package io.upline.intake;

import java.util.Arrays;

/**
 * A table of longs other than 0, each with an int, by open addressing: 12 bytes a slot, at most half full. It grows, and nothing is
 * removed.
 */
final class LongTable {

    private long[] keys;
    private int[] values;
    private int size;

    LongTable(int expected) {
        int slots = Integer.highestOneBit(Math.clamp(expected, 32, 1 << 28)) * 4;
        keys = new long[slots];
        values = new int[slots];
    }

    /** Puts a value where the key has none; returns the value it had, or {@code -1}. Values are not negative. */
    int putIfAbsent(long key, int value) {
        int slot = slot(key);
        if (keys[slot] != 0) {
            return values[slot];
        }
        keys[slot] = key;
        values[slot] = value;
        if (++size * 2 > keys.length) {
            grow();
        }
        return -1;
    }

    /** The value of a key, or {@code -1}. */
    int get(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : values[slot];
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = Arrays.copyOf(new long[0], oldKeys.length * 2);
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
