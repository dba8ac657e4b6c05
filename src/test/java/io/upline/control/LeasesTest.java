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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** Who may take a lease, and what becomes of who had it. */
class LeasesTest {

    private static final Holder OLGA = Holder.here(Actor.atThisMachine("olga", Actor.Known.CLAIMED), "post");
    private static final OwnerProcess ELSEWHERE = new OwnerProcess("elsewhere", 77, 1_700_000_000_000L);
    private static final OwnerProcess DEAD_HERE =
            new OwnerProcess(OwnerProcess.here().host(), OwnerProcess.here().pid(), 1);

    @ParameterizedTest
    @CsvSource({
        // who has it, seconds since it was heard of, whether it is taken
        "nobody, 0, true",
        "elsewhere, 5, false",
        "elsewhere, 3000, true",
        "dead here, 5, true"
    })
    void isTakenFromWhoIsGone(String who, int seconds, boolean taken) {
        for (Vendor vendor : Vendor.values()) {
            try (Database database = TestDatabases.fresh(vendor);
                    Leases leases = new Leases(database, 60)) {
                if (!who.equals("nobody")) {
                    hold(database, who.equals("elsewhere") ? ELSEWHERE : DEAD_HERE, seconds);
                }
                if (taken) {
                    Lease lease = leases.take("money", OLGA);
                    assertThat(lease.fence()).isEqualTo(who.equals("nobody") ? 1 : 8);
                    lease.close();
                    assertThat(leases.take("money", OLGA).fence()).isEqualTo(lease.fence() + 1);
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
                Leases first = new Leases(database, 60);
                Leases second = new Leases(database, 60)) {
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
                Leases leases = new Leases(database, 60);
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
