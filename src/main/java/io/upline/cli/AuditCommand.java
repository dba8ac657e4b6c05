package io.upline.cli;

import io.upline.desk.AuditRows;
import io.upline.desk.AuditTrail;
import io.upline.files.NamedFiles;
import io.upline.report.AuditReport;
import io.upline.words.Json;
import io.upline.words.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        description = "Who did what, when, why and how much: the whole audit trail, or what of it is asked for.")
final class AuditCommand implements Callable<Integer> {

    enum Format {
        text,
        json,
        csv
    }

    @Mixin
    HomeOptions options = new HomeOptions();

    @Option(names = "--person", paramLabel = "NAME", defaultValue = "", description = "what this person did")
    String person = "";

    @Option(names = "--job", paramLabel = "JOB", defaultValue = "", description = "what was done to this job")
    String job = "";

    @Option(names = "--period", paramLabel = "P", defaultValue = "", description = "what was done to this period")
    String period = "";

    @Option(
            names = "--kind",
            paramLabel = "WORD",
            defaultValue = "",
            description = "what was done: run, approve, post, waive, ...")
    String kind = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default), csv, or json, on one line; the keys stand in src/docs/json.md, and are the"
                    + " columns of csv")
    Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "file (default: standard output)")
    @Nullable
    Path out;

    @Mixin
    WrittenFileOptions writing = new WrittenFileOptions();

    @Override
    public Integer call() {
        NamedFiles files = writing.beside(options);
        Path named = out;
        if (named != null) {
            files.check(named);
        }
        return options.atDesk(desk -> {
            AuditReport report = desk.get(AuditTrail.class).of(new AuditTrail.Wanted(person, job, period, kind));
            if (named == null) {
                write(report, Terminal.here().out());
                Terminal.here().out().flush();
            } else {
                files.write(named, target -> write(report, target));
                Terminal.here().err().println("written: " + named);
            }
            return ExitCode.DONE;
        });
    }

    private void write(AuditReport report, OutputStream target) throws IOException {
        switch (format) {
            case text ->
                target.write(
                        (String.join("\n", new Text(Said.words()).of(report)) + "\n").getBytes(StandardCharsets.UTF_8));
            case json -> target.write((new Json(Said.words()).of(report) + "\n").getBytes(StandardCharsets.UTF_8));
            case csv -> AuditRows.csv(report, Said.words(), target);
        }
    }
}
