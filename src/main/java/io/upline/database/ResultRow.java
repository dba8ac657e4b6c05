package io.upline.database;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The row on which a cursor stands. */
final class ResultRow implements StreamedRow {

    private final ResultSet rows;

    ResultRow(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public boolean isNull(int column) {
        return get(() -> rows.getObject(column) == null);
    }

    @Override
    public long number(int column) {
        return get(() -> rows.getLong(column));
    }

    @Override
    public boolean flag(int column) {
        return get(() -> rows.getBoolean(column));
    }

    @Override
    public String text(int column) {
        return get(() -> {
            String text = rows.getString(column);
            return text == null ? "" : text;
        });
    }

    @Override
    public byte[] utf8(int column) {
        return text(column).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long[] numbers(int column) {
        return get(() -> {
            Array array = rows.getArray(column);
            Object[] values = array == null ? new Object[0] : (Object[]) array.getArray();
            long[] numbers = new long[values.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = ((Number) values[i]).longValue();
            }
            return numbers;
        });
    }

    private static <T> T get(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw DatabaseFault.of("a query", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws SQLException;
    }
}
