package io.upline.database;

import java.nio.file.Path;

/**
 * Where a database is and who asks.
 *
 * @param url its JDBC address
 * @param user its user
 * @param password its password; never printed
 * @param connections how many connections it gets at most
 * @param idleSeconds how long a transaction may do nothing before its connection is cut and its locks are free
 */
public record DatabaseAddress(String url, String user, String password, int connections, int idleSeconds) {

    /** The embedded database of a home, in {@code data/}. */
    public static DatabaseAddress embedded(Path home) {
        Path file = home.resolve("data").resolve("upline").toAbsolutePath();
        return new DatabaseAddress(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "upline", "", 40, 300);
    }

    /** The address without the password. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + url.replaceAll("password=[^&;]*", "password=…") + "]";
    }
}
