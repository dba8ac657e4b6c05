package io.upline.sample;

import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;

/**
 * Who may buy on a day, by circle: active members who have joined. Everyone in a circle is equally likely, except that a share of the
 * customers and households buys nothing in the whole period.
 */
final class Buyers {

    private static final int ASLEEP_PERCENT = 40;

    private final MemberNumbers[] pools = new MemberNumbers[Circle.ALL.length];
    private final int[] open = new int[Circle.ALL.length];

    /** Begins with the first {@code joined} members. */
    Buyers(Population people, int joined, SeededNumbers chance) {
        for (Circle circle : Circle.ALL) {
            pools[circle.ordinal()] = new MemberNumbers();
        }
        for (int i = 0; i < joined; i++) {
            if (people.status(i) == MemberStatus.ACTIVE && !(sleepy(people, i) && chance.percent(ASLEEP_PERCENT))) {
                pools[people.circle(i).ordinal()].add(i);
            }
        }
    }

    private static boolean sleepy(Population people, int member) {
        return people.circle(member) == Circle.HOUSEHOLD || people.kind(member) == MemberKind.CUSTOMER;
    }

    /** Opens the pools to the first {@code joined} members; days only go forward. */
    void turnTo(int joined) {
        for (int c = 0; c < pools.length; c++) {
            while (open[c] < pools[c].size() && pools[c].at(open[c]) < joined) {
                open[c]++;
            }
        }
    }

    /** A member of the circle, or of the circles above it while it is empty: the founders lead from the first day. */
    int of(Circle circle, SeededNumbers chance) {
        int c = circle.ordinal();
        while (open[c] == 0) {
            c--;
        }
        return pools[c].at(chance.below(open[c]));
    }
}
