package io.upline.version;

/** How far a job's period has come. It only goes forward, but a new draft voids an approval. */
public enum PeriodState {
    /** Nothing is calculated yet. */
    OPEN,
    /** A draft stands. */
    CALCULATED,
    /** The draft is approved by as many people as the company wants. */
    APPROVED,
    /** The period is in the ledger; its files are being written. */
    POSTED,
    /** Everything is done. */
    CLOSED
}
