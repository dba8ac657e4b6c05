package io.upline.intake;

import java.util.regex.Pattern;

/** Tells which characters may stand in a cell, and shows cells to people. */
final class Text {

    /** Most characters of an id. */
    static final int ID_MAX = 40;

    private static final int SHOWN_MAX = 40;
    private static final Pattern TITLE = Pattern.compile("[A-Za-z_]{0,40}( [a-z_]{1,40})*");

    private Text() {}

    /**
     * The first character that may not stand in an id, or in other text, or {@code -1}.
     *
     * <p>The following may never stand: control characters, line breaks, surrogates without a partner, U+FFFD, non-characters, private use,
     * marks that change the direction of writing, and what is invisible. Names may hold the joiners of Indic and Persian script.
     */
    static int unfit(char[] text, int from, int to, boolean id) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (c < ' ' || c < 0xA0) {
                return c;
            }
            int code = c;
            if (Character.isSurrogate(c)) {
                code = i + 1 < to ? Character.codePointAt(text, i, to) : c;
                i += code > 0xFFFF ? 1 : 0;
            }
            if (!fits(code, id)) {
                return code;
            }
        }
        return -1;
    }

    private static boolean fits(int code, boolean id) {
        if (code == 0xFFFD || (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF)) {
            return false;
        }
        if (!id && (code == 0x200C || code == 0x200D)) {
            return true;
        }
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> code != 0x115F && code != 0x1160 && code != 0x3164 && code != 0xFFA0;
        };
    }

    /** An id without what may not stand in it and the blanks around it: what its mended line will most likely say. */
    static String bareId(String id) {
        StringBuilder bare = new StringBuilder(id.length());
        id.codePoints().filter(code -> code >= ' ' && fits(code, true)).forEach(bare::appendCodePoint);
        int from = 0;
        int to = bare.length();
        while (from < to && isBlank(bare.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(bare.charAt(to - 1))) {
            to--;
        }
        return bare.substring(from, to);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == 0xA0 || Character.isSpaceChar(c);
    }

    /** A value as a message shows it: shortened, its invisible characters as {@code \\uXXXX}, nothing that looks like a person's. */
    static String shown(String value) {
        if (value.indexOf('@') >= 0 || looksLikeAccount(value)) {
            return masked(value);
        }
        StringBuilder shown = new StringBuilder();
        int end = Math.min(value.length(), SHOWN_MAX);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && (c < 0x7F || Character.isLetterOrDigit(c))) {
                shown.append(c);
            } else {
                shown.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
            }
        }
        return value.length() > end ? shown.append('…').toString() : shown.toString();
    }

    /** A title of a column as a message shows it: masked where it looks like a value that slipped into the header. */
    static String title(String title) {
        return TITLE.matcher(title).matches() ? shown(title) : masked(title);
    }

    /** The text as both databases store it: without NUL and surrogates that have no partner. */
    static String storable(String text) {
        StringBuilder fit = new StringBuilder(text);
        for (int i = 0; i < fit.length(); i++) {
            char c = fit.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < fit.length() && Character.isLowSurrogate(fit.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                fit.setCharAt(i, '\uFFFD');
            }
        }
        return fit.toString();
    }

    /**
     * What an id is made of, as those of one company are alike: each letter as {@code a}, each digit as {@code 9}, every other character
     * as itself.
     */
    static String shape(String id) {
        StringBuilder shape = new StringBuilder(id.length());
        id.codePoints()
                .map(code -> Character.isDigit(code) ? '9' : Character.isLetter(code) ? 'a' : code)
                .forEach(shape::appendCodePoint);
        return shape.toString();
    }

    /** The text that stands in the place of personal data: how long it is, in no language. */
    static String masked(String value) {
        return "•••(" + value.length() + ")";
    }

    private static boolean looksLikeAccount(String value) {
        String dense = value.replace(" ", "");
        return dense.length() >= 15
                && Character.isLetter(dense.charAt(0))
                && Character.isLetter(dense.charAt(1))
                && Character.isDigit(dense.charAt(2))
                && Character.isDigit(dense.charAt(3))
                && dense.chars().skip(4).allMatch(Character::isLetterOrDigit);
    }
}
