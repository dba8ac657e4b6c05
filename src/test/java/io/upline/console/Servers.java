package io.upline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Database;
import io.upline.desk.Command;
import io.upline.desk.TestHome;
import io.upline.fact.FactJson;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Several processes of {@code upline serve} on one home, and what its database says of their work. */
final class Servers implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    private final TestHome home;
    private final Database database;
    private final List<Command> all = new ArrayList<>();

    Servers(TestHome home) {
        this.home = home;
        this.database = home.openDatabase();
    }

    Database database() {
        return database;
    }

    /** Starts so many more and waits until each serves. */
    void start(int number) {
        for (int i = 0; i < number; i++) {
            all.add(Command.start(home, "schedule", "serve"));
        }
        await("all serve", () -> all.stream().allMatch(server -> server.said().contains("serving ")));
    }

    /** The server that has the job in hand. */
    Command atWork() {
        return all.stream()
                .filter(server -> server.isAlive()
                        && count("select count(*) from lease where name = 'job:" + TestHome.JOB
                                        + "' and owner is not null and pid = " + server.pid())
                                > 0)
                .findFirst()
                .orElseThrow();
    }

    /** Kills a server, as {@code kill -9} does. */
    void kill(Command server) {
        assertThat(server.killAfter(0)).isTrue();
    }

    /** Sends a server SIGTERM, as when its machine is shut down; returns once its run knows that it is to stop. */
    void askToEnd(Command server) {
        server.signal("TERM");
        awaitCount(1, "select count(*) from batch_job_execution where status in ('STOPPING', 'STOPPED')");
    }

    void awaitEnd(Command server) {
        assertThat(server.waitFor(TimeUnit.NANOSECONDS.toMillis(PATIENCE_NANOS)))
                .as(this::told)
                .isTrue();
    }

    /** Waits until a query counts at least so many. */
    void awaitCount(int least, String sql) {
        await(sql + " ≥ " + least, () -> count(sql) >= least);
    }

    int count(String sql) {
        return database.client().sql(sql).query(Integer.class).single();
    }

    /** The subject and the sentence of each row that the audit trail has of an action, in the order of the trail. */
    List<String> audited(String action) {
        return database.client()
                .sql("select subject, detail from audit where action = ? order by seq")
                .param(action)
                .query((row, number) -> row.getString(1) + " " + Words.english().of(FactJson.fact(row.getString(2))))
                .list();
    }

    /** The firings of the schedule in the order of the trail; those that came again are not among them. */
    List<Firing> firings() {
        return database.client()
                .sql("select detail, at from audit where action = 'fired' and detail like '%\"audit.fired\"%'"
                        + " order by seq")
                .query((row, number) -> new Firing(
                        OffsetDateTime.parse((String)
                                FactJson.fact(row.getString(1)).values().get("due")),
                        row.getObject(2, OffsetDateTime.class)))
                .list();
    }

    /** What the servers' common log holds. */
    String log() throws IOException {
        Path log = home.root().resolve("data/upline.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(() -> what + ": " + told()).isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private String told() {
        StringBuilder text = new StringBuilder();
        all.forEach(server -> text.append(server.said()).append('\n'));
        audited("fired").forEach(row -> text.append(row).append('\n'));
        return text.append(home.log()).toString();
    }

    @Override
    public void close() {
        all.forEach(server -> server.killAfter(0));
        database.close();
    }

    /** When a firing was due, and when it came. */
    record Firing(OffsetDateTime due, OffsetDateTime at) {}
}
