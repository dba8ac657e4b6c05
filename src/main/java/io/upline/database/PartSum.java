package io.upline.database;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Adds up a group of a {@link Part}: SHA-256 over its rows in their order. Of a row each field that has a value stands behind its
 * number; then zero. So a field that is added later and is empty leaves every older sum as it is.
 *
 * <p>Rows are added as they are read back, or as they are written; an instance is not for several threads.
 */
public final class PartSum {

    private static final String FORMAT = "upline part 1 ";
    private static final int BUFFER = 1 << 16;
    private static final int MOST_BESIDE_TEXT = 16;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER];
    private final long[] numbers;
    private final byte[][] texts;
    private final boolean[] isText;
    private final boolean[] present;
    private final Part.Kind[] kinds;
    private final int first;
    private int length;
    private long rows;
    private long last = Long.MIN_VALUE;
    private boolean inOrder = true;

    /** Begins a group. */
    public PartSum(Part part) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        int fields = part.fields().size();
        numbers = new long[fields];
        texts = new byte[fields][];
        isText = new boolean[fields];
        present = new boolean[fields];
        kinds = part.fields().stream().map(Part.Field::kind).toArray(Part.Kind[]::new);
        first = part.order().isEmpty() ? -1 : part.place(part.order().getFirst());
        append((FORMAT + part.table() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a group came to.
     *
     * @param rows how many rows
     * @param digest of all of them, 64 hexadecimal digits
     */
    public record Sum(long rows, String digest) {}

    void number(int field, long value) {
        numbers[field] = value;
        isText[field] = false;
        present[field] = true;
    }

    void text(int field, String value) {
        text(field, value.getBytes(StandardCharsets.UTF_8));
    }

    void text(int field, byte[] utf8) {
        texts[field] = utf8;
        isText[field] = true;
        present[field] = true;
    }

    void numbers(int field, long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        for (long value : values) {
            bytes.putLong(value);
        }
        texts[field] = bytes.array();
        isText[field] = true;
        present[field] = true;
    }

    void endRow() {
        for (int field = 0; field < present.length; field++) {
            if (present[field]) {
                room(MOST_BESIDE_TEXT);
                buffer[length++] = (byte) (field + 1);
                if (isText[field]) {
                    INT.set(buffer, length, texts[field].length);
                    length += Integer.BYTES;
                    append(texts[field]);
                } else {
                    LONG.set(buffer, length, numbers[field]);
                    length += Long.BYTES;
                }
            }
        }
        room(1);
        buffer[length++] = 0;
        if (first >= 0) {
            inOrder &= numbers[first] > last;
            last = numbers[first];
        }
        Arrays.fill(present, false);
        rows++;
    }

    /**
     * Adds a row as it is stored.
     *
     * @param from the column of the part's first field; the others follow it in their order
     */
    public void row(StreamedRow row, int from) {
        for (int i = 0; i < present.length; i++) {
            if (!row.isNull(from + i)) {
                switch (kinds[i]) {
                    case NUMBER -> number(i, row.number(from + i));
                    case FLAG -> number(i, row.flag(from + i) ? 1 : 0);
                    case TEXT -> text(i, row.utf8(from + i));
                    case NUMBERS -> numbers(i, row.numbers(from + i));
                    default -> throw new IllegalArgumentException("days and moments are not streamed");
                }
            }
        }
        endRow();
    }

    /** Whether each row stood behind the one before it by the first column of the order alone, so that no other order is possible. */
    public boolean isInOrder() {
        return inOrder;
    }

    /** What the group came to; nothing is added afterwards. */
    public Sum sum() {
        digest.update(buffer, 0, length);
        length = 0;
        return new Sum(rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** Rows that are added up and written nowhere; of the columns those count that the part covers. */
    public BulkRows rows(Part part, List<Column> columns) {
        return watch(new NoRows(), part, columns);
    }

    /** Rows that are added up as they are written; of the columns those count that the part covers. */
    public BulkRows watch(BulkRows rows, Part part, List<Column> columns) {
        int[] places =
                columns.stream().mapToInt(column -> part.place(column.name())).toArray();
        return new SummedRows(rows, this, places);
    }

    private void append(byte[] bytes) {
        if (bytes.length > BUFFER) {
            digest.update(buffer, 0, length);
            length = 0;
            digest.update(bytes);
            return;
        }
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void room(int more) {
        if (length + more > BUFFER) {
            digest.update(buffer, 0, length);
            length = 0;
        }
    }
}
