package io.upline.intake;

/**
 * The position in a file at which a record begins that is not read yet, so that reading can go on there.
 *
 * @param atByte number of the byte in the file, from 0; {@link #UNKNOWN} has none
 * @param line physical line, from 1
 */
record Position(long atByte, int line) {

    /** The position of the first record. */
    static final Position BEGINNING = new Position(0, 1);

    /** The position of a record that can be found again by its number only: a workbook's, whose bytes are compressed. */
    static final Position UNKNOWN = new Position(-1, 1);

    /** Whether reading can go on there without what stands before. */
    boolean isInside() {
        return atByte > 0;
    }
}
