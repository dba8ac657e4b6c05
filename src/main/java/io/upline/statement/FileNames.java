package io.upline.statement;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * File names that any file system takes: lower-case letters, digits, {@code - .}, at most 100 characters, and no two alike for
 * two ids even where case does not count. An id is never used raw: what it says in other characters becomes a dash, and 80 bits of
 * its hash tell it from all others.
 */
public final class FileNames {

    private static final int SLUG_MAX = 40;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private FileNames() {}

    /** Name of a member's statement. */
    public static String statement(String period, String memberId) {
        return joined(slug(memberId), slug(period), unique(memberId)) + ".xlsx";
    }

    /** Name of the close workbook. */
    public static String close(String period) {
        return "close-" + slug(period) + ".xlsx";
    }

    /** The folder of the statements of a period. */
    public static final String STATEMENTS = "statements";

    /** Where a post puts what it found in a period's folder and did not write. */
    public static final String SET_ASIDE = "set-aside";

    /** Name of a file that shows a draft. */
    public static String draft(String name) {
        return "draft-" + name;
    }

    /** Name of the payment list. */
    public static String payments(String period) {
        return "payments-" + slug(period) + ".csv";
    }

    /** Name of an export in a format. */
    public static String export(ExportTable.Kind kind, String period, String extension) {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + slug(period) + "." + slug(extension);
    }

    private static String joined(String slug, String period, String unique) {
        return slug.isEmpty() ? period + "-" + unique : slug + "-" + period + "-" + unique;
    }

    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < text.length() && slug.length() < SLUG_MAX; i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                slug.append((char) (c - 'A' + 'a'));
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    private static String unique(String id) {
        // the characters are hashed as they are: an encoder would make half surrogates all alike
        ByteBuffer chars = ByteBuffer.allocate(id.length() * Character.BYTES);
        chars.asCharBuffer().put(id);
        byte[] hash = sha256(chars.array());
        StringBuilder text = new StringBuilder(16);
        for (int i = 0; i < 10; i += 5) {
            long five = 0;
            for (int j = 0; j < 5; j++) {
                five = (five << 8) | (hash[i + j] & 0xff);
            }
            for (int shift = 35; shift >= 0; shift -= 5) {
                text.append(BASE32.charAt((int) (five >>> shift) & 31));
            }
        }
        return text.toString();
    }

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** SHA-256, which every Java platform has. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
