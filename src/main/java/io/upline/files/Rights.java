package io.upline.files;

import io.upline.fact.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for files and folders so that none is taken for missing which is there: one that this user may not see, or in whose place something
 * else stands, is a fault that says where, and whose it is.
 */
public final class Rights {

    private Rights() {}

    /**
     * Whether a file is there; false only where nothing is.
     *
     * @throws FileFault when this user may not know that, or when something else stands there
     */
    public static boolean isFile(Path path) {
        return is(path, true);
    }

    /**
     * Whether a folder is there; false only where nothing is.
     *
     * @throws FileFault when this user may not know that, or when something else stands there
     */
    public static boolean isFolder(Path path) {
        return is(path, false);
    }

    /**
     * Whether anything is there.
     *
     * @throws FileFault when this user may not know that, or when something else stands where a folder on the way belongs
     */
    public static boolean isThere(Path path) {
        return found(path).isPresent();
    }

    private static boolean is(Path path, boolean file) {
        Optional<BasicFileAttributes> found = found(path);
        if (found.isPresent()
                && !(file ? found.get().isRegularFile() : found.get().isDirectory())) {
            throw new FileFault(Fact.of("fault.inTheWay", "file", path));
        }
        return found.isPresent();
    }

    private static Optional<BasicFileAttributes> found(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
        } catch (NoSuchFileException nothing) {
            refuseNoFolder(path.toAbsolutePath().getParent());
            return Optional.empty();
        } catch (AccessDeniedException denied) {
            throw new FileFault(denied(path));
        } catch (FileSystemException other) { // links in a circle
            throw new FileFault(Fact.of("fault.inTheWay", "file", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses what stands where a folder belongs; the system says of whatever would lie in it that it is not there. */
    private static void refuseNoFolder(@Nullable Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw new FileFault(Fact.of("fault.inTheWay", "file", there));
        }
    }

    /** What is told where this user may not do something with a file: which folder on the way is closed to it, if not the file; and whose that is. */
    public static Fact denied(Path path) {
        Path closed = closed(path.toAbsolutePath().normalize());
        return Fact.of(
                "fault.denied",
                "file",
                path,
                "closed",
                closed,
                "owner",
                owner(closed),
                "user",
                String.valueOf(System.getProperty("user.name")));
    }

    private static Path closed(Path path) {
        Path above = path.getRoot();
        for (Path name : path) {
            Path each = above == null ? name : above.resolve(name);
            boolean there = Files.exists(each, LinkOption.NOFOLLOW_LINKS);
            if (!there) { // cannot be made there, or cannot be seen
                return above == null ? each : above;
            }
            if (Files.isDirectory(each) && !Files.isExecutable(each)) {
                return each;
            }
            above = each;
        }
        return path;
    }

    /** Whose a file or folder is, by name; empty where the system does not say. */
    public static String owner(Path path) {
        try {
            return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
