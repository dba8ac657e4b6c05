package io.upline.cli;

import io.upline.desk.DraftFiles;
import io.upline.desk.Inquiry;
import io.upline.desk.OpenHome;
import io.upline.report.FilesWritten;
import io.upline.statement.StatementFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private static final String MARK = "draft-";

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

    private List<String> papers(OpenHome desk) throws IOException {
        List<String> written = new ArrayList<>();
        DraftFiles files = desk.get(DraftFiles.class);
        Path workbook = xlsx;
        if (workbook != null) {
            written.add(write(workbook, target -> files.workbook(what.job, what.period, target)));
        }
        Path list = payments;
        if (list != null) {
            written.add(write(list, target -> files.payments(what.job, what.period, target)));
        }
        String member = statement;
        if (member != null) {
            StatementFile file = files.statement(what.job, what.period, member);
            written.add(write(Path.of(file.name()), target -> target.write(file.bytes())));
        }
        return written;
    }

    private interface Writing {
        void to(OutputStream target) throws IOException;
    }

    /** Writes a new file; its name says that it is a draft's. */
    private static String write(Path wanted, Writing writing) throws IOException {
        String name = wanted.getFileName() + "";
        Path file = name.toLowerCase(Locale.ROOT).contains("draft") ? wanted : wanted.resolveSibling(MARK + name);
        try (OutputStream target =
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            writing.to(target);
        }
        return file.toString();
    }
}
