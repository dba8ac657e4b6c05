package io.upline.anchor;

import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.files.FileFault;
import io.upline.files.ForcedFolder;
import io.upline.files.Rights;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The anchor's file. It is only ever appended to, under the operating system's lock and forced to the disk, so that it may lie where
 * nothing written can be changed. A piece that a killed writer left is ended by a line end and passed over by readers.
 */
final class AnchorFile {

    /** A locked file that the same process looks at and closes would lose the operating system's lock: one look at a time. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final Path path;

    AnchorFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * Why this user cannot know what it holds; nothing where it can be looked at, or where its folder is there and the file is not. The folder
     * is never made, since where nothing is mounted it would be the wrong one.
     */
    Optional<Fact> hindrance() {
        try {
            if (Rights.isFolder(folder())) {
                Rights.isFile(path);
                return Optional.empty();
            }
            return Optional.of(unreachable());
        } catch (FileFault fault) {
            boolean closed = fault.fact().code().equals("fault.denied");
            return Optional.of(closed ? closed() : unreachable());
        }
    }

    /** Why it could not be read, by what the system said. */
    Fact hindrance(IOException error) {
        return error instanceof AccessDeniedException ? closed() : unreachable();
    }

    private Fact unreachable() {
        return Fact.of("anchor.unreachable", "file", path);
    }

    private Fact closed() {
        Map<String, Object> denied = Rights.denied(path).values();
        return Fact.of(
                "anchor.closed",
                "file",
                path,
                "closed",
                denied.getOrDefault("closed", path),
                "owner",
                denied.getOrDefault("owner", ""),
                "user",
                denied.getOrDefault("user", ""));
    }

    /** Why it could not be written, by what the system said. */
    Refusal unwritten(IOException error) {
        if (!(error instanceof AccessDeniedException)) {
            return Refusal.of("anchorWrite", "file", path);
        }
        Map<String, Object> denied = Rights.denied(path).values();
        return Refusal.of(
                "anchorClosed",
                "file",
                path,
                "closed",
                denied.getOrDefault("closed", path),
                "owner",
                denied.getOrDefault("owner", ""),
                "user",
                denied.getOrDefault("user", ""));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Reads from the file, which is there. */
    <T> T read(Work<Reader, T> work) throws IOException {
        IN_PROCESS.lock();
        try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
            return work.with((from, number, previous) -> AnchorText.read(in, from, number, previous));
        } finally {
            IN_PROCESS.unlock();
        }
    }

    /** Reads from the file and appends to it, while no other process does. */
    <T> T write(Work<Writer, T> work) throws IOException {
        boolean made = !exists();
        IN_PROCESS.lock();
        try (FileChannel out = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                FileLock _ = out.lock();
                FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
            if (made) {
                ForcedFolder.forceNames(folder());
            }
            return work.with(new Writer(in, out));
        } finally {
            IN_PROCESS.unlock();
        }
    }

    private Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    /** Reads lines from a byte on. */
    @FunctionalInterface
    interface Reader {
        AnchorText from(long from, long number, Optional<String> previous) throws IOException;
    }

    /** Reads and appends. */
    static final class Writer implements Reader {

        private final FileChannel in;
        private final FileChannel out;

        private Writer(FileChannel in, FileChannel out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public AnchorText from(long from, long number, Optional<String> previous) throws IOException {
            return AnchorText.read(in, from, number, previous);
        }

        /** Appends text and forces it to the disk. */
        void append(String text) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    /** Something done with the file. */
    @FunctionalInterface
    interface Work<F, T> {
        T with(F file) throws IOException;
    }
}
