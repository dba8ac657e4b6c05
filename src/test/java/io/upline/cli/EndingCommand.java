package io.upline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that is being ended. {@code late ARGS}: the end has begun when the command is given. {@code lingers ARGS}: the command is given, and
 * the end begins when a file {@code end} lies in the folder of UPLINE_END, and is over when {@code gone} does.
 */
public final class EndingCommand {

    private EndingCommand() {}

    /** Does what the arguments say. */
    public static void main(String[] args) {
        String[] command = Arrays.copyOfRange(args, 1, args.length);
        if (args[0].equals("late")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(UplineCommand.execute(command))));
            return;
        }
        Path folder = Path.of(System.getenv("UPLINE_END"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(folder.resolve("gone"))));
        Thread.ofPlatform().daemon().start(() -> tell(UplineCommand.execute(command)));
        await(folder.resolve("end"));
        System.exit(ExitCode.DONE);
    }

    private static void tell(int exit) {
        System.out.println("exit " + exit);
    }

    private static void await(Path file) {
        while (!Files.exists(file)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
