package io.upline.ledger;

import java.util.Locale;

/** What makes a transfer. */
public enum TransferEvent {
    /** An earning accrued, or reversed. */
    EARNING,
    /** Moved from payable to held. */
    HOLD,
    /** Moved from held to payable. */
    RELEASE,
    /** Instructed to be paid. */
    PAYMENT;

    /** As it stands in an entry's key. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
