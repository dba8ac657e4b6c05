package io.upline.network;

/**
 * A tree with some of its members taken out: whoever stood below a removed member stands below the next kept one above.
 *
 * @param parentOf parent of each member number, {@code -1} for a root, {@link Genealogy#ABSENT} for removed and outside
 * @param keptAbove for each member of the original tree itself when kept, otherwise the next kept member above it, or
 *     {@code -1}; {@code -1} for members outside the original tree
 * @param leg leg of each kept member under its new parent: that of the highest removed member it moved up past
 */
public record Compression(int[] parentOf, int[] keptAbove, int[] leg) {

    /**
     * Compresses a tree in one forward sweep.
     *
     * @param tree the tree to take from
     * @param kept whether a member stays, index member number
     * @param legOf leg of each member in the tree, index member number
     */
    public static Compression of(Genealogy tree, boolean[] kept, int[] legOf) {
        int n = tree.positionOf().length;
        int[] leg = legOf.clone();
        int[] parentOf = new int[n];
        int[] keptAbove = new int[n];
        java.util.Arrays.fill(parentOf, Genealogy.ABSENT);
        java.util.Arrays.fill(keptAbove, -1);
        int[] parent = tree.parent();
        int[] memberAt = tree.memberAt();
        for (int i = 0; i < parent.length; i++) {
            int member = memberAt[i];
            int above = -1;
            if (parent[i] >= 0) {
                int parentMember = memberAt[parent[i]];
                above = keptAbove[parentMember];
                leg[member] = kept[parentMember] ? leg[member] : leg[parentMember];
            }
            keptAbove[member] = kept[member] ? member : above;
            if (kept[member]) {
                parentOf[member] = above;
            }
        }
        return new Compression(parentOf, keptAbove, leg);
    }
}
