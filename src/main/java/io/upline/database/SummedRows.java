package io.upline.database;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bulk rows that are added up on their way. */
final class SummedRows implements BulkRows {

    private final BulkRows rows;
    private final PartSum sum;
    private final int[] places;
    private final boolean takesUtf8;
    private int column;

    SummedRows(BulkRows rows, PartSum sum, int[] places) {
        this.rows = rows;
        this.takesUtf8 = rows instanceof CopiedRows;
        this.sum = sum;
        this.places = places;
    }

    @Override
    public BulkRows put(long value) {
        rows.put(value);
        int place = places[column++];
        if (place >= 0) {
            sum.number(place, value);
        }
        return this;
    }

    @Override
    public BulkRows put(@Nullable String value) {
        int place = places[column++];
        if (place < 0 || value == null) {
            rows.put(value);
            return this;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        sum.text(place, utf8);
        if (takesUtf8) {
            rows.put(utf8);
        } else {
            rows.put(value);
        }
        return this;
    }

    @Override
    public BulkRows put(long @Nullable [] values) {
        rows.put(values);
        int place = places[column++];
        if (place >= 0 && values != null) {
            sum.numbers(place, values);
        }
        return this;
    }

    @Override
    public BulkRows put(byte @Nullable [] value) {
        rows.put(value);
        column++;
        return this;
    }

    @Override
    public BulkRows putNull() {
        rows.putNull();
        column++;
        return this;
    }

    @Override
    public void endRow() {
        rows.endRow();
        sum.endRow();
        column = 0;
    }

    @Override
    public void close() {
        rows.close();
    }
}
