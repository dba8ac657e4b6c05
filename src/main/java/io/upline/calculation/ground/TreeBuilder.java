package io.upline.calculation.ground;

import io.upline.network.Compression;
import io.upline.network.ForcedMatrix;
import io.upline.network.Genealogy;
import io.upline.network.Members;
import io.upline.network.PassUp;
import io.upline.plan.volume.Tree;
import java.util.Arrays;

/** Builds the sponsor and the placement tree from the members, and the plan's trees from these. */
public final class TreeBuilder {

    private final Members members;
    private final Standing standing;
    private final Numbering numbering;
    private int[] enrolment = new int[0];

    TreeBuilder(Members members, Standing standing, Numbering numbering) {
        this.members = members;
        this.standing = standing;
        this.numbering = numbering;
    }

    /** The key that puts siblings in order. The sponsor tree needs none, as own numbers ascend with its siblings. */
    private int[] enrolment() {
        enrolment = enrolment.length == 0 ? numbering.enrolment(members.joinedOn()) : enrolment;
        return enrolment;
    }

    /** The sponsor tree; homes are known afterwards. */
    Seats sponsor() {
        if (standing.settleHomes(members.sponsor())) {
            int[] parentOf = members.sponsor().clone();
            for (int m = 0; m < parentOf.length; m++) {
                parentOf[m] = standing.in[m] ? parentOf[m] : Genealogy.ABSENT;
            }
            Genealogy line = Genealogy.of(parentOf, members.joinedOn());
            int[] legs = new int[parentOf.length];
            return seated(line, standing.home, new boolean[parentOf.length], legs, Integer.MAX_VALUE);
        }
        Genealogy everybody = Genealogy.of(members.sponsor(), members.joinedOn());
        standing.settleHomes(everybody);
        return base(everybody, new int[members.size()], false);
    }

    /** The placement tree; who is no distributor or was removed does not stand in it. */
    public Seats placement() {
        int[] parentOf = members.placement().clone();
        for (int m = 0; m < parentOf.length; m++) {
            if (!members.isDistributor(m)) {
                parentOf[m] = Genealogy.ABSENT;
            } else if (parentOf[m] >= 0 && !members.isDistributor(parentOf[m])) {
                parentOf[m] = -1;
            }
        }
        Genealogy placed = Genealogy.ofLegs(parentOf, members.leg(), enrolment());
        return base(placed, members.leg(), true);
    }

    private Seats base(Genealogy tree, int[] legOf, boolean byLeg) {
        Compression compressed = Compression.of(tree, standing.in, legOf);
        Genealogy line = byLeg
                ? Genealogy.ofLegs(compressed.parentOf(), compressed.leg(), enrolment())
                : Genealogy.of(compressed.parentOf(), members.joinedOn());
        return seated(line, standing.home, new boolean[members.size()], compressed.leg(), Integer.MAX_VALUE);
    }

    /** A tree of those who meet a condition; the orders of the others stand at the nearest of them above, or nowhere. */
    public Seats kept(Tree.Kept tree, Seats from, Check keep) {
        boolean[] kept = new boolean[members.size()];
        for (int m = 0; m < kept.length; m++) {
            kept[m] = from.holds(m) && keep.holds(m);
        }
        Compression compressed = Compression.of(from.line(), kept, from.leg());
        Genealogy line = Genealogy.ofLegs(compressed.parentOf(), compressed.leg(), enrolment());
        int[] seat = new int[kept.length];
        boolean[] moved = new boolean[kept.length];
        for (int m = 0; m < kept.length; m++) {
            int before = from.seat()[m];
            boolean stays = before >= 0 && kept[before];
            boolean lost = !stays && tree.volume() == Tree.RemovedVolume.LOST;
            seat[m] = before < 0 || lost ? -1 : compressed.keptAbove()[before];
            moved[m] = from.moved()[m] || !stays;
        }
        return seated(line, seat, moved, compressed.leg(), from.depthMost());
    }

    /** A forced matrix filled from another tree. */
    public Seats matrix(Tree.Matrix tree, Seats from) {
        ForcedMatrix.Slots slots = ForcedMatrix.fill(from.line(), enrolment(), tree.width());
        return rehung(slots.parentOf(), slots.slotOf(), from, tree.depth());
    }

    /** A tree in which the first recruits of each member stand under its own parent. */
    public Seats passUp(Tree.PassUp tree, Seats from) {
        int[] parentOf = from.parent().clone();
        for (int m = 0; m < parentOf.length; m++) {
            parentOf[m] = from.holds(m) ? parentOf[m] : Genealogy.ABSENT;
        }
        Genealogy byJoining = Genealogy.of(parentOf, enrolment());
        return rehung(PassUp.parents(byJoining, tree.recruits()), new int[members.size()], from, from.depthMost());
    }

    private Seats rehung(int[] parentOf, int[] leg, Seats from, int depthMost) {
        Genealogy line = Genealogy.ofLegs(parentOf, leg, enrolment());
        return seated(line, from.seat(), from.moved(), leg, depthMost);
    }

    private static Seats seated(Genealogy line, int[] seat, boolean[] moved, int[] leg, int depthMost) {
        int[] parent = new int[seat.length];
        Arrays.fill(parent, -1);
        for (int i = 0; i < line.size(); i++) {
            int above = line.parent()[i];
            parent[line.memberAt()[i]] = above < 0 ? -1 : line.memberAt()[above];
        }
        return new Seats(line, parent, seat, moved, leg, depthMost);
    }
}
