package io.upline.cli;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The address of the socket in a home's {@code data/}. A path that is too long for a socket is gone by a link in a folder of this process's
 * own, which is removed when the address was used; the socket itself lies in {@code data/} in any case.
 */
final class SocketPath implements AutoCloseable {

    /** The longest path that systems take for a socket, without the zero that ends it. */
    private static final int MOST_BYTES = 103;

    private static final String NAME = "owner.sock";

    private final Path file;
    private final Path detour;

    private SocketPath(Path file, Path detour) {
        this.file = file;
        this.detour = detour;
    }

    /** The socket's path in a folder. */
    static Path in(Path data) {
        return data.resolve(NAME);
    }

    /** The address of the socket in a folder that is there. */
    static SocketPath of(Path data) throws IOException {
        Path file = in(data.toRealPath());
        if (file.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return new SocketPath(file, file);
        }
        Path folder = Files.createTempDirectory("upline");
        Path link = Files.createSymbolicLink(folder.resolve("d"), data.toRealPath());
        return new SocketPath(in(link), link);
    }

    UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(file);
    }

    @Override
    public void close() throws IOException {
        if (!detour.equals(file)) {
            Files.deleteIfExists(detour);
            Path folder = detour.getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        }
    }
}
