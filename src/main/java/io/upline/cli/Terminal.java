package io.upline.cli;

import io.upline.desk.HomeSession;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Where a command writes, and from where it is given. A command of this process has the process's own streams; one that this
 * process does for another, as it has the embedded database, has those of that one.
 *
 * @param out standard output
 * @param err standard error
 * @param folder the folder from which relative paths go out
 * @param user the operating system's name of who gives the command
 * @param session the opened home in which it is done; empty when the command opens it itself
 * @param whenGone takes what is to be done when whoever gave the command goes away before it has ended
 */
record Terminal(
        PrintStream out,
        PrintStream err,
        Path folder,
        String user,
        Optional<HomeSession> session,
        Consumer<Runnable> whenGone) {

    private static final ScopedValue<Terminal> GIVEN = ScopedValue.newInstance();

    /** The terminal of the command under way on this thread. */
    static Terminal here() {
        return GIVEN.isBound()
                ? GIVEN.get()
                : new Terminal(
                        System.out,
                        System.err,
                        Path.of(""),
                        System.getProperty("user.name", "unknown"),
                        Optional.empty(),
                        _ -> {});
    }

    /** Whether the command under way is done for another process. */
    static boolean isGiven() {
        return GIVEN.isBound();
    }

    /** Does a command at this terminal; gives its exit code. */
    int at(IntSupplier command) {
        return ScopedValue.where(GIVEN, this).call(command::getAsInt);
    }
}
