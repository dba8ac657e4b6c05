package io.upline.database;

import io.upline.fact.Fact;
import io.upline.fact.FactException;
import java.util.Locale;

/** The databases Upline runs on. */
public enum Vendor {
    /** The embedded database, of one process; the default. */
    H2,
    /** The database of production, with many processes and {@code COPY}. */
    POSTGRESQL;

    /**
     * The vendor a JDBC address names.
     *
     * @throws FactException when it is neither
     */
    static Vendor of(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (lower.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new AddressFault();
    }

    /** Name of the folder of migrations that only this vendor takes. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The address names another database; it is not shown, since it may hold a password. */
    private static final class AddressFault extends FactException {

        private static final long serialVersionUID = 1L;

        AddressFault() {
            super(Fact.of("fault.databaseAddress"));
        }
    }
}
