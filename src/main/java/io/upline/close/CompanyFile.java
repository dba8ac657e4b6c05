package io.upline.close;

import java.io.IOException;

/**
 * A file of a period that is no member's.
 *
 * @param name its name in the period's folder
 * @param making makes it
 */
record CompanyFile(String name, Making making) {

    /** Makes the file, each time with the same bytes. */
    Made make() throws IOException {
        return making.make();
    }

    /** Makes a file. */
    @FunctionalInterface
    interface Making {
        Made make() throws IOException;
    }

    /**
     * What was made.
     *
     * @param parts the hash of a workbook's parts, empty for other files
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte[] bytes, String parts) {}
}
