package io.upline.network;

import java.util.Arrays;

/**
 * The tree in which the first n recruits of each member (by joining date, then id) pass to the line above: a recruit passed
 * up stands where its sponsor stands, so that a passed-up member's own pass-ups go to whom it was passed to.
 */
public final class PassUp {

    private PassUp() {}

    /**
     * Passes recruits up in one forward sweep over the sponsor tree.
     *
     * @param sponsored the sponsor tree, siblings by joining date
     * @param first how many recruits of each member pass up
     * @return parent of each member number as {@link Genealogy#of} takes it; a root keeps its recruits
     */
    public static int[] parents(Genealogy sponsored, int first) {
        int[] parentOf = new int[sponsored.positionOf().length];
        Arrays.fill(parentOf, Genealogy.ABSENT);
        int[] parent = sponsored.parent();
        int[] memberAt = sponsored.memberAt();
        int[] recruits = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            int sponsor = parent[i];
            if (sponsor < 0) {
                parentOf[memberAt[i]] = -1;
                continue;
            }
            int above = parentOf[memberAt[sponsor]];
            boolean passes = ++recruits[sponsor] <= first && above >= 0;
            parentOf[memberAt[i]] = passes ? above : memberAt[sponsor];
        }
        return parentOf;
    }
}
