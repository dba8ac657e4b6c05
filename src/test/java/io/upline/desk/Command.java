package io.upline.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of Upline in a process of its own, which can be killed, paused and waited for. */
public final class Command implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private Command(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code upline ARGS --home HOME} for a person; for the system's user when the name is empty. */
    public static Command start(TestHome home, String user, String... args) {
        return start(home, user, Map.of(), args);
    }

    /** Starts the command with more variables in its environment. */
    public static Command start(TestHome home, String user, Map<String, String> variables, String... args) {
        return start("io.upline.Upline", home, user, variables, args);
    }

    /** Starts the command by another main class. */
    public static Command start(
            String main, TestHome home, String user, Map<String, String> variables, String... args) {
        try {
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    main));
            line.addAll(List.of(args));
            line.addAll(List.of("--home", home.root().toString()));
            if (!user.isEmpty()) {
                line.addAll(List.of("--user", user));
            }
            Path output = Files.createTempFile(home.root(), "command", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(variables);
            return new Command(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the process after so many milliseconds, unless it has ended by then; tells whether it was killed. */
    public boolean killAfter(long millis) {
        if (waitFor(millis)) {
            return false;
        }
        process.destroyForcibly();
        waitFor(PATIENCE_SECONDS * 1000);
        return true;
    }

    /** The number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Ends it, paused or not: a paused process keeps its sessions, and its database could not be dropped. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends the process a signal by its name. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The exit code of the process; waits until it has ended. */
    public int exit() {
        if (!waitFor(PATIENCE_SECONDS * 1000)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + said());
        }
        return process.exitValue();
    }

    /** Whether it ended within so many milliseconds. */
    public boolean waitFor(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the process printed so far. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
