package io.upline.cli;

import io.upline.close.Faults;
import io.upline.company.ConfigurationProblem;
import io.upline.control.Refusal;
import io.upline.database.LostOwnershipException;
import io.upline.database.OwnedElsewhereException;
import io.upline.fact.Fact;
import io.upline.fact.Near;
import io.upline.files.FileRefused;
import io.upline.report.Ended;
import io.upline.words.Json;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person, a program and the log are told of a command that did not do what it was asked for. */
final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger("upline");

    private Fault() {}

    /** Tells of a fault; gives the exit code. */
    static int told(Throwable fault, CommandSpec command, String[] args) {
        Ended ended = ended(fault);
        String sentence = Said.words().of(ended.because());
        if (ended.ended() == Ended.Kind.FAILED) {
            if (!(fault instanceof LostOwnershipException)) {
                Faults.log(fault);
            }
            LOG.warn("{} failed: {}", command.name(), sentence);
            boolean named = sentence.contains("data/upline.log") || !FaultLog.isOpen();
            Terminal.here().err().println(named ? sentence : Said.code("command.details", "message", sentence));
        } else {
            LOG.info("{} refused ({}): {}", command.name(), ended.exit(), sentence);
            Terminal.here().err().println(sentence);
        }
        json(ended, args);
        return ended.exit();
    }

    private static Ended ended(Throwable fault) {
        Fact why = Faults.of(fault);
        return switch (fault) {
            case ConfigurationProblem _ -> new Ended(Ended.Kind.MISUSED, ExitCode.USAGE, why);
            case Refusal _ -> new Ended(Ended.Kind.REFUSED, ExitCode.REFUSED, why);
            case FileRefused _ -> new Ended(Ended.Kind.REFUSED, ExitCode.REFUSED, why);
            case OwnedElsewhereException _ -> new Ended(Ended.Kind.REFUSED, ExitCode.REFUSED, why);
            default ->
                new Ended(
                        Ended.Kind.FAILED,
                        ExitCode.FAILED,
                        why.code().equals("run.unexpected") && ProcessEnd.isUnderWay()
                                ? Fact.of("fault.processEnded")
                                : why);
        };
    }

    /** Tells what is wrong with a command line, what was perhaps meant, and where help is; not the help itself, which would hide it. */
    static int misused(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        CommandSpec command = line.getCommandSpec();
        List<String> near = near(wrong, line, args);
        List<String> there = command.subcommands().isEmpty()
                ? List.of()
                : command.subcommands().keySet().stream().sorted().toList();
        Fact why = Fact.of(
                "command.misused",
                "message",
                firstLine(wrong),
                "near",
                String.join(", ", near),
                "there",
                near.isEmpty() ? String.join(", ", there) : "",
                "help",
                command.qualifiedName() + " --help");
        Terminal.here().err().println(Said.words().of(why));
        json(new Ended(Ended.Kind.MISUSED, ExitCode.USAGE, why), args);
        return ExitCode.USAGE;
    }

    /** The library says "option" twice where an option is no pair. */
    private static String firstLine(ParameterException wrong) {
        String first = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        return first.replaceFirst("\\b(option)\\s\\1\\b", "$1");
    }

    /** What is near to the word that nobody knows; a mistyped option can be told as one that is missing. */
    private static List<String> near(ParameterException wrong, CommandLine line, String[] args) {
        List<String> options = new ArrayList<>();
        line.getCommandSpec().options().forEach(option -> options.addAll(List.of(option.names())));
        for (String word : args) {
            String name = word.replaceFirst("=.*", "");
            if (name.startsWith("--") && !options.contains(name)) {
                return Near.of(name, options);
            }
        }
        return wrong instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getUnmatched().isEmpty()
                ? Near.of(
                        unmatched.getUnmatched().getFirst(),
                        line.getSubcommands().keySet())
                : List.of();
    }

    /** Who asked for JSON gets why nothing else comes as JSON, too. */
    private static void json(Ended ended, String[] args) {
        List<String> words = List.of(args);
        int format = words.indexOf("--format");
        if (words.contains("--format=json") || (format >= 0 && words.indexOf("json") == format + 1)) {
            Terminal.here().out().println(new Json(Said.words()).of(ended));
        }
    }
}
