package io.upline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Moves the triggers of a home into the past, as if the machine had been down when they were due. */
final class Missed {

    /** September and October have ended on the test's third of November: a draft of each. */
    static final int RUNS = 2;

    private static final long AN_HOUR_AGO_MILLIS = 3_600_000;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int LEASE_SECONDS = 2;

    private Missed() {}

    /** A home on PostgreSQL that is due once a year. */
    static TestHome yearly(Path folder) throws IOException {
        return yearly(folder, Vendor.POSTGRESQL, LEASE_SECONDS);
    }

    static TestHome yearly(Path folder, Vendor vendor, int leaseSeconds) throws IOException {
        TestHome home = TestHome.make(folder, vendor, 40, 1, 50, leaseSeconds);
        Path job = folder.resolve("jobs").resolve(TestHome.JOB).resolve("job.yaml");
        Files.writeString(job, Files.readString(job).replaceFirst("schedule: \"[^\"]*\"", "schedule: \"0 0 2 1 1 ?\""));
        return home;
    }

    static void by(Desk desk) {
        desk.database()
                .client()
                .sql("update qrtz_triggers set next_fire_time = start_time - " + AN_HOUR_AGO_MILLIS)
                .update();
    }

    static int runs(Desk desk) {
        return desk.database()
                .client()
                .sql("select count(*) from run")
                .query(Integer.class)
                .single();
    }

    static void awaitCalculated(Desk desk, String period) {
        await(
                desk,
                () -> status(desk).contains(period + "  CALCULATED")
                        && desk.inquiry().running(TestHome.JOB).isEmpty());
    }

    static void await(Desk desk, BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(status(desk)).isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    static String status(Desk desk) {
        return String.join("\n", desk.status(TestHome.JOB, ""));
    }
}
