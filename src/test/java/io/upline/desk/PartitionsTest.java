package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Database;
import io.upline.database.Vendor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large runs on PostgreSQL: their rows stand in partitions of their own, attached when whole and dropped when superseded. */
class PartitionsTest {

    private static final List<String> DRAFT =
            List.of("account_sheet", "carried", "earning", "member_rank", "member_volume", "proposed_transfer");

    @TempDir
    Path folder;

    @Test
    void keepsTheRowsOfALargeRunInAttachedPartitions() throws SQLException {
        TestHome home = TestHome.make(folder, Vendor.POSTGRESQL, 120, 2, 50, 15);
        home.close("2026-09");
        assertThat(home.partitions().stream().map(PartitionsTest::table))
                .containsExactly(
                        "account_sheet",
                        "account_sheet",
                        "carried",
                        "earning",
                        "member_rank",
                        "member_volume",
                        "proposed_transfer",
                        "transfer",
                        "transfer");
        try (Database database = home.openDatabase();
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String partition : home.partitions()) {
                assertThat(number(
                                statement,
                                "select count(*) from pg_inherits where inhrelid = '" + partition + "'::regclass"))
                        .as("attached: " + partition)
                        .isEqualTo(1);
                assertThat(number(
                                statement,
                                "select count(*) from pg_index where indisprimary and indisvalid and indrelid = '"
                                        + partition + "'::regclass"))
                        .as("indexed: " + partition)
                        .isEqualTo(1);
                assertThat(number(statement, "select count(*) from " + table(partition) + "_rest"))
                        .as("elsewhere: " + partition)
                        .isZero();
            }
            assertThat(number(statement, "select count(*) from transfer")).isPositive();
        }
    }

    @Test
    void dropsASupersededDraftWhole() {
        TestHome home = TestHome.make(folder, Vendor.POSTGRESQL, 120, 2, 50, 15);
        run(home);
        List<String> first = home.partitions();
        run(home);
        assertThat(home.partitions().stream().map(PartitionsTest::table)).containsExactlyElementsOf(DRAFT);
        assertThat(home.partitions()).doesNotContainAnyElementsOf(first);
    }

    @Test
    void leavesWhatIsBeingReadToTheNextRun() throws SQLException {
        TestHome home = TestHome.make(folder, Vendor.POSTGRESQL, 120, 2, 50, 15);
        run(home);
        String read = home.partitions().stream()
                .filter(name -> name.startsWith("earning_"))
                .findFirst()
                .orElseThrow();
        try (Database database = home.openDatabase();
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            number(statement, "select count(*) from " + read);
            run(home);
            connection.rollback();
        }
        assertThat(home.partitions()).contains(read);
        run(home);
        assertThat(home.partitions().stream().map(PartitionsTest::table)).containsExactlyElementsOf(DRAFT);
    }

    private static void run(TestHome home) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
    }

    private static String table(String partition) {
        return partition.replaceFirst("_[0-9]+$", "");
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
