package io.upline.calculation.ground;

import io.upline.network.Genealogy;
import io.upline.network.MemberStatus;
import io.upline.network.Members;
import io.upline.plan.Terms;

/**
 * What each member is to this plan, before any tree: a distributor in it, a customer of one, or removed. Everything is by member number.
 *
 * <p>Orders belong to a distributor: its own to itself, those of a customer or of a removed member to the next distributor above
 * in the sponsor line. What a removed distributor or a customer of it bought was sold in its leg and counts there; only what the customer
 * bought counts as bought by a customer of the next distributor.
 */
public final class Standing {

    /** Whether each member is a distributor that stands in trees. */
    public final boolean[] in;

    /** Whether the plan takes each member out; customers, too, can be taken out. */
    public final boolean[] removed;

    /** Whether each member fails the needs of every bonus. */
    public final boolean[] unpaid;

    /** Whether the earnings of each member are held. */
    public final boolean[] held;

    /** The distributor its orders belong to, itself for one that is {@link #in}; {@code -1} for none. */
    public final int[] home;

    /** The distributor, removed or not, whose own or whose customer each member is; {@code -1} for none. */
    private final int[] seller;

    private final Members members;

    Standing(Members members, Terms.StatusRule rule) {
        this.members = members;
        int n = members.size();
        in = new boolean[n];
        removed = new boolean[n];
        unpaid = new boolean[n];
        held = new boolean[n];
        for (int m = 0; m < n; m++) {
            boolean terminated = members.status()[m] == MemberStatus.TERMINATED.ordinal();
            boolean suspended = members.status()[m] == MemberStatus.SUSPENDED.ordinal();
            boolean leaves = terminated && rule.terminated() == Terms.Terminated.REMOVED;
            in[m] = members.isDistributor(m) && !leaves;
            removed[m] = leaves;
            unpaid[m] = terminated || (suspended && rule.suspended() == Terms.Suspended.UNPAID);
            held[m] = suspended && rule.suspended() == Terms.Suspended.HELD;
        }
        home = new int[n];
        seller = new int[n];
    }

    /** Whether what a member buys was sold by a distributor that is taken out. */
    public boolean isOfRemoved(int member) {
        return seller[member] >= 0 && removed[seller[member]];
    }

    /** The distributor, removed or not, whose own or whose customer a member is; {@code -1} for none. */
    int seller(int member) {
        return seller[member];
    }

    /** Whether a member is a distributor, removed or not. */
    public boolean isDistributor(int member) {
        return members.isDistributor(member);
    }

    /**
     * Finds the distributor of each member where it is the member itself or its sponsor, as it is when nobody below anybody was
     * taken out and customers sponsor nobody.
     *
     * @return whether that is so
     */
    boolean settleHomes(int[] sponsor) {
        for (int m = 0; m < home.length; m++) {
            if (sponsor[m] >= 0 && !in[sponsor[m]]) {
                return false;
            }
            home[m] = in[m] ? m : sponsor[m];
            seller[m] = members.isDistributor(m) ? m : sponsor[m];
        }
        return true;
    }

    /** Finds the distributor of each member: one forward sweep over the sponsor line of everybody. */
    void settleHomes(Genealogy everybody) {
        int[] parent = everybody.parent();
        int[] memberAt = everybody.memberAt();
        for (int i = 0; i < parent.length; i++) {
            int m = memberAt[i];
            int above = parent[i] < 0 ? -1 : memberAt[parent[i]];
            home[m] = in[m] ? m : above < 0 ? -1 : home[above];
            seller[m] = members.isDistributor(m) ? m : above < 0 ? -1 : seller[above];
        }
    }

    /** Whether a count of distributors, or else of customers, counts the member. */
    public boolean counts(int member, boolean distributors) {
        return distributors ? in[member] : !members.isDistributor(member) && !removed[member];
    }

    /** Who owns the position a member number stands for: itself unless one person holds several. */
    public int ownerOf(int member) {
        int owner = members.owner()[member];
        return owner < 0 ? member : owner;
    }
}
