package io.upline.calculation.ground;

import io.upline.network.Genealogy;

/**
 * One tree of the plan, and where in it the orders of each member stand. The tree holds distributors only; whoever is not in
 * it has a seat at somebody who is.
 *
 * @param line the tree
 * @param parent parent of each member number, {@code -1} for roots and for those outside
 * @param seat member at whom the orders of each member stand, {@code -1}: nowhere
 * @param own whether those orders were bought by a distributor that the tree leaves out and are its seat's own; empty where none are
 * @param moved whether those orders were bought by a distributor that the tree leaves out: the seat gets nothing on them
 * @param leg leg of each member under its parent (placement tree), by member number
 * @param depthMost levels a bonus over the tree pays at most
 * @param outside in which legs orders stand that moved up
 */
public record Seats(
        Genealogy line,
        int[] parent,
        int[] seat,
        boolean[] own,
        boolean[] moved,
        int[] leg,
        int depthMost,
        Outside outside) {

    /** A tree in which nothing moved up. */
    public Seats(Genealogy line, int[] parent, int[] seat, boolean[] moved, int[] leg, int depthMost) {
        this(line, parent, seat, new boolean[0], moved, leg, depthMost, Outside.NONE);
    }

    /** Whether what somebody bought who the tree leaves out became the own of any other. */
    public boolean givesOwn() {
        return own.length > 0;
    }

    /** Whether what a member bought, whom the tree leaves out, became the own of its seat. */
    public boolean becameOwn(int member) {
        return own.length > 0 && own[member];
    }

    /** Whether the orders of a member are those of its seat itself, not of a customer or of somebody below. */
    public boolean isOwn(int member) {
        return seat[member] == member || becameOwn(member);
    }

    /** Whether a customer of a distributor whose orders became its seat's own is now a customer of that seat. */
    public boolean followsOwn(int customer, int home) {
        return home >= 0 && becameOwn(home) && seat[customer] == seat[home];
    }

    /** Whether the member stands in the tree. */
    public boolean holds(int member) {
        return line.positionOf()[member] >= 0;
    }

    /** How many members stand in the tree. */
    public int size() {
        return line.size();
    }
}
