package io.upline.cli;

import io.upline.company.ConfigurationProblem;
import io.upline.desk.PlanComparison;
import io.upline.files.NamedFiles;
import io.upline.report.Compared;
import io.upline.report.FilesWritten;
import io.upline.statement.ComparisonWorkbook;
import io.upline.version.ChangedFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        description =
                "Closed periods under another plan, another version of their own, or with changed facts: totals, by"
                    + " bonus, rank, country and size of organisation, who wins and who loses. Writes nothing but the"
                    + " workbook that is asked for.")
final class CompareCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Option(names = "--to", paramLabel = "P", description = "the last of several periods (default: --period alone)")
    @Nullable
    String to;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "the other plan (default, where facts are changed: each period's own)")
    @Nullable
    Path plan;

    @Option(
            names = "--rank",
            paramLabel = "MEMBER=RANK",
            description =
                    "a rank or grade that a member is paid as in all of the periods in which it is there; may stand"
                            + " several times")
    Map<String, String> ranks = Map.of();

    @Option(
            names = "--sponsor",
            paramLabel = "MEMBER=SPONSOR",
            description = {
                "a sponsor below whom a member stands in all of the periods in which both are there; where it is"
                        + " placed",
                "stays; may stand several times"
            })
    Map<String, String> sponsors = Map.of();

    @Option(names = "--xlsx", paramLabel = "FILE", description = "writes the comparison as a workbook with charts")
    @Nullable
    Path xlsx;

    @Mixin
    WrittenFileOptions writing = new WrittenFileOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        ChangedFacts changed = new ChangedFacts(ranks, sponsors);
        Optional<Path> file =
                Optional.ofNullable(plan).map(named -> Terminal.here().folder().resolve(named));
        if (file.isEmpty() && !changed.any()) {
            throw ConfigurationProblem.of("nothingToTry");
        }
        NamedFiles files = writing.beside(options);
        Path workbook = xlsx;
        if (workbook != null) {
            files.check(workbook);
        }
        return options.atDesk(desk -> {
            Compared compared =
                    desk.get(PlanComparison.class).of(what.job, what.period, Optional.ofNullable(to), file, changed);
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
