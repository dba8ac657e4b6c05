package io.upline.database;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes {@link BulkRows} by PostgreSQL's binary {@code COPY}, on the connection of the transaction under way.
 *
 * <p>Layout (PostgreSQL documentation, COPY, "Binary Format"): an 11-byte signature, flags and header length, then for each
 * row the number of fields and for each field its length and bytes, big-endian; −1 is null; −1 fields end it. Bytes gather
 * in one buffer that is sent whenever it passes 64 KiB.
 */
final class CopiedRows implements BulkRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int SEND_AT = 1 << 16;
    private static final long DAYS_TO_2000 = 10_957;
    private static final long SECONDS_TO_2000 = DAYS_TO_2000 * 86_400;
    private static final int INT8_OID = 20;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final DataSource source;
    private final Connection connection;
    private final Column.Type[] types;
    private final CopyIn copy;
    private byte[] buffer = new byte[SEND_AT * 2];
    private int length;
    private int column;

    CopiedRows(DataSource source, String table, List<Column> columns) {
        this.source = source;
        this.types = columns.stream().map(Column::type).toArray(Column.Type[]::new);
        this.connection = DataSourceUtils.getConnection(source);
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        try {
            this.copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + names + ") from stdin (format binary)");
        } catch (SQLException e) {
            throw DatabaseFault.of("copy into " + table, e);
        }
        ensure(SIGNATURE.length + 8);
        System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
        length = SIGNATURE.length;
        writeInt(0);
        writeInt(0);
    }

    @Override
    public BulkRows put(long value) {
        Column.Type type = beginField();
        switch (type) {
            case FLAG -> {
                writeInt(1);
                ensure(1);
                buffer[length++] = (byte) (value == 0 ? 0 : 1);
            }
            case SHORT -> {
                writeInt(2);
                writeShort((int) value);
            }
            case INT -> writeSized((int) value);
            case DAY -> writeSized((int) (value - DAYS_TO_2000));
            case LONG -> writeSized(value);
            case MOMENT -> writeSized(Math.multiplyExact(value - SECONDS_TO_2000, 1_000_000L));
            case TEXT, LONGS, BYTES -> throw new IllegalStateException("not a number: " + types[column - 1]);
        }
        return this;
    }

    @Override
    public BulkRows put(@Nullable String value) {
        return put(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public BulkRows put(byte @Nullable [] value) {
        if (value == null) {
            return putNull();
        }
        beginField();
        writeInt(value.length);
        ensure(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    @Override
    public BulkRows put(long @Nullable [] values) {
        if (values == null) {
            return putNull();
        }
        beginField();
        int dimensions = values.length == 0 ? 0 : 1;
        writeInt(12 + dimensions * 8 + values.length * 12);
        writeInt(dimensions);
        writeInt(0);
        writeInt(INT8_OID);
        if (dimensions == 1) {
            writeInt(values.length);
            writeInt(1);
        }
        for (long value : values) {
            writeSized(value);
        }
        return this;
    }

    @Override
    public BulkRows putNull() {
        beginField();
        writeInt(-1);
        return this;
    }

    @Override
    public void endRow() {
        if (column != types.length) {
            throw new IllegalStateException("row has " + column + " of " + types.length + " columns");
        }
        column = 0;
        if (length >= SEND_AT) {
            send();
        }
    }

    @Override
    public void close() {
        try {
            if (column == 0) {
                writeShort(-1);
                send();
                copy.endCopy();
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("copy", e);
        } finally {
            cancel();
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** Cancels the copy when a row was begun and not ended: its writer failed, and nothing of the copy may stay. */
    private void cancel() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("copy", e);
        }
    }

    private Column.Type beginField() {
        if (column == 0) {
            writeShort(types.length);
        }
        return types[column++];
    }

    private void writeSized(int value) {
        ensure(8);
        INT.set(buffer, length, 4);
        INT.set(buffer, length + 4, value);
        length += 8;
    }

    private void writeSized(long value) {
        ensure(12);
        INT.set(buffer, length, 8);
        LONG.set(buffer, length + 4, value);
        length += 12;
    }

    private void writeShort(int value) {
        ensure(2);
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = (byte) value;
    }

    private void writeInt(int value) {
        ensure(4);
        INT.set(buffer, length, value);
        length += 4;
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    private void send() {
        try {
            copy.writeToCopy(buffer, 0, length);
            length = 0;
        } catch (SQLException e) {
            throw DatabaseFault.of("copy", e);
        }
    }
}
