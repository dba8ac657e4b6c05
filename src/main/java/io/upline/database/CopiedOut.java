package io.upline.database;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query by PostgreSQL's binary {@code COPY}, one message each. Numbers are read from their bytes, so that no field needs a
 * text or an object. The layout is that of {@link CopiedRows}; the signature and the end come in messages of their own or with a row.
 */
final class CopiedOut implements StreamedRow {

    private static final int HEADER = 19;
    private static final int ARRAY_HEADER = 12;
    private static final byte[] NOTHING = {};
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = NOTHING;
    private int[] at = new int[16];
    private int[] length = new int[16];

    private CopiedOut() {}

    /**
     * Reads all rows of a query, on a connection that does nothing else meanwhile. When the reading does not come to the end, the
     * connection is of no use any more.
     */
    static void read(Connection connection, String query, Consumer<StreamedRow> reader) throws SQLException {
        CopiedOut row = new CopiedOut();
        CopyOut copy = begun(connection, query);
        int skip = HEADER;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            if (row.isRow(message, skip)) {
                reader.accept(row);
            }
            skip = 0;
        }
    }

    /**
     * Reads all rows of a query, of which few stand out of the order of two columns of whole numbers, and gives them in that order.
     *
     * @return {@code false} as soon as one is too far out of it, or two are alike in both; then some rows were given, and the connection is
     *     of no use any more
     */
    static boolean readInOrder(Connection connection, String query, int first, int second, Consumer<StreamedRow> reader)
            throws SQLException {
        CopiedOut next = new CopiedOut();
        CopiedOut given = new CopiedOut();
        RowsInOrder rows = new RowsInOrder(message -> {
            given.isRow(message, 0);
            reader.accept(given);
        });
        CopyOut copy = begun(connection, query);
        int skip = HEADER;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            byte[] row =
                    skip == 0 ? message : Arrays.copyOfRange(message, Math.min(skip, message.length), message.length);
            skip = 0;
            if (next.isRow(row, 0) && !rows.add(next.number(first), next.number(second), row)) {
                return false;
            }
        }
        rows.end();
        return true;
    }

    private static CopyOut begun(Connection connection, String query) throws SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
    }

    /** Finds the fields of a message; {@code false} when it holds none. */
    private boolean isRow(byte[] message, int from) {
        bytes = message;
        if (message.length <= from) {
            return false;
        }
        int fields = (short) read(from, 2);
        if (fields < 0) {
            return false;
        }
        if (fields > at.length) {
            at = new int[fields];
            length = new int[fields];
        }
        int next = from + 2;
        for (int field = 0; field < fields; field++) {
            int size = (int) INT.get(message, next);
            length[field] = size;
            next += Integer.BYTES;
            at[field] = next;
            next += Math.max(0, size);
        }
        return true;
    }

    @Override
    public boolean isNull(int column) {
        return length[column - 1] < 0;
    }

    @Override
    public long number(int column) {
        return isNull(column) ? 0 : read(at[column - 1], length[column - 1]);
    }

    @Override
    public boolean flag(int column) {
        return number(column) != 0;
    }

    @Override
    public String text(int column) {
        return isNull(column) ? "" : new String(bytes, at[column - 1], length[column - 1], StandardCharsets.UTF_8);
    }

    @Override
    public byte[] utf8(int column) {
        return isNull(column)
                ? NOTHING
                : Arrays.copyOfRange(bytes, at[column - 1], at[column - 1] + length[column - 1]);
    }

    @Override
    public long[] numbers(int column) {
        if (isNull(column) || read(at[column - 1], 4) == 0) {
            return new long[0];
        }
        int from = at[column - 1] + ARRAY_HEADER;
        long[] numbers = new long[(int) read(from, 4)];
        int next = from + 8;
        for (int i = 0; i < numbers.length; i++) {
            int size = (int) read(next, 4);
            numbers[i] = read(next + 4, size);
            next += 4 + size;
        }
        return numbers;
    }

    /** Reads a signed big-endian number of this many bytes. */
    private long read(int from, int size) {
        if (size == Integer.BYTES) {
            return (int) INT.get(bytes, from);
        }
        if (size == Long.BYTES) {
            return (long) LONG.get(bytes, from);
        }
        long value = bytes[from];
        for (int i = 1; i < size; i++) {
            value = (value << 8) | (bytes[from + i] & 0xff);
        }
        return value;
    }
}
