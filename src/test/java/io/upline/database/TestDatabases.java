package io.upline.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh, migrated databases for tests: one embedded PostgreSQL server for the JVM, a database each; H2 in memory. */
public final class TestDatabases {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestDatabases() {}

    /** A fresh database of the vendor, to be closed by the test. */
    public static Database fresh(Vendor vendor) {
        return Database.open(address(vendor));
    }

    /** The address of a fresh, empty database of the vendor. */
    public static DatabaseAddress address(Vendor vendor) {
        int number = NEXT.incrementAndGet();
        return switch (vendor) {
            case H2 ->
                new DatabaseAddress(
                        "jdbc:h2:mem:test" + number + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1", "upline", "", 8, 300);
            case POSTGRESQL -> Server.database("test" + number);
        };
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static DatabaseAddress database(String name) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return new DatabaseAddress(POSTGRES.getJdbcUrl("postgres", name), "postgres", "", 8, 300);
        }
    }
}
