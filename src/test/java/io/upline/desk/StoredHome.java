package io.upline.desk;

import io.upline.database.DatabaseAddress;
import io.upline.database.ServerCopy;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A small home as a program of some time left it, in one file: the folder of the home, on PostgreSQL also its database, and what
 * it showed.
 *
 * @param file named after the newest step of its schema and its database
 */
record StoredHome(Path file) {

    /** The folder in which homes are kept. */
    static final Path FOLDER = Path.of("src/test/resources/homes");

    private static final Path SCHEMA = Path.of("src/main/resources/db/migration");
    private static final String HOME = "home";
    private static final String SERVER = "server";
    private static final String SHOWN = "shown";
    /** The export of its ledger, among what it shows; the digest of a period stands under the period's name. */
    static final String LEDGER = "ledger";

    /** The home of this program's schema, which is perhaps not made yet. */
    static StoredHome ofToday(Vendor vendor) {
        int newest = 0;
        for (String folder : List.of("common", folder(vendor))) {
            for (Path step : list(SCHEMA.resolve(folder))) {
                String name = step.getFileName().toString();
                newest = Math.max(newest, Integer.parseInt(name.substring(1, name.indexOf('_'))));
            }
        }
        return new StoredHome(FOLDER.resolve("schema-" + newest + "-" + folder(vendor) + ".zip"));
    }

    /** All homes that are kept of a database. */
    static List<StoredHome> kept(Vendor vendor) {
        return list(FOLDER).stream()
                .filter(file -> file.getFileName().toString().endsWith("-" + folder(vendor) + ".zip"))
                .map(StoredHome::new)
                .toList();
    }

    /** Keeps a home that has closed periods, with what it shows. */
    void keep(TestHome home, Vendor vendor, List<String> periods, Path scratch) {
        try {
            Path shown = Files.createDirectories(scratch.resolve(SHOWN));
            for (String period : periods) {
                Files.writeString(shown.resolve(period), home.digest(period));
            }
            Files.writeString(shown.resolve(LEDGER), home.ledger());
            if (vendor == Vendor.POSTGRESQL) {
                try (var database = home.openDatabase()) {
                    ServerCopy.write(database, Files.createDirectories(scratch.resolve(SERVER)));
                }
            }
            Files.createDirectories(FOLDER);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                add(zip, HOME, home.root());
                add(zip, SHOWN, shown);
                if (vendor == Vendor.POSTGRESQL) {
                    add(zip, SERVER, scratch.resolve(SERVER));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays the home out in a folder and loads its database; nothing of today's program has opened it. */
    TestHome open(Vendor vendor, Path folder) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = folder.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.copy(zip, to);
            }
            Path root = folder.resolve(HOME);
            if (vendor == Vendor.POSTGRESQL) {
                DatabaseAddress address = TestDatabases.address(vendor);
                ServerCopy.load(folder.resolve(SERVER), address);
                TestHome.settings(root, Optional.of(address), 2, 50, 15);
            }
            return TestHome.at(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the home showed when it was kept: the digest of a closed period, or the {@link #LEDGER}. */
    String shown(String what, Path folder) throws IOException {
        return Files.readString(folder.resolve(SHOWN).resolve(what));
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static void add(ZipOutputStream zip, String name, Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String relative = folder.relativize(path).toString();
                if (relative.startsWith("data/") && !relative.equals("data/upline.mv.db")) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry(name + "/" + relative.replace('\\', '/')));
                Files.copy(path, zip);
                zip.closeEntry();
            }
        }
    }

    private static String folder(Vendor vendor) {
        return vendor.name().toLowerCase(Locale.ROOT);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
