package io.upline.order;

/** Which date of an order decides the period it belongs to. */
public enum DecidedBy {
    /** When it was placed. */
    ORDERED_AT,
    /** When it was paid; an unpaid order belongs to no period. */
    PAID_AT
}
