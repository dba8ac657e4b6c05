package io.upline.calculation.frame;

import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Seats;
import io.upline.network.Genealogy;

/**
 * Where a walk up from a source begins: at the source on level 0; a customer that is a node of its own begins with its distributor
 * on level 1; what moved up from a member that the tree leaves out begins on level 1 above the member it moved to.
 */
public final class LevelWalk {

    private final Seats seats;
    private final boolean customersAreNodes;

    /** Prepares walks in the bonus's tree. */
    public LevelWalk(BonusFrame frame) {
        seats = frame.seats;
        customersAreNodes =
                frame.columns.ground().plan().terms().customers() == io.upline.plan.Terms.CustomerPlace.OWN_NODE;
    }

    /** First member of the walk, {@code -1} for none. */
    public int start(int source) {
        int seat = seats.seat()[source];
        return seat >= 0 && seats.moved()[source] ? seats.parent()[seat] : seat;
    }

    /** Level of the first member of the walk. */
    public int level(int source) {
        int seat = seats.seat()[source];
        boolean isNode = !seats.isOwn(source) && customersAreNodes;
        return seat >= 0 && (seats.moved()[source] || isNode) ? 1 : 0;
    }

    /** Level of the seat at which the source's orders stand. */
    public int placeOf(int source) {
        return seats.moved()[source] ? 0 : level(source);
    }

    /** Nearest member at or above each for which {@code stops} holds, {@code -1} for none; by member number. */
    public static int[] nearest(Seats seats, Check stops) {
        int[] nearest = new int[seats.parent().length];
        Genealogy line = seats.line();
        int[] memberAt = line.memberAt();
        int[] parent = seats.parent();
        for (int m : memberAt) {
            nearest[m] = stops.holds(m) ? m : parent[m] < 0 ? -1 : nearest[parent[m]];
        }
        return nearest;
    }

    /** The member so many levels above each, {@code -1} for none; by member number. One forward sweep along the current path. */
    public static int[] above(Seats seats, int levels) {
        int[] depth = depth(seats);
        int[] above = new int[depth.length];
        int[] path = new int[seats.size() + 1];
        for (int m : seats.line().memberAt()) {
            path[depth[m]] = m;
            above[m] = depth[m] > levels ? path[depth[m] - levels] : -1;
        }
        return above;
    }

    /** How many members at or above each meet {@code counts}; by member number. */
    static int[] counted(Seats seats, Check counts) {
        int[] count = new int[seats.parent().length];
        int[] parent = seats.parent();
        for (int m : seats.line().memberAt()) {
            count[m] = (parent[m] < 0 ? 0 : count[parent[m]]) + (counts.holds(m) ? 1 : 0);
        }
        return count;
    }

    /** Depth of each member in the tree, 1 for a root; by member number. */
    public static int[] depth(Seats seats) {
        return counted(seats, Check.ALWAYS);
    }
}
