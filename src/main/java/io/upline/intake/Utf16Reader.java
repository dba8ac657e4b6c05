package io.upline.intake;

import io.upline.intake.form.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * Decodes UTF-16 behind a mark. A surrogate without its partner is handed on as it stands: the line that holds it is rejected. A last byte
 * that has no second refuses the file.
 */
final class Utf16Reader extends LineReader {

    private final int high;

    Utf16Reader(Encoding encoding, InputStream source, MessageDigest digest, Position from) {
        super(source, digest, from);
        this.high = encoding == Encoding.UTF_16BE ? 0 : 1;
    }

    @Override
    int unit() {
        return 2;
    }

    @Override
    void begin() throws IOException {
        if (fill(0) && isWhole() && next() == '\uFEFF') {
            at += 2;
        }
    }

    @Override
    boolean isAtLineFeed() throws IOException {
        return (at < limit || fill(0)) && isWhole() && next() == '\n';
    }

    @Override
    int decode(char[] target, int from, int end) throws IOException {
        int out = from;
        while (at < limit && out < end && isWhole()) {
            char c = next();
            at += 2;
            target[out++] = c;
            count(c, out - 1 > from ? target[out - 2] : last);
        }
        checkLength();
        return out;
    }

    private char next() {
        return (char) ((bytes[at + high] & 0xFF) << 8 | (bytes[at + 1 - high] & 0xFF));
    }

    private boolean isWhole() throws IOException {
        if (limit - at >= 2 || fill(limit - at)) {
            return true;
        }
        throw new RefusedFile(Problem.FILE_CUT, line, 0, 0, 0);
    }
}
