package io.upline.intake;

/** A file's lines one after the other, header included; the same for CSV and workbooks. */
interface Records extends AutoCloseable {

    /** Most columns that a file can have. */
    int COLUMNS_MAX = 100;

    /**
     * Goes to the next line that is not blank.
     *
     * @return false at the end
     * @throws RefusedFile when the file cannot be read on
     */
    boolean next();

    /** The line that {@link #next} went to; overwritten by the next one. */
    Cells cells();

    /** How many blank lines were passed over so far. */
    int blankLines();

    /** How many hidden rows and columns were read so far; 0 for CSV. */
    int hidden();

    /** Whether the last line ended with a line end; true for a workbook. */
    boolean endsWithLineEnd();

    /** Where the record after the line {@link #next} went to begins; blank lines and the trailer may come first. */
    Position after();

    @Override
    void close();
}
