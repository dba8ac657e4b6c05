package io.upline.intake;

import io.upline.fact.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells by a file's first bytes whether it is no text, whatever its name says. */
final class FirstBytes {

    private FirstBytes() {}

    /** Refuses archives, web pages, documents and UTF-16. */
    static void check(byte[] bytes, int length) {
        if (begins(bytes, length, 0xFF, 0xFE) || begins(bytes, length, 0xFE, 0xFF) || isWide(bytes, length)) {
            throw new RefusedFile(Problem.ENCODING_UTF16, 1, 0);
        }
        String like = like(bytes, length);
        if (!like.isEmpty()) {
            throw new RefusedFile(Problem.NOT_TEXT, 0, 0, Fact.of(like));
        }
    }

    private static String like(byte[] bytes, int length) {
        if (begins(bytes, length, 0x1F, 0x8B)) {
            return "intake.gzip";
        }
        if (begins(bytes, length, 'P', 'K', 3, 4)) {
            return "intake.zip";
        }
        if (begins(bytes, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "intake.oldOffice";
        }
        if (begins(bytes, length, '%', 'P', 'D', 'F')) {
            return "intake.pdf";
        }
        String text = new String(bytes, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml") ? "intake.web" : "";
    }

    /** Whether the bytes are a text of two bytes a character: a text of one byte a character has no zero byte among its first two. */
    private static boolean isWide(byte[] bytes, int length) {
        return length >= 4 && ((bytes[0] == 0 && bytes[2] == 0) || (bytes[1] == 0 && bytes[3] == 0));
    }

    private static boolean begins(byte[] bytes, int length, int... expected) {
        if (length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
