package io.upline.intake.form;

import org.jspecify.annotations.Nullable;

/**
 * Numbers as spreadsheets write them: with a decimal point or comma, and with groups of three digits between blanks, points, commas or
 * apostrophes. It tells which readings a number allows, and writes a number plainly. Nothing is allocated.
 */
public final class NumberText {

    /** The number can be read with a decimal point. */
    static final int POINT = 1;

    /** The number can be read with a decimal comma. */
    static final int COMMA = 2;

    /** The readings with a point and with a comma differ in value. */
    static final int DIFFERENT = 4;

    /** The number is written otherwise than in the plain form: it has groups, a comma, or a minus that is no hyphen. */
    static final int NOT_PLAIN = 8;

    private static final char MINUS = '\u2212';

    private NumberText() {}

    /** What the cell allows, as a sum of the constants; 0 when it is no number by any form. */
    static int allows(char[] text, int from, int to) {
        int point = plain(text, from, to, '.', null);
        int comma = plain(text, from, to, ',', null);
        if (point < 0 && comma < 0) {
            return 0;
        }
        int allowed = (point < 0 ? 0 : POINT) | (comma < 0 ? 0 : COMMA);
        boolean marked = false;
        boolean plain = true;
        for (int i = from; i < to; i++) {
            char c = text[i];
            marked |= c == '.' || c == ',';
            plain &= isDigit(c) || c == '.' || (c == '-' && i == from);
        }
        if (point >= 0 && comma >= 0 && marked) {
            allowed |= DIFFERENT;
        }
        return plain && point == to - from ? allowed : allowed | NOT_PLAIN;
    }

    /**
     * Writes the number plainly, with a decimal point and without groups.
     *
     * @param decimal the decimal sign, {@code .} or {@code ,}
     * @param plain where the characters go, from 0; as long as the cell, or {@code null} to count them only
     * @return how many characters were written, {@code -1} when the cell is no number with that sign
     */
    public static int plain(char[] text, int from, int to, char decimal, char @Nullable [] plain) {
        int at = from;
        int out = 0;
        if (at < to && (text[at] == '-' || text[at] == MINUS)) {
            out = put(plain, out, '-');
            at++;
        }
        char group = 0;
        int digits = 0;
        int first = at;
        boolean zero = at < to && text[at] == '0';
        while (at < to && text[at] != decimal) {
            char c = text[at];
            if (isDigit(c)) {
                digits++;
                out = put(plain, out, c);
            } else if (isGroup(c, decimal)
                    && (group == 0 ? digits >= 1 && digits <= 3 && !zero : c == group && digits == 3)) {
                group = c;
                digits = 0;
            } else {
                return -1;
            }
            at++;
        }
        if (at == first || digits == 0 || (group != 0 && digits != 3)) {
            return -1;
        }
        return at == to ? out : fraction(text, at, to, out, plain);
    }

    private static int fraction(char[] text, int from, int to, int before, char @Nullable [] plain) {
        if (from + 1 == to) {
            return -1;
        }
        int out = put(plain, before, '.');
        for (int i = from + 1; i < to; i++) {
            if (!isDigit(text[i])) {
                return -1;
            }
            out = put(plain, out, text[i]);
        }
        return out;
    }

    private static int put(char @Nullable [] plain, int at, char c) {
        if (plain != null) {
            plain[at] = c;
        }
        return at + 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isGroup(char c, char decimal) {
        return switch (c) {
            case ' ', '\u00A0', '\u202F', '\'', '\u2019' -> true;
            case '.', ',' -> c != decimal;
            default -> false;
        };
    }
}
