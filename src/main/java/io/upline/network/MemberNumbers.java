package io.upline.network;

import java.util.Arrays;

/**
 * Members numbered in the ascending order of their ids, with the keys under which they are stored: the one table between ids,
 * numbers and storage keys. Each kind of it is a number space, and only here does a number of one become a number of another.
 *
 * <p>Two arrays of one {@code int} for each member and each key; a change of number costs two steps in memory. Who changes many
 * takes {@link #numbersIn} once and keeps the array.
 */
public abstract sealed class MemberNumbers permits Roll, Membership {

    private final MemberIds ids;
    private final int[] keys;
    private final int[] numbers;

    /**
     * Numbers members.
     *
     * @param ids ascending; position = number
     * @param keys storage key of each, above zero; index = number; kept, not copied
     */
    MemberNumbers(MemberIds ids, int[] keys) {
        if (keys.length != ids.size()) {
            throw new IllegalArgumentException("a key for each member");
        }
        this.ids = ids;
        this.keys = keys;
        int last = 0;
        for (int key : keys) {
            last = Math.max(last, key);
        }
        this.numbers = new int[last + 1];
        Arrays.fill(numbers, -1);
        for (int number = 0; number < keys.length; number++) {
            numbers[keys[number]] = number;
        }
    }

    /** How many members there are. */
    public final int size() {
        return keys.length;
    }

    /** Ids of the members; position = number. */
    public final MemberIds ids() {
        return ids;
    }

    /** The storage key of a number. */
    public final int keyOf(int number) {
        return keys[number];
    }

    /** The number of a storage key, {@code -1} when its member is not among these; no member has the key zero. */
    public final int numberOfKey(int key) {
        return key < numbers.length ? numbers[key] : -1;
    }

    /** The number that a member has among others, {@code -1} when it is not among them. */
    public final int numberIn(MemberNumbers others, int number) {
        return others.numberOfKey(keys[number]);
    }

    /** The number that each member has among others, {@code -1} when it is not among them; index = number here. */
    public final int[] numbersIn(MemberNumbers others) {
        int[] there = new int[keys.length];
        for (int number = 0; number < there.length; number++) {
            there[number] = others.numberOfKey(keys[number]);
        }
        return there;
    }
}
