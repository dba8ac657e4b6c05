package io.upline.console;

import io.upline.database.Database;
import io.upline.period.PayPeriod;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/** Gates in a database on PostgreSQL: whoever freezes the inputs of a period whose gate is shut waits there, in mid-transaction. */
final class Gates implements AutoCloseable {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final Database database;
    private final Connection keeper;

    Gates(Database database) throws SQLException {
        this.database = database;
        database.client()
                .sql("create function wait_at_gate() returns trigger language plpgsql as $$ begin"
                        + " perform pg_advisory_xact_lock_shared(new.period_start - date '2000-01-01');"
                        + " return new; end $$")
                .update();
        database.client()
                .sql("create trigger gate before insert on period_version for each row execute function wait_at_gate()")
                .update();
        keeper = database.source().getConnection();
    }

    void shut(PayPeriod period) throws SQLException {
        execute("select pg_advisory_lock(?)", period);
    }

    void open(PayPeriod period) throws SQLException {
        execute("select pg_advisory_unlock(?)", period);
    }

    /** Whether somebody waits at the gate of a period. */
    boolean isWaitedAt(PayPeriod period) {
        return database.client()
                        .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = ?"
                                + " and database = (select oid from pg_database where datname = current_database())")
                        .param(number(period))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void execute(String sql, PayPeriod period) throws SQLException {
        try (PreparedStatement statement = keeper.prepareStatement(sql)) {
            statement.setLong(1, number(period));
            statement.execute();
        }
    }

    private static long number(PayPeriod period) {
        return period.first().toEpochDay() - FIRST.toEpochDay();
    }

    @Override
    public void close() throws SQLException {
        keeper.close();
    }
}
