package io.upline.network;

import java.util.HashMap;
import java.util.Map;

/**
 * Every member that is known, whether it has joined by some day or not: what a posting is numbered by, since whoever is owed
 * something is on it. A member's number here is called its number <em>on the roll</em>.
 */
public final class Roll extends MemberNumbers {

    /**
     * Numbers the members known.
     *
     * @param ids ascending; position = number on the roll
     * @param keys storage key of each; kept, not copied
     */
    public Roll(MemberIds ids, int[] keys) {
        super(ids, keys);
    }

    /**
     * The number of a storage key that must be on the roll.
     *
     * @throws IllegalStateException when it is not
     */
    public int onRoll(int key) {
        int number = numberOfKey(key);
        if (number < 0) {
            throw new IllegalStateException("the member with key " + key + " is not on the roll");
        }
        return number;
    }

    /**
     * What is kept by storage key, by number on the roll instead.
     *
     * @throws IllegalStateException when a key is not on the roll
     */
    public <V> Map<Integer, V> onRoll(Map<Integer, V> byKey) {
        Map<Integer, V> byNumber = new HashMap<>();
        byKey.forEach((key, value) -> byNumber.put(onRoll(key), value));
        return byNumber;
    }
}
