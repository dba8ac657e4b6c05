package io.upline.cli;

import io.upline.calculation.engine.Calculation;
import io.upline.plan.document.PlanDocument;
import io.upline.plan.reading.PlanReader;
import io.upline.report.PlanCheck;
import io.upline.report.PlanTests;
import io.upline.scenario.Outcome;
import io.upline.scenario.PlanTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a plan author needs; none of it opens a home. */
@Command(
        name = "plan",
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks plans, runs worked examples, prints a plan for signing.")
final class PlanCommand {

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads a plan and reports every problem with its place and remedy.")
    int check(@Parameters(paramLabel = "FILE", description = "the plan") Path file, @Mixin OutputOptions output)
            throws IOException {
        PlanReader.Result result = PlanReader.read(file);
        output.show(PlanCheck.of(result.plan().isPresent(), result.problems()));
        return result.plan().isPresent() ? ExitCode.DONE : ExitCode.USAGE;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints a plan for signing, as Markdown, with its hash.")
    int show(@Parameters(paramLabel = "FILE", description = "the plan") Path file) throws IOException {
        PlanReader.Result result = PlanReader.read(file);
        if (result.plan().isEmpty()) {
            return check(file, new OutputOptions());
        }
        System.out.println(PlanDocument.markdown(result.plan().get()));
        return ExitCode.DONE;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Runs the worked examples of plans and scenario files; each difference is shown.")
    int test(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "plans and scenario files") List<Path> files,
            @Mixin OutputOptions output)
            throws IOException {
        PlanTest tests = new PlanTest(Calculation::calculate);
        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : files) {
            outcomes.addAll(tests.file(file));
        }
        PlanTests found = PlanTests.of(outcomes);
        output.show(found);
        return found.failed() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
