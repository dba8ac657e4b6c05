package io.upline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * Decodes UTF-8 and nothing else, with the line and the byte of what is wrong; counts lines, bounds their length and hashes
 * the bytes on the way.
 *
 * <p>Line ends are LF, CR LF and CR, as the CSV reader counts them. A byte order mark at the beginning is passed over. The
 * byte at which a line begins is known from when it is read until {@link #passed} says that nobody will ask any more.
 */
final class StrictUtf8Reader extends Reader {

    /** Longest line, in characters, quoted line breaks not counted. */
    static final int LINE_MAX = 65_536;

    private final InputStream source;
    private final MessageDigest digest;
    private final byte[] bytes = new byte[1 << 16];
    private int at;
    private int limit;
    private long bytesBefore;
    private int line = 1;
    private int lineLength;
    private boolean begun;
    private int last = -1;
    private boolean quoted;
    private long[] starts = new long[1 << 12];
    private int passed = 1;

    StrictUtf8Reader(InputStream source, MessageDigest digest) {
        this(source, digest, Position.BEGINNING);
    }

    /** Reads on from a line's first byte, at which the source stands already. */
    StrictUtf8Reader(InputStream source, MessageDigest digest, Position from) {
        this.source = source;
        this.digest = digest;
        this.bytesBefore = from.atByte();
        this.line = from.line();
        this.passed = line;
        this.begun = from.atByte() > 0;
    }

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
        if (next && last == '\r' && (at < limit || fill(0)) && bytes[at] == '\n') {
            return start + 1;
        }
        return start;
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

    private int decode(char[] target, int from, int end) throws IOException {
        int out = from;
        while (at < limit && out < end) {
            out = decodeText(target, out, end);
            if (at == limit || out == end) {
                break;
            }
            byte b = bytes[at];
            if (b < 0) {
                if (end - out < 2) {
                    break;
                }
                out = decodeLong(target, out);
                lineLength++;
            } else {
                at++;
                target[out++] = (char) b;
                countLine(b, out - 1 > from ? target[out - 2] : last);
            }
        }
        if (lineLength > LINE_MAX) {
            throw new RefusedFile(Problem.LINE_TOO_LONG, line, 0, LINE_MAX);
        }
        return out;
    }

    /** Decodes bytes as long as each is a character of its own and neither quote nor line end, as nearly all are. */
    private int decodeText(char[] target, int from, int end) {
        byte[] source = bytes;
        int first = at;
        int stop = first + Math.min(limit - first, end - from);
        int out = from;
        int in = first;
        while (in < stop && source[in] > '"') {
            target[out++] = (char) source[in++];
        }
        lineLength += in - first;
        at = in;
        return out;
    }

    private void countLine(byte b, int before) {
        if (b != '\n' && b != '\r') {
            quoted |= b == '"';
            lineLength++;
            return;
        }
        if (b == '\r' || before != '\r') {
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

    /** Doubles the room; the place of a line is its number without the higher bits. */
    private void grow() {
        long[] more = new long[starts.length * 2];
        for (int known = passed; known < line; known++) {
            more[known & more.length - 1] = starts[known & starts.length - 1];
        }
        starts = more;
    }

    /** Decodes the character of several bytes at {@link #at}; RFC 3629, table of well-formed sequences. */
    private int decodeLong(char[] target, int out) throws IOException {
        int first = bytes[at] & 0xFF;
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first < 0xC2 || first > 0xF4) {
            throw broken(0);
        }
        while (limit - at <= more) {
            if (!fill(limit - at)) {
                throw broken(0);
            }
        }
        int second = bytes[at + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            throw broken(0);
        }
        int code = first & (0x3F >> more);
        code = code << 6 | (second & 0x3F);
        for (int i = 2; i <= more; i++) {
            int next = bytes[at + i] & 0xFF;
            if (next < 0x80 || next > 0xBF) {
                throw broken(0);
            }
            code = code << 6 | (next & 0x3F);
        }
        at += more + 1;
        return out + Character.toChars(code, target, out);
    }

    private RefusedFile broken(int ahead) {
        return new RefusedFile(Problem.ENCODING_NOT_UTF8, line, 0, hex(bytes[at + ahead]), bytesBefore + at + ahead);
    }

    private static String hex(byte wrong) {
        return String.format(Locale.ROOT, "%02X", wrong & 0xFF);
    }

    /** Reads more bytes behind the {@code kept} last ones. */
    private boolean fill(int kept) throws IOException {
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

    private void begin() throws IOException {
        if (!fill(0)) {
            return;
        }
        while (limit < 16 && fill(limit)) {
            // the first read may give fewer bytes than it takes to tell an encoding
        }
        FirstBytes.check(bytes, limit);
        if (limit >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
