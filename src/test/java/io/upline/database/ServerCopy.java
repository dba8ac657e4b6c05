package io.upline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL database as files: the steps that made its schema, as they were then, and its rows as statements. Written by the
 * program of a version, and loaded again long after it.
 */
public final class ServerCopy {

    private static final String STEPS = "steps";
    private static final String ROWS = "rows.sql";
    private static final Path SCHEMA = Path.of("src/main/resources/db/migration");

    private ServerCopy() {}

    /** Writes a database, whose schema this program made, into a folder. */
    public static void write(Database database, Path folder) {
        try {
            Path steps = Files.createDirectories(folder.resolve(STEPS));
            for (String from : List.of("common", Vendor.POSTGRESQL.folder())) {
                try (Stream<Path> files = Files.list(SCHEMA.resolve(from))) {
                    for (Path file : files.toList()) {
                        Files.copy(file, steps.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            Files.write(folder.resolve(ROWS), rows(database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads a folder into an empty database. */
    public static void load(Path folder, DatabaseAddress into) {
        Flyway.configure()
                .dataSource(into.url(), into.user(), into.password())
                .locations("filesystem:" + folder.resolve(STEPS))
                .table(Database.HISTORY)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(into.url(), into.user(), into.password());
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(folder.resolve(ROWS)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(Database database) {
        List<String> lines = new ArrayList<>();
        // foreign keys and triggers rest while rows come in any order
        lines.add("set session_replication_role = replica;");
        List<String> tables = names(
                database,
                "select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace"
                        + " and relname <> '" + Database.HISTORY + "' order by relname");
        lines.addAll(names(
                database,
                "select format('create table %I (like %I including all); alter table %I attach partition %I %s;',"
                        + " c.relname, p.relname || '_rest', p.relname, c.relname,"
                        + " pg_get_expr(c.relpartbound, c.oid))"
                        + " from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                        + " join pg_class p on p.oid = i.inhparent"
                        + " where c.relkind = 'r' and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'"
                        + " order by c.relname"));
        for (String table : tables) {
            lines.add("delete from " + table + ";");
            String values = String.join(
                    ", ",
                    names(
                            database,
                            "select format('quote_nullable(%I::text)', attname) from pg_attribute where attrelid = '"
                                    + table + "'::regclass and attnum > 0 and not attisdropped order by attnum"));
            List<String> rows = names(database, "select concat_ws(', ', " + values + ") as row from " + table);
            rows.stream().sorted().forEach(row -> lines.add("insert into " + table + " values (" + row + ");"));
        }
        lines.addAll(names(
                database,
                "select format('select setval(%L, %s, true);', sequencename, last_value) from pg_sequences"
                        + " where schemaname = current_schema() and last_value is not null order by sequencename"));
        return lines;
    }

    private static List<String> names(Database database, String query) {
        return database.client()
                .sql(query)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
