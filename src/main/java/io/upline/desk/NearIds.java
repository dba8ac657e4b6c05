package io.upline.desk;

import io.upline.network.MemberIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ids that somebody may have meant: written in small letters, without zeros, without the letters before the number. */
final class NearIds {

    private static final int NAMED = 3;

    private NearIds() {}

    /** At most {@value #NAMED} ids that are the typed one but for case, blanks, separators and leading zeros. */
    static List<String> of(String typed, MemberIds ids) {
        String wanted = plain(typed);
        List<String> same = new ArrayList<>();
        List<String> number = new ArrayList<>();
        for (int m = 0; m < ids.size() && !wanted.isEmpty(); m++) {
            String plain = plain(ids.at(m));
            if (plain.equals(wanted)) {
                same.add(ids.at(m));
            } else if (letters(plain).isEmpty() != letters(wanted).isEmpty()
                    && digits(plain).equals(digits(wanted))) {
                number.add(ids.at(m));
            }
        }
        List<String> near = same.isEmpty() ? number : same;
        return near.subList(0, Math.min(NAMED, near.size()));
    }

    /** Letters and digits only, in capitals, without the zeros that a number begins with. */
    private static String plain(String id) {
        StringBuilder plain = new StringBuilder();
        boolean inNumber = false;
        String capitals = id.toUpperCase(Locale.ROOT);
        for (int k = 0; k < capitals.length(); k++) {
            char c = capitals.charAt(k);
            boolean leadingZero = c == '0' && !inNumber;
            if (Character.isLetterOrDigit(c) && !leadingZero) {
                plain.append(c);
                inNumber = Character.isDigit(c);
            } else {
                inNumber &= c == '0';
            }
        }
        return plain.toString();
    }

    private static String digits(String plain) {
        return plain.replaceAll("[^0-9]", "");
    }

    private static String letters(String plain) {
        return plain.replaceAll("[0-9]", "");
    }
}
