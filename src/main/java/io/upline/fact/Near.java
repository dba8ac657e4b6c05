package io.upline.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that are near to one that was mistyped. */
public final class Near {

    private static final int SHOWN = 3;

    /** What is longer is no mistyped name. */
    private static final int LONGEST = 60;

    private Near() {}

    /**
     * The known names that are nearest to what was typed, at most three: the same but for case and zeros, or a letter or two away.
     * Costs a look at each name, and more for those of about the same length.
     */
    public static List<String> of(String typed, Iterable<String> known) {
        List<Found> found = new ArrayList<>();
        if (typed.length() > LONGEST) {
            return List.of();
        }
        String plain = plain(typed);
        int most = typed.length() < 5 ? 1 : 2;
        for (String name : known) {
            if (plain(name).equals(plain)) {
                found.add(new Found(name, 0));
            } else if (Math.abs(name.length() - typed.length()) <= most) {
                int away = away(lower(typed), lower(name));
                if (away <= most) {
                    found.add(new Found(name, away));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::away).thenComparing(Found::name))
                .limit(SHOWN)
                .map(Found::name)
                .toList();
    }

    /**
     * The known ids that are the typed one but for case, signs and zeros, at most three; where there is none, those with the same number,
     * if either has no letters. An id that is a letter away is another's.
     */
    public static List<String> ids(String typed, Iterable<String> known) {
        String wanted = typed.length() > LONGEST ? "" : plain(typed);
        List<String> same = new ArrayList<>();
        List<String> number = new ArrayList<>();
        for (String id : wanted.isEmpty() ? List.<String>of() : known) {
            String plain = plain(id);
            if (plain.equals(wanted)) {
                same.add(id);
            } else if (isNumber(plain) != isNumber(wanted) && digits(plain).equals(digits(wanted))) {
                number.add(id);
            }
        }
        return (same.isEmpty() ? number : same).stream().limit(SHOWN).toList();
    }

    private static boolean isNumber(String plain) {
        return plain.chars().allMatch(Character::isDigit);
    }

    private static String digits(String plain) {
        return plain.replaceAll("\\D", "");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A name without case, zeros before a number, and whatever is neither letter nor digit. */
    private static String plain(String name) {
        return lower(name).replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("(?<!\\d)0+(?=\\d)", "");
    }

    /** How many letters must be put in, left out, changed or swapped with the next to make one of the other. */
    private static int away(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
            }
        }
        return steps[one.length()][other.length()];
    }

    private record Found(String name, int away) {}
}
