package io.upline.network;

/** The members of one calculation; a member's number here is called its number <em>in the period</em>. */
public final class Membership extends MemberNumbers {

    private final Members members;

    /**
     * Numbers the members of a calculation.
     *
     * @param members numbered in the order of their ids
     * @param keys storage key of each; kept, not copied
     */
    public Membership(Members members, int[] keys) {
        super(members.ids(), keys);
        this.members = members;
    }

    /** The members. */
    public Members members() {
        return members;
    }
}
