package io.upline.console;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.company.ConfigurationProblem;
import io.upline.database.Vendor;
import io.upline.desk.Command;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import io.upline.desk.Told;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several servers on one home. A firing is done by one of them; what one had begun that was killed or ended, another finishes;
 * what cannot be done now is done later.
 */
class ClusterTest {

    private static final int MISSED_AFTER_SECONDS = 60;

    @TempDir
    Path folder;

    /**
     * Two servers, and five days to be calculated. One server is killed at the second day and another goes on; that one is ended at
     * the fourth, and one that was started in the meantime does the rest.
     */
    @Test
    void doesEachFiringOnceWhileServersAreKilledEndedAndStarted() throws IOException, SQLException {
        LocalDate today = CompanyClock.inZone(ZoneId.of("Europe/Stockholm")).today();
        DailyHome daily = DailyHome.make(folder.resolve("cluster"), today);
        PayPeriod second = daily.days().get(1);
        PayPeriod fourth = daily.days().get(3);
        DailyHome calm = DailyHome.make(folder.resolve("calm"), today);
        try (Servers servers = new Servers(daily.home());
                Gates gates = new Gates(servers.database())) {
            gates.shut(second);
            gates.shut(fourth);
            servers.start(2);

            servers.await("one is at the second day", () -> gates.isWaitedAt(second));
            servers.kill(servers.atWork());
            gates.open(second);
            servers.start(1);
            calm.runAll();

            servers.await("another is at the fourth day", () -> gates.isWaitedAt(fourth));
            Command ended = servers.atWork();
            servers.askToEnd(ended);
            gates.open(fourth);
            servers.awaitEnd(ended);
            int fired = servers.firings().size();
            servers.awaitCount(DailyHome.DAYS, "select count(*) from run where state = 'DONE'");
            servers.await("it goes on", () -> servers.firings().size() > fired);
            assertEachOnce(servers, daily);
        }
        assertThat(daily.digests()).isEqualTo(calm.digests());
        calm.postAll();
        daily.postAll();
        assertThat(daily.ledger()).isEqualTo(calm.ledger());
        assertThat(daily.damages()).isEmpty();
    }

    private static void assertEachOnce(Servers servers, DailyHome daily) throws IOException {
        assertFiredOnce(servers.firings());
        assertThat(servers.audited("fired"))
                .as("what the killed one had in hand")
                .filteredOn(row -> row.contains("taken over"))
                .hasSize(1);
        assertThat(servers.audited("run"))
                .as("begun once, each day")
                .extracting(row -> row.substring(0, row.indexOf(" run ")))
                .doesNotHaveDuplicates()
                .startsWith(daily.days().stream().map(day -> JOB + "/" + day).toArray(String[]::new));
        assertThat(servers.audited("restart"))
                .as("continued, not begun anew")
                .containsExactly(
                        JOB + "/" + daily.days().get(1) + " run 2, which had been killed",
                        JOB + "/" + daily.days().get(3) + " run 4, which had been stopped");
        assertThat(servers.log()).contains(" as scheduled: DONE ").doesNotContain(" ERROR ");
    }

    /** Each time it was due, in order; after a minute without any server those that were missed are one, which comes at once. */
    private static void assertFiredOnce(List<Servers.Firing> firings) {
        for (int k = 1; k < firings.size(); k++) {
            OffsetDateTime next = firings.get(k - 1).due().plusSeconds(DailyHome.EVERY_SECONDS);
            Servers.Firing firing = firings.get(k);
            boolean missed = !firing.at().isBefore(next.plusSeconds(MISSED_AFTER_SECONDS));
            assertThat(firing.due())
                    .as(firings.toString())
                    .satisfiesAnyOf(
                            due -> assertThat(due).isEqualTo(next),
                            due -> assertThat(missed && due.isAfter(next)).isTrue());
        }
    }

    /** A schedule of once a year finds the inbox in somebody's hands: it does not wait for the next year. */
    @Test
    void asksAgainWhenAnotherHasTheWork() throws IOException {
        TestHome home = Missed.yearly(folder);
        try (Desk desk = home.desk(Desk.SCHEDULE);
                var _ = Server.start(desk.session())) {
            InOtherHands.take(desk, "import");
            Missed.by(desk);
        }
        try (Desk desk = home.desk(Desk.SCHEDULE);
                var _ = Server.start(desk.session())) {
            InOtherHands.awaitAskedAgain(desk);
            assertThat(Missed.runs(desk)).isZero();
            InOtherHands.giveBack(desk, "import");
            Missed.awaitCalculated(desk, "2026-10");
            assertThat(Missed.runs(desk)).isEqualTo(Missed.RUNS);
        }
    }

    @Test
    void refusesASecondServerOnAnEmbeddedHome() {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        try (Desk _ = home.desk("olga")) {
            Command second = Command.start(home, "schedule", "serve");
            assertThat(second.exit()).as(second.said()).isEqualTo(4);
            assertThat(second.said()).contains("the embedded database is in use by olga on ");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        try (Desk desk = home.desk(Desk.SCHEDULE);
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> Server.start(desk.session(), Map.of("server.port", port)))
                    .isInstanceOf(ConfigurationProblem.class)
                    .satisfies(Told.containing("port " + port + " of this machine is taken"));
        }
    }

    @Test
    void saysWhichScheduleIsNone() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        Path job = folder.resolve("jobs").resolve(JOB).resolve("job.yaml");
        Files.writeString(job, Files.readString(job).replaceFirst("schedule: \"[^\"]*\"", "schedule: \"at night\""));
        try (Desk desk = home.desk(Desk.SCHEDULE)) {
            assertThatThrownBy(() -> Server.start(desk.session()))
                    .isInstanceOf(ConfigurationProblem.class)
                    .satisfies(Told.containing("job.yaml: 'schedule' is no cron expression: at night"));
        }
    }
}
