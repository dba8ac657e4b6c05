package io.upline.stress;

import java.util.Arrays;

/**
 * A company as it is tried: what is wished of each member, by number; member 0 is at the top. A wish that cannot be is read as the
 * nearest that can ({@link Staff#of}), so that any wishes make a company.
 */
final class Company {

    /** A point in hundredths. Purchases that are halved or shared are of whole points, so that the search does not live on rounding. */
    static final long POINT = 100;

    /** The number of what is none of a list. */
    static final int NONE = -1;

    /** A member below which one stands; lower than its own number. */
    final int[] sponsor;

    /** A member below which one is placed; lower than its own number. */
    final int[] placement;

    /** The leg there, from 0. */
    final int[] leg;

    final boolean[] customer;

    /** Whether it joins on the first day of the first period. */
    final boolean[] recruit;

    /** Number of its package among those of the plan, −1 for none. */
    final int[] pack;

    /** By attribute of the plan and member, the number of its value, −1 for none. */
    final int[][] attributes;

    /** Number of its rank among those that are assigned, −1 for none. */
    final int[] rank;

    /** Number of its orders' kind: of their type and article. */
    final int[] type;

    /** What it buys in each period, in hundredths of a point. */
    final long[] bought;

    /** Who buys what the others leave of what is bought in all. */
    int rest;

    Company(int members, int attributeCount) {
        sponsor = new int[members];
        placement = new int[members];
        leg = new int[members];
        customer = new boolean[members];
        recruit = new boolean[members];
        pack = new int[members];
        attributes = new int[attributeCount][members];
        for (int[] attribute : attributes) {
            Arrays.fill(attribute, NONE);
        }
        rank = new int[members];
        type = new int[members];
        bought = new long[members];
    }

    int size() {
        return sponsor.length;
    }

    Company copy() {
        Company copy = new Company(size(), attributes.length);
        for (int m = 0; m < size(); m++) {
            copy.take(this, m, m);
            copy.sponsor[m] = sponsor[m];
            copy.placement[m] = placement[m];
        }
        copy.rest = rest;
        return copy;
    }

    /** Makes a member like another, but for where it stands. */
    void take(Company other, int from, int to) {
        leg[to] = other.leg[from];
        customer[to] = other.customer[from];
        recruit[to] = other.recruit[from];
        pack[to] = other.pack[from];
        for (int a = 0; a < attributes.length; a++) {
            attributes[a][to] = other.attributes[a][from];
        }
        rank[to] = other.rank[from];
        type[to] = other.type[from];
        bought[to] = other.bought[from];
    }

    /** What each member buys when all of them together buy {@code total}: earlier members first, the rest by one. */
    long[] purchases(long total) {
        long[] purchases = new long[size()];
        long left = total;
        for (int m = 0; m < size(); m++) {
            purchases[m] = Math.min(bought[m], left);
            left -= purchases[m];
        }
        purchases[rest] += left;
        return purchases;
    }
}
