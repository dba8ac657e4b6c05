package io.upline.database;

import io.upline.files.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings the schema of an embedded database up to date all or nothing. Its statements that make tables cannot be rolled back,
 * so they are made in a copy, which takes the file's place when it is whole; a process that is killed in between leaves the
 * file as it was.
 */
final class EmbeddedSchema {

    private static final String PREFIX = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";
    private static final String COPY = "-migrating";

    private final DatabaseAddress address;
    private final Path file;

    private EmbeddedSchema(DatabaseAddress address, Path file) {
        this.address = address;
        this.file = file;
    }

    /** The schema of an address; empty when it is no embedded file. */
    static Optional<EmbeddedSchema> of(DatabaseAddress address) {
        if (!address.url().startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Optional.of(new EmbeddedSchema(address, Path.of(path(address) + ENDING)));
    }

    /** Whether there is no database yet. */
    boolean isAbsent() {
        return !Files.exists(file);
    }

    /** Migrates a copy and puts it in the file's place, while nobody has the database open. */
    void replace(Consumer<DatabaseAddress> migration) {
        Path copy = Path.of(path(address) + COPY + ENDING);
        try {
            OwnerOnly.foldersOf(copy);
            Files.deleteIfExists(copy);
            if (!isAbsent()) {
                Files.copy(file, copy);
            }
            String url = address.url().replace(path(address), path(address) + COPY);
            migration.accept(new DatabaseAddress(
                    url, address.user(), address.password(), address.connections(), address.idleSeconds()));
            OwnerOnly.close(copy);
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database could not be brought up to date", e);
        }
    }

    private static String path(DatabaseAddress address) {
        String rest = address.url().substring(PREFIX.length());
        int options = rest.indexOf(';');
        return options < 0 ? rest : rest.substring(0, options);
    }
}
