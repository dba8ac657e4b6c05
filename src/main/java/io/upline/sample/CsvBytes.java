package io.upline.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Writes lines of a CSV file as bytes, without an object for each value. Room is checked once a line, in {@link #endLine()}: a line is
 * shorter than {@value #LINE_MAX} bytes.
 */
final class CsvBytes {

    private static final int LINE_MAX = 1 << 10;

    private final byte[] buffer = new byte[1 << 18];
    private final OutputStream out;
    private int length;

    CsvBytes(OutputStream out) {
        this.out = out;
    }

    void ascii(char letter) {
        buffer[length++] = (byte) letter;
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    /** Writes a number with leading zeros to {@code width} digits. */
    void padded(long number, int width) {
        long rest = number;
        for (int at = length + width - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
    }

    /** Writes hundredths as a plain decimal with two digits: {@code -12.50}. */
    void hundredths(long hundredths) {
        long rest = Math.abs(hundredths);
        if (hundredths < 0) {
            ascii('-');
        }
        int digits = 1;
        for (long whole = rest / 1000; whole > 0; whole /= 10) {
            digits++;
        }
        padded(rest / 100, digits);
        ascii('.');
        padded(rest % 100, 2);
    }

    /** Ends the line as it is; full buffers are written. */
    void endLine() {
        if (length > buffer.length - LINE_MAX) {
            flush();
        }
    }

    void flush() {
        try {
            out.write(buffer, 0, length);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length = 0;
    }

    /** Days as {@code 2026-09-01}, written once and copied after. */
    static final class Days {

        private final int first;
        private final byte[][] text;

        /** Makes the texts of the days from one epoch day to another, both inclusive. */
        Days(long first, long last) {
            this.first = Math.toIntExact(first);
            this.text = new byte[Math.toIntExact(last - first + 1)][];
            Arrays.setAll(text, i -> LocalDate.ofEpochDay(first + i).toString().getBytes(StandardCharsets.UTF_8));
        }

        byte[] of(int epochDay) {
            return text[epochDay - first];
        }
    }
}
