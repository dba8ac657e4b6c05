package io.upline.cli;

import io.upline.desk.Inquiry;
import io.upline.files.NamedFiles;
import io.upline.report.FilesWritten;
import io.upline.statement.StatementFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "statement", description = "Writes one member's statement again; a posted one has the same bytes.")
final class StatementCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "the member's id")
    String member = "";

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "folder (default: this one)")
    Path out = Path.of(".");

    @Mixin
    WrittenFileOptions writing = new WrittenFileOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.atDesk(desk -> {
            StatementFile file = desk.get(Inquiry.class).statement(what.job, what.period, member);
            NamedFiles files = writing.beside(options);
            Path written = files.write(files.folder(out).resolve(file.name()), target -> target.write(file.bytes()));
            output.show(new FilesWritten(List.of(written.toString()), List.of()));
            return ExitCode.DONE;
        });
    }
}
