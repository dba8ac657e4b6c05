package io.upline.workbook;

import io.upline.workbook.PreparedWorkbook.Packed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * XML on its way into one compressed part: it is written as UTF-8 into a buffer that is deflated whenever it is full, so that a sheet of
 * any size takes the memory of its compressed form. An instance is kept and reset from part to part; it is for one thread.
 */
public final class PartBytes {

    /** The longest text a cell may hold. */
    private static final int CELL_MAX = 32_767;

    private static final String CUT = " […]";

    private final Deflater deflater;
    private final CRC32 crc = new CRC32();
    private final MessageDigest sha256 = PartsHash.sha256();
    private final byte[] xml = new byte[1 << 16];
    private final byte[] digits = new byte[24];
    private int length;
    private boolean pending;
    private byte[] compressed = new byte[1 << 14];
    private int compressedLength;
    private long size;
    private int altered;

    /** Packs, at the fastest level, what is written once a file: at the usual level half of the time would go into deflating. */
    public PartBytes() {
        this(Deflater.BEST_SPEED);
    }

    /** Packs with a level of {@link Deflater}. */
    PartBytes(int level) {
        deflater = new Deflater(level, true);
    }

    void begin() {
        deflater.reset();
        crc.reset();
        sha256.reset();
        length = 0;
        pending = false;
        compressedLength = 0;
        size = 0;
    }

    /** Deflates the rest; the result is shared until the next {@link #begin()}. */
    Packed end() {
        flush();
        deflater.finish();
        while (!deflater.finished()) {
            pack(Deflater.NO_FLUSH);
        }
        return new Packed(compressed, compressedLength, crc.getValue(), size, sha256.digest());
    }

    /** Text that stands in many copies of a part, packed once: blocks of their own, which end at a full byte and refer to nothing before. */
    record Standing(byte[] text, byte[] blocks) {}

