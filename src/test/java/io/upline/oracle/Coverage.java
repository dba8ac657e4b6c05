package io.upline.oracle;

import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.volume.Volume;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * In how many periods of random plans each position of a switch ({@link Switches}) stood, and how many figures came of it: a bonus's
 * lines, a volume's figures other than zero, members of a rank; for terms and trees every line of the plan. A comparison that compared nothing
 * is seen.
 */
final class Coverage {

    private static final Map<String, AtomicLongArray> COUNTS = new ConcurrentHashMap<>();

    private final Plan plan;
    private final IdentityHashMap<Object, Set<String>> positions = new IdentityHashMap<>();

    Coverage(Plan plan) {
        this.plan = plan;
    }

    void count(Outcome outcome) {
        int lines = outcome.lines().size();
        add(Set.of("periods"), 1);
        add(Set.of("earning lines"), lines);
        add(plan.terms(), lines);
        plan.trees().forEach(tree -> add(tree, lines));
        for (Volume volume : plan.volumes()) {
            add(
                    volume,
                    outcome.volumes().get(volume.name()).values().stream()
                            .filter(v -> v.signum() != 0)
                            .count());
        }
        add(plan.ranks(), outcome.ranks().size());
        add(plan.grades(), figures(outcome, "grade"));
        plan.bonuses().forEach(bonus -> add(bonus, effect(bonus, outcome)));
        outcome.carried().forEach(r -> add(Set.of("carried " + r.what()), 1));
        outcome.lines().forEach(l -> add(Set.of("rule " + l.rule()), 1));
        add(Set.of("members held"), outcome.held().size());
    }

    private static long figures(Outcome outcome, String carried) {
        return outcome.carried().stream().filter(r -> r.what().equals(carried)).count();
    }

    private void add(Object part, long figures) {
        add(positions.computeIfAbsent(part, p -> Switches.in(plan, p)), figures);
    }

    private static long effect(Bonus bonus, Outcome outcome) {
        long taken = outcome.totals().stream()
                .filter(t -> t.bonus().equals(bonus.name()) && t.lines() == 0)
                .filter(t -> t.cappedMinor() != 0)
                .count();
        return taken
                + outcome.lines().stream()
                        .filter(l -> l.bonus().equals(bonus.name()))
                        .count();
    }

    private static void add(Set<String> positions, long figures) {
        for (String position : positions) {
            AtomicLongArray known = COUNTS.get(position);
            AtomicLongArray counts =
                    known == null ? COUNTS.computeIfAbsent(position, k -> new AtomicLongArray(2)) : known;
            counts.incrementAndGet(0);
            counts.addAndGet(1, figures);
        }
    }

    /** Positions that never stood, or of which nothing ever came. */
    static Set<String> missing(Set<String> of) {
        Set<String> missing = new TreeSet<>();
        for (String position : of) {
            AtomicLongArray counts = COUNTS.get(position);
            if (counts == null) {
                missing.add(position + ": never");
            } else if (counts.get(1) == 0) {
                missing.add(position + ": " + counts.get(0) + " periods, no figure");
            }
        }
        return missing;
    }

    static String text() {
        StringBuilder text = new StringBuilder("switch=position: periods, figures\n");
        new TreeMap<>(COUNTS)
                .forEach((what, counts) -> text.append(what)
                        .append(": ")
                        .append(counts.get(0))
                        .append(", ")
                        .append(counts.get(1))
                        .append('\n'));
        return text.toString();
    }

    static long figures(String position) {
        AtomicLongArray counts = COUNTS.get(position);
        return counts == null ? 0 : counts.get(1);
    }
}
