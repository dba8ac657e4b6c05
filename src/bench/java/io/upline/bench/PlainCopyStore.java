package io.upline.bench;

import io.upline.database.Database;
import io.upline.database.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * The least a database takes for rows that a close wrote: the very same rows, already in binary form, by one {@code COPY} a table
 * into a table without indexes, which are built after. On H2 one {@code insert … select} a table instead.
 */
final class PlainCopyStore {

    private static final Set<String> OF_IMPORT = Set.of(
            "member",
            "member_change",
            "member_person",
            "customer_order",
            "order_return",
            "order_payment",
            "early_buyer");
    private static final Pattern OURS = Pattern.compile(
            "(member_volume|member_rank|earning|carried|proposed_transfer|account_sheet|account_balance|transfer|payment).*");

    private final Database database;
    private final Path folder;

    PlainCopyStore(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** The floor of a stage that writes rows: how many, and how long. */
    Floor of(Stage stage) {
        Floor sum = new Floor(0, 0);
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists plain");
            for (String table : tables(statement)) {
                if (stage == (isOfImport(table) ? Stage.IMPORT : Stage.ROWS)) {
                    sum = sum.plus(
                            database.vendor() == Vendor.POSTGRESQL
                                    ? copied(connection, statement, table)
                                    : inserted(statement, table));
                }
            }
            return sum;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the plain copy failed", e);
        }
    }

    /** Tables and partitions that hold rows of a close. */
    private List<String> tables(Statement statement) throws SQLException {
        String sql = database.vendor() == Vendor.POSTGRESQL
                ? "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'r' and n.nspname = 'public' order by 1"
                : "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC' order by 1";
        List<String> tables = new ArrayList<>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String table = rows.getString(1);
                if (isOfImport(table) || OURS.matcher(table).matches()) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static boolean isOfImport(String table) {
        return OF_IMPORT.contains(table.replaceFirst("_(rest|[0-9]+)$", ""));
    }

    private Floor copied(Connection connection, Statement statement, String table) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Path rows = folder.resolve(table + ".rows");
        try (OutputStream out = Files.newOutputStream(rows)) {
            copy.copyOut("copy " + table + " to stdout (format binary)", out);
        }
        TreeMap<String, String> indexes = new TreeMap<>();
        try (var found = statement.executeQuery(
                "select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = '" + table
                        + "'")) {
            while (found.next()) {
                indexes.put(found.getString(1), found.getString(2).replaceFirst(" ON (public\\.)?", " ON plain."));
            }
        }
        statement.execute("create table plain." + table + " (like public." + table + ")");
        long begun = System.nanoTime();
        long count;
        try (InputStream in = Files.newInputStream(rows)) {
            count = copy.copyIn("copy plain." + table + " from stdin (format binary)", in, 1 << 16);
        }
        for (String index : indexes.values()) {
            statement.execute(index);
        }
        Floor floor = new Floor(count, System.nanoTime() - begun);
        statement.execute("drop table plain." + table);
        Files.delete(rows);
        return floor;
    }

    private static Floor inserted(Statement statement, String table) throws SQLException {
        String plain = "plain." + table.toUpperCase(Locale.ROOT);
        long begun = System.nanoTime();
        int count = statement.executeUpdate("create table " + plain + " as select * from public." + table);
        long nanos = System.nanoTime() - begun;
        statement.execute("drop table " + plain);
        return new Floor(count, nanos);
    }

    /** The floor of loading: members and orders out of their tables as they are, thrown away. */
    Floor load() {
        if (database.vendor() != Vendor.POSTGRESQL) {
            long begun = System.nanoTime();
            long[] rows = {0};
            database.read("select * from member", List.of(), row -> rows[0] += Math.min(1, row.getInt(1)));
            database.read("select * from customer_order", List.of(), row -> rows[0]++);
            return new Floor(rows[0], System.nanoTime() - begun);
        }
        try (Connection connection = database.source().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long begun = System.nanoTime();
            long rows = copy.copyOut(
                    "copy (select member_key, kind, status, sponsor, joined_day from member) to stdout (format binary)",
                    OutputStream.nullOutputStream());
            rows += copy.copyOut(
                    "copy (select buyer, paid_day, paid_second, type_no, amount_minor, measure_1, measure_2"
                            + " from customer_order) to stdout (format binary)",
                    OutputStream.nullOutputStream());
            return new Floor(rows, System.nanoTime() - begun);
        } catch (SQLException e) {
            throw new IllegalStateException("the plain copy failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
