package io.upline.statement;

import io.upline.files.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of finished files, readable by its owner only. A file appears under its name whole or not at all, and never changes: the
 * same bytes again are success, other bytes an error that names the file.
 *
 * <p>A file is written in three steps, so that the owner of a range can prove that it still is the owner before its files appear:
 * {@link #stage} writes under a temporary name with the fence in it, {@link #flush} forces what was staged to the disk,
 * {@link #publish} gives the files their names. Steps may be repeated after a failure. An outbox is for one thread; several of them may
 * share a folder.
 */
public final class Outbox {

    private static final String TEMPORARY = ".upline-";

    private final Path folder;
    private final long fence;
    private final List<String> staged = new ArrayList<>();

    private Outbox(Path folder, long fence) {
        this.folder = folder;
        this.fence = fence;
    }

    /** Opens the folder, making it and its parents; one that exists is closed to other users. A symbolic link is refused. */
    public static Outbox open(Path folder, long fence) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new IOException("the outbox is a symbolic link, which is refused: " + folder.getFileName());
        }
        OwnerOnly.folders(folder);
        OwnerOnly.close(folder);
        return new Outbox(folder.toRealPath(), fence);
    }

    /** The real folder. */
    public Path folder() {
        return folder;
    }

    /** Writes a file under its temporary name. */
    public void stage(String name, byte[] bytes) throws IOException {
        Path temporary = resolve(temporary(name));
        Files.deleteIfExists(temporary);
        Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        staged.add(name);
    }

    /** Writes a file too large for memory under its temporary name. */
    public void stage(String name, Writing writing) throws IOException {
        Path temporary = resolve(temporary(name));
        Files.deleteIfExists(temporary);
        try (var out = new BufferedOutputStream(
                Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
            writing.to(out);
        }
        staged.add(name);
    }

    /** Writes a large file; leaves the target open or closes it. */
    public interface Writing {
        /** Writes the whole file. */
        void to(OutputStream target) throws IOException;
    }

    /** Forces all staged files to the disk. */
    public void flush() throws IOException {
        for (String name : staged) {
            try (FileChannel file = FileChannel.open(resolve(temporary(name)), StandardOpenOption.WRITE)) {
                file.force(true);
            }
        }
    }

    /**
     * Gives all staged files their names and forces the folder to the disk.
     *
     * @throws FileAlreadyExistsException when a name is taken by other bytes, by a link or by a folder; files before it have their names
     */
    public void publish() throws IOException {
        for (String name : staged) {
            publish(name);
        }
        staged.clear();
        forceFolder();
    }

    /** Takes all three steps for one file, whatever else is staged; leaves nothing behind when the name is taken. */
    public void put(String name, byte[] bytes) throws IOException {
        Outbox single = new Outbox(folder, fence);
        single.stage(name, bytes);
        single.flush();
        try {
            single.publish();
        } finally {
            Files.deleteIfExists(resolve(temporary(name)));
        }
    }

    /** Removes temporary files of this and earlier fences: what a killed owner left. */
    public void sweep() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMPORARY + "*")) {
            for (Path path : left) {
                if (fenceOf(path) <= fence) {
                    Files.deleteIfExists(path);
                }
            }
        }
        staged.clear();
    }

    private void publish(String name) throws IOException {
        Path temporary = resolve(temporary(name));
        Path file = resolve(name);
        try {
            // a link fails where the name is taken, atomically, which a rename does not
            Files.createLink(file, temporary);
            Files.delete(temporary);
        } catch (FileAlreadyExistsException e) {
            checkSame(file, temporary);
            Files.delete(temporary);
        } catch (UnsupportedOperationException | FileSystemException e) {
            rename(file, temporary);
        }
    }

    /** Gives a file its name where the file system knows no links. */
    private static void rename(Path file, Path temporary) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            checkSame(file, temporary);
            Files.delete(temporary);
        } else {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void checkSame(Path file, Path temporary) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(
                    file.toString(), null, "a link or folder stands where this file belongs");
        }
        if (Files.mismatch(file, temporary) != -1) {
            throw new FileAlreadyExistsException(file.toString(), null, "a file with other content has this name");
        }
    }

    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // some systems do not open folders; there the files' own flush has to do
        }
    }

    private Path resolve(String name) {
        Path path = folder.resolve(name).normalize();
        if (!folder.equals(path.getParent())) {
            throw new IllegalArgumentException("no file name: it leaves its folder");
        }
        return path;
    }

    private String temporary(String name) {
        return TEMPORARY + fence + "-" + name;
    }

    private static long fenceOf(Path temporary) {
        String rest = temporary.getFileName().toString().substring(TEMPORARY.length());
        int dash = rest.indexOf('-');
        try {
            return Long.parseLong(rest.substring(0, Math.max(0, dash)));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
