package io.upline.order;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * Millions of ids without an object each: their UTF-8 bytes in chunks, read back as strings when asked for. Ids are appended while loading,
 * and then only read.
 */
final class IdPool extends AbstractList<String> implements RandomAccess {

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private byte[][] chunks = new byte[16][];
    private long[] start;
    private byte[] length;
    private int size;
    private long end;

    IdPool(int capacity) {
        start = new long[Math.max(16, capacity)];
        length = new byte[start.length];
    }

    /** Appends an id of at most 40 characters, in UTF-8. */
    void append(byte[] bytes) {
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            length = Arrays.copyOf(length, size * 2);
        }
        if ((end & (CHUNK - 1)) + bytes.length > CHUNK) {
            end = ((end >>> CHUNK_BITS) + 1) << CHUNK_BITS;
        }
        System.arraycopy(bytes, 0, chunk(end), (int) (end & (CHUNK - 1)), bytes.length);
        start[size] = end;
        length[size] = (byte) bytes.length;
        end += bytes.length;
        size++;
    }

    @Override
    public String get(int index) {
        return new String(
                chunks[(int) (start[index] >>> CHUNK_BITS)],
                (int) (start[index] & (CHUNK - 1)),
                Byte.toUnsignedInt(length[index]),
                StandardCharsets.UTF_8);
    }

    /** Compares two of its ids as {@link String#compareTo} does, without making them. */
    int compare(int one, int other) {
        byte[] a = chunks[(int) (start[one] >>> CHUNK_BITS)];
        byte[] b = chunks[(int) (start[other] >>> CHUNK_BITS)];
        int fromA = (int) (start[one] & (CHUNK - 1));
        int fromB = (int) (start[other] & (CHUNK - 1));
        int lengthA = Byte.toUnsignedInt(length[one]);
        int lengthB = Byte.toUnsignedInt(length[other]);
        int at = Arrays.mismatch(a, fromA, fromA + lengthA, b, fromB, fromB + lengthB);
        if (at < 0) {
            return 0;
        }
        return at == lengthA || at == lengthB
                ? Integer.compare(lengthA, lengthB)
                : Integer.compare(asUtf16(a[fromA + at]), asUtf16(b[fromB + at]));
    }

    /** Maps a byte of UTF-8 so that bytes compare as the UTF-16 of strings does: surrogates come before U+E000. */
    private static int asUtf16(byte utf8) {
        int value = Byte.toUnsignedInt(utf8);
        return value == 0xee || value == 0xef ? value + 16 : value;
    }

    /** A hash of an id's bytes; that of equal ids is equal. */
    int hash(int index) {
        byte[] chunk = chunks[(int) (start[index] >>> CHUNK_BITS)];
        int from = (int) (start[index] & (CHUNK - 1));
        return hash(chunk, from, from + Byte.toUnsignedInt(length[index]));
    }

    /** The hash that {@link #hash(int)} gives for this id. */
    static int hash(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return hash(bytes, 0, bytes.length);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash * 0x9e37_79b1;
    }

    @Override
    public int size() {
        return size;
    }

    /** The same ids in another order, over the same bytes. */
    IdPool permuted(int[] order) {
        IdPool other = new IdPool(order.length);
        other.chunks = chunks;
        other.end = end;
        other.size = order.length;
        for (int i = 0; i < order.length; i++) {
            other.start[i] = start[order[i]];
            other.length[i] = length[order[i]];
        }
        return other;
    }

    private byte[] chunk(long at) {
        int index = (int) (at >>> CHUNK_BITS);
        if (index >= chunks.length) {
            chunks = Arrays.copyOf(chunks, chunks.length * 2);
        }
        if (chunks[index] == null) {
            chunks[index] = new byte[CHUNK];
        }
        return chunks[index];
    }
}
