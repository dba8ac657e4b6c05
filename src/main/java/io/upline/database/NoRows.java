package io.upline.database;

import org.jspecify.annotations.Nullable;

/** Bulk rows that are written nowhere. */
final class NoRows implements BulkRows {

    @Override
    public BulkRows put(long value) {
        return this;
    }

    @Override
    public BulkRows put(@Nullable String value) {
        return this;
    }

    @Override
    public BulkRows put(long @Nullable [] values) {
        return this;
    }

    @Override
    public BulkRows put(byte @Nullable [] value) {
        return this;
    }

    @Override
    public BulkRows putNull() {
        return this;
    }

    @Override
    public void endRow() {
        // nothing is kept of it
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
