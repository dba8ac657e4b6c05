package io.upline.network;

/** What a member is to the company. */
public enum MemberKind {
    /** A member that sells, sponsors and is paid. */
    DISTRIBUTOR,
    /** A member that only buys. */
    CUSTOMER
}
