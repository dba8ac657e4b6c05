package io.upline.cli;

import io.upline.database.OwnedElsewhereException;
import io.upline.program.Program;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** All commands, and what their failures look like to a person and to a script. */
@Command(
        name = "upline",
        mixinStandardHelpOptions = true,
        versionProvider = UplineCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Closes a pay period for network-marketing companies.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 done, 1 failed and restartable, 2 bad usage or configuration,",
            "  3 a file refused, a line rejected, or paid to an account that changed; it is done",
            "  all the same, 4 refused"
        },
        subcommands = {
            DemoCommand.class,
            GenerateCommand.class,
            ImportCommand.class,
            RejectionsCommand.class,
            RunCommand.class,
            StatusCommand.class,
            RestartCommand.class,
            ReviewCommand.class,
            ApproveCommand.class,
            PostCommand.class,
            RestateCommand.class,
            ExplainCommand.class,
            StatementCommand.class,
            ExportCommand.class,
            CompareCommand.class,
            VerifyCommand.class,
            AuditCommand.class,
            AdoptCommand.class,
            PlanCommand.class,
            ServeCommand.class,
            BenchCommand.class
        })
public final class UplineCommand implements Executes {

    private UplineCommand() {}

    @Override
    public int done(String... words) {
        return execute(words);
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {Program.running().toString()};
        }
    }

    /** Runs the command in {@code args}; returns its exit code. */
    public static int execute(String... args) {
        return attempt(0, args);
    }

    private static int attempt(int before, String... args) {
        CommandLine line = line();
        Terminal terminal = Terminal.here();
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.registerConverter(Path.class, text -> terminal.folder().resolve(text));
        line.setExecutionExceptionHandler((fault, command, result) -> {
            Optional<Path> owned = Handover.wanted(fault, command.getCommandSpec());
            try {
                OptionalInt done = owned.isEmpty()
                        ? OptionalInt.empty()
                        : Handover.give(owned.get(), args, before, () -> attempt(before + 1, args));
                return done.orElseGet(() -> Fault.told(fault, command.getCommandSpec(), args));
            } catch (OwnedElsewhereException silent) {
                return Fault.told(silent, command.getCommandSpec(), args);
            }
        });
        line.setParameterExceptionHandler((wrong, given) -> Fault.misused(wrong, args));
        if (args.length == 0) {
            line.usage(terminal.out());
            return ExitCode.USAGE;
        }
        try {
            return line.execute(args);
        } catch (Error full) { // memory, or a class that is missing: picocli hands on exceptions only
            return Fault.told(full, line.getCommandSpec(), args);
        }
    }

    /** All commands with what each of them takes. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new UplineCommand());
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }
}
