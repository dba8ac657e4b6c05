package io.upline.network;

/**
 * Members as one calculation sees them, with the keys under which they are stored.
 *
 * @param members the members, numbered in the order of their ids
 * @param key storage key of each member; index = member number
 * @param numberOf member number of each storage key, {@code -1} for a key that is not among them; index = key
 */
public record Membership(Members members, int[] key, int[] numberOf) {

    /** Refuses a number of keys that is not that of the members. */
    public Membership {
        if (key.length != members.size()) {
            throw new IllegalArgumentException("a key for each member");
        }
    }

    /** The member number of a storage key, {@code -1} when it is not among the members. */
    public int numberOfKey(int storageKey) {
        return storageKey < numberOf.length ? numberOf[storageKey] : -1;
    }
}
