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
            return seated(
                    line,
                    standing.home,
                    new boolean[0],
                    new boolean[parentOf.length],
                    legs,
                    Integer.MAX_VALUE,
                    ofRemoved(legs));
        }
        Genealogy everybody = Genealogy.of(members.sponsor(), members.joinedOn());
        standing.settleHomes(everybody);
        return base(everybody, new int[members.size()], false);
    }

    /** Legs of removed members who stand directly below somebody who is not, with nobody below them. */
    private Outside ofRemoved(int... legs) {
        int[] head = new int[members.size()];
        boolean any = false;
        for (int m = 0; m < head.length; m++) {
            head[m] = standing.isOfRemoved(m) ? m : -1;
            any |= head[m] >= 0;
        }
        int[] nobody = new int[head.length];
        Arrays.fill(nobody, -1);
        return any ? new Outside(head, nobody, legs).linked(standing.home) : Outside.NONE;
    }

    /**
     * The placement tree; who is no distributor or was removed does not stand in it. Who was placed below one of these moves up into its leg:
     * a distributor who became a customer keeps the place from which those below are found.
     */
    public Seats placement() {
        int[] parentOf = members.placement().clone();
        for (int m = 0; m < parentOf.length; m++) {
            if (isWithoutPlace(m)) {
                parentOf[m] = Genealogy.ABSENT;
            } else if (parentOf[m] >= 0 && isWithoutPlace(parentOf[m])) {
                parentOf[m] = -1;
            }
        }
        Genealogy placed = Genealogy.ofLegs(parentOf, members.leg(), enrolment());
        return base(placed, members.leg(), true);
    }

    private boolean isWithoutPlace(int member) {
        return !members.isDistributor(member) && members.placement()[member] < 0;
    }

    private Seats base(Genealogy tree, int[] legOf, boolean byLeg) {
        Compression compressed = Compression.of(tree, standing.in, legOf);
        Genealogy line = byLeg
                ? Genealogy.ofLegs(compressed.parentOf(), compressed.leg(), enrolment())
                : Genealogy.of(compressed.parentOf(), members.joinedOn());
        int n = members.size();
        int[] seat = standing.home.clone();
        int[] head = new int[n];
        Arrays.fill(head, -1);
        int[] branch = branches(tree, standing.in);
        boolean any = false;
        for (int m = 0; m < n; m++) {
            int seller = standing.seller(m);
            boolean placed = byLeg && standing.isOfRemoved(m) && members.placement()[seller] >= 0;
            if (placed) {
                seat[m] = compressed.keptAbove()[seller];
            }
            if (standing.isOfRemoved(m) && (placed || !byLeg) && seat[m] >= 0) {
                head[m] = byLeg ? branch[seller] : branch[m];
                any = true;
            }
        }
        Outside outside = any ? new Outside(head, joined(head, branch, standing.in), compressed.leg()) : Outside.NONE;
        return seated(
                line, seat, new boolean[0], new boolean[n], compressed.leg(), Integer.MAX_VALUE, outside.linked(seat));
    }

    /** The head of each member's branch: the highest of those above it, itself included, below the nearest kept member; -1 for none. */
    private static int[] branches(Genealogy tree, boolean... kept) {
        int[] branch = new int[tree.positionOf().length];
        Arrays.fill(branch, -1);
        int[] parent = tree.parent();
        int[] memberAt = tree.memberAt();
        for (int i = 0; i < parent.length; i++) {
            int above = parent[i] < 0 ? -1 : memberAt[parent[i]];
            branch[memberAt[i]] = above < 0 ? -1 : kept[above] ? memberAt[i] : branch[above];
        }
        return branch;
    }

    /** For what was sold in each branch the one kept member that moved up in it; -1 where none or several did. */
    private static int[] joined(int[] head, int[] branch, boolean... kept) {
        int[] count = new int[head.length];
        int[] last = new int[head.length];
        for (int m = 0; m < head.length; m++) {
            if (kept[m] && branch[m] >= 0 && branch[m] != m) {
                count[branch[m]]++;
                last[branch[m]] = m;
            }
        }
        int[] joined = new int[head.length];
        Arrays.setAll(joined, m -> head[m] >= 0 && count[head[m]] == 1 ? last[head[m]] : -1);
        return joined;
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
        boolean[] own = new boolean[kept.length];
        int[] head = new int[kept.length];
        int[] branch = branches(from.line(), kept);
        for (int m = 0; m < kept.length; m++) {
            int before = from.seat()[m];
            boolean stays = before >= 0 && kept[before];
            boolean lost = !stays && tree.volume() == Tree.RemovedVolume.LOST;
            seat[m] = before < 0 || lost ? -1 : compressed.keptAbove()[before];
            own[m] = seat[m] >= 0
                    && (stays
                            ? from.becameOwn(m)
                            : tree.volume() == Tree.RemovedVolume.BECOMES_OWN
                                    && members.isDistributor(m)
                                    && from.isOwn(m));
            moved[m] = members.isDistributor(m) && !own[m] && (from.moved()[m] || !stays);
            head[m] = seat[m] < 0 ? -1 : stays ? headOfStaying(from, m, kept) : branch[before];
        }
        boolean any = leaveLegs(head, own, seat);
        int[] joined = joined(head, branch, kept);
        for (int m = 0; m < kept.length; m++) {
            int before = from.outside().joined(m);
            boolean stays = from.seat()[m] >= 0 && kept[from.seat()[m]];
            joined[m] = head[m] >= 0 && stays && before >= 0 && kept[before] ? before : joined[m];
        }
        Outside outside = any ? new Outside(head, joined, compressed.leg()) : Outside.NONE;
        boolean[] owned = contains(own) ? own : new boolean[0];
        return seated(line, seat, owned, moved, compressed.leg(), from.depthMost(), outside.linked(seat));
    }

    /** Takes out of the legs what became somebody's own and what its customers bought; says whether anything is left in them. */
    private boolean leaveLegs(int[] head, boolean[] own, int... seat) {
        boolean any = false;
        for (int m = 0; m < head.length; m++) {
            int home = standing.home[m];
            boolean follows = !members.isDistributor(m) && home >= 0 && own[home] && seat[m] == seat[home];
            boolean leaves = own[m] || follows;
            head[m] = leaves ? -1 : head[m];
            any |= head[m] >= 0;
        }
        return any;
    }

    private static boolean contains(boolean... flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    /** The branch of what had moved up to a member that stays: that of the member whose leg it joined, where that one goes. */
    private static int headOfStaying(Seats from, int member, boolean... kept) {
        int joined = from.outside().joined(member);
        return joined >= 0 && !kept[joined] ? joined : from.outside().head(member);
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
        return seated(
                line,
                from.seat(),
                from.own(),
                from.moved(),
                leg,
                depthMost,
                from.outside().rehung());
    }

    private static Seats seated(
            Genealogy line, int[] seat, boolean[] own, boolean[] moved, int[] leg, int depthMost, Outside outside) {
        int[] parent = new int[seat.length];
        Arrays.fill(parent, -1);
        for (int i = 0; i < line.size(); i++) {
            int above = line.parent()[i];
            parent[line.memberAt()[i]] = above < 0 ? -1 : line.memberAt()[above];
        }
        return new Seats(line, parent, seat, own, moved, leg, depthMost, outside);
    }
}
