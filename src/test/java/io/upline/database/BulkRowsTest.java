package io.upline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkRowsTest {

    private static final List<Column> COLUMNS = List.of(
            Column.flag("f"),
            Column.ofShort("s"),
            Column.ofInt("i"),
            Column.ofLong("l"),
            Column.text("t"),
            Column.day("d"),
            Column.moment("m"),
            Column.longs("a"),
            Column.bytes("b"));

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void writesEveryTypeAndReadsItBack(Vendor vendor) {
        try (Database database = withTable(vendor)) {
            database.inTransaction(() -> write(database));
            List<String> rows = new ArrayList<>();
            database.read(
                    "select f, s, i, l, t, d, m, a, b from sample order by i",
                    List.of(),
                    r -> rows.add(r.getBoolean(1) + " " + r.getShort(2) + " " + r.getInt(3) + " " + r.getLong(4) + " "
                            + r.getString(5) + " " + r.getDate(6) + " " + r.getTimestamp(7) + " "
                            + (r.getArray(8) == null
                                    ? null
                                    : List.of((Object[]) r.getArray(8).getArray())) + " "
                            + (r.getBytes(9) == null ? null : r.getBytes(9).length)));
            assertThat(rows)
                    .containsExactly(
                            "true -3 7 -9000000000 Åse \"x\" 2026-10-31 2026-10-31 23:59:58.0 [1, -2, 3] 2",
                            "false 0 8 0 null null null [] 0");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void leavesNothingWhenTheTransactionRollsBack(Vendor vendor) {
        try (Database database = withTable(vendor)) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        write(database);
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(database.client()
                            .sql("select count(*) from sample")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** A server that is restarted, or ends a session, in the middle of rows: the transaction fails, and does not hang. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000})
    void failsAtOnceWhenTheSessionIsEnded(int rowsAfter) {
        try (Database database = withTable(Vendor.POSTGRESQL)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> assertThatThrownBy(() -> database.inTransaction(() -> {
                                long session = database.client()
                                        .sql("select pg_backend_pid()")
                                        .query(Long.class)
                                        .single();
                                try (BulkRows rows = database.bulk("sample", List.of(Column.ofInt("i")))) {
                                    rows.put(1).endRow();
                                    end(database, session);
                                    for (int row = 0; row < rowsAfter; row++) {
                                        rows.put(row).endRow();
                                    }
                                }
                            }))
                            .isInstanceOf(RuntimeException.class));
            assertThat(database.client()
                            .sql("select count(*) from sample")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** Ends a session from a connection of its own, and waits until it is gone. */
    private static void end(Database database, long session) {
        try (Connection other = database.source().getConnection();
                PreparedStatement ended = other.prepareStatement("select pg_terminate_backend(?, 10000)")) {
            ended.setInt(1, Math.toIntExact(session));
            ended.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void streamsEveryTypeBack(Vendor vendor) {
        try (Database database = withTable(vendor)) {
            database.inTransaction(() -> write(database));
            List<String> rows = new ArrayList<>();
            database.stream(
                    "select f, s, i, l, t, a, t is null from sample where l < ? and l >= ? order by i",
                    List.of(1, -9_000_000_000L),
                    r -> rows.add(r.flag(1) + " " + r.number(2) + " " + r.integer(3) + " " + r.number(4) + " "
                            + r.text(5)
                            + " " + r.utf8(5).length + " " + Arrays.toString(r.numbers(6)) + " " + r.isNull(5) + " "
                            + r.flag(7)));
            assertThat(rows)
                    .containsExactly(
                            "true -3 7 -9000000000 Åse \"x\" 8 [1, -2, 3] false false", "false 0 8 0  0 [] true true");
        }
    }

    /** More rows than one fetch holds; whoever gives up in the middle leaves no connection behind. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void streamsManyRowsAndLetsGoWhenTheReaderFails(Vendor vendor) {
        try (Database database = withTable(vendor)) {
            String many = "select x from generate_series(1, 25000) as g(x) where x > ?";
            String sql = vendor == Vendor.H2 ? "select x from system_range(1, 25000) where x > ?" : many;
            for (int time = 0; time < 20; time++) {
                assertThatThrownBy(() -> database.stream(sql, List.of(10), row -> {
                            if (row.integer(1) == 12_000) {
                                throw new IllegalStateException("stop");
                            }
                        }))
                        .hasMessage("stop");
            }
            long[] sum = {0};
            database.stream(sql, List.of(0), row -> sum[0] += row.number(1));
            assertThat(sum[0]).isEqualTo(25_000L * 25_001 / 2);
            database.stream(sql, List.of(25_000), row -> sum[0] = 0);
            assertThat(sum[0]).isPositive();
        }
    }

    private static void write(Database database) {
        try (BulkRows rows = database.bulk("sample", COLUMNS)) {
            rows.put(1)
                    .put(-3)
                    .put(7)
                    .put(-9_000_000_000L)
                    .put("Åse \"x\"")
                    .put(20_757)
                    .put(1_793_491_198L);
            rows.put(new long[] {1, -2, 3}).put(new byte[] {1, 2}).endRow();
            rows.put(0).put(0).put(8).put(0).putNull().putNull().putNull();
            rows.put(new long[0]).put(new byte[0]).endRow();
        }
    }

    private static Database withTable(Vendor vendor) {
        Database database = TestDatabases.fresh(vendor);
        String bytes = vendor == Vendor.H2 ? "varbinary" : "bytea";
        database.client()
                .sql("create table sample (f boolean, s smallint, i integer, l bigint, t varchar(40), d date,"
                        + " m timestamp, a bigint array, b " + bytes + ")")
                .update();
        return database;
    }
}
