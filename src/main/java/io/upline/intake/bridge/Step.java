package io.upline.intake.bridge;

/** Where a line stands between the files and the orders of a period. */
public enum Step {
    /** The line was rejected. */
    REJECTED(false),
    /** The line waited for another one when its file came. */
    WAITING(false),
    /** The line was held when its file came. */
    HELD(false),
    /** The line waited or was held, and was taken with an import of this posting. */
    COMPLETED(true),
    /** The line adds to an order known before what a later product list says otherwise of it. */
    EDITED(true),
    /** The line only says that an order known before is paid. */
    PAYMENT(false),
    /** The order is not paid, or is a return of one that is not. */
    UNPAID(false),
    /** The order counts in a later period. */
    LATER(false),
    /** The order counts in an earlier period. */
    EARLIER(false),
    /** The order's day is before the job's first period. */
    BEFORE(false),
    /** The order came as history, or is a return of one that did. */
    HISTORY(false),
    /** The return came too late to count anywhere. */
    NOWHERE(false),
    /** The order came with an earlier file and its day is in the period. */
    KEPT(true),
    /** The order came with an earlier file and was paid by one of this posting. */
    PAID(true);

    private final boolean added;

    Step(boolean added) {
        this.added = added;
    }

    /** Whether the step adds to the orders of the period; otherwise it takes from them. */
    public boolean adds() {
        return added;
    }

    /** Whether the step lies between what the files said and the order lines that were stored. */
    public boolean atTheDoor() {
        return compareTo(PAYMENT) <= 0;
    }
}
