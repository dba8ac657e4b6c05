package io.upline.intake;

/**
 * Where in a file a record begins that is not read yet, so that reading can go on there.
 *
 * @param atByte of the file, from 0; {@link #UNKNOWN} has none
 * @param line physical line, from 1
 */
record Position(long atByte, int line) {

    /** Of the first record. */
    static final Position BEGINNING = new Position(0, 1);

    /** Of a record that can be found again by its number only: a workbook's, whose bytes are compressed. */
    static final Position UNKNOWN = new Position(-1, 1);

    /** Whether reading can go on there without what is before. */
    boolean isInside() {
        return atByte > 0;
    }
}
