package io.upline.desk;

import io.upline.database.Database;
import io.upline.database.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/**
 * What somebody who has the database's password can do to the rows of one table: change a value, delete a row, put in a copy of one. Each
 * is done, looked at, and taken back.
 */
final class RowTamper {

    /** Keys that the catalogue does not name on both databases. */
    private static final Map<String, List<String>> KEYS =
            Map.of("customer_order", List.of("order_id", "order_line"), "audit", List.of("seq"));

    /** What a copy must have of its own beside its key, so that the database takes it. */
    private static final Map<String, String> UNIQUE = Map.ofEntries(
            Map.entry("member", "member_id"),
            Map.entry("order_type", "name"),
            Map.entry("company_measure", "name"),
            Map.entry("ledger_batch", "reference"),
            Map.entry("ledger_period", "last_day"),
            Map.entry("period_version", "version"),
            Map.entry("payment", "party"),
            Map.entry("payment_run", "run_no"),
            Map.entry("approval", "approved_by"));

    private final Database database;
    private final String table;
    private final List<Column> columns;
    private final List<String> key;
    private final Random random;

    RowTamper(Database database, String table, Random random) {
        this.database = database;
        this.table = table;
        this.random = random;
        this.columns = database.client()
                .sql("select lower(column_name), lower(data_type) from information_schema.columns"
                        + " where lower(table_name) = ? and lower(table_schema) = 'public' order by ordinal_position")
                .param(table)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
        this.key = KEYS.containsKey(table) ? KEYS.get(table) : key();
    }

    /** A column of the table. */
    record Column(String name, String type) {}

    private List<String> key() {
        return database.client()
                .sql("select lower(k.column_name) from information_schema.table_constraints c"
                        + " join information_schema.key_column_usage k on k.constraint_name = c.constraint_name"
                        + " and k.table_name = c.table_name and k.table_schema = c.table_schema"
                        + " where c.constraint_type = 'PRIMARY KEY' and lower(c.table_name) = ?"
                        + " and lower(c.table_schema) = 'public' order by k.ordinal_position")
                .param(table)
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<Column> columns() {
        return columns;
    }

    boolean isEmpty() {
        return rows() == 0;
    }

    private long rows() {
        return database.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** Changes a value of some row; what is looked at is told what was done. */
    void change(Column column, Consumer<String> look) {
        String old = backup();
        try {
            run("update " + table + " set " + column.name() + " = " + other(column) + " where " + sameKey("tampered"));
            look.accept(table + "." + column.name() + " of " + old);
        } catch (DataAccessException refused) {
            look.accept("");
        } finally {
            restore(column);
        }
    }

    /** Deletes some row. */
    void delete(Consumer<String> look) {
        String old = backup();
        run("delete from " + table + " where " + sameKey("tampered"));
        look.accept(table + " without " + old);
        run("insert into " + table + " select * from tampered");
        run("drop table tampered");
    }

    /** Puts in a copy of some row, under a key of its own. */
    void copy(Consumer<String> look) {
        String old = backup();
        List<String> own = new ArrayList<>(List.of(key.getLast()));
        if (UNIQUE.containsKey(table)) {
            own.add(UNIQUE.get(table));
        }
        for (Column column : columns) {
            if (own.contains(column.name())) {
                run("update tampered set " + column.name() + " = " + other(column));
            }
        }
        run("insert into " + table + " select * from tampered");
        look.accept(table + " with a copy of " + old);
        run("delete from " + table + " where " + sameKey("tampered"));
        run("drop table tampered");
    }

    /** Keeps a row aside, and returns its key. */
    private String backup() {
        long at = random.nextLong(rows());
        String all = String.join(", ", key);
        run("create table tampered as select * from " + table + " order by " + all + " offset " + at
                + " rows fetch next 1 rows only");
        return database.client()
                .sql("select " + all + " from tampered")
                .query((row, n) -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= key.size(); i++) {
                        values.add(row.getString(i));
                    }
                    return String.join("/", values);
                })
                .single();
    }

    private void restore(Column column) {
        if (key.contains(column.name())) {
            run("delete from " + table + " where "
                    + key.stream()
                            .map(each -> each.equals(column.name())
                                    ? each + " = (select " + other(column) + " from tampered)"
                                    : each + " = (select " + each + " from tampered)")
                            .collect(Collectors.joining(" and ")));
        } else {
            run("delete from " + table + " where " + sameKey("tampered"));
        }
        run("insert into " + table + " select * from tampered t where not exists (select 1 from " + table + " x where "
                + key.stream().map(each -> "x." + each + " = t." + each).collect(Collectors.joining(" and ")) + ")");
        run("drop table tampered");
    }

    private String sameKey(String from) {
        return key.stream()
                .map(each -> each + " = (select " + each + " from " + from + ")")
                .collect(Collectors.joining(" and "));
    }

    /** Another value than the one that stands, as the database can make it. */
    private String other(Column column) {
        String name = column.name();
        String type = column.type().toLowerCase(Locale.ROOT);
        if (type.startsWith("bool")) {
            return "not " + name;
        }
        if (type.startsWith("char")) {
            return "case when " + name + " is null then 'x' when " + name + " = '' then 'x' when substring(" + name
                    + ", 1, 1) = 'x' then 'y' || substring(" + name + ", 2) else 'x' || substring(" + name
                    + ", 2) end";
        }
        if (type.startsWith("timestamp")) {
            return "case when " + name + " is null then current_timestamp else " + name + " + interval '1' second end";
        }
        if (type.equals("date")) {
            return "case when " + name + " is null then date '2026-01-01' else " + name + " + "
                    + (database.vendor() == Vendor.H2 ? "interval '999' day(3)" : "999") + " end";
        }
        if (type.equals("array")) {
            return "array[cast(1 as bigint)]";
        }
        // a key must not be that of another row
        return "coalesce(" + name + ", 0) + " + (key.contains(name) || name.equals(UNIQUE.get(table)) ? 1_000 : 1);
    }

    private void run(String sql) {
        database.client().sql(sql).update();
    }
}
