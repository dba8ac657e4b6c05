package io.upline.control;

import io.upline.database.Database;
import io.upline.database.OwnerProcess;
import io.upline.database.Vendor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@link Lease}s, which are taken, kept alive and given back by the database's clock. */
final class LeaseStore {

    private final JdbcClient client;
    private final Vendor vendor;
    private final int seconds;

    LeaseStore(Database database, int seconds) {
        this.client = database.client();
        this.vendor = database.vendor();
        this.seconds = seconds;
    }

    /** Takes a lease whose row is there, when it is free or past its time; returns its new fence, or empty. */
    Optional<Long> take(String name, Holder holder) {
        int rows = client.sql("update lease set fence = fence + 1, owner = ?, host = ?, pid = ?, pid_started = ?,"
                        + " acquired_at = current_timestamp, heartbeat_at = current_timestamp where name = ?"
                        + " and (owner is null or heartbeat_at < current_timestamp - interval '" + seconds
                        + "' second)")
                .params(
                        holder.toString(),
                        holder.process().host(),
                        holder.process().pid(),
                        holder.process().started(),
                        name)
                .update();
        return rows == 1 ? Optional.of(held(name).fence()) : Optional.empty();
    }

    /** Takes a lease from a holder that is known to be dead; returns its new fence, or empty when another was quicker. */
    Optional<Long> takeOver(String name, long deadFence, Holder holder) {
        int rows = client.sql("update lease set fence = fence + 1, owner = ?, host = ?, pid = ?, pid_started = ?,"
                        + " acquired_at = current_timestamp, heartbeat_at = current_timestamp"
                        + " where name = ? and fence = ?")
                .params(
                        holder.toString(),
                        holder.process().host(),
                        holder.process().pid(),
                        holder.process().started(),
                        name,
                        deadFence)
                .update();
        return rows == 1 ? Optional.of(deadFence + 1) : Optional.empty();
    }

    /**
     * Ends the sessions of a process whose lease ran out. A process that is paused, or whose machine is gone, in the middle of bulk
     * rows would keep its locks for ever: its server waits for the next row.
     */
    void endSessions(OwnerProcess process) {
        if (vendor == Vendor.POSTGRESQL) {
            client.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where application_name = ? and datname = current_database() and usename = current_user")
                    .param(process.sessionName())
                    .query(Long.class)
                    .single();
        }
    }

    /** Notes that the holder of the fence is alive; returns whether it still holds the lease. */
    boolean beat(String name, long fence) {
        return client.sql("update lease set heartbeat_at = current_timestamp"
                                + " where name = ? and fence = ? and owner is not null")
                        .params(name, fence)
                        .update()
                == 1;
    }

    void giveBack(String name, long fence) {
        client.sql("update lease set owner = null where name = ? and fence = ?")
                .params(name, fence)
                .update();
    }

    Held held(String name) {
        return find(name).orElseThrow();
    }

    /** The lease of a name, if anybody asked for it before. */
    Optional<Held> find(String name) {
        return client.sql("select fence, owner, host, pid, pid_started, acquired_at,"
                        + " heartbeat_at < current_timestamp - interval '" + seconds
                        + "' second, heartbeat_at from lease where name = ?")
                .param(name)
                .query(LeaseStore::held)
                .optional();
    }

    /** Makes the row of a lease that nobody asked for before. */
    void ensureRow(String name) {
        if (client.sql("select count(*) from lease where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        try {
            client.sql("insert into lease (name, fence) values (?, 0)")
                    .param(name)
                    .update();
        } catch (DuplicateKeyException e) {
            // another process made the row first, which is just as well
            return;
        }
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        String owner = row.getString("owner");
        return new Held(
                row.getLong("fence"),
                owner == null ? "" : owner,
                new OwnerProcess(
                        Objects.requireNonNullElse(row.getString("host"), ""),
                        row.getLong("pid"),
                        row.getLong("pid_started")),
                moment(row, 6),
                owner != null && row.getBoolean(7),
                moment(row, 8));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? Instant.EPOCH : moment.toInstant();
    }

    /**
     * A lease as its row says it.
     *
     * @param owner empty when nobody holds it
     * @param since when the one who holds it, or held it last, took it
     * @param ranOut whether its holder has not been heard of for too long
     * @param heard when its holder, or the last one, was heard of
     */
    record Held(long fence, String owner, OwnerProcess process, Instant since, boolean ranOut, Instant heard) {

        /** Whether somebody holds it who is not known to be gone. */
        boolean isAlive() {
            return !owner.isEmpty() && !ranOut && !process.isDeadHere();
        }
    }
}
