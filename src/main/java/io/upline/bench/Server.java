package io.upline.bench;

import io.upline.database.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where fresh databases come from: a PostgreSQL brought along, which forces each commit to the disk as a real one does, or a file
 * of the embedded H2.
 */
final class Server implements AutoCloseable {

    /** What a server of a few gigabytes would be set to; everything else is as PostgreSQL ships. */
    static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "shared_buffers", "512MB",
            "maintenance_work_mem", "256MB",
            "max_wal_size", "4GB");

    private final @Nullable EmbeddedPostgres postgres;

    private Server(@Nullable EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts a PostgreSQL whose data lie below the folder. */
    static Server postgres(Path folder) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(true)
                .setPGStartupWait(Duration.ofMinutes(1));
        SETTINGS.forEach(builder::setServerConfig);
        return new Server(builder.start());
    }

    /** Nothing to start. */
    static Server h2() {
        return new Server(null);
    }

    boolean isPostgres() {
        return postgres != null;
    }

    /** A fresh, empty database of that name for a home. */
    DatabaseAddress fresh(String name, Path home) {
        if (postgres == null) {
            return DatabaseAddress.embedded(home);
        }
        ServerStore.create(postgres.getPostgresDatabase(), name);
        return new DatabaseAddress(postgres.getJdbcUrl("postgres", name), "postgres", "", 12, 300);
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
