package io.upline.database;

/** Another process took the work over; what this one had in hand is rolled back. */
public final class LostOwnershipException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says in the reader's words who has it now. */
    public LostOwnershipException(String message) {
        super(message);
    }
}
