package io.upline.oracle;

import io.upline.plan.Bonus;
import io.upline.plan.Plan;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How often each mechanism and switch made a line, so that a comparison that compared nothing is seen. */
final class Coverage {

    private static final Map<String, Long> LINES = new ConcurrentSkipListMap<>();

    private Coverage() {}

    static void count(Plan plan, Outcome outcome) {
        for (Bonus bonus : plan.bonuses()) {
            long lines = outcome.lines().stream()
                    .filter(l -> l.bonus().equals(bonus.name()))
                    .count();
            String kind = bonus.kind().getClass().getSimpleName();
            add(kind, lines);
            add(kind + " each " + bonus.each(), lines);
            add(
                    kind + " by " + bonus.table().by().getClass().getSimpleName() + " "
                            + bonus.table().unit(),
                    lines);
            for (String word : bonus.kind().toString().split("[^A-Za-z_]+")) {
                if (word.equals(word.toUpperCase(java.util.Locale.ROOT)) && word.length() > 2) {
                    add(kind + " " + word, lines);
                }
            }
        }
        add("ranks", outcome.ranks().size());
        outcome.carried().forEach(r -> add("carried " + r.what(), 1));
    }

    private static void add(String what, long lines) {
        LINES.merge(what, lines, Long::sum);
    }

    static String text() {
        StringBuilder text = new StringBuilder();
        LINES.forEach(
                (what, lines) -> text.append(what).append(": ").append(lines).append('\n'));
        return text.toString();
    }

    static long lines(String what) {
        return LINES.getOrDefault(what, 0L);
    }
}
