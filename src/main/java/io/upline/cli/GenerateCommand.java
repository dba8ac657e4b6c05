package io.upline.cli;

import io.upline.fact.Fact;
import io.upline.files.NamedFiles;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.report.FilesWritten;
import io.upline.sample.CompanyGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
    WrittenFileOptions writing = new WrittenFileOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = spec;
        if (command != null && (members < 1 || orders < 0)) {
            throw new ParameterException(command.commandLine(), Said.code("command.generateTooFew"));
        }
        PayPeriod month = PayPeriod.parse(PeriodKind.MONTH, period);
        ConsoleProgress progress = new ConsoleProgress();
        NamedFiles files = writing.anywhere();
        files.folder(out);
        CompanyGenerator company = CompanyGenerator.of(members, seed, month.last());
        Path memberFile = out.resolve("members.csv");
        Path orderFile = out.resolve("orders-" + month + ".csv");
        List.of(memberFile, orderFile).forEach(files::check);
        files.write(memberFile, target -> company.writeMembers(target, progress));
        files.write(orderFile, target -> company.writeOrders(target, month, orders, progress));
        progress.end();
        output.show(new FilesWritten(
                List.of(memberFile.toString(), orderFile.toString()),
                List.of(Fact.of("command.dropNext", "period", month))));
        return ExitCode.DONE;
    }
}
