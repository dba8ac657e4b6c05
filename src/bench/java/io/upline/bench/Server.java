package io.upline.bench;

import io.upline.database.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where fresh databases come from: a PostgreSQL brought along, which forces each commit to the disk as a real one does; one that
 * runs already; or a file of the embedded H2. What was made is gone when it is closed.
 */
sealed interface Server extends AutoCloseable {

    /** What a server of a few gigabytes would be set to; everything else is as PostgreSQL ships. */
    Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "shared_buffers", "512MB",
            "maintenance_work_mem", "256MB",
            "max_wal_size", "4GB");

    /** A fresh, empty database of that name for a home. */
    DatabaseAddress fresh(String name, Path home);

    @Override
    void close() throws IOException;

    /** Starts a PostgreSQL whose data lie below the folder. */
    static Server postgres(Path folder) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(true)
                .setPGStartupWait(Duration.ofMinutes(1));
        SETTINGS.forEach(builder::setServerConfig);
        return new Brought(builder.start());
    }

    /** A PostgreSQL that runs: its user may make databases. */
    static Server running(DatabaseAddress address) {
        return new Running(address);
    }

    /** Nothing to start. */
    static Server h2() {
        return new Embedded();
    }

    /** Started for the measurement. */
    record Brought(EmbeddedPostgres postgres) implements Server {

        @Override
        public DatabaseAddress fresh(String name, Path home) {
            ServerStore.create(postgres.getPostgresDatabase(), name);
            return new DatabaseAddress(postgres.getJdbcUrl("postgres", name), "postgres", "", 12, 300);
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }

    /** Somebody's; databases called {@code upline_bench_…} are made in it, and dropped in the end. */
    record Running(DatabaseAddress address) implements Server {

        private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]+/)[^?]*(\\?.*)?");
        private static final String PREFIX = "upline_bench_";

        @Override
        public DatabaseAddress fresh(String name, Path home) {
            Matcher url = URL.matcher(address.url());
            if (!url.matches()) {
                throw new IllegalArgumentException("--url is to read jdbc:postgresql://host:port/database");
            }
            ServerStore.create(ServerStore.source(address), PREFIX + name);
            String rest = url.group(2) == null ? "" : url.group(2);
            return new DatabaseAddress(
                    url.group(1) + PREFIX + name + rest, address.user(), address.password(), 12, 300);
        }

        @Override
        public void close() {
            ServerStore.drop(ServerStore.source(address), PREFIX);
        }
    }

    /** Files of the homes. */
    record Embedded() implements Server {

        @Override
        public DatabaseAddress fresh(String name, Path home) {
            return DatabaseAddress.embedded(home);
        }

        @Override
        public void close() {}
    }
}
