package io.upline.cli;

import io.upline.desk.HeldDecisions;
import io.upline.desk.RejectedLines;
import io.upline.fact.Fact;
import io.upline.report.Decision;
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
                "Lists files that were refused and lines that were not taken; writes the lines as files that can be"
                        + " mended and dropped into the inbox again; waives lines and puts files aside (counts once two"
                        + " different people have).")
final class RejectionsCommand implements Callable<Integer> {

    /** What is decided, and why; one thing at a time. */
    static final class Deciding {
        @ArgGroup(exclusive = false)
        @Nullable
        ByTwo byTwo;

        @ArgGroup(exclusive = false)
        @Nullable
        Replacement replacement;

        Decision with(RejectedLines rejected, HeldDecisions held, HomeOptions options) {
            ByTwo two = byTwo;
            if (two != null) {
                return two.with(rejected, held, options);
            }
            Replacement other = replacement;
            if (other == null) {
                throw new IllegalStateException("nothing is decided");
            }
            return rejected.replaced(options.actor(), other.file, other.by);
        }
    }

    /** What two people decide, each with a reason. */
    static final class ByTwo {
        @ArgGroup(multiplicity = "1")
        What what = new What();

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
        String reason = "";

        Decision with(RejectedLines rejected, HeldDecisions held, HomeOptions options) {
            if (what.held != 0) {
                return held.accept(options.actor(), what.held, reason);
            }
            return what.file.isEmpty()
                    ? rejected.waive(options.actor(), what.lines, reason)
                    : rejected.aside(options.actor(), what.file, reason);
        }
    }

    /** The lines, the held line, or the refused file that are decided on. */
    static final class What {
        @Option(
                names = "--waive",
                paramLabel = "WHICH",
                required = true,
                description = "lines not to be taken: numbers and ranges (7,9-12), a code, or the name of a file")
        String lines = "";

        @Option(
                names = "--accept",
                paramLabel = "ID",
                required = true,
                description = "a held line that is to be taken: the closed periods it reaches into are restated")
        int held;

        @Option(
                names = "--aside",
                paramLabel = "FILE",
                required = true,
                description = "a refused file that is not to be taken")
        String file = "";
    }

    /** The options that name the file which came in the stead of a refused one. */
    static final class Replacement {
        @Option(
                names = "--replaced",
                paramLabel = "FILE",
                required = true,
                description = "a refused file in whose stead another was taken; one person is enough")
        String file = "";

        @Option(names = "--with", paramLabel = "FILE", required = true, description = "the file that was taken")
        String by = "";
    }

    @Mixin
    HomeOptions options = new HomeOptions();

    @Option(names = "--period", paramLabel = "P", defaultValue = "", description = "what blocks a period of a job")
    String period = "";

    @Option(names = "--job", paramLabel = "JOB", defaultValue = "", description = "the job of --period (default: any)")
    String job = "";

    @Option(names = "--all", description = "settled ones too: who settled them, when and why")
    boolean all;

    @Option(
            names = "--preview",
            paramLabel = "ID",
            description = "who gains and loses by a held line, in which periods")
    int preview;

    @Option(names = "--export", paramLabel = "DIR", description = "writes the lines to be mended; holds personal data")
    @Nullable
    Path export;

    @Mixin
    WrittenFileOptions writing = new WrittenFileOptions();

    @ArgGroup
    @Nullable
    Deciding deciding;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.atDesk(desk -> {
            RejectedLines rejected = desk.get(RejectedLines.class);
            Deciding decided = deciding;
            if (decided != null) {
                output.show(decided.with(rejected, desk.get(HeldDecisions.class), options));
                return ExitCode.DONE;
            }
            if (preview > 0) {
                output.show(desk.get(HeldDecisions.class).preview(options.actor(), preview));
                return ExitCode.DONE;
            }
            Path folder = export;
            if (folder != null) {
                List<Path> files = rejected.export(options.actor(), folder, writing.beside(options));
                output.show(new FilesWritten(
                        files.stream().map(Path::toString).toList(),
                        List.of(Fact.of(files.isEmpty() ? "command.nothingToMend" : "command.mend"))));
                return ExitCode.DONE;
            }
            output.show(all ? rejected.all() : rejected.of(job, period));
            return ExitCode.DONE;
        });
    }
}
