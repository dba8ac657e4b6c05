package io.upline.calculation.sources;

import java.util.Arrays;

/**
 * A forest cut into paths that each go down to the child with most members below, so that the way from any member up to its root meets no more
 * paths than the logarithm of the members (heavy-light decomposition). Members of a path stand one after the other, from the top down.
 */
public final class HeavyPaths {

    /** Member at each position. */
    public final int[] memberAt;

    private final int[] parent;
    private final int[] positionOf;
    private final int[] top;

    /**
     * Cuts a forest.
     *
     * @param parent of each member, {@code -1} for none
     * @param preorder the members of the forest, each after its parent
     */
    public HeavyPaths(int[] parent, int... preorder) {
        this.parent = parent;
        memberAt = new int[preorder.length];
        positionOf = new int[parent.length];
        top = new int[parent.length];
        Arrays.fill(positionOf, -1);
        int[] heavy = heavy(preorder);
        int next = 0;
        for (int m : preorder) {
            if (parent[m] < 0 || heavy[parent[m]] != m) {
                for (int on = m; on >= 0; on = heavy[on]) {
                    top[on] = m;
                    positionOf[on] = next;
                    memberAt[next++] = on;
                }
            }
        }
    }

    private int[] heavy(int... preorder) {
        int[] size = new int[parent.length];
        int[] heavy = new int[parent.length];
        Arrays.fill(heavy, -1);
        for (int i = preorder.length - 1; i >= 0; i--) {
            int m = preorder[i];
            size[m]++;
            int above = parent[m];
            if (above >= 0) {
                size[above] += size[m];
                heavy[above] = heavy[above] < 0 || size[m] > size[heavy[above]] ? m : heavy[above];
            }
        }
        return heavy;
    }

    /** Position of a member, {@code -1} where it is not in the forest. */
    public int positionOf(int member) {
        return positionOf[member];
    }

    /** Position of the top of a member's path. */
    public int topOf(int member) {
        return positionOf[top[member]];
    }

    /** The member above a member, {@code -1} for none. */
    int above(int member) {
        return parent[member];
    }

    /** The member above the top of a member's path, {@code -1} for none. */
    public int beyond(int member) {
        return parent[top[member]];
    }
}
