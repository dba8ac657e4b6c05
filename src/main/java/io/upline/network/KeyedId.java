package io.upline.network;

import java.util.Arrays;
import java.util.List;

/** A member's id with the key under which it is stored, in the order of ids: what members are numbered from. */
record KeyedId(String id, int key) implements Comparable<KeyedId> {

    /** In the order in which they are numbered. */
    static KeyedId[] sorted(List<KeyedId> members) {
        KeyedId[] sorted = members.toArray(KeyedId[]::new);
        Arrays.parallelSort(sorted);
        return sorted;
    }

    /** Their ids. */
    static MemberIds ids(KeyedId[] sorted) {
        return MemberIds.of(Arrays.stream(sorted).map(KeyedId::id).toArray(String[]::new));
    }

    /** Their keys. */
    static int[] keys(KeyedId[] sorted) {
        return Arrays.stream(sorted).mapToInt(KeyedId::key).toArray();
    }

    @Override
    public int compareTo(KeyedId other) {
        return id.compareTo(other.id);
    }
}
