package io.upline.calculation.ground;

import io.upline.network.Genealogy;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * In which leg orders stand that moved up in a tree, by the number of the member who bought them. What was sold in a leg counts there: it
 * joins the leg of the one member that moved up in the same branch, and is a leg by itself where none or several did. That leg is named by
 * the head of the branch, who stands outside the tree.
 */
public final class Outside {

    /** Nothing moved up. */
    static final Outside NONE = new Outside(new int[0], new int[0], new int[0]);

    /** Head of the branch in which the orders of each member were sold, {@code -1} where they did not move up. */
    private final int[] head;

    /** The member whose leg they joined, {@code -1} for none. */
    private final int[] joined;

    /** Leg of each head under the member its branch hangs below, 0 where the tree knows no legs. */
    private final int[] leg;

    private int[] seatOf = new int[0];
    private int[] first = new int[0];
    private int[] next = new int[0];

    Outside(int[] head, int[] joined, int... leg) {
        this.head = head;
        this.joined = joined;
        this.leg = leg;
    }

    /** The same legs where members hang otherwise: each branch is a leg by itself. */
    Outside rehung() {
        if (isNone()) {
            return this;
        }
        int[] nobody = new int[head.length];
        Arrays.fill(nobody, -1);
        return new Outside(head, nobody, new int[head.length]).linked(seatOf);
    }

    /** Finds the legs of each member that are headed from outside. */
    Outside linked(int... seat) {
        if (isNone()) {
            return this;
        }
        seatOf = seat;
        first = new int[head.length];
        next = new int[head.length];
        boolean[] seen = new boolean[head.length];
        Arrays.fill(first, -1);
        for (int m = head.length - 1; m >= 0; m--) {
            int key = seat[m] < 0 || head[m] < 0 || joined[m] >= 0 ? -1 : head[m];
            if (key >= 0 && !seen[key]) {
                seen[key] = true;
                next[key] = first[seat[m]];
                first[seat[m]] = key;
            }
        }
        return this;
    }

    /** Whether nothing moved up. */
    public boolean isNone() {
        return head.length == 0;
    }

    /** The head of the leg in which the orders of a member stand under the member they moved up to; {@code -1} where they did not move. */
    public int key(int member) {
        return isNone() || head[member] < 0 ? -1 : joined[member] >= 0 ? joined[member] : head[member];
    }

    /** Head of the branch in which the orders of a member were sold, {@code -1} where they did not move up. */
    int head(int member) {
        return isNone() ? -1 : head[member];
    }

    /** The member whose leg the orders of a member joined, {@code -1} for none. */
    int joined(int member) {
        return isNone() ? -1 : joined[member];
    }

    /** Leg of a head outside the tree, 0 where the tree knows no legs. */
    public int leg(int key) {
        return isNone() ? 0 : leg[key];
    }

    /** Hands over the heads of a member's legs: those in the tree in its order, then those outside. */
    public void eachHead(Genealogy line, int member, IntConsumer taker) {
        int position = line.positionOf()[member];
        for (int c = position + 1; position >= 0 && c < line.end()[position]; c = line.end()[c]) {
            taker.accept(line.memberAt()[c]);
        }
        for (int key = isNone() ? -1 : first[member]; key >= 0; key = next[key]) {
            taker.accept(key);
        }
    }
}
