package io.upline.database;

import io.upline.fact.Fact;
import io.upline.fact.FactException;

/** Another process owns what was asked for. It ends a command with code 4. */
public final class OwnedElsewhereException extends FactException {

    private static final long serialVersionUID = 1L;

    /** Whether it is the embedded database that another process owns, so that nothing was opened. */
    public boolean isOfTheEmbeddedDatabase() {
        return fact().code().equals("owned.database") || fact().code().equals("owned.unnamed");
    }

    /** Ends because of a fact. */
    public OwnedElsewhereException(Fact why) {
        super(why);
    }
}
