package io.upline.intake;

import java.util.List;
import java.util.Locale;

/** Finds the name that somebody meant. */
final class NearestName {

    private NearestName() {}

    /** A hint that names the nearest of the names, when one is near; otherwise nothing. */
    static String hint(String name, List<String> known) {
        String folded = fold(name);
        String best = "";
        int least = 3;
        for (String candidate : known) {
            int distance = distance(folded, fold(candidate));
            if (distance < least && distance < candidate.length()) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static String fold(String name) {
        String text = name.length() > 60 ? name.substring(0, 60) : name;
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** How many insertions, deletions and replacements lead from one text to the other (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
