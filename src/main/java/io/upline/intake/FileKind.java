package io.upline.intake;

/** What a file brings, told by the columns of its header and its name. */
public enum FileKind {
    /** Members, and changes of them. */
    MEMBERS,
    /** Orders and returns. */
    ORDERS,
    /** Orders from before the company's first period: they can be returned, and count in no period. */
    HISTORY
}
