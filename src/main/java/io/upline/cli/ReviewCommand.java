package io.upline.cli;

import io.upline.desk.Inquiry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "review",
        description =
                "Totals, payout ratio, change against the last period, top movers, exceptions, reconciliation, and"
                        + " what arrived after the freeze.")
final class ReviewCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.show(output, desk -> desk.get(Inquiry.class).review(what.job, what.period));
    }
}