    /** Packs a text that stands in many copies. */
    static Standing standing(byte[] text) {
        Deflater packing = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            packing.setInput(text);
            byte[] blocks = new byte[text.length + 64];
            int packed = packing.deflate(blocks, 0, blocks.length, Deflater.SYNC_FLUSH);
            if (!packing.needsInput() || packed == blocks.length) {
                throw new IllegalStateException("a text became longer by packing");
            }
            return new Standing(text, Arrays.copyOf(blocks, packed));
        } finally {
            packing.end();
        }
    }

    /**
     * Writes a text that was packed before: what comes before it is packed to its last byte, then its blocks follow as they are. Nothing
     * behind them refers to what came before, since the deflater does not know how far away that is now.
     */
    void standing(Standing part) {
        flush();
        if (pending) {
            pack(Deflater.FULL_FLUSH);
            pending = false;
        }
        crc.update(part.text, 0, part.text.length);
        sha256.update(part.text, 0, part.text.length);
        size += part.text.length;
        if (compressed.length - compressedLength < part.blocks.length) {
            compressed =
                    Arrays.copyOf(compressed, Math.max(compressed.length * 2, compressedLength + part.blocks.length));
        }
        System.arraycopy(part.blocks, 0, compressed, compressedLength, part.blocks.length);
        compressedLength += part.blocks.length;
    }

    /** How many texts were cut or lost characters since this was last asked. */
    public int takeAltered() {
        int taken = altered;
        altered = 0;
        return taken;
    }

    /** Writes the first {@code count} of some bytes, not more than a few hundred. */
    void bytes(byte[] utf8, int count) {
        room(count);
        System.arraycopy(utf8, 0, xml, length, count);
        length += count;
    }

    void bytes(byte[] utf8) {
        if (utf8.length > xml.length - length) {
            flush();
        }
        if (utf8.length > xml.length) {
            for (int from = 0; from < utf8.length; from += xml.length) {
                bytes(Arrays.copyOfRange(utf8, from, Math.min(utf8.length, from + xml.length)));
            }
            return;
        }
        System.arraycopy(utf8, 0, xml, length, utf8.length);
        length += utf8.length;
    }

    /** Writes markup or a part of a formula of our own: short, ASCII, already escaped. */
    @SuppressWarnings("deprecation") // this is the one copy of Latin bytes that makes no array
    void ascii(String text) {
        int count = text.length();
        room(count);
        text.getBytes(0, count, xml, length);
        length += count;
    }

    /** Writes a decimal of {@code scale} fraction digits, all of them. */
    public void decimal(long unscaled, int scale) {
        room(24);
        if (unscaled == Long.MIN_VALUE) {
            ascii(java.math.BigDecimal.valueOf(unscaled, scale).toPlainString());
            return;
        }
        long large = Math.abs(unscaled);
        int at = digits.length;
        int written = 0;
        while (large > Integer.MAX_VALUE) {
            at = point(at, written++, scale);
            digits[--at] = (byte) ('0' + large % 10);
            large /= 10;
        }
        // most numbers are small, and small ones are divided much faster
        int rest = (int) large;
        while (rest != 0 || written <= scale) {
            at = point(at, written++, scale);
            int tenth = rest / 10;
            digits[--at] = (byte) ('0' + rest - tenth * 10);
            rest = tenth;
        }
        if (unscaled < 0) {
            digits[--at] = '-';
        }
        System.arraycopy(digits, at, xml, length, digits.length - at);
        length += digits.length - at;
    }

    /** Sets the point before the digit that comes next, if it stands there. */
    private int point(int at, int written, int scale) {
        if (written == scale && scale > 0) {
            digits[at - 1] = '.';
            return at - 1;
        }
        return at;
    }

    /** Writes text of anybody's making, escaped; what a workbook cannot hold is cut or replaced, and counted. */
    public void escaped(String text) {
        if (text.length() > CELL_MAX) {
            altered++;
            int end = CELL_MAX - CUT.length();
            escapedWithin(text, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
            escapedWithin(CUT, CUT.length());
        } else {
            escapedWithin(text, text.length());
        }
    }

    private void escapedWithin(String text, int end) {
        boolean replaced = false;
        for (int i = asIs(text, end); i < end; i++) {
            room(32);
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                plain(text, i, c);
            } else if (c < ' ') {
                replaced |= control(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                utf8(Character.toCodePoint(c, text.charAt(++i)));
            } else if (Character.isSurrogate(c) || c >= 0xfffe) {
                replaced = true;
                utf8(0xfffd);
            } else {
                utf8(c);
            }
        }
        if (replaced) {
            altered++;
        }
    }

    /** Writes what stands as it is at the beginning, mostly all of it, and tells how much that is. */
    private int asIs(String text, int end) {
        room(end);
        int most = Math.min(end, xml.length - length);
        int at = length;
        int i = 0;
        while (i < most) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f || c == '&' || c == '<' || c == '>' || c == '"' || c == '_') {
                break;
            }
            xml[at++] = (byte) c;
            i++;
        }
        length = at;
        return i;
    }

    private void plain(String text, int at, char c) {
        switch (c) {
            case '&' -> ascii("&amp;");
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '"' -> ascii("&quot;");
            case '_' -> {
                // a reader takes _x0041_ for an escaped A, so the underscore is escaped itself
                ascii(looksEscaped(text, at) ? "_x005F_" : "_");
            }
            default -> xml[length++] = (byte) c;
        }
    }

    private boolean control(char c) {
        switch (c) {
            case '\t' -> ascii("&#9;");
            case '\n' -> ascii("&#10;");
            case '\r' -> ascii("&#13;");
            default -> {
                utf8(0xfffd);
                return true;
            }
        }
        return false;
    }

    private static boolean looksEscaped(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private void utf8(int codePoint) {
        if (codePoint < 0x80) {
            xml[length++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            xml[length++] = (byte) (0xc0 | (codePoint >> 6));
            xml[length++] = (byte) (0x80 | (codePoint & 0x3f));
        } else if (codePoint < 0x10000) {
            xml[length++] = (byte) (0xe0 | (codePoint >> 12));
            xml[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
            xml[length++] = (byte) (0x80 | (codePoint & 0x3f));
        } else {
            byte[] four = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(four, 0, xml, length, four.length);
            length += four.length;
        }
    }

    private void room(int count) {
        if (count > xml.length - length) {
            flush();
        }
    }

    private void flush() {
        if (length == 0) {
            return;
        }
        crc.update(xml, 0, length);
        sha256.update(xml, 0, length);
        deflater.setInput(xml, 0, length);
        size += length;
        length = 0;
        pending = true;
        pack(Deflater.NO_FLUSH);
    }

    /** Packs what was given, until nothing of it is left and no more comes out. */
    private void pack(int mode) {
        int room;
        int packed;
        do {
            if (compressed.length - compressedLength < 1024) {
                compressed = Arrays.copyOf(compressed, compressed.length * 2);
            }
            room = compressed.length - compressedLength;
            packed = deflater.deflate(compressed, compressedLength, room, mode);
            compressedLength += packed;
        } while (packed == room);
    }
}
