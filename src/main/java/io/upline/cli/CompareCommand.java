package io.upline.cli;

import io.upline.desk.PlanComparison;
import io.upline.files.NamedFiles;
import io.upline.report.Compared;
import io.upline.report.FilesWritten;
import io.upline.statement.ComparisonWorkbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        description = "Closed periods under another plan, or another version of their own: totals, by bonus, rank,"
                + " country and size of organisation, who wins and who loses. Writes nothing but the workbook that is"
                + " asked for.")
final class CompareCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Option(names = "--to", paramLabel = "P", description = "the last of several periods (default: --period alone)")
    @Nullable
    String to;

    @Option(names = "--plan", paramLabel = "FILE", required = true, description = "the other plan")
    Path plan = Path.of("");

    @Option(names = "--xlsx", paramLabel = "FILE", description = "writes the comparison as a workbook with charts")
    @Nullable
    Path xlsx;

    @Mixin
    WrittenFileOptions writing = new WrittenFileOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        NamedFiles files = writing.beside(options);
        Path workbook = xlsx;
        if (workbook != null) {
            files.check(workbook);
        }
        return options.atDesk(desk -> {
            Compared compared = desk.get(PlanComparison.class)
                    .of(
                            what.job,
                            what.period,
                            Optional.ofNullable(to),
                            Terminal.here().folder().resolve(plan));
            if (workbook == null) {
                output.show(compared);
            } else {
                Path written =
                        files.write(workbook, target -> ComparisonWorkbook.write(compared, Said.words(), target));
                output.show(new FilesWritten(List.of(written.toString()), List.of()));
            }
            return ExitCode.DONE;
        });
    }
}
