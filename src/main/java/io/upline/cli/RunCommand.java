package io.upline.cli;

import io.upline.desk.Desk;
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

    @Override
    public Integer call() {
        try (Desk desk = options.desk()) {
            return Ending.of(desk.run(what.job, what.period));
        }
    }
}
