package io.upline.anchor;

import io.upline.company.Home;
import io.upline.database.Database;
import io.upline.database.DatabaseAddress;
import io.upline.files.OwnerOnly;
import io.upline.period.CompanyClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which home it is that was opened, and whether it is opened at its own place. The id is made when a home is opened for the first time; it
 * stands in the database and in {@code data/home-id}, so that a database that belongs to another folder is noticed.
 *
 * @param id of the database's home
 * @param own the home's own place
 * @param here the place at which it was opened
 * @param folderId the id in the folder's file; empty where there is none
 */
public record HomeIdentity(String id, Place own, Place here, Optional<String> folderId) {

    private static final String FILE = "home-id";
    private static final int BYTES = 16;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    /** The identity of a home whose database was just opened; made where it has none yet. */
    public static HomeIdentity of(Home home, DatabaseAddress address, Database database, CompanyClock clock) {
        HomeStore store = new HomeStore(database);
        Path file = home.data().resolve(FILE);
        Optional<String> folderId = read(file);
        Place here = Place.of(home, address);
        HomeIdentity identity = store.find(here, folderId).orElseGet(() -> {
            store.add(folderId.orElseGet(HomeIdentity::drawn), here, clock.now());
            return store.find(here, folderId).orElseThrow();
        });
        if (folderId.isEmpty() && !identity.isElsewhere()) {
            write(file, identity.id());
            return new HomeIdentity(identity.id(), identity.own(), here, Optional.of(identity.id()));
        }
        return identity;
    }

    /** Whether it is opened at another place than its own, or its database is another home's. */
    public boolean isElsewhere() {
        return !here.equals(own) || folderId.filter(other -> !other.equals(id)).isPresent();
    }

    private static String drawn() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip())
                            .filter(text -> ID.matcher(text).matches())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the folder's file anew, once a home is at home where it is. */
    static void settle(Home home, String id) {
        write(home.data().resolve(FILE), id);
    }

    private static void write(Path file, String id) {
        try {
            OwnerOnly.foldersOf(file);
            Files.writeString(file, id + "\n");
            OwnerOnly.close(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
