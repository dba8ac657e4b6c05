package io.upline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "run",
        description = "Imports, and calculates a period's draft. Posts nothing; repeats freely. An approval is voided.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.withJobs(runs -> Ending.of(output, runs.run(options.actor(), what.job, what.period)));
    }
}
