package io.upline.network;

/**
 * Every member that is known, whether it has joined by some day or not: what a posting is numbered by, since whoever is owed
 * something is on it.
 *
 * @param ids ascending ids; position = number on the roll
 * @param key storage key of each
 * @param numberOf number of each storage key, {@code -1} for none; index = key
 */
public record Roll(MemberIds ids, int[] key, int[] numberOf) {

    /** How many members there are. */
    public int size() {
        return key.length;
    }

    /** The number of a storage key, {@code -1} when it is not on the roll. */
    public int numberOfKey(long storageKey) {
        return storageKey < numberOf.length ? numberOf[(int) storageKey] : -1;
    }
}
