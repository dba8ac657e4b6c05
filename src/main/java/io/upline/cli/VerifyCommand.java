package io.upline.cli;

import io.upline.desk.Inquiry;
import io.upline.report.Verification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Holds stored rows against the stored digest and the chain, then recomputes posted periods.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Parameters(index = "0", paramLabel = "JOB", description = "folder in jobs/")
    String job = "";

    @Option(names = "--period", paramLabel = "P", defaultValue = "", description = "one period (default: all posted)")
    String period = "";

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.atDesk(desk -> {
            Verification found = desk.get(Inquiry.class).verify(job, period);
            output.show(found);
            return found.damages().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        });
    }
}
