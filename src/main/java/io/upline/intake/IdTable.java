package io.upline.intake;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Member ids with their storage keys: looked up by a range of a line's buffer without making a string. Ids whose hashes meet
 * are told apart by their text.
 */
final class IdTable {

    private @Nullable String[] idOf;
    private int[] slots;
    private int size;

    IdTable(int expected) {
        int n = Math.max(16, expected);
        idOf = new String[n + 1];
        slots = new int[Integer.highestOneBit(n) * 4];
    }

    /** Adds an id under a key, 1 …; it is not there yet. */
    void put(String id, int key) {
        if (key >= idOf.length) {
            idOf = Arrays.copyOf(idOf, Math.max(key + 1, idOf.length * 2));
        }
        idOf[key] = id;
        slots[freeSlot(id)] = key;
        if (++size * 2 > slots.length) {
            grow();
        }
    }

    /** The key of an id, or 0. */
    int find(char[] text, int from, int to) {
        int mask = slots.length - 1;
        int slot = (int) Hash64.of(text, from, to) & mask;
        while (slots[slot] != 0) {
            if (equal(idOf[slots[slot]], text, from, to)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    /** The key of an id, or 0. */
    int find(String id) {
        return find(id.toCharArray(), 0, id.length());
    }

    /** The id of a key. */
    String id(int key) {
        String id = idOf[key];
        if (id == null) {
            throw new IllegalStateException("no member has the key " + key);
        }
        return id;
    }

    int size() {
        return size;
    }

    private int freeSlot(String id) {
        int mask = slots.length - 1;
        int slot = (int) Hash64.of(id) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int key : old) {
            if (key != 0) {
                slots[freeSlot(id(key))] = key;
            }
        }
    }

    private static boolean equal(@Nullable String id, char[] text, int from, int to) {
        if (id == null || id.length() != to - from) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
