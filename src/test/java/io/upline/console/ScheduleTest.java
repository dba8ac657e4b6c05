package io.upline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Database;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleTest {

    private static final List<String> TABLES = List.of("qrtz_job_details", "qrtz_triggers", "qrtz_cron_triggers");
    private static final long FAR = 4_000_000_000_000L;

    @TempDir
    Path folder;

    /** Two servers start at once. The quicker one's trigger fires before the other has come to it: it must not be made anew. */
    @Test
    void leavesAloneWhatAnotherServerMadeAtTheSameTime() throws IOException, SQLException {
        TestHome home = Missed.yearly(folder);
        try (Desk quick = home.desk(Desk.SCHEDULE)) {
            Server.start(quick.session()).close();
        }
        try (Database database = home.openDatabase();
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                Desk slow = home.desk(Desk.SCHEDULE)) {
            takeAway(statement);
            connection.setAutoCommit(false);
            statement.execute("select * from qrtz_locks for update");
            CompletableFuture<Void> started = CompletableFuture.runAsync(
                    () -> Server.start(slow.session()).close());
            Missed.await(slow, () -> started.isDone() || isWaiting(database));
            putBack(statement);
            statement.execute("update qrtz_triggers set next_fire_time = " + FAR);
            connection.commit();
            connection.setAutoCommit(true);
            started.join();
            assertThat(database.client()
                            .sql("select next_fire_time from qrtz_triggers")
                            .query(Long.class)
                            .single())
                    .isEqualTo(FAR);
        }
    }

    private static void takeAway(Statement statement) throws SQLException {
        for (String table : TABLES) {
            statement.execute("create table kept_" + table + " as select * from " + table);
        }
        for (String table : TABLES.reversed()) {
            statement.execute("delete from " + table);
        }
    }

    private static void putBack(Statement statement) throws SQLException {
        for (String table : TABLES) {
            statement.execute("insert into " + table + " select * from kept_" + table);
        }
    }

    private static boolean isWaiting(Database database) {
        return database.client()
                        .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
