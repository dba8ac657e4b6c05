package io.upline.database;

import io.upline.fact.Fact;
import io.upline.files.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One process owns an embedded database. The operating system's lock on {@code data/owner.lock} decides and goes with the
 * process, however that ends; {@code data/owner} says who it is.
 */
public final class EmbeddedOwner implements AutoCloseable {

    /** The folders that this process owns. Another look at a locked file, closed again, would give the operating system's lock away. */
    private static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path file;

    private EmbeddedOwner(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Becomes the owner.
     *
     * @param who a text that says who asks, on which host, since when, and with which command; shown to the next one who asks
     * @throws OwnedElsewhereException when another process is the owner
     */
    public static EmbeddedOwner claim(Path folder, String who) {
        try {
            Path file = OwnerOnly.folders(folder).toRealPath().resolve("owner");
            if (!OWNED.add(file)) {
                throw elsewhere(file);
            }
            Path lock = folder.resolve("owner.lock");
            FileChannel channel = FileChannel.open(
                    lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.newFile(lock));
            if (channel.tryLock() == null) {
                channel.close();
                OWNED.remove(file);
                throw elsewhere(file);
            }
            Files.deleteIfExists(file);
            Files.createFile(file, OwnerOnly.newFile(file));
            Files.writeString(file, who + System.lineSeparator());
            closeToOthers(folder);
            return new EmbeddedOwner(channel, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder.getFileName() + "/ cannot be written", e);
        }
    }

    /** The database makes its files anew when it tidies up, as the machine's usual modes are. */
    private static void closeToOthers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                OwnerOnly.close(file);
            }
        }
    }

    private static OwnedElsewhereException elsewhere(Path file) throws IOException {
        return new OwnedElsewhereException(
                said(file).isEmpty() ? Fact.of("owned.unnamed") : Fact.of("owned.database", "by", said(file)));
    }

    private static String said(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Path folder = file.getParent();
            if (folder != null && Files.isDirectory(folder)) {
                closeToOthers(folder);
            }
            channel.close();
            OWNED.remove(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
