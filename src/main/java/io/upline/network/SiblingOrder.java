package io.upline.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Members of a tree by leg, joining date and number: the order of siblings and of enrolment. */
final class SiblingOrder {

    private static final int COUNTED_UP_TO = 1 << 20;

    private SiblingOrder() {}

    /**
     * The members in this order. The cost is linear, as long as joining dates and legs span less than a million values each, or twice as
     * many as there are members.
     */
    static int[] of(int[] parentOf, int @Nullable [] leg, int[] joinedOn) {
        int[] members = present(parentOf);
        int[] byDate = stable(members, joinedOn);
        return leg == null ? byDate : stable(byDate, leg);
    }

    private static int[] present(int[] parentOf) {
        int[] members = new int[parentOf.length];
        int size = 0;
        for (int m = 0; m < parentOf.length; m++) {
            if (parentOf[m] != Genealogy.ABSENT) {
                members[size++] = m;
            }
        }
        return Arrays.copyOf(members, size);
    }

    /** Sorts members by a key, keeping the order of equals. */
    private static int[] stable(int[] members, int[] key) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int m : members) {
            least = Math.min(least, key[m]);
            most = Math.max(most, key[m]);
        }
        if (members.length == 0 || least == most) {
            return members;
        }
        long span = (long) most - least + 1;
        boolean few = span <= Math.max(COUNTED_UP_TO, 2L * members.length);
        return few ? counted(members, key, least, (int) span) : compared(members, key);
    }

    private static int[] counted(int[] members, int[] key, int least, int span) {
        int[] start = new int[span + 1];
        for (int m : members) {
            start[key[m] - least + 1]++;
        }
        for (int k = 0; k < span; k++) {
            start[k + 1] += start[k];
        }
        int[] sorted = new int[members.length];
        for (int m : members) {
            sorted[start[key[m] - least]++] = m;
        }
        return sorted;
    }

    private static int[] compared(int[] members, int[] key) {
        long[] keyed = new long[members.length];
        for (int k = 0; k < members.length; k++) {
            keyed[k] = ((long) key[members[k]] << 32) | k;
        }
        Arrays.sort(keyed);
        int[] sorted = new int[members.length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = members[(int) keyed[k]];
        }
        return sorted;
    }
}
