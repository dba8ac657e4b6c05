package io.upline.cli;

import io.upline.desk.Approvals;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "restate",
        description =
                "Asks for a new version of a closed period with what is known now. The exact differences are part of"
                        + " the open period's draft, its approval and its post; the closed period is not touched.")
final class RestateCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why, for the record")
    String reason = "";

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.show(
                output, desk -> desk.get(Approvals.class).restate(options.actor(), what.job, what.period, reason));
    }
}
