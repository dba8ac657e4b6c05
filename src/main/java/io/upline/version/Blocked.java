package io.upline.version;

import io.upline.fact.Fact;
import io.upline.intake.Rejection;
import io.upline.intake.StoredRefusal;
import io.upline.intake.Unsettled;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the way of a period, by name and number.
 *
 * @param files names of refused files
 * @param rejected numbers of rejected lines
 * @param waiting numbers of lines that wait for another one
 * @param held numbers of held lines
 */
public record Blocked(List<String> files, List<Integer> rejected, List<Integer> waiting, List<Integer> held) {

    private static final int NAMED = 5;

    /** Takes copies. */
    public Blocked {
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
        waiting = List.copyOf(waiting);
        held = List.copyOf(held);
    }

    /** What stands unsettled. */
    public static Blocked of(Unsettled unsettled) {
        return new Blocked(
                unsettled.files().stream().map(StoredRefusal::file).distinct().toList(),
                ids(unsettled, Rejection.Kind.REJECTED),
                ids(unsettled, Rejection.Kind.WAITING),
                ids(unsettled, Rejection.Kind.HELD));
    }

    private static List<Integer> ids(Unsettled unsettled, Rejection.Kind kind) {
        return unsettled.lines(kind).stream().map(Rejection::id).toList();
    }

    /** How many files and lines there are. */
    public int count() {
        return files.size() + rejected.size() + waiting.size() + held.size();
    }

    /** Each kind of them as a fact. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (!files.isEmpty()) {
            facts.add(Fact.of(
                    "blocked.files", "count", files.size(), "names", first(files), "more", files.size() > NAMED));
        }
        if (!rejected.isEmpty()) {
            facts.add(Fact.of(
                    "blocked.rejected",
                    "count",
                    rejected.size(),
                    "ids",
                    first(rejected),
                    "more",
                    rejected.size() > NAMED));
        }
        if (!waiting.isEmpty()) {
            facts.add(Fact.of(
                    "blocked.waiting", "count", waiting.size(), "ids", first(waiting), "more", waiting.size() > NAMED));
        }
        if (!held.isEmpty()) {
            facts.add(Fact.of("blocked.held", "count", held.size(), "ids", first(held), "more", held.size() > NAMED));
        }
        return facts;
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(NAMED, all.size()));
    }
}
