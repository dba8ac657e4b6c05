package io.upline.cli;

import io.upline.desk.RejectedLines;
import io.upline.fact.Fact;
import io.upline.report.FilesWritten;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rejections",
        description =
                "Lists lines that were not taken; writes them as files that can be mended and dropped into the inbox"
                        + " again; waives one (counts once two different people have).")
final class RejectionsCommand implements Callable<Integer> {

    /** The options of a waiver: who waives which line, and why. */
    static final class Waiver {
        @Option(names = "--waive", paramLabel = "ID", required = true, description = "the rejection's number")
        int id;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why it is not to be taken")
        String reason = "";
    }

    @Mixin
    HomeOptions options = new HomeOptions();

    @Option(names = "--period", paramLabel = "P", defaultValue = "", description = "those that block a period of a job")
    String period = "";

    @Option(names = "--job", paramLabel = "JOB", defaultValue = "", description = "the job of --period (default: any)")
    String job = "";

    @Option(names = "--export", paramLabel = "DIR", description = "writes the lines to be mended; holds personal data")
    @Nullable
    Path export;

    @ArgGroup(exclusive = false)
    @Nullable
    Waiver waiver;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.atDesk(desk -> {
            RejectedLines rejected = desk.get(RejectedLines.class);
            Waiver waived = waiver;
            if (waived != null) {
                output.show(rejected.waive(options.actor(), waived.id, waived.reason));
                return ExitCode.DONE;
            }
            Path folder = export;
            if (folder != null) {
                List<Path> files = rejected.export(options.actor(), folder);
                output.show(new FilesWritten(
                        files.stream().map(Path::toString).toList(),
                        List.of(Fact.of(files.isEmpty() ? "command.nothingToMend" : "command.mend"))));
                return ExitCode.DONE;
            }
            output.show(rejected.of(job, period));
            return ExitCode.DONE;
        });
    }
}
