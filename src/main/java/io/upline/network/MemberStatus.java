package io.upline.network;

/** A member's standing on a day. What each means for pay is the plan's to say. */
public enum MemberStatus {
    /** A member in good standing. */
    ACTIVE,
    /** A member kept from acting for a time. */
    SUSPENDED,
    /** A member that has left. */
    TERMINATED
}
