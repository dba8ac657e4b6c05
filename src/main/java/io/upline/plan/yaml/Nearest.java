package io.upline.plan.yaml;

import io.upline.fact.Fact;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody meant. */
public final class Nearest {

    private static final int SHOWN = 24;

    private Nearest() {}

    /** The nearest of the known words, when it is near enough to be what was meant; ties: the first. */
    public static Optional<String> to(String typed, Collection<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int distance = distance(normal(typed), normal(word));
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return best != null
                        && least < typed.length()
                        && least <= Math.max(1, Math.max(typed.length(), best.length()) / 3)
                ? Optional.of(best)
                : Optional.empty();
    }

    /** "Did you mean …" or the list of what may stand here. */
    public static Fact remedy(String typed, Collection<String> known) {
        return to(typed, known)
                .map(word -> Fact.of("meant.nearest", "word", word))
                .orElseGet(() -> known.isEmpty()
                        ? Fact.of("meant.noneDefined")
                        : Fact.of(
                                "meant.known",
                                "known",
                                known.stream().limit(SHOWN).toList(),
                                "more",
                                Math.max(0, known.size() - SHOWN)));
    }

    private static String normal(String word) {
        return word.substring(0, Math.min(word.length(), 60))
                .toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace("_", "");
    }

    /** Edit distance in which a swap of neighbours counts one. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
