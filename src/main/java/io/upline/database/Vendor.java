package io.upline.database;

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
     * @throws IllegalArgumentException when it is neither
     */
    static Vendor of(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (lower.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "the database address must begin with jdbc:h2: or jdbc:postgresql: (config/application.yaml)");
    }

    /** Name of the folder of migrations that only this vendor takes. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
