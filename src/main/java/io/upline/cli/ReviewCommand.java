package io.upline.cli;

import io.upline.desk.DraftFiles;
import io.upline.desk.Inquiry;
import io.upline.desk.OpenHome;
import io.upline.files.NamedFiles;
import io.upline.report.FilesWritten;
import io.upline.statement.FileNames;
import io.upline.statement.StatementFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "review",
        description = "Totals, payout ratio, change against the last period, corrections, held money, top movers,"
                + " exceptions, reconciliation, and what arrived after the freeze. Writes the draft's papers,"
                + " marked DRAFT.")
final class ReviewCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Option(names = "--xlsx", paramLabel = "FILE", description = "writes the close workbook as it would be")
    @Nullable
    Path xlsx;

    @Option(names = "--payments", paramLabel = "FILE", description = "writes the payment list as it would be")
    @Nullable
    Path payments;

    @Option(
            names = "--statement",
            paramLabel = "MEMBER",
            description = "writes the statement of a member as it would be, into this folder")
    @Nullable
    String statement;

    @Mixin
    WrittenFileOptions writing = new WrittenFileOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.atDesk(desk -> {
            List<String> written = papers(desk);
            output.show(
                    written.isEmpty()
                            ? desk.get(Inquiry.class).review(what.job, what.period)
                            : new FilesWritten(written, List.of()));
            return ExitCode.DONE;
        });
    }

    private List<String> papers(OpenHome desk) {
        NamedFiles files = writing.beside(options);
        List<String> written = new ArrayList<>();
        DraftFiles draft = desk.get(DraftFiles.class);
        Path workbook = xlsx;
        if (workbook != null) {
            written.add(write(files, workbook, target -> draft.workbook(what.job, what.period, target)));
        }
        Path list = payments;
        if (list != null) {
            written.add(write(files, list, target -> draft.payments(what.job, what.period, target)));
        }
        String member = statement;
        if (member != null) {
            StatementFile file = draft.statement(what.job, what.period, member);
            Path here = Terminal.here().folder().resolve(file.name());
            written.add(write(files, here, target -> target.write(file.bytes())));
        }
        return written;
    }

    /** Writes a file whose name says that it is a draft's. */
    private static String write(NamedFiles files, Path wanted, NamedFiles.Content content) {
        String name = String.valueOf(wanted.getFileName());
        boolean says = name.toLowerCase(Locale.ROOT).contains("draft");
        return files.write(says ? wanted : wanted.resolveSibling(FileNames.draft(name)), content)
                .toString();
    }
}
