package io.upline.intake;

import io.upline.intake.form.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Decodes a text of one byte a character, whose encoding was declared. A byte that has no character there becomes U+FFFD. */
final class EightBitReader extends LineReader {

    private final char[] table = new char[256];

    EightBitReader(Encoding encoding, InputStream source, MessageDigest digest, Position from) {
        super(source, digest, from);
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        new String(all, encoding.charset()).getChars(0, all.length, table, 0);
    }

    @Override
    int unit() {
        return 1;
    }

    @Override
    void begin() {
        // there is no mark
    }

    @Override
    boolean isAtLineFeed() throws IOException {
        return (at < limit || fill(0)) && bytes[at] == '\n';
    }

    @Override
    int decode(char[] target, int from, int end) {
        int out = from;
        while (at < limit && out < end) {
            char c = table[bytes[at++] & 0xFF];
            target[out++] = c;
            count(c, out - 1 > from ? target[out - 2] : last);
        }
        checkLength();
        return out;
    }
}
