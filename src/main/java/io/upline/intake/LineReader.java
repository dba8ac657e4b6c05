package io.upline.intake;

import io.upline.intake.form.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.security.MessageDigest;

/**
 * Decodes a text; counts lines, bounds their length and hashes the bytes on the way.
 *
 * <p>Line ends are LF, CR LF and CR, as the CSV reader counts them. A byte order mark at the beginning is passed over. The
 * byte at which a line begins is known from when it is read until {@link #passed} says that nobody will ask any more.
 */
abstract class LineReader extends Reader {

    /** Longest line, in characters, quoted line breaks not counted. */
    static final int LINE_MAX = 65_536;

    final byte[] bytes = new byte[1 << 16];
    int at;
    int limit;
    long bytesBefore;
    int line = 1;
    int lineLength;
    int last = -1;
    private final InputStream source;
    private final MessageDigest digest;
    private boolean begun;
    private boolean quoted;
    private long[] starts = new long[1 << 12];
    private int passed = 1;

    LineReader(InputStream source, MessageDigest digest, Position from) {
        this.source = source;
        this.digest = digest;
        this.bytesBefore = from.atByte();
        this.line = from.line();
        this.passed = line;
        this.begun = from.atByte() > 0;
    }

    /** Reads a text of an encoding, on from a line's first byte, at which the source stands already. */
    static LineReader of(Encoding encoding, InputStream source, MessageDigest digest, Position from) {
        return switch (encoding) {
            case UTF_8 -> new StrictUtf8Reader(source, digest, from);
            case UTF_16LE, UTF_16BE -> new Utf16Reader(encoding, source, digest, from);
            case WINDOWS_1250, WINDOWS_1252 -> new EightBitReader(encoding, source, digest, from);
        };
    }

    /** Decodes some of the bytes between {@link #at} and {@link #limit}, and counts the lines among them. */
    abstract int decode(char[] target, int from, int end) throws IOException;

    /** Looks at the first bytes, and passes over the mark. */
    abstract void begin() throws IOException;

    /** Whether the character at {@link #at} is a line feed; more bytes are read if that takes them. */
    abstract boolean isAtLineFeed() throws IOException;

    /** How many bytes a line feed has. */
    abstract int unit();

    /** Whether a quote was read. */
    boolean hasQuotes() {
        return quoted;
    }

    /** Forgets where lines before this one begin, as nobody asks for them any more. */
    void passed(int before) {
        passed = before;
    }

    /** The position of the first byte of a line that was read or is the next to be read; past the last line, the end of the file. */
    long startOf(int wanted) throws IOException {
        if (wanted > line) {
            return bytesBefore + at;
        }
        long start = starts[wanted & starts.length - 1];
        boolean next = wanted == line && start == bytesBefore + at;
        return next && last == '\r' && isAtLineFeed() ? start + unit() : start;
    }

    /** How many bytes were read so far. */
    long length() {
        return bytesBefore + limit;
    }

    /** Whether the last character read ended a line; true before the first. */
    boolean endsWithLineEnd() {
        return last < 0 || last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] target, int offset, int wanted) throws IOException {
        if (!begun) {
            begun = true;
            begin();
        }
        int out = offset;
        int end = offset + wanted;
        while (out == offset) {
            if (at == limit && !fill(0)) {
                return -1;
            }
            out = decode(target, out, end);
        }
        last = target[out - 1];
        return out - offset;
    }

    /** Counts a character that was decoded up to {@link #at}, in a line and as the end of one. */
    final void count(char c, int before) {
        if (c != '\n' && c != '\r') {
            quoted |= c == '"';
            lineLength++;
            return;
        }
        if (c == '\r' || before != '\r') {
            line++;
            if (line - passed >= starts.length) {
                grow();
            }
        }
        starts[line & starts.length - 1] = bytesBefore + at;
        if (lineLength > LINE_MAX) {
            throw new RefusedFile(Problem.LINE_TOO_LONG, line - 1, 0, LINE_MAX);
        }
        lineLength = 0;
    }

    /** Refuses a line that has become too long and has not ended yet. */
    final void checkLength() {
        if (lineLength > LINE_MAX) {
            throw new RefusedFile(Problem.LINE_TOO_LONG, line, 0, LINE_MAX);
        }
    }

    /** Doubles the room; the place of a line is its number without the higher bits. */
    private void grow() {
        long[] more = new long[starts.length * 2];
        for (int known = passed; known < line; known++) {
            more[known & more.length - 1] = starts[known & starts.length - 1];
        }
        starts = more;
    }

    /** Reads more bytes behind the {@code kept} last ones. */
    final boolean fill(int kept) throws IOException {
        System.arraycopy(bytes, limit - kept, bytes, 0, kept);
        bytesBefore += limit - kept;
        at = 0;
        int count = source.read(bytes, kept, bytes.length - kept);
        limit = kept + Math.max(count, 0);
        if (count > 0) {
            digest.update(bytes, kept, count);
        }
        return count > 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
