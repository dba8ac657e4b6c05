package io.upline.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.upline.database.Database;
import io.upline.database.DatabaseAddress;
import io.upline.database.OwnedElsewhereException;
import io.upline.database.OwnerProcess;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.desk.Told;
import io.upline.fact.TextTable;
import io.upline.period.CompanyClock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** Who may take a lease, and what becomes of who had it. */
class LeasesTest {

    private static final Holder OLGA = Holder.here(Actor.atThisMachine("olga", Actor.Known.CLAIMED), "post");
    private static final CompanyClock CLOCK = CompanyClock.inZone(ZoneId.of("Europe/Stockholm"));
    private static final OwnerProcess ELSEWHERE = new OwnerProcess("elsewhere", 77, 1_700_000_000_000L);
    private static final OwnerProcess DEAD_HERE =
            new OwnerProcess(OwnerProcess.here().host(), OwnerProcess.here().pid(), 1);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isTakenFromWhoIsGone(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor);
                Leases leases = new Leases(database, 60, CLOCK)) {
            for (TextTable.Row row : TextTable.rows("""
                who has it   heard of, seconds ago  taken  with fence
                nobody       0                      yes    1
                elsewhere    5                      no     -
                elsewhere    3000                   yes    8
                dead here    5                      yes    8
                """)) {
                database.client().sql("delete from lease where name = 'money'").update();
                if (!row.at("who has it").equals("nobody")) {
                    OwnerProcess process = row.at("who has it").equals("elsewhere") ? ELSEWHERE : DEAD_HERE;
                    hold(database, process, (int) row.number("heard of, seconds ago"));
                }
                if (row.at("taken").equals("yes")) {
                    try (Lease lease = leases.take("money", OLGA)) {
                        assertThat(lease.fence()).as("%s", row).isEqualTo(row.number("with fence"));
                    }
                    assertThat(leases.take("money", OLGA).fence()).isEqualTo(row.number("with fence") + 1);
                } else {
                    assertThatThrownBy(() -> leases.take("money", OLGA)).isInstanceOf(OwnedElsewhereException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isRefusedToASecondAndLeftAloneByALateReturn(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor);
                Leases first = new Leases(database, 60, CLOCK);
                Leases second = new Leases(database, 60, CLOCK)) {
            Lease lease = first.take("money", OLGA);
            assertThatThrownBy(() -> second.take("money", OLGA)).isInstanceOf(OwnedElsewhereException.class);
            assertThat(second.take("import", OLGA).fence()).isEqualTo(1);
            lease.close();
            lease.close();
            assertThat(second.take("money", OLGA).fence()).isEqualTo(2);
            lease.close();
            assertThatThrownBy(() -> first.take("money", OLGA)).isInstanceOf(OwnedElsewhereException.class);
        }
    }

    /** The owner is paused while it copies rows: its server waits for the next row, and no time limit of its own ends that. */
    @Test
    void endsTheSessionsOfAnOwnerThatIsPausedInTheMiddleOfRows() throws SQLException {
        DatabaseAddress address = TestDatabases.address(Vendor.POSTGRESQL);
        try (Database database = Database.open(address);
                Leases leases = new Leases(database, 60, CLOCK);
                Connection paused = session(address, ELSEWHERE);
                Connection other = session(address, new OwnerProcess("elsewhere", 78, 1_700_000_000_000L))) {
            hold(database, ELSEWHERE, 3000);
            paused.setAutoCommit(false);
            try (Statement statement = paused.createStatement()) {
                statement.execute("insert into lease (name, fence) values ('row', 0)");
            }
            paused.unwrap(PGConnection.class).getCopyAPI().copyIn("copy lease (name, fence) from stdin");

            leases.take("money", OLGA);

            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> database.client()
                            .sql("insert into lease (name, fence) values ('row', 1)")
                            .update());
            assertThat(other.isValid(10)).as("another process is left alone").isTrue();
        }
    }

    /** Whoever took over holds it: what the one before says of it has no effect. The lease is elsewhere's, of fence 7. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aFenceOnlyGrowsAndSpeaksForItsHolderOnly(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LeaseStore store = new LeaseStore(database, 60);
            for (TextTable.Row row : TextTable.rows("""
                acts                            last is done  after
                beat 7                          yes           elsewhere 7
                beat 6                          no            elsewhere 7
                beat 8                          no            elsewhere 7
                give back 7                     yes           free 7
                give back 6                     yes           elsewhere 7
                give back 7, beat 7             no            free 7
                give back 7, take               yes           olga 8
                take                            no            elsewhere 7
                take over 7                     yes           olga 8
                take over 6                     no            elsewhere 7
                take over 7, take over 7        no            olga 8
                take over 7, beat 7             no            olga 8
                take over 7, give back 7        yes           olga 8
                take over 7, give back 8, take  yes           olga 9
                """)) {
                database.client().sql("delete from lease where name = 'money'").update();
                hold(database, ELSEWHERE, 5);
                boolean last = false;
                for (String act : row.at("acts").split(", ")) {
                    last = act(store, act);
                }
                assertThat(last)
                        .as(row.at("acts"))
                        .isEqualTo(row.at("last is done").equals("yes"));
                assertThat(holder(store.held("money"))).as(row.at("acts")).isEqualTo(row.at("after"));
            }
        }
    }

    private static String holder(LeaseStore.Held held) {
        String who =
                held.process().equals(ELSEWHERE) ? "elsewhere" : held.owner().split(" ")[0];
        return (held.owner().isEmpty() ? "free" : who) + " " + held.fence();
    }

    private static boolean act(LeaseStore store, String act) {
        String[] words = act.split(" (?=\\d)");
        long fence = words.length > 1 ? Long.parseLong(words[1]) : 0;
        return switch (words[0]) {
            case "beat" -> store.beat("money", fence);
            case "give back" -> {
                store.giveBack("money", fence);
                yield true;
            }
            case "take" -> store.take("money", OLGA).isPresent();
            default -> store.takeOver("money", fence, OLGA).isPresent();
        };
    }

    /** A lease of a second that is beaten lasts longer than a second; one that is not beaten can be taken. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isKeptAliveUntilItIsGivenBackOrItsProcessEnds(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor);
                Leases second = new Leases(database, 1, CLOCK)) {
            try (Leases first = new Leases(database, 1, CLOCK)) {
                first.take("money", OLGA);
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                    while (heldFor(database) < 2_000) {
                        Thread.onSpinWait();
                    }
                });
                assertThatThrownBy(() -> second.take("money", OLGA)).isInstanceOf(OwnedElsewhereException.class);
            }
            Lease next = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                while (true) {
                    try {
                        return second.take("money", OLGA);
                    } catch (OwnedElsewhereException e) {
                        assertThat(e)
                                .satisfies(Told.containing(
                                        "olga on " + OwnerProcess.here().host()));
                    }
                }
            });
            assertThat(next.fence()).isEqualTo(2);
        }
    }

    /** Milliseconds from when a lease was taken to when its holder was heard of last. */
    private static long heldFor(Database database) {
        return database.client()
                .sql("select acquired_at, heartbeat_at from lease where name = 'money'")
                .query((row, number) -> Duration.between(
                                row.getTimestamp(1).toInstant(),
                                row.getTimestamp(2).toInstant())
                        .toMillis())
                .single();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isGivenToOneOfManyThatAskAtOnce(Vendor vendor) throws Exception {
        try (Database database = TestDatabases.fresh(vendor);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 10; round++) {
                String name = "job:" + round;
                CyclicBarrier together = new CyclicBarrier(4);
                List<Future<Boolean>> asked = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    asked.add(threads.submit(() -> {
                        try (Leases leases = new Leases(database, 60, CLOCK)) {
                            together.await();
                            leases.take(name, OLGA);
                            return true;
                        } catch (OwnedElsewhereException e) {
                            return false;
                        }
                    }));
                }
                int taken = 0;
                for (Future<Boolean> each : asked) {
                    taken += each.get() ? 1 : 0;
                }
                assertThat(taken).isEqualTo(1);
            }
        }
    }

    private static void hold(Database database, OwnerProcess process, int secondsAgo) {
        int rows = database.client()
                .sql("insert into lease (name, fence, owner, host, pid, pid_started, acquired_at, heartbeat_at) values"
                        + " ('money', 7, 'oskar', ?, ?, ?, current_timestamp, current_timestamp - interval '"
                        + secondsAgo + "' second)")
                .params(process.host(), process.pid(), process.started())
                .update();
        assertThat(rows).isEqualTo(1);
    }

    private static Connection session(DatabaseAddress address, OwnerProcess process) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", process.sessionName());
        return DriverManager.getConnection(address.url(), properties);
    }
}
