package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Database;
import io.upline.database.Vendor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code kill -9} in the middle of a statement that fills, indexes or attaches a partition: the test holds a lock that the
 * statement waits for, so the process dies at exactly that point. {@code restart} ends as if nothing had happened.
 */
class KilledAtPartitionsTest {

    private static final int MEMBERS = 300;

    @TempDir
    Path folder;

    private TestHome calm;

    /** What the process is doing when it is killed, and the lock that it waits for then. */
    enum Doing {
        COPY("%s in share mode"),
        INDEX("%s in access share mode"),
        ATTACH("%s_rest in access share mode");

        private final String lock;

        Doing(String lock) {
            this.lock = lock;
        }
    }

    @BeforeEach
    void closeInPeace() {
        calm = home("calm");
        calm.close("2026-09");
    }

    @ParameterizedTest
    @EnumSource(Doing.class)
    void continuesARun(Doing doing) throws SQLException {
        TestHome home = home("killed");
        kill(home, "run", "earning", doing);
        restart(home);
        assertThat(home.digest("2026-09")).isEqualTo(calm.digest("2026-09"));
        home.approve("2026-09");
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.post(JOB, "2026-09"));
        }
        assertThat(home.partitions()).hasSameSizeAs(calm.partitions());
        assertThat(KillTest.withoutDays(home.ledger())).isEqualTo(KillTest.withoutDays(calm.ledger()));
    }

    @ParameterizedTest
    @EnumSource(Doing.class)
    void continuesAPost(Doing doing) throws SQLException {
        TestHome home = home("killed");
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-09"));
        }
        home.approve("2026-09");
        kill(home, "post", "transfer", doing);
        restart(home);
        assertThat(home.partitions()).hasSameSizeAs(calm.partitions());
        assertThat(KillTest.withoutDays(home.ledger())).isEqualTo(KillTest.withoutDays(calm.ledger()));
    }

    private TestHome home(String name) {
        return TestHome.make(folder.resolve(name), Vendor.POSTGRESQL, MEMBERS, 2, 5, 15);
    }

    private static void restart(TestHome home) {
        Command command = Command.start(home, "olga", "restart", JOB, "--period", "2026-09");
        assertThat(command.exit()).as(command.said()).isZero();
    }

    private static void kill(TestHome home, String command, String table, Doing doing) throws SQLException {
        try (Database database = home.openDatabase();
                Connection connection = database.source().getConnection()) {
            Command running = Command.start(home, "olga", command, JOB, "--period", "2026-09");
            String partition = partition(database, running, table);
            connection.setAutoCommit(false);
            String locked = doing.lock.replace("%s", doing == Doing.ATTACH ? table : partition);
            try (PreparedStatement lock = connection.prepareStatement("lock table " + locked)) {
                lock.execute();
            }
            while (!isWaiting(database)) {
                assertThat(running.waitFor(10)).as(running.said()).isFalse();
            }
            assertThat(running.killAfter(0)).as(running.said()).isTrue();
            connection.rollback();
        }
    }

    private static String partition(Database database, Command running, String table) {
        while (true) {
            Optional<String> made = TestHome.partitions(database).stream()
                    .filter(name -> name.startsWith(table + "_"))
                    .findFirst();
            if (made.isPresent()) {
                return made.get();
            }
            assertThat(running.waitFor(10)).as(running.said()).isFalse();
        }
    }

    /** Whether anybody waits for the lock on a table. */
    private static boolean isWaiting(Database database) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement waiting = connection.prepareStatement(
                        "select count(*) from pg_locks where locktype = 'relation' and not granted"
                                + " and database = (select oid from pg_database where datname = current_database())");
                ResultSet rows = waiting.executeQuery()) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }
}
