package io.upline.plan.order;

/** Where a definition at a member looks for another: there, strictly below it in one tree, or anywhere. */
sealed interface Look {

    /** At the same member. */
    record Here() implements Look {}

    /** At members strictly below in a tree (compressed and passed-up trees go by the one they are made from). */
    record Below(String tree) implements Look {}

    /** At any member. */
    record Anywhere() implements Look {}

    /** Where a second look leads that starts from wherever this one leads. */
    default Look then(Look next) {
        if (this instanceof Here) {
            return next;
        }
        if (next instanceof Here || this.equals(next)) {
            return this;
        }
        return new Anywhere();
    }
}
