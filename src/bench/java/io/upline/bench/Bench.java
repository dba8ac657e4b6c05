package io.upline.bench;

import io.upline.company.HomeEnvironment;
import io.upline.database.DatabaseAddress;
import io.upline.files.NamedFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program of {@code upline-bench.jar}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a close of a generated company on this machine, stage by stage, beside the floor of each stage",
            "and beside the usual ways of doing the same. Nothing has to be installed."
        },
        subcommands = CalculationCommand.class)
public final class Bench implements Callable<Integer> {

    @Option(names = "--members", paramLabel = "N", defaultValue = "20000", description = "how many (${DEFAULT-VALUE})")
    int members;

    @Option(names = "--orders", paramLabel = "M", description = "how many; five a member if not said")
    long orders;

    @Option(names = "--database", defaultValue = "postgres", description = "postgres (brought along) or h2")
    String database = "";

    @Option(
            names = "--url",
            paramLabel = "JDBC",
            description = "a PostgreSQL that runs already, jdbc:postgresql://host:port/database, instead of the one"
                    + " brought along; databases upline_bench_… are made in it and dropped")
    String url = "";

    @Option(names = "--user", defaultValue = "postgres", description = "its user, who may make databases")
    String user = "";

    @Option(names = "--password-file", paramLabel = "FILE", description = "where that user's password stands")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "closes, of which the median counts")
    int rounds;

    @Option(names = "--threads", paramLabel = "N", description = "of the close; one a core if not said")
    int threads;

    @Option(
            names = "--slice",
            paramLabel = "N",
            defaultValue = "20000",
            description = "orders, and earnings, the default batch is measured on (${DEFAULT-VALUE})")
    int slice;

    @Option(
            names = "--walked",
            paramLabel = "N",
            defaultValue = "5000",
            description = "orders whose uplines are walked by SQL (${DEFAULT-VALUE})")
    int walked;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "the same seed, the same company")
    long seed;

    @Option(names = "--format", paramLabel = "json", description = "json: one object instead of the table")
    String format = "";

    @Option(names = "--json", paramLabel = "FILE", description = "also write the object to a file")
    @Nullable
    Path json;

    @Option(names = "--jfr", paramLabel = "FILE", description = "record the last close with Java Flight Recorder")
    @Nullable
    Path recording;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "empty folder for files and database; temporary if not said")
    @Nullable
    Path work;

    /** Runs what {@code args} say, a leading {@code bench} allowed; ends with its exit code. */
    public static void main(String[] args) {
        System.exit(
                execute(args.length > 0 && args[0].equals("bench") ? Arrays.copyOfRange(args, 1, args.length) : args));
    }

    /** Runs what {@code args} say; its exit code. */
    static int execute(String... args) {
        CommandLine line = new CommandLine(new Bench());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return line.execute(args);
    }

    @Override
    public Integer call() throws Exception {
        return HomeEnvironment.onItsOwn(this::measured);
    }

    private int measured() throws Exception {
        CloseBench.Sizes sizes = new CloseBench.Sizes(
                members,
                orders > 0 ? orders : 5L * members,
                Math.max(1, rounds),
                threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
                slice,
                walked,
                seed);
        Path folder = work == null ? Files.createTempDirectory("upline-bench") : Files.createDirectories(work);
        try (Server server = server(folder)) {
            CloseBench.Measured measured = new CloseBench(server, folder, sizes).run(recording);
            report(new CloseReport(sizes, measured, Machine.facts()));
        } finally {
            BenchFolder.delete(folder);
        }
        return 0;
    }

    private Server server(Path folder) throws IOException {
        if (database.equals("h2")) {
            return Server.h2();
        }
        if (url.isEmpty()) {
            return Server.postgres(folder);
        }
        String password =
                passwordFile == null ? "" : Files.readString(passwordFile).strip();
        return Server.running(new DatabaseAddress(url, user, password, 2, 300));
    }

    private void report(CloseReport report) {
        Map<String, Object> figures = report.figures();
        if (json != null) {
            String text = Json.text(figures) + "\n";
            new NamedFiles(true, List.of()).write(json, target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        System.out.println(format.equals("json") ? Json.text(figures) : report.text());
    }
}
