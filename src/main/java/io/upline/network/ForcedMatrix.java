package io.upline.network;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The tree of a forced matrix: nobody has more than {@code width} members on the first level; further recruits spill over to the
 * first free slot below their sponsor, level by level, left to right, in the order of enrolment (joining date, then id). A member
 * without a sponsor in the tree is a root of its own. The next to enrol is
 * always, of those whose sponsor has, the one with the earliest joining date, then the lowest id.
 *
 * <p>Each member remembers the nearest free slot below it. Filling a slot changes the nearest free slot of those ancestors only whose
 * levels above it are full, of which there are at most log<sub>width</sub> n; where the width is 1, the free slot is the chain's end. Cost:
 * n width log n, whatever the shape.
 */
public final class ForcedMatrix {

    private final int width;
    private final int[] parentOf;
    private final int[] slots;
    private final int[] slotOf;
    private final int[] taken;
    private final int[] depth;
    private final int[] open;
    private final int[] rootOf;

    private ForcedMatrix(int members, int width) {
        this.width = width;
        parentOf = new int[members];
        Arrays.fill(parentOf, Genealogy.ABSENT);
        slots = new int[Math.multiplyExact(members, width)];
        taken = new int[members];
        slotOf = new int[members];
        depth = new int[members];
        open = new int[members];
        rootOf = new int[members];
    }

    /**
     * Fills the matrix.
     *
     * @param sponsored the sponsor tree
     * @param joinedOn epoch day of joining, index member number
     * @param width slots on the first level, at least 1
     * @return parents as {@link Genealogy#ofLegs} takes them, and the slot under each, from 1
     */
    public static Slots fill(Genealogy sponsored, int[] joinedOn, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("a matrix is at least 1 wide");
        }
        ForcedMatrix matrix = new ForcedMatrix(sponsored.positionOf().length, width);
        int[] sponsorOf = sponsorsOf(sponsored);
        PriorityQueue<Long> waiting = new PriorityQueue<>();
        for (int i = 0; i < sponsored.size(); i = sponsored.end()[i]) {
            waiting.add(enrolment(joinedOn, sponsored.memberAt()[i]));
        }
        while (!waiting.isEmpty()) {
            int member = waiting.remove().intValue();
            matrix.enrol(member, sponsorOf[member]);
            int position = sponsored.positionOf()[member];
            for (int c = position + 1;
                    c < sponsored.end()[position];
                    c = sponsored.end()[c]) {
                waiting.add(enrolment(joinedOn, sponsored.memberAt()[c]));
            }
        }
        return new Slots(matrix.parentOf, matrix.slotOf);
    }

    /**
     * Where everybody stands.
     *
     * @param parentOf parent of each member number, {@code -1} for a root, {@link Genealogy#ABSENT} outside
     * @param slotOf slot under the parent, from 1; 0 for roots
     */
    public record Slots(int[] parentOf, int[] slotOf) {}

    private static long enrolment(int[] joinedOn, int member) {
        return ((long) joinedOn[member] << 32) | member;
    }

    private static int[] sponsorsOf(Genealogy sponsored) {
        int[] sponsorOf = new int[sponsored.positionOf().length];
        for (int i = 0; i < sponsored.size(); i++) {
            int above = sponsored.parent()[i];
            sponsorOf[sponsored.memberAt()[i]] = above < 0 ? -1 : sponsored.memberAt()[above];
        }
        return sponsorOf;
    }

    private void enrol(int member, int sponsor) {
        open[member] = member;
        if (sponsor < 0) {
            parentOf[member] = -1;
            rootOf[member] = member;
            return;
        }
        rootOf[member] = rootOf[sponsor];
        int above = width == 1 ? open[rootOf[sponsor]] : open[sponsor];
        parentOf[member] = above;
        depth[member] = depth[above] + 1;
        slots[above * width + taken[above]++] = member;
        slotOf[member] = taken[above];
        if (width == 1) {
            open[rootOf[sponsor]] = member;
        } else {
            climb(above);
        }
    }

    private void climb(int from) {
        int at = from;
        while (at >= 0 && taken[at] == width) {
            int nearest = open[slots[at * width]];
            for (int k = 1; k < width; k++) {
                int other = open[slots[at * width + k]];
                if (depth[other] < depth[nearest]) {
                    nearest = other;
                }
            }
            if (open[at] == nearest) {
                return;
            }
            open[at] = nearest;
            at = parentOf[at];
        }
    }
}
