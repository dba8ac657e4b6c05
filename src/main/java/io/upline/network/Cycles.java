package io.upline.network;

import java.util.ArrayList;
import java.util.List;

/** Finds who stands above itself. */
final class Cycles {

    private Cycles() {}

    /** The cycle that holds the lowest member number of all cycles, beginning with it; empty when there is none. The cost is linear. */
    static List<Integer> findFirst(int[] parentOf) {
        int n = parentOf.length;
        int[] seenIn = new int[n];
        int lowest = n;
        for (int start = 0; start < n; start++) {
            int m = start;
            while (m >= 0 && seenIn[m] == 0) {
                seenIn[m] = start + 1;
                m = parentOf[m];
            }
            if (m >= 0 && seenIn[m] == start + 1) {
                lowest = Math.min(lowest, lowestOf(m, parentOf));
            }
        }
        return lowest == n ? List.of() : from(lowest, parentOf);
    }

    private static int lowestOf(int onCycle, int[] parentOf) {
        int lowest = onCycle;
        for (int m = parentOf[onCycle]; m != onCycle; m = parentOf[m]) {
            lowest = Math.min(lowest, m);
        }
        return lowest;
    }

    private static List<Integer> from(int first, int[] parentOf) {
        List<Integer> cycle = new ArrayList<>();
        int m = first;
        do {
            cycle.add(m);
            m = parentOf[m];
        } while (m != first);
        return cycle;
    }
}
