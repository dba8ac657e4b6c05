package io.upline.desk;

import io.upline.control.Refusal;
import io.upline.intake.Problem;
import io.upline.intake.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the open rejections somebody means: {@code 7}, {@code 7,9-12}, {@code TWICE_DIFFERENT}, {@code orders.csv}. */
final class Selection {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    private Selection() {}

    /**
     * The numbers that are meant, ascending.
     *
     * @throws Refusal when a part of it means nothing that stands open
     */
    static List<Integer> of(String which, List<Rejection> open) {
        TreeSet<Integer> ids = new TreeSet<>();
        if (open.stream().anyMatch(each -> each.file().equals(which))) {
            add(ids, open, each -> each.file().equals(which));
            return List.copyOf(ids);
        }
        for (String part : which.split(",", -1)) {
            TreeSet<Integer> meant = new TreeSet<>();
            add(meant, part.strip(), open);
            if (meant.isEmpty()) {
                throw Refusal.of("nothingMeant", "part", part.strip());
            }
            ids.addAll(meant);
        }
        return List.copyOf(ids);
    }

    private static void add(Set<Integer> ids, String part, List<Rejection> open) {
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            if (range.group(2) == null) {
                ids.add(from);
            } else {
                int to = Integer.parseInt(range.group(2));
                add(ids, open, each -> each.id() >= from && each.id() <= to);
            }
        } else if (Arrays.stream(Problem.values())
                .anyMatch(problem -> problem.name().equals(part))) {
            add(ids, open, each -> each.problem().name().equals(part));
        } else {
            add(ids, open, each -> each.file().equals(part));
        }
    }

    private static void add(Set<Integer> ids, List<Rejection> open, Predicate<Rejection> meant) {
        open.stream().filter(meant).map(Rejection::id).forEach(ids::add);
    }
}
