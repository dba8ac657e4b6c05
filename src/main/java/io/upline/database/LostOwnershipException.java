package io.upline.database;

import io.upline.fact.Fact;
import io.upline.fact.FactException;

/** Another process took the work over; what this one had in hand is rolled back. */
public final class LostOwnershipException extends FactException {

    private static final long serialVersionUID = 1L;

    /** Ends because of a fact. */
    public LostOwnershipException(Fact why) {
        super(why);
    }
}
