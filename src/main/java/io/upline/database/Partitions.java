package io.upline.database;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Partitions of large groups of rows on PostgreSQL, each of which is made apart from its table and without an index, loaded, indexed,
 * attached, and in the end dropped whole. All of it is transactional: a partition is there when, and only when, the transaction that made
 * it is. On H2 there are none and rows go into the table itself.
 */
public final class Partitions {

    private static final String LOCK_TIMEOUT = "55P03";

    /** Of how many rows the planner's statistics are made, in the database's unit of 300. */
    private static final int STATISTICS = 20;

    private final Database database;
    private final boolean supported;

    /** The partitions of a database. */
    public Partitions(Database database) {
        this.database = database;
        this.supported = database.vendor() == Vendor.POSTGRESQL;
    }

    /** Makes an empty partition, not attached yet, in the transaction under way. */
    public void make(PartitionedTable table, long of) {
        if (supported) {
            execute("create table " + table.partition(of) + " (like " + table.name()
                    + " including defaults including constraints, check ("
                    + table.group() + " = " + of + "))");
        }
    }

    /** The table that rows go into: the partition made for them, otherwise the table itself. */
    public String target(PartitionedTable table, long of) {
        return exists(table, of) ? table.partition(of) : table.name();
    }

    /** Whether the rows of group {@code of} have a partition of their own. */
    public boolean exists(PartitionedTable table, long of) {
        return supported
                && database.client()
                        .sql("select to_regclass(?) is not null")
                        .param(table.partition(of))
                        .query(Boolean.class)
                        .single();
    }

    private boolean isAttached(PartitionedTable table, long of) {
        return database.client()
                .sql("select relispartition from pg_class where oid = to_regclass(?)")
                .param(table.partition(of))
                .query(Boolean.class)
                .single();
    }

    /** Indexes a loaded partition and attaches it, in the transaction under way; nothing where there is none, or where it was done. */
    public void attach(PartitionedTable table, long of) {
        attach(List.of(table), of);
    }

    /**
     * Indexes loaded partitions side by side and attaches them in the transaction under way; nothing where there is none, or where it was
     * done. What was loaded was committed before, and so may an index be: one that nobody attached is found the next time.
     */
    public void attach(List<PartitionedTable> tables, long of) {
        List<PartitionedTable> loaded = tables.stream()
                .filter(table -> exists(table, of) && !isAttached(table, of))
                .toList();
        loaded.parallelStream().forEach(table -> database.inTransaction(() -> index(table, of)));
        for (PartitionedTable table : loaded) {
            execute("set local lock_timeout = '5min'");
            execute("alter table " + table.name() + " attach partition " + table.partition(of) + " for values in (" + of
                    + ")");
        }
    }

    private void index(PartitionedTable table, long of) {
        String partition = table.partition(of);
        if (!isIndexed(partition)) {
            execute("set local maintenance_work_mem = '256MB'");
            execute("alter table " + partition + " add primary key (" + String.join(", ", table.key()) + ")");
            // what the planner is to know of a partition, of which rows are read by its key or all together, few rows
            // tell
            execute("set local default_statistics_target = " + STATISTICS);
            execute("analyze " + partition);
        }
    }

    private boolean isIndexed(String partition) {
        return database.client()
                .sql("select exists (select from pg_index where indrelid = to_regclass(?) and indisprimary)")
                .param(partition)
                .query(Boolean.class)
                .single();
    }

    /** Deletes rows that share a table, in the transaction under way; those in a partition stay, to be dropped with it. */
    public void deleteShared(PartitionedTable table, long of) {
        if (!exists(table, of)) {
            database.client()
                    .sql("delete from " + table.name() + " where " + table.group() + " = ?")
                    .param(of)
                    .update();
        }
    }

    /** Takes every row back, in the transaction under way: drops a partition that was not attached yet, else deletes. */
    public void takeBack(PartitionedTable table, long of) {
        if (exists(table, of)) {
            execute("drop table " + table.partition(of));
        } else {
            deleteShared(table, of);
        }
    }

    /** The groups that have partitions, attached or not. */
    public List<Long> all(PartitionedTable table) {
        if (!supported) {
            return List.of();
        }
        return database.client()
                .sql("select substring(relname from '[0-9]+$')::bigint from pg_class"
                        + " where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname ~ ?"
                        + " order by 1")
                .param("^" + table.name() + "_[0-9]+$")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /**
     * Drops a partition in a transaction of its own.
     *
     * @return whether it is gone; {@code false} when somebody read the table for longer than two seconds
     */
    public boolean drop(PartitionedTable table, long of) {
        TransactionTemplate own = new TransactionTemplate(database.transactions());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try {
            own.executeWithoutResult(status -> {
                execute("set local lock_timeout = '2s'");
                execute("drop table if exists " + table.partition(of));
            });
            return true;
        } catch (UncategorizedSQLException e) {
            if (LOCK_TIMEOUT.equals(Objects.requireNonNull(e.getSQLException()).getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void execute(String sql) {
        database.client().sql(sql).update();
    }
}
