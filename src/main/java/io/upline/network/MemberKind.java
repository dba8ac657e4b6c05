package io.upline.network;

/** What a member is to the company. */
public enum MemberKind {
    /** Sells, sponsors and is paid. */
    DISTRIBUTOR,
    /** Buys only. */
    CUSTOMER
}
