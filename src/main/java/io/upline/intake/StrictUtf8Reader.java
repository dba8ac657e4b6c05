package io.upline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Locale;

/** Decodes UTF-8 and nothing else, with the line and the byte of what is wrong. */
final class StrictUtf8Reader extends LineReader {

    StrictUtf8Reader(InputStream source, MessageDigest digest) {
        this(source, digest, Position.BEGINNING);
    }

    /** Reads on from a line's first byte, at which the source stands already. */
    StrictUtf8Reader(InputStream source, MessageDigest digest, Position from) {
        super(source, digest, from);
    }

    @Override
    int unit() {
        return 1;
    }

    @Override
    boolean isAtLineFeed() throws IOException {
        return (at < limit || fill(0)) && bytes[at] == '\n';
    }

    @Override
    int decode(char[] target, int from, int end) throws IOException {
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
                count((char) b, out - 1 > from ? target[out - 2] : last);
            }
        }
        checkLength();
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

    static String hex(byte wrong) {
        return String.format(Locale.ROOT, "%02X", wrong & 0xFF);
    }

    @Override
    void begin() throws IOException {
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
}
