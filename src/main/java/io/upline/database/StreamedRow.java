package io.upline.database;

/**
 * One row of {@link Database#stream}; valid until the next one. Columns count from 1, as in JDBC; what is null
 * reads as 0, {@code false} or empty.
 */
public interface StreamedRow {

    /** Whether the column is null. */
    boolean isNull(int column);

    /** A whole number of any width. */
    long number(int column);

    /** A whole number that fits. */
    default int integer(int column) {
        return Math.toIntExact(number(column));
    }

    /** A flag. */
    boolean flag(int column);

    /** A text. */
    String text(int column);

    /** A text in UTF-8; the array is the caller's. */
    byte[] utf8(int column);

    /** An array of whole numbers. */
    long[] numbers(int column);
}
