package io.upline.network;

import java.util.Arrays;

/** The order in which members joined. */
public final class Enrolment {

    private Enrolment() {}

    /**
     * The place of each member in it, of one day the lower number first.
     *
     * @param joinedOn epoch day of joining, index member number
     * @return {@code 0 … members − 1}, index member number. Cost: linear, as {@link Genealogy}
     */
    public static int[] ranks(int[] joinedOn) {
        int[] nobodyAbove = new int[joinedOn.length];
        Arrays.fill(nobodyAbove, -1);
        int[] order = SiblingOrder.of(nobodyAbove, null, joinedOn);
        int[] ranks = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            ranks[order[k]] = k;
        }
        return ranks;
    }
}
