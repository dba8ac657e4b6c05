package io.upline.cli;

import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.report.FilesWritten;
import io.upline.sample.CompanyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        description =
                "Writes a synthetic company: 20 %% of distributors make 80 %% of the sales, the top 5 %% make 60 %%.")
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--members", paramLabel = "N", required = true, description = "how many members")
    int members;

    @Option(names = "--orders", paramLabel = "M", required = true, description = "how many orders")
    long orders;

    @Option(
            names = "--period",
            paramLabel = "P",
            required = true,
            description = "the month of the orders, like 2026-10")
    String period = "";

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "the same seed, the same bytes")
    long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for the files")
    Path out = Path.of(".");

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        PayPeriod month = PayPeriod.parse(PeriodKind.MONTH, period);
        ConsoleProgress progress = new ConsoleProgress();
        Files.createDirectories(out);
        CompanyGenerator company = CompanyGenerator.of(members, seed, month.last());
        Path memberFile = out.resolve("members.csv");
        Path orderFile = out.resolve("orders-" + month + ".csv");
        company.writeMembers(memberFile, progress);
        company.writeOrders(orderFile, month, orders, progress);
        progress.end();
        output.show(new FilesWritten(
                List.of(memberFile.toString(), orderFile.toString()),
                List.of(Fact.of("command.dropNext", "period", month))));
        return ExitCode.DONE;
    }
}
