package io.upline.cli;

import io.upline.desk.Desk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "approve", description = "Approves a draft, bound to its digest. Who made the draft cannot approve it.")
final class ApproveCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Override
    public Integer call() {
        try (Desk desk = options.desk()) {
            desk.approving().approve(what.job, what.period).forEach(System.out::println);
            return ExitCode.DONE;
        }
    }
}
