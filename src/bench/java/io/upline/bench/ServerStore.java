package io.upline.bench;

import io.upline.database.Database;
import io.upline.database.DatabaseAddress;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is asked of a database server as a whole, and of the bookkeeping of a close's steps. */
final class ServerStore {

    private ServerStore() {}

    static void create(DataSource server, String name) {
        JdbcClient.create(server).sql("create database " + name).update();
    }

    /** Connections to a server, one each time. */
    static DataSource source(DatabaseAddress address) {
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }

    /** Drops the databases whose name begins so; nobody may be connected to one. */
    static void drop(DataSource server, String prefix) {
        JdbcClient client = JdbcClient.create(server);
        List<String> names = client.sql("select datname from pg_database where starts_with(datname, ?) order by 1")
                .param(prefix)
                .query((row, number) -> row.getString(1))
                .list();
        names.forEach(name -> client.sql("drop database " + name).update());
    }

    static String version(Database database) {
        List<String> version = new ArrayList<>();
        boolean postgres = database.vendor() == io.upline.database.Vendor.POSTGRESQL;
        database.read(
                postgres ? "show server_version" : "select h2version()",
                List.of(),
                row -> version.add(row.getString(1)));
        return (postgres ? "PostgreSQL " : "H2 ") + version.getFirst();
    }

    /** The steps of all jobs in the order in which they ran, without their partitions. */
    static List<StepTime> steps(Database database) {
        List<StepTime> steps = new ArrayList<>();
        database.read(
                "select step_name, start_time, end_time from batch_step_execution"
                        + " where step_name not like '%:%' order by step_execution_id",
                List.of(),
                row -> steps.add(new StepTime(
                        row.getString(1),
                        java.time.Duration.between(
                                        row.getTimestamp(2).toLocalDateTime(),
                                        row.getTimestamp(3).toLocalDateTime())
                                .toNanos())));
        return steps;
    }

    static long count(Database database, String sql) {
        long[] count = {0};
        database.read("select count(*) from " + sql, List.of(), row -> count[0] = row.getLong(1));
        return count[0];
    }

    /** How long a step took. */
    record StepTime(String name, long nanos) {}
}
