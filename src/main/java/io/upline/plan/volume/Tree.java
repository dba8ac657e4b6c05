package io.upline.plan.volume;

import io.upline.plan.condition.Condition;
import io.upline.plan.condition.GivenTree;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A tree derived from another. Trees hold distributors that are not removed; siblings stand in order of joining date, then
 * id (in the placement tree: of leg, then joining date, then id).
 */
public sealed interface Tree {

    /** Name of the tree as sponsored. A distributor under a customer hangs under the next distributor above. */
    String SPONSOR = GivenTree.SPONSOR;

    /** Name of the tree as placed (binary legs). A member without placement is a root of it. */
    String PLACEMENT = GivenTree.PLACEMENT;

    /** The tree's name, unique among trees. */
    String name();

    /** Name of the tree it is made from. */
    String from();

    /**
     * Standard compression: members that fail {@code keep} are taken out, those below move up to the next kept member
     * above (or become roots). A removed member uses up no level, is no payee over this tree, and heads no leg of it.
     *
     * @param keep whom to keep
     * @param volume what becomes of the orders of a removed member and of its customers
     */
    record Kept(String name, String from, Condition keep, RemovedVolume volume) implements Tree {}

    /** Whether over a tree of that name what a member bought may be another's own: where the tree or one it is made from says so. */
    static boolean givesOwn(String name, Collection<Tree> trees) {
        Set<String> seen = new HashSet<>();
        String at = name;
        while (seen.add(at)) {
            for (Tree tree : trees) {
                if (tree.name().equals(at)) {
                    if (tree instanceof Kept kept && kept.volume() == RemovedVolume.BECOMES_OWN) {
                        return true;
                    }
                    at = tree.from();
                    break;
                }
            }
        }
        return false;
    }

    /** What becomes of the volume of a member that a kept tree leaves out. */
    enum RemovedVolume {
        /**
         * What the removed member bought is paid as if bought at the next kept member above it: that member stands at level 0 and gets
         * nothing on it, the kept member above that one has level 1. A customer of it hangs below the next kept member, who gets level 1 on
         * it. Lines still name the buyer. In volumes over this tree both count in the {@code downline} of that next kept member (never in
         * its {@code self} or {@code customers}), in the leg in which they were sold: in that of the one member that moves up in the same
         * branch, or, where none or several do, in a leg by itself. Without a kept member above it belongs to nobody.
         */
        MOVES_UP,
        /**
         * What the removed member bought counts as the next kept member's own: that member stands at level 0 and may be paid on it; lines still
         * name the buyer. A customer of it becomes a customer of the next kept member, who gets level 1 on it. In volumes over this tree
         * both count in its {@code self} and {@code customers} and in no leg, and no more at the removed member. What stood at the
         * removed member in a leg goes up as under {@link #MOVES_UP}. Without a kept member above it belongs to nobody.
         */
        BECOMES_OWN,
        /** It counts nowhere over this tree. */
        LOST
    }

    /**
     * A forced matrix: members, by joining date then id and each after its sponsor, take the first free place below their
     * sponsor in {@code from}, breadth-first, left to right, the sponsor's own frontline first. Roots stay roots.
     *
     * @param width most members directly below one
     * @param depth most levels a bonus over this tree pays and a volume over it reaches; placing itself goes on below
     */
    record Matrix(String name, String from, int width, int depth) implements Tree {}

    /**
     * Pass-up: the first {@code recruits} recruits of each member, by joining date then id, go to the member's own parent
     * <em>in this tree</em>; recruits passed up do not count as the receiver's recruits, and are not passed on. The
     * recruits of a root stay.
     */
    record PassUp(String name, String from, int recruits) implements Tree {}
}
