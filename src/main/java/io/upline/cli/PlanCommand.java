package io.upline.cli;

import io.upline.plan.Problem;
import io.upline.plan.PlanReader;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "plan", description = "Checks plans, runs worked examples, prints a plan for signing.")
final class PlanCommand {

    @Command(name = "check", description = "Reads a plan and reports every problem with its place and remedy.")
    int check(@Parameters(paramLabel = "FILE", description = "the plan") Path file) throws IOException {
        PlanReader.Result result = PlanReader.read(file);
        for (Problem problem : result.problems()) {
            System.out.println(problem);
        }
        System.out.println(result.plan().isPresent() ? "the plan can be used" : "the plan cannot be used");
        return result.plan().isPresent() ? ExitCode.DONE : ExitCode.USAGE;
    }
}
