package io.upline.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program of {@code upline-bench.jar}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Upline on this machine.",
        subcommands = CalculationCommand.class)
public final class Bench {

    private Bench() {}

    /** Runs what {@code args} say, a leading {@code bench} allowed; ends with its exit code. */
    public static void main(String[] args) {
        System.exit(
                execute(args.length > 0 && args[0].equals("bench") ? Arrays.copyOfRange(args, 1, args.length) : args));
    }

    /** Runs what {@code args} say; its exit code. */
    static int execute(String... args) {
        CommandLine line = new CommandLine(new Bench());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return line.execute(args);
    }
}
