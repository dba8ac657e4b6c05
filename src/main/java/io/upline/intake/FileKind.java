package io.upline.intake;

/** What a file brings, told by the columns of its header and its name. */
public enum FileKind {
    /** Members and what changed about them. */
    MEMBERS,
    /** Orders and returns. */
    ORDERS,
    /** Orders from before the company's first period: returnable, counted in none. */
    HISTORY
}
