package io.upline.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of a person's values, with a salt that stands beside them. Whoever has the hash alone cannot find the values by trying, so it may
 * stay when a person is erased.
 */
final class PersonHash {

    private static final String FORMAT = "upline person 1";
    private static final int SALT_BYTES = 16;
    private static final int SALTS_AT_ONCE = 256;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();
    private final byte[] salts = new byte[SALT_BYTES * SALTS_AT_ONCE];
    private final byte[] length = new byte[Integer.BYTES];
    private int next = salts.length;
    private final MessageDigest digest;

    PersonHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A salt that was never given before. */
    String salt() {
        if (next == salts.length) {
            random.nextBytes(salts);
            next = 0;
        }
        next += SALT_BYTES;
        return HEX.formatHex(salts, next - SALT_BYTES, next);
    }

    /** The hash of values, in the order of {@link MemberPerson#COLUMNS}; empty text for none. */
    String of(String salted, List<String> values) {
        add(FORMAT);
        add(salted);
        values.forEach(this::add);
        return HEX.formatHex(digest.digest());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer.wrap(length).putInt(bytes.length);
        digest.update(length);
        digest.update(bytes);
    }
}
