package io.upline.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Forces the files of a folder to the disk, so that a loss of power takes none of them. A few are forced one by one; many by one call for
 * the whole file system, where the system has it (Linux: {@code syncfs}), which writes what is left to write in one sweep instead of
 * waiting for the disk once a file.
 */
public final class ForcedFolder {

    /** Up to so many files are forced one by one. */
    private static final int FEW = 256;

    private ForcedFolder() {}

    /**
     * Forces files of a folder, and the folder itself.
     *
     * @param count how many files
     * @param file their paths, by number from 0
     */
    public static void force(Path folder, int count, IntFunction<Path> file) throws IOException {
        if (count <= FEW || !forcedAtOnce(folder)) {
            try {
                IntStream.range(0, count).parallel().mapToObj(file).forEach(ForcedFolder::forceFile);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        forceNames(folder);
    }

    /**
     * Begins to write out what the file system of a folder has not written yet, and does not wait for it: less is left for
     * {@link #force}, which alone makes anything sure. Whatever becomes of this is nobody's concern.
     */
    public static void begin(Path folder) {
        Thread.ofPlatform().daemon().name("begin-to-force").start(() -> {
            try {
                boolean _ = forcedAtOnce(folder);
            } catch (IOException e) {
                // the files are forced where they are sealed, and a fault is told there
            }
        });
    }

    /** Forces the names in a folder, where the system lets folders be opened; elsewhere each file's own flush has to do. */
    public static void forceNames(Path folder) throws IOException {
        Optional<FileChannel> opened = opened(folder);
        if (opened.isPresent()) {
            try (FileChannel channel = opened.get()) {
                channel.force(true);
            }
        }
    }

    private static Optional<FileChannel> opened(Path folder) {
        try {
            return Optional.of(FileChannel.open(folder, StandardOpenOption.READ));
        } catch (IOException e) {
            // some systems do not open folders
            return Optional.empty();
        }
    }

    private static void forceFile(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean forcedAtOnce(Path folder) throws IOException {
        FunctionDescriptor ofNumber = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        Optional<MethodHandle> syncfs = call("syncfs", ofNumber);
        Optional<MethodHandle> close = call("close", ofNumber);
        Optional<MethodHandle> open = call(
                "open",
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        if (syncfs.isEmpty() || open.isEmpty() || close.isEmpty()) {
            return false;
        }
        return forced(folder, open.get(), syncfs.get(), close.get());
    }

    /** A function of the system's library; empty where it has none of the name. */
    @SuppressWarnings("restricted") // the shapes are those of the library's manual
    private static Optional<MethodHandle> call(String name, FunctionDescriptor shape, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup().find(name).map(symbol -> linker.downcallHandle(symbol, shape, options));
    }

    private static boolean forced(Path folder, MethodHandle open, MethodHandle syncfs, MethodHandle close)
            throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(folder.toString());
            int opened = (int) open.invokeExact(name, 0);
            if (opened < 0) {
                return false;
            }
            int failed = (int) syncfs.invokeExact(opened);
            int unclosed = (int) close.invokeExact(opened);
            return failed == 0 && unclosed == 0;
        } catch (Throwable e) {
            throw new IOException("the system's call to force a folder failed", e);
        }
    }
}
