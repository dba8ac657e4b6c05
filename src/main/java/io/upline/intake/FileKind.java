package io.upline.intake;

/** What a file brings, told by the columns of its header and its name. */
public enum FileKind {
    /** Members, and changes of them. */
    MEMBERS,
    /** Orders and returns. */
    ORDERS,
    /** Orders from before the company's first period: they can be returned, and count in no period. */
    HISTORY,
    /** Dated product lists: what one piece of an article brings from a day on. */
    PRODUCTS;

    /** The kinds of files whose lines can be about the same thing, as a condition on a column. */
    String alike(String column) {
        return switch (this) {
            case MEMBERS, PRODUCTS -> column + " = '" + name() + "'";
            case ORDERS, HISTORY -> column + " in ('ORDERS', 'HISTORY')";
        };
    }
}
