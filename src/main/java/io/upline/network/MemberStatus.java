package io.upline.network;

/** A member's standing on a day. What each means for pay is the plan's to say. */
public enum MemberStatus {
    /** In good standing. */
    ACTIVE,
    /** Kept from acting for a time. */
    SUSPENDED,
    /** Has left. */
    TERMINATED
}
