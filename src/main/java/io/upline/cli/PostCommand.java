package io.upline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "post",
        description = "Posts an approved draft: ledger, payment list, statements, close workbook; closes the period.")
final class PostCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.withJobs(runs -> Ending.of(output, runs.post(options.actor(), what.job, what.period)));
    }
}
