package io.upline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of one line, decoded, as ranges of one buffer that the next line overwrites. Nothing is allocated per line or
 * cell.
 */
final class Cells {

    /** What a cell is beside its text. */
    enum Mark {
        PLAIN,
        STRAY_QUOTE,
        FORMULA,
        ERROR,
        /** A number of more digits than a workbook keeps. */
        LONG_NUMBER,
        /** A number of a workbook that is shown as it is read. */
        NUMBER,
        /** A number of a workbook that is shown otherwise than it is read. */
        SHOWN_OTHERWISE,
        UNFIT
    }

    char[] text = new char[1024];
    private int[] from = new int[32];
    private int[] to = new int[32];
    private Mark[] mark = new Mark[32];
    private int used;
    private int size;
    private int line;
    private boolean marked;
    private int had;
    private int wanted;

    void begin(int physicalLine) {
        line = physicalLine;
        used = 0;
        size = 0;
        marked = false;
        wanted = 0;
    }

    /** Takes a line over that has another number of cells than its header: whole, as one cell. */
    void misshape(Cells other, int cells) {
        add(other.toCsv(), Mark.PLAIN);
        had = other.size();
        wanted = cells;
    }

    /** Whether the line had another number of cells than its header where it comes from. */
    boolean isMisshapen() {
        return wanted > 0;
    }

    /** How many cells it had there. */
    int had() {
        return had;
    }

    /** How many cells the header has there. */
    int wanted() {
        return wanted;
    }

    void add(char[] source, int offset, int length, Mark how) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            mark = Arrays.copyOf(mark, size * 2);
        }
        if (used + length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, used + length));
        }
        System.arraycopy(source, offset, text, used, length);
        from[size] = used;
        used += length;
        to[size] = used;
        mark[size] = how;
        marked |= how != Mark.PLAIN && how != Mark.NUMBER;
        size++;
    }

    void add(String value, Mark how) {
        char[] chars = value.toCharArray();
        add(chars, 0, chars.length, how);
    }

    /** Keeps the first cells only. */
    void cut(int count) {
        size = Math.min(size, count);
        used = size == 0 ? 0 : to[size - 1];
    }

    /** Whether every cell is empty. */
    boolean isEmpty() {
        return used == 0;
    }

    /** The same line, which stays when the next one is read. */
    Cells copy() {
        Cells copy = new Cells();
        copy.begin(line);
        for (int i = 0; i < size; i++) {
            copy.add(this, i);
        }
        return copy;
    }

    /** Takes a cell of another line over. */
    void add(Cells other, int cell) {
        add(other.text, other.from[cell], other.to[cell] - other.from[cell], other.mark[cell]);
    }

    /** Physical line the first cell stands on, from 1. */
    int line() {
        return line;
    }

    int size() {
        return size;
    }

    int from(int cell) {
        return from[cell];
    }

    int to(int cell) {
        return to[cell];
    }

    int length(int cell) {
        return to[cell] - from[cell];
    }

    boolean isEmpty(int cell) {
        return from[cell] == to[cell];
    }

    /** Whether any cell is more than plain text. */
    boolean isMarked() {
        return marked;
    }

    Mark mark(int cell) {
        return mark[cell];
    }

    String get(int cell) {
        return new String(text, from[cell], to[cell] - from[cell]);
    }

    /** All cells. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(get(i));
        }
        return texts;
    }

    boolean is(int cell, String value) {
        int at = from[cell];
        if (to[cell] - at != value.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (text[at + i] != value.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Hash of the cell's characters: the same as {@link Hash64#of(CharSequence)} of its text. */
    long hash(int cell) {
        return Hash64.of(text, from[cell], to[cell]);
    }

    /** The line as CSV, for the mended file: the same cells, quoted where that is needed. */
    String toCsv() {
        StringBuilder csv = new StringBuilder(used + size);
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                csv.append(',');
            }
            appendQuoted(csv, get(i));
        }
        return csv.toString();
    }

    static void appendQuoted(StringBuilder csv, String value) {
        boolean plain = true;
        for (int i = 0; i < value.length() && plain; i++) {
            char c = value.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            csv.append(value);
        } else {
            csv.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
