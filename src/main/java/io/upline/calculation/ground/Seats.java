package io.upline.calculation.ground;

import io.upline.network.Genealogy;

/**
 * One tree of the plan, and where in it the orders of each member stand. The tree holds distributors only; whoever is not in
 * it has a seat at somebody who is.
 *
 * @param line the tree
 * @param parent parent of each member number, {@code -1} for roots and for those outside
 * @param seat member at whom the orders of each member stand, {@code -1}: nowhere
 * @param moved whether those orders were bought by a distributor that the tree leaves out: the seat gets nothing on them
 * @param leg leg of each member under its parent (placement tree), by member number
 * @param depthMost levels a bonus over the tree pays at most
 * @param outside in which legs orders stand that moved up
 */
public record Seats(
        Genealogy line, int[] parent, int[] seat, boolean[] moved, int[] leg, int depthMost, Outside outside) {

    /** A tree in which nothing moved up. */
    public Seats(Genealogy line, int[] parent, int[] seat, boolean[] moved, int[] leg, int depthMost) {
        this(line, parent, seat, moved, leg, depthMost, Outside.NONE);
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
