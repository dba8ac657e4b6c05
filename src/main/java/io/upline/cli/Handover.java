package io.upline.cli;

import io.upline.database.OwnedElsewhereException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command that finds the embedded database of its home in another process has that one do it, and shows what it says. An owner that does
 * not answer is on its way in or out: the command is then tried again a few times.
 */
final class Handover {

    private static final int TRIES = 20;
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private Handover() {}

    /** The home of a command that ended with this fault, if another process has the home's embedded database and may do the command. */
    static Optional<Path> wanted(Throwable fault, CommandSpec command) {
        boolean owned = fault instanceof OwnedElsewhereException elsewhere && elsewhere.isOfTheEmbeddedDatabase();
        return owned && !Terminal.isGiven() && !command.name().equals("serve")
                ? command.mixins().values().stream()
                        .map(CommandSpec::userObject)
                        .filter(HomeOptions.class::isInstance)
                        .map(mixin -> ((HomeOptions) mixin).home().data())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Has the owner do a command.
     *
     * @param attempt how often it was tried before
     * @param again tries the command once more in this process
     * @return the exit code; empty when nobody answers
     */
    static OptionalInt give(Path data, String[] args, int attempt, IntSupplier again) {
        try (SocketPath path = SocketPath.of(data);
                SocketChannel owner = SocketChannel.open(path.address())) {
            return OptionalInt.of(done(owner, args));
        } catch (IOException nobody) {
            if (attempt >= TRIES) {
                return OptionalInt.empty();
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
            return OptionalInt.of(again.getAsInt());
        }
    }

    private static int done(SocketChannel owner, String[] args) throws IOException {
        DataOutputStream to = new DataOutputStream(Channels.newOutputStream(owner));
        Frames.write(new Frames.Request(Path.of("").toAbsolutePath().toString(), List.of(args)), to);
        DataInputStream from = new DataInputStream(new BufferedInputStream(Channels.newInputStream(owner)));
        PrintStream out = Terminal.here().out();
        PrintStream err = Terminal.here().err();
        if (from.readByte() != Frames.TAKEN || from.readInt() != 0) {
            throw new IOException("not taken");
        }
        try {
            while (true) {
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
            err.println(Said.code("command.ownerGone"));
            return ExitCode.FAILED;
        }
    }
}
