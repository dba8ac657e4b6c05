package io.upline.cli;

import io.upline.desk.Inquiry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "status", description = "Periods, states, the last run, step progress, and what to do next.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Parameters(
            index = "0",
            paramLabel = "JOB",
            arity = "0..1",
            defaultValue = "",
            description = "one job (default: all)")
    String job = "";

    @Option(names = "--period", paramLabel = "P", defaultValue = "", description = "one period, in detail")
    String period = "";

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.show(output, desk -> desk.get(Inquiry.class).status(job, period));
    }
}
