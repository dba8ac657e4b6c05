package io.upline.cli;

import io.upline.desk.Inquiry;
import io.upline.desk.Verification;
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

    @Override
    public Integer call() {
        return options.atDesk(desk -> {
            Verification found = desk.get(Inquiry.class).verify(job, period);
            found.lines().forEach(System.out::println);
            found.damages().forEach(damage -> System.err.println("DAMAGED: " + damage));
            System.out.println(
                    found.damages().isEmpty() ? "verified" : "NOT verified; the first damage is named above");
            return found.damages().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        });
    }
}
