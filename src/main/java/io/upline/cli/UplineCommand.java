package io.upline.cli;

import io.upline.company.ConfigurationProblem;
import io.upline.control.Refusal;
import io.upline.database.DatabaseFault;
import io.upline.database.LostOwnershipException;
import io.upline.database.OwnedElsewhereException;
import io.upline.fact.FactException;
import io.upline.program.Program;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
            "  3 a file refused or a line rejected (run still makes the draft), 4 refused"
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
            VerifyCommand.class,
            AdoptCommand.class,
            PlanCommand.class,
            ServeCommand.class,
            BenchCommand.class
        })
public final class UplineCommand {

    private UplineCommand() {}

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {Program.running().toString()};
        }
    }

    /** Runs the command in {@code args}; returns its exit code. */
    public static int execute(String... args) {
        CommandLine line = line();
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((fault, command, result) -> told(fault));
        if (args.length == 0) {
            line.usage(System.out);
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    /** All commands with what each of them takes. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new UplineCommand());
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }

    private static int told(Exception fault) {
        return switch (fault) {
            case ConfigurationProblem problem -> said(problem, ExitCode.USAGE);
            case Refusal refusal -> said(refusal, ExitCode.REFUSED);
            case OwnedElsewhereException owned -> said(owned, ExitCode.REFUSED);
            case LostOwnershipException lost -> said(lost, ExitCode.FAILED);
            case DatabaseFault broken -> logged(broken, String.valueOf(broken.getMessage()));
            case IllegalStateException broken -> logged(broken, String.valueOf(broken.getMessage()));
            case Exception other ->
                logged(
                        other,
                        Said.code("command.unexpected", "type", other.getClass().getSimpleName()));
        };
    }

    private static int said(FactException ended, int code) {
        System.err.println(Said.fact(ended));
        return code;
    }

    private static int logged(Exception fault, String message) {
        FaultLog.add(fault);
        System.err.println(Said.code("command.details", "message", message));
        return ExitCode.FAILED;
    }
}
