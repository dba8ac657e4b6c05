package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.network.MemberChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds members that would stand below themselves, in the sponsor tree and in the placement tree, on any day from which a
 * change holds.
 *
 * <p>A circle closed by one line of the file is that line's fault; one that takes several lines refuses the file, because
 * none of them is wrong by itself. The cost is one sweep, and one walk to the root for each change.
 */
final class CircleCheck {

    private static final int SHOWN_MAX = 3_000;
    /** About how many characters stand between two members in a message, in any language. */
    private static final int BETWEEN = 7;

    private final MemberBook book;
    private final List<MemberLine> lines;
    private final Header header;

    CircleCheck(MemberBook book, List<MemberLine> lines, Header header) {
        this.book = book;
        this.lines = lines;
        this.header = header;
    }

    /** The lines that close a circle by themselves, with their flaw. */
    Map<MemberLine, Flaw> find() {
        Map<MemberLine, Flaw> flaws = new LinkedHashMap<>();
        find(MemberColumn.SPONSOR_ID, Standing::sponsor, MemberChange::sponsor, flaws);
        find(MemberColumn.PLACEMENT_ID, Standing::placement, MemberChange::placement, flaws);
        return flaws;
    }

    private record Event(
            int day, int key, int parent, @Nullable MemberLine line) {}

    private void find(
            MemberColumn column,
            ToIntFunction<Standing> parentOf,
            Function<MemberChange, @Nullable Integer> changed,
            Map<MemberLine, Flaw> flaws) {
        int[] parent = new int[book.top()];
        @Nullable MemberLine[] origin = new @Nullable MemberLine[book.top()];
        boolean any = false;
        for (MemberLine line : lines) {
            if (line.outcome == MemberLine.Outcome.FIRST) {
                origin[line.key] = line;
                any |= parentOf.applyAsInt(book.first(line.key)) != 0;
            } else if (line.outcome == MemberLine.Outcome.CHANGE && line.change != null) {
                any |= changed.apply(line.change) != null;
            }
        }
        if (!any) {
            return;
        }
        book.members().forEach(key -> parent[key] = parentOf.applyAsInt(book.first(key)));
        sweep(column, parent, origin, flaws);
        List<Event> events = events(changed);
        for (int i = 0; i < events.size(); ) {
            int day = events.get(i).day();
            List<Event> together = new ArrayList<>();
            for (; i < events.size() && events.get(i).day() == day; i++) {
                Event event = events.get(i);
                parent[event.key()] = event.parent();
                origin[event.key()] = event.line();
                together.add(event);
            }
            for (Event event : together) {
                walk(column, event.key(), parent, origin, flaws);
            }
        }
    }

    private List<Event> events(Function<MemberChange, @Nullable Integer> changed) {
        List<Event> events = new ArrayList<>();
        book.knownChanges()
                .forEach((key, changes) -> changes.forEach(change -> {
                    Integer to = changed.apply(change);
                    if (to != null) {
                        events.add(new Event(from(change), key, to, null));
                    }
                }));
        for (MemberLine line : lines) {
            MemberChange change = line.outcome == MemberLine.Outcome.CHANGE ? line.change : null;
            Integer to = change == null ? null : changed.apply(change);
            if (change != null && to != null) {
                events.add(new Event(from(change), line.key, to, line));
            }
        }
        events.sort(Comparator.comparingInt(Event::day));
        return events;
    }

    /** The day from which a change holds; one on the joining day holds as long as the first line does, from the beginning. */
    private int from(MemberChange change) {
        return change.effectiveDay() == book.joinedOn(change.key()) ? Integer.MIN_VALUE : change.effectiveDay();
    }

    /** Looks at all first lines at once: each member is passed once. */
    private void sweep(MemberColumn column, int[] parent, @Nullable MemberLine[] origin, Map<MemberLine, Flaw> flaws) {
        int[] seen = new int[parent.length];
        for (int key = 1; key < parent.length; key++) {
            int at = key;
            while (at != 0 && seen[at] == 0) {
                seen[at] = key;
                at = parent[at];
            }
            if (at != 0 && seen[at] == key) {
                report(column, at, parent, origin, flaws);
            }
        }
    }

    private void walk(
            MemberColumn column, int key, int[] parent, @Nullable MemberLine[] origin, Map<MemberLine, Flaw> flaws) {
        int at = parent[key];
        for (int steps = 0; at != 0 && at != key && steps < parent.length; steps++) {
            at = parent[at];
        }
        if (at == key) {
            report(column, key, parent, origin, flaws);
        }
    }

    private void report(
            MemberColumn column, int on, int[] parent, @Nullable MemberLine[] origin, Map<MemberLine, Flaw> flaws) {
        List<MemberLine> ours = new ArrayList<>();
        int lowest = on;
        int at = on;
        do {
            MemberLine line = origin[at];
            if (line != null) {
                ours.add(line);
            }
            lowest = book.ids().id(at).compareTo(book.ids().id(lowest)) < 0 ? at : lowest;
            at = parent[at];
        } while (at != on);
        Fact circle = circle(lowest, parent);
        if (ours.isEmpty()) {
            throw new IllegalStateException("the known members make a circle: " + circle);
        }
        ours.sort(Comparator.comparingInt(line -> line.line));
        MemberLine line = ours.getFirst();
        int cell = header.of(column) + 1;
        if (ours.size() > 1) {
            throw new RefusedFile(Problem.SPONSOR_CYCLE_IN_FILE, line.line, cell, column.title(), circle);
        }
        flaws.put(line, Flaw.of(Problem.SPONSOR_CYCLE, cell, Text.shown(line.id), circle));
        parent[line.key] = 0;
    }

    private Fact circle(int from, int[] parent) {
        List<String> members = new ArrayList<>();
        int length = 0;
        int at = from;
        do {
            if (length > SHOWN_MAX) {
                return Fact.of("intake.circleOf", "members", members, "cut", true);
            }
            members.add(Text.shown(book.ids().id(at)));
            length += members.getLast().length() + BETWEEN;
            at = parent[at];
        } while (at != from);
        members.add(Text.shown(book.ids().id(from)));
        return Fact.of("intake.circleOf", "members", members, "cut", false);
    }
}
