package io.upline.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One tree over the members as arrays in preorder.
 *
 * <p>Each member of the tree has a <em>position</em>: a parent stands before its children, siblings by leg (where legs are
 * given), then joining date, then id, and a member's downline is the contiguous range behind it. So a roll-up is one backward
 * sweep over {@link #parent()} or a difference of prefix sums, and the legs of {@code i} are {@code for (c = i + 1; c <
 * end[i]; c = end[c])}.
 *
 * <p>A forest is fine: every root has parent {@code -1}. It is built without recursion in time linear in the members (plus one sort of
 * the joining dates), whatever the depth. Invariants: {@code parent[i] < i}; {@code i < end[i] ≤ size}; the ranges {@code [i,
 * end[i])} nest. Arrays are shared, not copied: nobody writes to them.
 */
public final class Genealogy {

    /** Parent of a member that has no place in the tree. */
    public static final int ABSENT = -2;

    private final int[] parent;
    private final int[] end;
    private final int[] memberAt;
    private final int[] positionOf;

    private Genealogy(int[] parent, int[] end, int[] memberAt, int[] positionOf) {
        this.parent = parent;
        this.end = end;
        this.memberAt = memberAt;
        this.positionOf = positionOf;
    }

    /**
     * The tree in which {@code parentOf[m]} is the parent of member {@code m}.
     *
     * @param parentOf member number of the parent, {@code -1} for a root, {@link #ABSENT} for a member outside the tree
     * @param joinedOn epoch day of joining, index member number
     * @throws CycleException when a member stands above itself, naming the whole cycle
     */
    public static Genealogy of(int[] parentOf, int[] joinedOn) {
        return build(parentOf, null, joinedOn);
    }

    /** Builds a tree as {@link #of} does, but with siblings ordered by {@code leg} before joining date. */
    public static Genealogy ofLegs(int[] parentOf, int[] leg, int[] joinedOn) {
        return build(parentOf, leg, joinedOn);
    }

    private static Genealogy build(int[] parentOf, int @Nullable [] leg, int[] joinedOn) {
        int n = parentOf.length;
        int[] order = SiblingOrder.of(parentOf, leg, joinedOn);
        int[] firstChild = new int[n + 1];
        int[] nextSibling = new int[n];
        Arrays.fill(firstChild, -1);
        for (int k = order.length - 1; k >= 0; k--) {
            int m = order[k];
            int above = parentOf[m] < 0 ? n : parentOf[m];
            nextSibling[m] = firstChild[above];
            firstChild[above] = m;
        }
        int[] memberAt = preorder(parentOf, firstChild, nextSibling, order.length);
        return numbered(parentOf, memberAt);
    }

    private static int[] preorder(int[] parentOf, int[] firstChild, int[] nextSibling, int size) {
        int[] memberAt = new int[size];
        int placed = 0;
        int m = firstChild[parentOf.length];
        while (m >= 0) {
            memberAt[placed++] = m;
            int next = firstChild[m];
            while (next < 0 && m >= 0) {
                next = nextSibling[m];
                m = parentOf[m];
            }
            m = next;
        }
        if (placed < size) {
            throw new CycleException(Cycles.findFirst(parentOf));
        }
        return memberAt;
    }

    private static Genealogy numbered(int[] parentOf, int[] memberAt) {
        int size = memberAt.length;
        int[] positionOf = new int[parentOf.length];
        Arrays.fill(positionOf, -1);
        for (int i = 0; i < size; i++) {
            positionOf[memberAt[i]] = i;
        }
        int[] parent = new int[size];
        int[] end = new int[size];
        for (int i = 0; i < size; i++) {
            int above = parentOf[memberAt[i]];
            parent[i] = above < 0 ? -1 : positionOf[above];
        }
        for (int i = size - 1; i >= 0; i--) {
            end[i] = Math.max(end[i], i + 1);
            if (parent[i] >= 0) {
                end[parent[i]] = Math.max(end[parent[i]], end[i]);
            }
        }
        return new Genealogy(parent, end, memberAt, positionOf);
    }

    /** How many members are in the tree. */
    public int size() {
        return parent.length;
    }

    /** Position of the parent of each position, {@code -1} for a root. */
    public int[] parent() {
        return parent;
    }

    /** One past the last position of the downline of each position. */
    public int[] end() {
        return end;
    }

    /** Member number at each position. */
    public int[] memberAt() {
        return memberAt;
    }

    /** Position of each member number, {@code -1} for one outside the tree. */
    public int[] positionOf() {
        return positionOf;
    }

    /** Depth of each position, 0 for a root: one forward sweep. */
    public int[] depth() {
        int[] depth = new int[parent.length];
        for (int i = 0; i < depth.length; i++) {
            depth[i] = parent[i] < 0 ? 0 : depth[parent[i]] + 1;
        }
        return depth;
    }
}
