package io.upline.network;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A name as it is looked for: without case and accents, and with plain letters where a language has letters of its own. */
final class FoldedName {

    private static final Map<Character, String> PLAIN =
            Map.of('ł', "l", 'ø', "o", 'æ', "ae", 'œ', "oe", 'ß', "ss", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i");

    private FoldedName() {}

    static String of(String name) {
        StringBuilder folded = new StringBuilder();
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int k = 0; k < apart.length(); k++) {
            char c = apart.charAt(k);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(PLAIN.getOrDefault(c, String.valueOf(c)));
            }
        }
        return folded.toString().strip();
    }

    /** The words of what is looked for; each must stand somewhere in a name. */
    static List<String> words(String asked) {
        return List.of(of(asked).split("\\s+"));
    }
}
