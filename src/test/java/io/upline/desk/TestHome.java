package io.upline.desk;

import io.upline.close.Outcome;
import io.upline.company.Home;
import io.upline.company.MachineSettings;
import io.upline.database.Database;
import io.upline.database.DatabaseAddress;
import io.upline.database.ServerCopy;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.ledger.LedgerStore;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.progress.Progress;
import io.upline.sample.CompanyGenerator;
import io.upline.statement.Exports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small company in a folder of its own, on either database, with the settings a test wants. */
public final class TestHome {

    /** The job of the home. */
    public static final String JOB = "nordic-monthly";

    private static final Instant NOW = Instant.parse("2026-11-03T03:00:00Z");
    private static final long SEED = Long.getLong("seed", 20_260_901L);

    private final Path root;
    private List<Class<?>> classes = OpenHome.BATCH;
    private Instant now = NOW;

    private TestHome(Path root) {
        this.root = root;
    }

    /**
     * A home with the sample's plan and {@code members} generated members, and orders of September in the inbox. With more than
     * one thread, runs over more than 50 members have partitions of their own on PostgreSQL.
     */
    public static TestHome make(Path root, Vendor vendor, int members, int threads, int chunk, int leaseSeconds) {
        try {
            TestHome home = empty(root, vendor, threads, chunk, leaseSeconds);
            copy(Path.of("config/plans/nordic/2026-01-01.yaml"), root.resolve("config/plans/nordic/2026-01-01.yaml"));
            copy(Path.of("jobs/nordic-monthly/job.yaml"), root.resolve("jobs/nordic-monthly/job.yaml"));
            home.generate(members, "2026-09");
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A home of the sample company without jobs, plans, members and orders. */
    static TestHome empty(Path root, Vendor vendor, int threads, int chunk, int leaseSeconds) throws IOException {
        copy(Path.of("config/company.yaml"), root.resolve("config/company.yaml"));
        Optional<DatabaseAddress> server =
                vendor == Vendor.POSTGRESQL ? Optional.of(TestDatabases.address(vendor)) : Optional.empty();
        settings(root, server, threads, chunk, leaseSeconds);
        TestHome home = new TestHome(root);
        Files.createDirectories(home.inbox());
        return home;
    }

    /** A home that is there already. */
    public static TestHome at(Path root) {
        return new TestHome(root);
    }

    /** Writes the settings of a home whose database is on a server, otherwise its own. */
    static void settings(Path root, Optional<DatabaseAddress> server, int threads, int chunk, int leaseSeconds)
            throws IOException {
        String settings = "upline: {threads: " + threads + ", chunk: " + chunk + ", lease-seconds: " + leaseSeconds
                + ", partitions-above: " + (threads > 1 ? 50 : 100_000) + "}\nserver: {port: 0}\n";
        if (server.isPresent()) {
            DatabaseAddress address = server.get();
            settings += "spring: {datasource: {url: \"" + address.url() + "\", username: " + address.user() + "}}\n";
        }
        Files.writeString(root.resolve("config/application.yaml"), settings);
    }

    /** Adds a job and its plan, both as text. */
    void addJob(String job, String jobText, String plan, String planText) throws IOException {
        Files.createDirectories(root.resolve("jobs").resolve(job));
        Files.writeString(root.resolve("jobs").resolve(job).resolve("job.yaml"), jobText);
        Files.createDirectories(root.resolve("config/plans").resolve(plan));
        Files.writeString(root.resolve("config/plans").resolve(plan).resolve("2026-01-01.yaml"), planText);
    }

    /** Lets the home's ledger be anchored in a file from now on. */
    public TestHome anchored(Path file) {
        return setting("anchor:", " " + file);
    }

    /** Writes what stands behind a key of the company's settings. */
    TestHome setting(String key, String value) {
        try {
            Path company = root.resolve("config/company.yaml");
            List<String> lines = new ArrayList<>(Files.readAllLines(company));
            lines.replaceAll(line -> line.startsWith(key) ? key + value : line);
            Files.write(company, lines);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the home's database in a folder, as it is now. */
    void backUp(Path to) {
        try {
            Files.createDirectories(to);
            if (address().url().startsWith("jdbc:h2:")) {
                Files.copy(root.resolve("data/upline.mv.db"), to.resolve("upline.mv.db"));
            } else {
                try (Database database = openDatabase()) {
                    ServerCopy.write(database, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a database back that was kept. */
    void putBack(Path from) {
        try {
            if (address().url().startsWith("jdbc:h2:")) {
                Files.copy(
                        from.resolve("upline.mv.db"),
                        root.resolve("data/upline.mv.db"),
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                try (Database database = openDatabase()) {
                    database.client().sql("drop schema public cascade").update();
                    database.client().sql("create schema public").update();
                }
                ServerCopy.load(from, address());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DatabaseAddress address() {
        return MachineSettings.read(new Home(root)).database();
    }

    private void generate(int members, String month) throws IOException {
        PayPeriod period = PayPeriod.parse(PeriodKind.MONTH, month);
        CompanyGenerator company = CompanyGenerator.of(members, SEED, period.last());
        Files.createDirectories(inbox());
        company.writeMembers(inbox().resolve("members.csv"), Progress.SILENT);
        company.writeOrders(inbox().resolve("orders-" + month + ".csv"), period, 5L * members, Progress.SILENT);
    }

    /** Lets the home be opened with the beans of one more class from now on, which take the place of those of the same names. */
    void openWith(Class<?> more) {
        classes = Stream.concat(OpenHome.BATCH.stream(), Stream.<Class<?>>of(more))
                .toList();
    }

    /** Lets the home's clock stand at another time from now on. */
    void setClock(Instant time) {
        now = time;
    }

    /** Opens the home's database. */
    public Database openDatabase() {
        return Database.open(address());
    }

    /** Partitions of large runs in its database, by name. */
    public List<String> partitions() {
        try (Database database = openDatabase()) {
            return partitions(database);
        }
    }

    static List<String> partitions(Database database) {
        return database.vendor() == Vendor.H2
                ? List.of()
                : database.client()
                        .sql("select relname from pg_class where relkind = 'r'"
                                + " and relnamespace = current_schema()::regnamespace"
                                + " and relname ~ '_[0-9]+$' and relname !~ '^customer_order_' order by relname")
                        .query((row, number) -> row.getString(1))
                        .list();
    }

    /** The end of what its commands logged. */
    public String log() {
        try {
            String log = Files.readString(root.resolve("data/upline.log"));
            return log.substring(Math.max(0, log.length() - 5_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the home. */
    public Path root() {
        return root;
    }

    /** The folder into which files are dropped. */
    public Path inbox() {
        return root.resolve("jobs/inbox");
    }

    /** Puts the lines behind the header of every file in the inbox into another order. */
    public TestHome shuffled(long seed) {
        try (Stream<Path> files = Files.list(inbox())) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("orders"))
                    .toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
                Files.writeString(file, String.join("\n", lines) + "\n");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops a file of these lines into the inbox. */
    public void drop(String name, String... lines) {
        try {
            Files.writeString(inbox().resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the home for a person; it is the third of November. */
    public Desk desk(String user) {
        return desk(user, Progress.SILENT);
    }

    /** Opens the home for a person who watches its progress. */
    Desk desk(String user, Progress progress) {
        return Desk.open(
                new Home(root),
                user,
                "test",
                company -> CompanyClock.standingAt(now, company.zone()),
                progress,
                classes);
    }

    /** Runs, approves and posts a period. */
    public void close(String period) {
        try (Desk desk = desk("olga")) {
            mustBeDone(desk.run(JOB, period));
        }
        approve(period);
        try (Desk desk = desk("olga")) {
            mustBeDone(desk.post(JOB, period));
        }
    }

    /** Adds the weekly fast start over the same members and orders. */
    public void addWeekly() throws IOException {
        copy(
                Path.of("config/plans/quickstart/2026-01-01.yaml"),
                root.resolve("config/plans/quickstart/2026-01-01.yaml"));
        copy(Path.of("jobs/quickstart-weekly/job.yaml"), root.resolve("jobs/quickstart-weekly/job.yaml"));
    }

    /** Closes a week of the fast start; how many transfers it posted. */
    public int closeWeek(String week) {
        try (Desk desk = desk("olga")) {
            mustBeDone(desk.run("quickstart-weekly", week));
        }
        try (Desk desk = desk("finn")) {
            desk.approving().approve("quickstart-weekly", week);
        }
        try (Desk desk = desk("olga")) {
            mustBeDone(desk.post("quickstart-weekly", week));
            return (int) desk.get(LedgerStore.class).head().orElseThrow().transfers();
        }
    }

    /** Approves a period by somebody who did not make it. */
    public void approve(String period) {
        try (Desk desk = desk("finn")) {
            desk.approving().approve(JOB, period);
        }
    }

    static void mustBeDone(Outcome outcome) {
        if (!outcome.isDone()) {
            RuntimeException failed = new IllegalStateException(outcome.end().toString());
            outcome.causes().forEach(failed::addSuppressed);
            throw failed;
        }
    }

    /** The digest of a period. */
    public String digest(String period) {
        try (Desk desk = desk("auditor")) {
            return desk.inquiry().digest(JOB, period);
        }
    }

    /** The whole ledger as its export. */
    public String ledger() {
        try (Desk desk = desk("auditor")) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            Exports.csv(desk.inquiry().wholeLedger(), csv);
            return csv.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the ledger accrued by member, bonus and period, to the cent. */
    Map<String, BigDecimal> earned() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        ledger().lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
            if (cells[2].equals("payable") && !cells[7].isEmpty()) {
                BigDecimal amount = cells[5].isEmpty() ? new BigDecimal(cells[4]).negate() : new BigDecimal(cells[5]);
                sums.merge(cells[3] + " " + cells[7] + " " + cells[8], amount, BigDecimal::add);
            }
        });
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** Every file of the outbox with its bytes' hash, by name; the close workbook apart, since it names days and people. */
    public SortedMap<String, Integer> outbox(String period) {
        Path outbox = root.resolve("jobs").resolve(JOB).resolve("outbox").resolve(period);
        TreeMap<String, Integer> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(outbox)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(outbox.relativize(path).toString(), java.util.Arrays.hashCode(Files.readAllBytes(path)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
