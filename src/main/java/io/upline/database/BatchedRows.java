package io.upline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Writes {@link BulkRows} by JDBC batches, which H2 takes. */
final class BatchedRows implements BulkRows {

    private static final int BATCH = 1_000;

    private final Connection connection;
    private final javax.sql.DataSource source;
    private final PreparedStatement statement;
    private final List<Column> columns;
    private int column;
    private int pending;

    BatchedRows(javax.sql.DataSource source, String table, List<Column> columns) {
        this.source = source;
        this.columns = columns;
        this.connection = DataSourceUtils.getConnection(source);
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
        try {
            this.statement =
                    connection.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")");
        } catch (SQLException e) {
            throw DatabaseFault.of("insert into " + table, e);
        }
    }

    @Override
    public BulkRows put(long value) {
        return set(
                switch (type()) {
                    case FLAG -> value != 0;
                    case SHORT -> (short) value;
                    case INT -> (int) value;
                    case DAY -> LocalDate.ofEpochDay(value);
                    case MOMENT -> LocalDateTime.ofEpochSecond(value, 0, ZoneOffset.UTC);
                    case LONG -> value;
                    case TEXT, LONGS, BYTES -> throw new IllegalStateException("not a number: " + columns.get(column));
                });
    }

    @Override
    public BulkRows put(@Nullable String value) {
        return set(value);
    }

    @Override
    public BulkRows put(long @Nullable [] values) {
        return set(values == null ? null : Arrays.stream(values).boxed().toArray());
    }

    @Override
    public BulkRows put(byte @Nullable [] value) {
        return set(value);
    }

    @Override
    public BulkRows putNull() {
        return set(null);
    }

    @Override
    public void endRow() {
        if (column != columns.size()) {
            throw new IllegalStateException("row has " + column + " of " + columns.size() + " columns");
        }
        column = 0;
        try {
            statement.addBatch();
            if (++pending == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("insert", e);
        }
    }

    @Override
    public void close() {
        try (statement) {
            flush();
        } catch (SQLException e) {
            throw DatabaseFault.of("insert", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void flush() throws SQLException {
        if (pending > 0) {
            statement.executeBatch();
            pending = 0;
        }
    }

    private Column.Type type() {
        return columns.get(column).type();
    }

    private BulkRows set(@Nullable Object value) {
        try {
            column++;
            if (value == null) {
                statement.setNull(column, Types.NULL);
            } else {
                statement.setObject(column, value);
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("insert", e);
        }
        return this;
    }
}
