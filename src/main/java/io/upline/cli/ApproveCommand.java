package io.upline.cli;

import io.upline.control.Actor;
import io.upline.desk.Approvals;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "approve",
        description =
                "Approves a draft, bound to its digest, by the person named with --by. Who made it cannot approve it.")
final class ApproveCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Actor person = options.person();
        return options.show(output, desk -> desk.get(Approvals.class).approve(person, what.job, what.period));
    }
}
