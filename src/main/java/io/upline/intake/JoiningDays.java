package io.upline.intake;

import java.util.Arrays;

/** The day on which each known member joined, by member key. Keys have gaps: a new member whose line was rejected leaves its own behind. */
final class JoiningDays {

    /** The joining day of a key under which there is no member. */
    static final int NOBODY = Integer.MAX_VALUE;

    private int[] days;

    JoiningDays(int expected) {
        days = new int[Math.max(16, expected + 1)];
        Arrays.fill(days, NOBODY);
    }

    void put(int key, int day) {
        if (key >= days.length) {
            int before = days.length;
            days = Arrays.copyOf(days, Math.max(key + 1, before * 2));
            Arrays.fill(days, before, days.length, NOBODY);
        }
        days[key] = day;
    }

    /** The joining day of a member key, or {@link #NOBODY}. */
    int of(int key) {
        return days[key];
    }
}
