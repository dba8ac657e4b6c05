package io.upline.control;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * SHA-256 over typed values: each is framed by its length or has a fixed one, so that no two sequences of values read alike.
 * Numbers are big-endian, text is UTF-8. Bytes gather in a buffer; an instance is not for several threads.
 */
public final class Digests {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Texts up to this length, mostly ids of ASCII letters, are added without an array of their own. */
    private static final int SHORT = 64;

    private final MessageDigest digest;
    private byte[] buffer = new byte[1 << 14];
    private int length;

    /** Begins with nothing added. */
    public Digests() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds a whole number. */
    public Digests add(long value) {
        room(Long.BYTES);
        LONG.set(buffer, length, value);
        length += Long.BYTES;
        return this;
    }

    /** Adds a text. */
    public Digests add(String text) {
        int count = text.length();
        if (count <= SHORT) {
            room(Long.BYTES + count);
            int start = length + Long.BYTES;
            int i = 0;
            while (i < count && text.charAt(i) < 0x80) {
                buffer[start + i] = (byte) text.charAt(i);
                i++;
            }
            if (i == count) {
                LONG.set(buffer, length, (long) count);
                length = start + count;
                return this;
            }
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add((long) bytes.length);
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    /** Adds the digest that another instance came to. */
    public Digests add(Digests other) {
        return addRaw(other.bytes());
    }

    /** Adds bytes as they are, whose length is known: another digest. */
    public Digests addRaw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    /** The digest of all that was added; it begins anew afterwards. */
    public byte[] bytes() {
        flush();
        return digest.digest();
    }

    /** The digest in 64 lower-case hexadecimal digits; it begins anew afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The digest of one text. */
    public static String of(String text) {
        return new Digests().add(text).hex();
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            flush();
            if (more > buffer.length) {
                buffer = Arrays.copyOf(buffer, more);
            }
        }
    }

    private void flush() {
        digest.update(buffer, 0, length);
        length = 0;
    }
}
