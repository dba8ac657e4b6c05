package io.upline.cli;

import io.upline.desk.HomeSession;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket of the process that has a home's embedded database, in {@code data/}, readable by its user only. Commands that find the
 * database owned hand themselves over here and are done in this process, each on a thread and in a context of its own; leases decide between
 * them as they do between processes. Who gives a command is what the system says of the other end, and never what that end says.
 *
 * <p>A command that is under way when the owner has nothing more to do itself is waited for.
 */
final class OwnerSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("upline");
    private static final int AT_ONCE = 8;

    /** Commands that take long: a process that has only to show something does not wait for them. */
    private static final Set<String> LONG = Set.of("run", "post", "restart", "import", "verify");

    private final HomeSession session;
    private final Executes commands;
    private final boolean stays;
    private final ServerSocketChannel socket;
    private final Path file;
    private final UserPrincipal owner;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Phaser under = new Phaser(1);
    private final Set<SocketChannel> silent = ConcurrentHashMap.newKeySet();

    private OwnerSocket(HomeSession session, Executes commands, boolean stays, ServerSocketChannel socket, Path file)
            throws IOException {
        this.session = session;
        this.commands = commands;
        this.stays = stays;
        this.socket = socket;
        this.file = file;
        this.owner = Files.getOwner(file);
    }

    /**
     * Opens the socket of a home that this process has opened; empty where the system has no such sockets.
     *
     * @param stays whether commands that take long are taken as well
     */
    static Optional<OwnerSocket> open(HomeSession session, Executes commands, boolean stays) {
        Path file = SocketPath.in(session.home().data());
        try (SocketPath path = SocketPath.of(session.home().data())) {
            Files.deleteIfExists(file); // of an owner that was killed: this process is the owner now
            ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(path.address());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            OwnerSocket opened = new OwnerSocket(session, commands, stays, socket, file);
            Thread.ofPlatform().daemon().name("owner-socket").start(opened::accept);
            return Optional.of(opened);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("no commands are taken beside this one: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void accept() {
        try {
            while (true) {
                under.register(); // before it comes, so that the end waits for whatever was accepted
                SocketChannel client = socket.accept();
                silent.add(client);
                Thread.ofPlatform().daemon().name("handed-over").start(() -> {
                    try (client) {
                        serve(client);
                    } catch (IOException e) {
                        LOG.info(
                                "a command that was handed over went away: {}",
                                e.getClass().getSimpleName());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        silent.remove(client);
                        under.arriveAndDeregister();
                    }
                });
            }
        } catch (IOException closed) {
            under.arriveAndDeregister();
        }
    }

    private void serve(SocketChannel client) throws IOException, InterruptedException {
        UserPrincipal peer = client.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
        if (!peer.getName().equals(owner.getName()) && !peer.getName().equals("root")) {
            LOG.warn("a command of {} was not taken", peer.getName());
            return;
        }
        InputStream from = Channels.newInputStream(client);
        Frames.Request request = Frames.request(new DataInputStream(new BufferedInputStream(from)));
        silent.remove(client);
        if (ProcessEnd.isUnderWay() || (!stays && request.words().stream().anyMatch(LONG::contains))) {
            return; // not taken: whoever gave it comes again, and does it himself when this process has gone
        }
        AtomicReference<Runnable> afterwards = new AtomicReference<>(() -> {});
        Outlet outlet = new Outlet(Channels.newOutputStream(client));
        outlet.begin();
        Terminal terminal = new Terminal(
                outlet.stream(Frames.OUT),
                outlet.stream(Frames.ERR),
                Path.of(request.folder()),
                peer.getName(),
                Optional.of(session),
                afterwards::set);
        Thread watch = Thread.ofVirtual().name("client").start(() -> {
            if (isAtEnd(from)) {
                afterwards.get().run();
            }
        });
        free.acquire();
        try {
            int code = terminal.at(() -> commands.done(request.words().toArray(String[]::new)));
            afterwards.set(() -> {});
            terminal.out().flush();
            terminal.err().flush();
            outlet.end(code);
        } finally {
            free.release();
            watch.interrupt();
        }
    }

    /** Waits until the other end has gone; false when this end was closed before. */
    private static boolean isAtEnd(InputStream from) {
        try {
            return from.read() < 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes no more commands, and waits for those under way. */
    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(file);
            for (SocketChannel client : silent) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            under.arriveAndAwaitAdvance();
        }
    }
}
