package io.upline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "restart",
        description = {
            "Continues a run or post that failed, was stopped or was killed, where it stopped.",
            "Of a closed period it lays down again the released files that are not as they were released."
        })
final class RestartCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.withJobs(runs -> Ending.of(output, runs.restart(options.actor(), what.job, what.period)));
    }
}
