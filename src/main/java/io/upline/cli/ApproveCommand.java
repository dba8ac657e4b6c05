package io.upline.cli;

import io.upline.desk.Approvals;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "approve", description = "Approves a draft, bound to its digest. Who made the draft cannot approve it.")
final class ApproveCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.show(output, desk -> desk.get(Approvals.class).approve(options.actor(), what.job, what.period));
    }
}
