package io.upline.anchor;

import io.upline.company.Home;
import io.upline.database.DatabaseAddress;
import io.upline.database.OwnerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Where a home is at home: a copy of it stands at another place.
 *
 * @param folder the path of its folder, without links
 * @param host the name of the machine
 * @param address the database without user, password and options; {@value #EMBEDDED} for the embedded one in the folder
 */
public record Place(String folder, String host, String address) {

    static final String EMBEDDED = "embedded";

    /** The place at which a home is opened now. */
    public static Place of(Home home, DatabaseAddress database) {
        try {
            Path folder = home.root().toRealPath();
            String address =
                    database.url().equals(DatabaseAddress.embedded(home.root()).url())
                            ? EMBEDDED
                            : database.url().split("[?;]", 2)[0];
            return new Place(folder.toString(), OwnerProcess.here().host(), address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folder, host and database in one text. */
    @Override
    public String toString() {
        return folder + " on " + host + " (" + address + ")";
    }
}
