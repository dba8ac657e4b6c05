package io.upline.order;

/** Which date of an order decides the period it belongs to. */
public enum DecidedBy {
    /** The date on which the order was placed. */
    ORDERED_AT,
    /** The date on which it was paid; an unpaid order belongs to no period. */
    PAID_AT
}
