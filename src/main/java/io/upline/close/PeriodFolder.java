package io.upline.close;

import io.upline.files.ForcedFolder;
import io.upline.statement.FileNames;
import io.upline.statement.Manifest;
import io.upline.statement.Outbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of a period's files: the company's in it, the members' in {@code statements} below it, and what belongs to neither in
 * {@code set-aside}. Files are named by their path below the folder, with {@code /}. It knows what was laid down anew in it and what was put
 * aside.
 */
final class PeriodFolder {

    private static final String STATEMENTS = FileNames.STATEMENTS + "/";

    private final Path path;
    private final long fence;
    private final Outbox company;
    private final Outbox statements;
    private final List<String> anew = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();

    PeriodFolder(Path path, long fence) throws IOException {
        this.path = path;
        this.fence = fence;
        this.company = Outbox.open(path, fence);
        this.statements = Outbox.open(path.resolve(FileNames.STATEMENTS), fence);
    }

    Path resolve(String file) {
        return path.resolve(file);
    }

    /** Removes what a killed owner left half written. */
    void sweep() throws IOException {
        company.sweep();
        statements.sweep();
    }

    /** What a file holds; empty where there is none that can be read. */
    Optional<Manifest.Found> found(String file) {
        try {
            return Files.isRegularFile(resolve(file), LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Manifest.Found.at(resolve(file)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Gives a file the bytes it must have; what stands there is put aside, unless it is the beginning of it. */
    void replace(String file, Outbox.Writing writing) throws IOException {
        Outbox outbox = file.startsWith(STATEMENTS) ? statements : company;
        outbox.replace(named(file), writing, this::putAside);
    }

    /** Replaces a file that was lost, cut or exchanged. */
    void layAnew(String file, Outbox.Writing writing) throws IOException {
        replace(file, writing);
        synchronized (this) {
            anew.add(named(file));
        }
    }

    /** Forces files, each of which is there, to the disk. */
    void force(List<String> files) throws IOException {
        List<String> ofMembers =
                files.stream().filter(file -> file.startsWith(STATEMENTS)).toList();
        List<String> few =
                files.stream().filter(file -> !file.startsWith(STATEMENTS)).toList();
        ForcedFolder.force(statements.folder(), ofMembers.size(), number -> resolve(ofMembers.get(number)));
        ForcedFolder.force(company.folder(), few.size(), number -> resolve(few.get(number)));
    }

    /** Whether nothing else lies in the folders than these files and the manifest. */
    boolean hasNothingBut(Set<String> files) throws IOException {
        return files.containsAll(Manifest.listable(path));
    }

    /** Puts aside whatever lies in the folders and is none of these files, nor the manifest. */
    void putAsideForeign(Set<String> own) throws IOException {
        for (String name : Manifest.listable(path)) {
            if (!own.contains(name)) {
                putAside(resolve(name));
            }
        }
    }

    /** What was lost, cut or exchanged and was made anew. */
    List<String> anew() {
        return anew;
    }

    /** What stood in the folders and was none of the period's files. */
    List<String> aside() {
        return aside;
    }

    private synchronized void putAside(Path foreign) throws IOException {
        Outbox.open(path.resolve(FileNames.SET_ASIDE), fence).take(foreign);
        aside.add(String.valueOf(foreign.getFileName()));
    }

    private static String named(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
