package io.upline.plan.condition;

/** Names of the two trees that no plan defines: the members alone decide them. */
public final class GivenTree {

    /** The tree as sponsored. A distributor under a customer hangs under the next distributor above. */
    public static final String SPONSOR = "sponsor";

    /** The tree as placed (binary legs). A member without placement is a root of it. */
    public static final String PLACEMENT = "placement";

    private GivenTree() {}
}
