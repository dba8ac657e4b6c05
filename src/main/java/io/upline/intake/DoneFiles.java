package io.upline.intake;

import io.upline.files.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files that were taken, as they lie in the inbox's {@code done}: held against the hash of the bytes that each import read. Whether they are
 * kept is the company's matter; one that was changed is no longer what its import took.
 */
public final class DoneFiles {

    private final ImportStore imports;

    DoneFiles(ImportStore imports) {
        this.imports = imports;
    }

    /**
     * What an import took.
     *
     * @param known its number
     */
    record Taken(long known, String file, String sha256) {}

    /**
     * What lies there.
     *
     * @param taken how many files were ever taken
     * @param whole how many of them lie there as they were taken
     * @param changed those whose bytes are others
     * @param unread names of those that cannot be read
     * @param others how many files lie there that no import took
     */
    public record Found(int taken, int whole, List<Changed> changed, List<String> unread, int others) {

        /** Takes copies. */
        public Found {
            changed = List.copyOf(changed);
            unread = List.copyOf(unread);
        }

        /** How many lie there no more. */
        public int missing() {
            return Math.max(0, taken - whole - changed.size() - unread.size());
        }
    }

    /** A file whose bytes are not those that an import of that name took: of several, the first. */
    public record Changed(String file, long known) {}

    /** Looks at all files. */
    public Found look(Path inbox) {
        List<Taken> taken = imports.files();
        List<Changed> changed = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        int whole = 0;
        int others = 0;
        for (Path file : files(inbox.resolve(Inbox.DONE))) {
            String name = String.valueOf(file.getFileName());
            List<Taken> named =
                    taken.stream().filter(each -> isNamed(each, name)).toList();
            if (named.isEmpty()) {
                others++;
                continue;
            }
            try {
                String sha256 = FileHash.of(file, Position.BEGINNING).sha256();
                if (named.stream().anyMatch(each -> each.sha256().equals(sha256))) {
                    whole++;
                } else {
                    changed.add(new Changed(name, named.getFirst().known()));
                }
            } catch (IOException e) {
                unread.add(name);
            }
        }
        return new Found(taken.size(), whole, changed, unread, others);
    }

    private static boolean isNamed(Taken taken, String name) {
        return name.equals(taken.file()) || name.equals(taken.known() + "-" + taken.file());
    }

    private static List<Path> files(Path done) {
        if (!Files.isDirectory(done, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(done)) {
            return entries.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path ->
                            !Inbox.isHidden(String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FileFault.of(e, done);
        }
    }
}
