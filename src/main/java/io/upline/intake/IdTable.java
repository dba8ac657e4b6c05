package io.upline.intake;

import java.util.Arrays;

/**
 * Member ids with their storage keys: looked up by a range of a line's buffer without making a string.
 *
 * <p>Buyers come in no order, so that a look-up costs what it touches: one slot (half the hash and a place) and the characters
 * at that place, all ids in one array. At most half of the slots are taken. Ids whose hashes meet are told apart by their text.
 */
final class IdTable {

    private static final int HEAD = 3;
    private static final long PLACE = 0xFFFF_FFFFL;

    /** The characters of all ids: for each the halves of its key, its length, then its text; nothing stands at 0. */
    private char[] texts;

    private int used = 1;
    private int[] placeOf;
    private long[] slots;
    private int size;

    IdTable(int expected) {
        int n = Math.max(16, expected);
        texts = new char[n * 12];
        placeOf = new int[n + 1];
        slots = new long[Integer.highestOneBit(n) * 4];
    }

    /** Adds an id that is not there yet, under a key from 1 on. */
    void put(String id, int key) {
        if (key >= placeOf.length) {
            placeOf = Arrays.copyOf(placeOf, Math.max(key + 1, placeOf.length * 2));
        }
        int length = id.length();
        if (used + HEAD + length > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(used + HEAD + length, texts.length + texts.length / 2));
        }
        placeOf[key] = used;
        texts[used] = (char) (key >>> 16);
        texts[used + 1] = (char) key;
        texts[used + 2] = (char) length;
        id.getChars(0, length, texts, used + HEAD);
        enter(Hash64.of(id), used);
        used += HEAD + length;
        if (++size * 2 > slots.length) {
            grow();
        }
    }

    /** The key of an id, or 0. */
    int find(char[] text, int from, int to) {
        long hash = Hash64.of(text, from, to);
        int mask = slots.length - 1;
        for (int slot = (int) hash & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            if ((slots[slot] ^ hash) >>> 32 == 0) {
                int place = (int) (slots[slot] & PLACE);
                int first = place + HEAD;
                if (Arrays.equals(texts, first, first + texts[place + 2], text, from, to)) {
                    return texts[place] << 16 | texts[place + 1];
                }
            }
        }
        return 0;
    }

    /** The key of an id, or 0. */
    int find(String id) {
        return find(id.toCharArray(), 0, id.length());
    }

    /** The id of a key. */
    String id(int key) {
        if (placeOf[key] == 0) {
            throw new IllegalStateException("no member has the key " + key);
        }
        return new String(texts, placeOf[key] + HEAD, texts[placeOf[key] + 2]);
    }

    int size() {
        return size;
    }

    private void enter(long hash, int place) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = (hash & ~PLACE) | place;
    }

    private void grow() {
        slots = new long[slots.length * 2];
        for (int place : placeOf) {
            if (place != 0) {
                enter(Hash64.of(texts, place + HEAD, place + HEAD + texts[place + 2]), place);
            }
        }
    }
}
