package io.upline.files;

import io.upline.fact.Fact;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one way in which a file is written that a person named: under another name beside its own, forced to the disk, and renamed when it
 * is whole, readable by its owner only. A name that is taken is refused unless it is to be replaced, and what belongs to a home is never
 * written to. A link is replaced and not followed. What is no file but takes bytes, such as {@code /dev/stdout}, gets them.
 */
public final class NamedFiles {

    private static final int BUFFER = 1 << 16;

    private final boolean replacing;
    private final GuardedFolders guarded;

    /**
     * The files of a command.
     *
     * @param replacing whether files that are there are replaced
     * @param guarded more folders that are never written to, beside those of any home
     */
    public NamedFiles(boolean replacing, List<Path> guarded) {
        this.replacing = replacing;
        this.guarded = new GuardedFolders(guarded);
    }

    /** Writes what a file holds; leaves the target open or closes it. */
    @FunctionalInterface
    public interface Content {
        /** Writes the whole file. */
        void to(OutputStream target) throws IOException;
    }

    /**
     * Makes a folder in which files are to be written, where it is missing.
     *
     * @throws FileRefused when it belongs to a home
     */
    public Path folder(Path named) {
        try {
            refuseGuarded(named);
            return OwnerOnly.folders(named);
        } catch (FileAlreadyExistsException e) {
            throw new FileRefused(Fact.of("file.isNoFolder", "file", named));
        } catch (IOException e) {
            throw FileFault.of(e, named);
        }
    }

    /**
     * Refuses what {@link #write} would refuse, before anything is made.
     *
     * @throws FileRefused when the name is taken or leads into a home
     */
    public void check(Path named) {
        try {
            refuseGuarded(named);
            if (Files.isDirectory(named)) {
                throw new FileRefused(Fact.of("file.isFolder", "file", named));
            }
            if (!replacing && !isStream(named) && Files.exists(named, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileRefused(Fact.of("file.exists", "file", named));
            }
        } catch (IOException e) {
            throw FileFault.of(e, named);
        }
    }

    /**
     * Writes a file, all of it or nothing.
     *
     * @throws FileRefused when the name is taken or leads into a home
     * @throws FileFault when it cannot be written; nothing is left of it
     */
    public Path write(Path named, Content content) {
        check(named);
        try {
            if (isStream(named)) {
                try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(named), BUFFER)) {
                    content.to(target);
                }
                return named;
            }
            Path name = Optional.ofNullable(named.getFileName()).orElse(named);
            Path aside =
                    named.resolveSibling(".upline-" + ProcessHandle.current().pid() + "-" + name);
            try {
                fill(aside, content);
                publish(aside, named);
            } finally {
                Files.deleteIfExists(aside);
            }
            return named;
        } catch (FileAlreadyExistsException e) {
            throw new FileRefused(Fact.of("file.exists", "file", named));
        } catch (IOException e) {
            throw FileFault.of(e, named);
        }
    }

    private void refuseGuarded(Path named) throws IOException {
        Optional<Path> around = guarded.around(named);
        // the entry itself is what would be replaced, wherever a link in its place leads
        if (around.isEmpty() && named.toAbsolutePath().getParent() != null) {
            around = guarded.around(named.toAbsolutePath().getParent());
        }
        if (around.isPresent()) {
            throw new FileRefused(Fact.of("file.guarded", "file", named, "folder", around.get()));
        }
    }

    private static void fill(Path aside, Content content) throws IOException {
        Files.deleteIfExists(aside);
        Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(aside, how, OwnerOnly.newFile(aside))) {
            OutputStream target = new BufferedOutputStream(new LeftOpen(Channels.newOutputStream(channel)), BUFFER);
            content.to(target);
            target.flush();
            channel.force(true);
        }
    }

    private void publish(Path aside, Path named) throws IOException {
        if (replacing) {
            Files.move(aside, named, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try {
            // a link fails where the name was taken meanwhile, which a rename does not
            Files.createLink(named, aside);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(aside, named);
        }
    }

    /** Whether the name is no file or folder but takes bytes: a terminal, a pipe. */
    private static boolean isStream(Path named) {
        return Files.exists(named) && !Files.isRegularFile(named) && !Files.isDirectory(named);
    }
}
