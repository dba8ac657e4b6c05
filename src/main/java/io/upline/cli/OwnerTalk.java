package io.upline.cli;

import io.upline.database.OwnedElsewhereException;
import io.upline.fact.Fact;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A command given to the process that has the embedded database, and what that one says of it. It is waited for on another thread, so that
 * a process which is paused, or whose machine does nothing any more, is told of and not waited for without end. A command that was taken
 * may take long and say nothing: then it is asked, by another talk that does nothing, whether anybody is there at all.
 */
final class OwnerTalk {

    private static final long LOOK_MILLIS = 200;

    private final Path data;
    private final Patience patience;
    private final PrintStream out;
    private final PrintStream err;
    private volatile boolean taken;
    private volatile boolean ended;
    private volatile long heard = System.nanoTime();
    private volatile @Nullable SocketChannel channel;

    /** How long nothing is said, and how long an owner that does not answer is waited for. */
    record Patience(Duration silent, Duration most) {

        static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    OwnerTalk(Path data, Patience patience) {
        this.data = data;
        this.patience = patience;
        this.out = Terminal.here().out();
        this.err = Terminal.here().err();
    }

    /**
     * Has the owner do a command.
     *
     * @return its exit code
     * @throws IOException when nobody takes it
     * @throws OwnedElsewhereException when the owner does not answer; nothing was done
     */
    int give(String... args) throws IOException {
        CompletableFuture<Integer> talk = on(() -> talked(args));
        boolean said = false;
        long answered = heard;
        while (true) {
            try {
                return talk.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                answered = Math.max(answered, heard);
                if (System.nanoTime() - answered < patience.silent().toNanos()) {
                    continue;
                }
                if (taken && isThere()) {
                    answered = System.nanoTime();
                    continue;
                }
                if (!said) {
                    err.println(Said.code("command.waitsForOwner", "by", owner()));
                    said = true;
                }
                if (System.nanoTime() - answered > patience.most().toNanos()) {
                    return givenUp();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException nobody ? nobody : new IOException(e.getCause());
            }
        }
    }

    private int givenUp() throws IOException {
        ended = true;
        SocketChannel open = channel;
        if (open != null) {
            open.close();
        }
        if (taken) { // it may be done yet: it is never given a second time
            err.println(Said.code(
                    "command.ownerSilent",
                    "by",
                    owner(),
                    "seconds",
                    patience.most().toSeconds()));
            return ExitCode.FAILED;
        }
        throw new OwnedElsewhereException(Fact.of(
                "owned.silent", "by", owner(), "seconds", patience.most().toSeconds()));
    }

    /** Whether the owner answers: it takes a command that asks for nothing. */
    private boolean isThere() {
        CompletableFuture<Integer> asked = on(() -> {
            try (SocketPath path = SocketPath.of(data);
                    SocketChannel other = SocketChannel.open(path.address())) {
                return begun(other, "--version").readByte() & 0xff;
            }
        });
        try {
            asked.get(patience.silent().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException _) { // it is on its way out, and whoever talks to it hears that
            return true;
        }
    }

    private int talked(String... args) throws IOException {
        try (SocketPath path = SocketPath.of(data);
                SocketChannel owner = SocketChannel.open(path.address())) {
            channel = owner;
            DataInputStream from = begun(owner, args);
            if (from.readByte() != Frames.TAKEN || from.readInt() != 0) {
                throw new IOException("not taken");
            }
            taken = true;
            return shown(from);
        }
    }

    private static DataInputStream begun(SocketChannel owner, String... args) throws IOException {
        DataOutputStream to = new DataOutputStream(Channels.newOutputStream(owner));
        Frames.write(new Frames.Request(Path.of("").toAbsolutePath().toString(), List.of(args)), to);
        return new DataInputStream(new BufferedInputStream(Channels.newInputStream(owner)));
    }

    private int shown(DataInputStream from) {
        try {
            while (true) {
                heard = System.nanoTime();
                int kind = from.readByte();
                byte[] bytes = from.readNBytes(from.readInt());
                if (kind == Frames.EXIT) {
                    out.flush();
                    return bytes[0];
                }
                PrintStream stream = kind == Frames.OUT ? out : err;
                stream.write(bytes);
                stream.flush();
            }
        } catch (IOException gone) { // it was taken, and may be done: it is never given a second time
            if (!ended) {
                err.println(Said.code("command.ownerGone"));
            }
            return ExitCode.FAILED;
        }
    }

    private String owner() {
        return owner(data);
    }

    /** Who the owner of a folder is, by its own words; empty where it said nothing. */
    static String owner(Path data) {
        try {
            return Files.readString(data.resolve("owner")).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static CompletableFuture<Integer> on(Talking talking) {
        CompletableFuture<Integer> said = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("owner-talk").start(() -> {
            try {
                said.complete(talking.done());
            } catch (IOException | RuntimeException e) {
                said.completeExceptionally(e);
            }
        });
        return said;
    }

    /** What is said over a socket. */
    @FunctionalInterface
    private interface Talking {
        int done() throws IOException;
    }
}
