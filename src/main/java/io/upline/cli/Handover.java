package io.upline.cli;

import io.upline.database.OwnedElsewhereException;
import java.io.IOException;
import java.nio.file.Path;
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
     * @return the exit code; empty when nobody takes it
     * @throws OwnedElsewhereException when the owner is there and does not answer
     */
    static OptionalInt give(Path data, String[] args, int attempt, IntSupplier again) {
        try {
            return OptionalInt.of(new OwnerTalk(data, OwnerTalk.Patience.USUAL).give(args));
        } catch (IOException nobody) {
            if (attempt >= TRIES) {
                return OptionalInt.empty();
            }
            if (attempt == TRIES / 2) {
                Terminal.here().err().println(Said.code("command.waitsForOwner", "by", OwnerTalk.owner(data)));
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
            return OptionalInt.of(again.getAsInt());
        }
    }
}
