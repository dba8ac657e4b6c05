package io.upline.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Folders and files that only their owner reads: 0700 and 0600, whatever the umask. Where a file system knows no such modes, nothing is
 * done.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private OwnerOnly() {}

    /** Makes a folder and those above it that are missing; one that is there is left as it is. */
    public static Path folders(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, at(folder, FOLDER));
    }

    /** Makes the folder in which a file is to lie, and those above it, where they are missing. */
    public static void foldersOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            folders(folder);
        }
    }

    /** What a new file is made with. */
    public static FileAttribute<?>[] newFile(Path file) {
        return at(file, FILE);
    }

    /** Takes a folder or file away from others; a link is left alone. Returns whether others have nothing of it now. */
    public static boolean close(Path path) throws IOException {
        if (Files.isSymbolicLink(path) || !isOpen(path)) {
            return true;
        }
        try {
            Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
            return true;
        } catch (FileSystemException e) {
            // another's file, or a file system that keeps no modes
            return false;
        }
    }

    /** Whether others may do anything with a folder or file that is there. */
    public static boolean isOpen(Path path) throws IOException {
        if (!Files.exists(path) || !hasModes(path)) {
            return false;
        }
        Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
        open.retainAll(Files.getPosixFilePermissions(path));
        return !open.isEmpty();
    }

    private static FileAttribute<?>[] at(Path path, Set<PosixFilePermission> modes) {
        return hasModes(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(modes)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path path) {
        Path there = path.toAbsolutePath();
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            Path above = there.getParent();
            if (above == null) {
                return false;
            }
            there = above;
        }
        try {
            return Files.getFileStore(there).supportsFileAttributeView("posix");
        } catch (IOException e) {
            return false;
        }
    }
}
