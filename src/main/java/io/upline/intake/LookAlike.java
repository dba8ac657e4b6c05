package io.upline.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Tells ids that a reader would take for the same: they differ in case, blanks, the form of letters, or letters of another script. */
final class LookAlike {

    /** Letters of Cyrillic and Greek, each with the Latin one it looks like in the place below it. */
    private static final String OTHERS =
            "\u0410\u0412\u0415\u0417\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425"
                    + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";

    private static final String LATIN = "ABE3IJKMHOPCTYXABEZHIKMNOPTYX";

    private LookAlike() {}

    /** Whether an id is its own folded form, as ids of capital letters and digits are. */
    static boolean isPlain(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 0x7F || c == ' ' || (c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** The form that ids of members have in common which look alike: of a number, the zeros before it fall too, as in a spreadsheet. */
    static String foldMember(String id) {
        String folded = fold(id);
        int zeros = 0;
        while (zeros < folded.length() - 1 && folded.charAt(zeros) == '0') {
            zeros++;
        }
        boolean number = zeros > 0 && folded.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? folded.substring(zeros) : folded;
    }

    /** The form that ids have in common which look alike. */
    static String fold(String id) {
        if (isPlain(id.toCharArray(), 0, id.length())) {
            return id;
        }
        StringBuilder folded = new StringBuilder();
        for (char c : Normalizer.normalize(id, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toCharArray()) {
            int at = OTHERS.indexOf(c);
            if (c != ' ') {
                folded.append(at < 0 ? c : LATIN.charAt(at));
            }
        }
        return folded.toString();
    }
}
