package io.upline.order;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * Millions of ids without an object each: their UTF-8 bytes in chunks, read back as strings when asked for. Appended to
 * while loading, then only read.
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
