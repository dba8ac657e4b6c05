package io.upline.database;

import java.sql.SQLException;

/** The database did not do what was asked: an operating fault, after which the step can be restarted. */
public final class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DatabaseFault(String message, SQLException cause) {
        super(message, cause);
    }

    /** Wraps what the driver said; the SQL state is named, values are not (they may be personal). */
    static DatabaseFault of(String what, SQLException cause) {
        SQLException last = cause.getNextException() == null ? cause : cause.getNextException();
        return new DatabaseFault("the database refused: " + what + " (SQL state " + last.getSQLState() + ")", cause);
    }
}
