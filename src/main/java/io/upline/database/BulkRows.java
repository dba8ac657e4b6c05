package io.upline.database;

import org.jspecify.annotations.Nullable;

/**
 * Many rows for one table, put column by column in the order of the columns it was opened with; written in the transaction
 * that is under way on the calling thread, and all there once {@link #close} returned.
 *
 * <p>Costs one {@code COPY} on PostgreSQL and batches of 1,000 on H2. An instance is not for several threads.
 */
public interface BulkRows extends AutoCloseable {

    /** Puts a whole number into the next column: FLAG (0 or 1), SHORT, INT, LONG, DAY or MOMENT. */
    BulkRows put(long value);

    /** Puts text into the next column; {@code null} for no value. */
    BulkRows put(@Nullable String value);

    /** Puts an array into the next column; {@code null} for no value. */
    BulkRows put(long @Nullable [] values);

    /** Puts bytes into the next column; {@code null} for no value. */
    BulkRows put(byte @Nullable [] value);

    /** Puts no value into the next column. */
    BulkRows putNull();

    /**
     * Ends the row.
     *
     * @throws IllegalStateException when not every column was put
     */
    void endRow();

    /** Sends the rows that are left. On a failure the caller's transaction must roll back. */
    @Override
    void close();
}
