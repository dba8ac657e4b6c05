package io.upline.intake;

import java.util.Arrays;

/** The day on which each known member joined, by member key. */
final class JoiningDays {

    private int[] days;

    JoiningDays(int expected) {
        days = new int[Math.max(16, expected + 1)];
    }

    void put(int key, int day) {
        if (key >= days.length) {
            days = Arrays.copyOf(days, Math.max(key + 1, days.length * 2));
        }
        days[key] = day;
    }

    int of(int key) {
        return days[key];
    }
}
