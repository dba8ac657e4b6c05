package io.upline.statement;

import io.upline.fact.Fact;
import io.upline.files.FileFault;
import io.upline.files.ForcedFolder;
import io.upline.files.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder of finished files, readable by its owner only. A file appears under its name whole or not at all.
 *
 * <p>A file is written in three steps, so that the owner of a range can prove that it still is the owner before its files appear:
 * {@link #stage} writes under a temporary name with the fence in it, {@link #flush} forces what was staged to the disk,
 * {@link #publish} gives the files their names. A name that is taken is left as it is: whoever seals the folder holds each file against
 * what it must be, and only then {@link #replace}s what is not. Steps may be repeated after a failure. An outbox is for one thread;
 * several of them may share a folder.
 */
public final class Outbox {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final String TEMPORARY = ".upline-";

    /** What a desktop lays into any folder. */
    private static final Set<String> OF_DESKTOPS = Set.of("thumbs.db", "desktop.ini");

    private final Path folder;
    private final long fence;
    private final FileAttribute<?>[] ownerOnly;
    private final List<String> staged = new ArrayList<>();

    private Outbox(Path folder, long fence, FileAttribute<?>[] ownerOnly) {
        this.folder = folder;
        this.fence = fence;
        this.ownerOnly = ownerOnly;
    }

    /**
     * Opens the folder, making it and its parents; one that exists is closed to other users.
     *
     * @throws FileFault when a link or a file stands where the folder belongs
     */
    public static Outbox open(Path folder, long fence) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new FileFault(Fact.of("file.linkForFolder", "folder", folder));
        }
        try {
            OwnerOnly.folders(folder);
        } catch (FileSystemException e) {
            throw inPlace(folder, e);
        }
        OwnerOnly.close(folder);
        Path real = folder.toRealPath();
        return new Outbox(real, fence, OwnerOnly.newFile(real));
    }

    private static FileFault inPlace(Path folder, FileSystemException error) {
        for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
                return Files.isDirectory(each)
                        ? FileFault.of(error, each)
                        : new FileFault(Fact.of("file.inPlaceOfFolder", "folder", each));
            }
        }
        return FileFault.of(error, folder);
    }

    /** The real folder. */
    public Path folder() {
        return folder;
    }

    /** Writes a file under its temporary name. */
    public void stage(String name, byte[] bytes) throws IOException {
        stage(name, target -> target.write(bytes));
    }

    /** Writes a file too large for memory under its temporary name. */
    public void stage(String name, Writing writing) throws IOException {
        Path temporary = resolve(temporary(name));
        try (var out = new BufferedOutputStream(Channels.newOutputStream(created(temporary)), 1 << 16)) {
            writing.to(out);
        }
        staged.add(name);
    }

    /** Opens a new file. One that stands there was left by a killed owner; it is looked for only where it is in the way. */
    private FileChannel created(Path temporary) throws IOException {
        try {
            return FileChannel.open(temporary, NEW, ownerOnly);
        } catch (FileAlreadyExistsException e) {
            Files.delete(temporary);
            return FileChannel.open(temporary, NEW, ownerOnly);
        }
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
     * Gives all staged files their names; what stands under a name already is left. The names are not forced to the disk: whoever seals the
     * folder forces them together with the files.
     */
    public void publish() throws IOException {
        for (String name : staged) {
            publish(name);
        }
        staged.clear();
    }

    /** Takes all three steps for one file, whatever else is staged, and forces its name to the disk. */
    public void put(String name, Writing writing) throws IOException {
        Outbox single = new Outbox(folder, fence, ownerOnly);
        try {
            single.stage(name, writing);
            single.flush();
            single.publish();
            ForcedFolder.forceNames(folder);
        } finally {
            Files.deleteIfExists(resolve(temporary(name)));
        }
    }

    /**
     * Gives a name to a file that has it by right; the caller forces it to the disk. What stands there is put aside, unless it is the
     * beginning of that file or all of it.
     */
    public void replace(String name, Writing writing, Foreign aside) throws IOException {
        Outbox single = new Outbox(folder, fence, ownerOnly);
        Path temporary = resolve(temporary(name));
        Path file = resolve(name);
        try {
            single.stage(name, writing);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isBeginning(file, temporary)) {
                aside.take(file);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Takes away what stands under a name of another file. */
    @FunctionalInterface
    public interface Foreign {
        /** Takes it away, file, link or folder. */
        void take(Path foreign) throws IOException;
    }

    /** Takes what stands elsewhere, file, link or folder, under its own name or, where that is taken, one with a number before it. */
    public void take(Path foreign) throws IOException {
        String name = String.valueOf(foreign.getFileName());
        Path target = folder.resolve(name);
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = folder.resolve(number + "-" + name);
        }
        Files.move(foreign, target);
    }

    /** The names in the folder that are neither hidden nor given to what is being written. */
    public List<String> names() throws IOException {
        return names(folder);
    }

    /** The names in a folder that are neither hidden, nor given to what is being written, nor what a desktop lays there. */
    public static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(".") && !OF_DESKTOPS.contains(name.toLowerCase(Locale.ROOT))) {
                    names.add(name);
                }
            }
        }
        return names;
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
        } catch (FileAlreadyExistsException e) {
            Files.delete(temporary);
            return;
        } catch (UnsupportedOperationException | FileSystemException e) {
            rename(file, temporary);
            return;
        }
        Files.delete(temporary);
    }

    /** Gives a file its name where the file system knows no links. */
    private static void rename(Path file, Path temporary) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(temporary);
        } else {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Whether a file is the beginning of another, or all of it: what a write that was lost leaves. */
    private static boolean isBeginning(Path file, Path whole) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        long differs = Files.mismatch(file, whole);
        return differs == -1 || differs == Files.size(file);
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
