package io.upline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "library",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the plans that a plan of one's own can be made like, or prints the page of one.",
            "The page says who uses such a plan, what it rewards, its risks, and where its rules are from."
        })
final class PlanLibraryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "the plan whose page is printed")
    @Nullable
    String name;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        String asked = name;
        if (asked == null) {
            output.show(PlanLibrary.plans());
        } else {
            Terminal.here().out().print(PlanLibrary.page(asked));
        }
        return ExitCode.DONE;
    }
}
