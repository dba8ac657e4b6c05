package io.upline.cli;

import io.upline.desk.Inquiry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "explain", description = "Why a member is paid what it is, and why not more.")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "the member's id")
    String member = "";

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.show(output, desk -> desk.get(Inquiry.class).explain(what.job, what.period, member));
    }
}
