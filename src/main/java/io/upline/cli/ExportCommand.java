package io.upline.cli;

import io.upline.desk.Inquiry;
import io.upline.files.NamedFiles;
import io.upline.statement.ExportTable;
import io.upline.statement.Exports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes volumes, ranks, earnings, carried, ledger, payments or bridge of a period as CSV, XLSX or"
                + " JSON.")
final class ExportCommand implements Callable<Integer> {

    enum Format {
        csv,
        xlsx,
        json
    }

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Parameters(index = "1", paramLabel = "WHAT", description = "volumes|ranks|earnings|carried|ledger|payments|bridge")
    String kind = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv (default), xlsx, or json, on one line; the keys stand in src/docs/json.md")
    Format format = Format.csv;

    @Option(
            names = "--version-number",
            paramLabel = "N",
            description = "of results: which posted version of a restated period, from 0 (default: the one that holds)")
    @Nullable
    Integer version;

    @Option(names = "--out", paramLabel = "FILE", description = "file (default: standard output)")
    @Nullable
    Path out;

    @Mixin
    WrittenFileOptions writing = new WrittenFileOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        ExportTable.Kind wanted = kind();
        NamedFiles files = writing.beside(options);
        Path named = out;
        if (named != null) {
            files.check(named);
        }
        return options.atDesk(desk -> {
            Inquiry inquiry = desk.get(Inquiry.class);
            OptionalInt number = version == null ? OptionalInt.empty() : OptionalInt.of(version);
            ExportTable table = inquiry.export(what.job, what.period, wanted, number);
            inquiry.exported(what.job, what.period, wanted, number)
                    .ifPresent(
                            told -> Terminal.here().err().println(Said.words().of(told)));
            if (named == null) {
                write(table, Terminal.here().out());
                Terminal.here().out().flush();
            } else {
                files.write(named, target -> write(table, target));
                Terminal.here().err().println("written: " + named);
            }
            return ExitCode.DONE;
        });
    }

    private void write(ExportTable table, OutputStream target) throws IOException {
        switch (format) {
            case csv -> Exports.csv(table, target);
            case xlsx -> Exports.xlsx(table, Said.words(), target);
            case json -> Exports.json(table, target);
        }
    }

    private ExportTable.Kind kind() {
        for (ExportTable.Kind each : ExportTable.Kind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return each;
            }
        }
        CommandSpec shown = spec;
        if (shown == null) {
            throw new IllegalArgumentException(kind);
        }
        throw new ParameterException(
                shown.commandLine(),
                "'" + kind
                        + "' is no export; there are volumes, ranks, earnings, carried, ledger, payments and bridge");
    }
}
