package io.upline.bench;

import io.upline.close.Outcome;
import io.upline.company.Home;
import io.upline.control.Actor;
import io.upline.database.DatabaseAddress;
import io.upline.desk.HomeSession;
import io.upline.desk.OpenHome;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.progress.Progress;
import io.upline.sample.CompanyGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Objects;

/** A home with the sample company's monthly plan and a generated company in its inbox. */
record BenchHome(Path root, Path files) {

    static final String JOB = "nordic-monthly";
    static final PayPeriod PERIOD = PayPeriod.parse(PeriodKind.MONTH, "2026-09");

    private static final String[] SETTINGS = {
        "config/plans/nordic/2026-01-01.yaml", "config/company.yaml", "jobs/nordic-monthly/job.yaml"
    };

    /** Writes a company's files into a folder, from where each round takes them. */
    static void generate(Path files, int members, long orders, long seed) throws IOException {
        Files.createDirectories(files);
        CompanyGenerator company = CompanyGenerator.of(members, seed, PERIOD.last());
        company.writeMembers(files.resolve("members.csv"), Progress.SILENT);
        company.writeOrders(files.resolve("orders.csv"), PERIOD, orders, Progress.SILENT);
    }

    /** Writes the settings and fills the inbox. */
    void make(DatabaseAddress address, int threads) throws IOException {
        for (String file : SETTINGS) {
            Files.createDirectories(root.resolve(file).getParent());
            try (InputStream in = Objects.requireNonNull(
                    BenchHome.class.getClassLoader().getResourceAsStream("sample-home/" + file))) {
                Files.copy(in, root.resolve(file));
            }
        }
        String database = address.url().startsWith("jdbc:h2:")
                ? ""
                : "spring: {datasource: {url: \"" + address.url() + "\", username: " + address.user() + "}}\n";
        Files.writeString(root.resolve("config/password"), address.password());
        Files.writeString(
                root.resolve("config/application.yaml"),
                "upline: {threads: " + threads + ", database-password-file: config/password}\n" + database);
        Path inbox = Files.createDirectories(root.resolve("jobs/inbox"));
        for (String file : new String[] {"members.csv", "orders.csv"}) {
            Files.createLink(inbox.resolve(file), files.resolve(file));
        }
    }

    static final Actor OLGA = Actor.atThisMachine("olga", Actor.Known.CLAIMED);
    static final Actor FINN = Actor.atThisMachine("finn", Actor.Known.CLAIMED);

    /** Opens it with its jobs, two days after the period's end. */
    OpenHome open(Actor actor) {
        return OpenHome.batch(HomeSession.open(
                new Home(root),
                actor,
                "bench",
                company -> CompanyClock.standingAt(
                        PERIOD.last()
                                .plusDays(2)
                                .atTime(LocalTime.of(4, 0))
                                .atZone(company.zone())
                                .toInstant(),
                        company.zone()),
                Progress.SILENT));
    }

    Path statements() {
        return root.resolve("jobs")
                .resolve(JOB)
                .resolve("outbox")
                .resolve(PERIOD.toString())
                .resolve("statements");
    }

    /** The outcome, or why it is no measurement. */
    static void mustBeDone(Outcome outcome) {
        if (!outcome.isDone() || outcome.blemished()) {
            RuntimeException failed = new IllegalStateException("the close failed: " + outcome.end());
            outcome.causes().forEach(failed::addSuppressed);
            throw failed;
        }
    }
}
