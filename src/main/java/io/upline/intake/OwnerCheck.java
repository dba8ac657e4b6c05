package io.upline.intake;

import io.upline.network.MemberChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds owners that have an owner themselves, on any day on which the owned position is a member: it would not be clear who is
 * paid.
 *
 * <p>The line that gives the position its owner is at fault; where that was known before, the line that gives the owner one. So
 * the order of lines does not matter, and a circle of owners costs each of its lines. The cost is one pass over the members, and one
 * comparison for each stretch of days with an owner.
 */
final class OwnerCheck {

    private final MemberBook book;
    private final List<MemberLine> lines;
    private final int cell;

    OwnerCheck(MemberBook book, List<MemberLine> lines, Header header) {
        this.book = book;
        this.lines = lines;
        this.cell = header.of(MemberColumn.OWNER_ID) + 1;
    }

    /** The days on which a member has one owner, 0 for none; {@code to} exclusive; the line that says it, none if known before. */
    private record Stretch(
            long from, long to, int owner, @Nullable MemberLine line) {}

    private record Event(long day, int owner, @Nullable MemberLine line) {}

    /** The lines at fault, with their flaw. */
    Map<MemberLine, Flaw> find() {
        Map<MemberLine, Flaw> flaws = new LinkedHashMap<>();
        Map<Integer, MemberLine> firstLines = new HashMap<>();
        Map<Integer, List<Event>> brought = new HashMap<>();
        for (MemberLine line : lines) {
            if (line.outcome == MemberLine.Outcome.FIRST) {
                firstLines.put(line.key, line);
            } else if (line.outcome == MemberLine.Outcome.CHANGE
                    && line.change != null
                    && line.change.owner() != null) {
                brought.computeIfAbsent(line.key, key -> new ArrayList<>())
                        .add(new Event(line.change.effectiveDay(), line.change.owner(), line));
            }
        }
        if (brought.isEmpty()
                && firstLines.keySet().stream().noneMatch(key -> book.first(key).owner() != 0)) {
            return flaws;
        }
        Map<Integer, List<Stretch>> owned = new LinkedHashMap<>();
        book.members().forEach(key -> {
            List<Stretch> stretches = stretches(key, firstLines.get(key), brought.getOrDefault(key, List.of()));
            if (!stretches.isEmpty()) {
                owned.put(key, stretches);
            }
        });
        owned.forEach((key, stretches) -> stretches.forEach(stretch -> judge(key, stretch, owned, flaws)));
        return flaws;
    }

    /** The stretches of days with one owner, from the joining day on; as an owner, a member is taken before that day as it is on it. */
    private List<Stretch> stretches(int key, @Nullable MemberLine first, List<Event> brought) {
        List<Event> events = new ArrayList<>();
        if (book.first(key).owner() != 0) {
            events.add(new Event(Long.MIN_VALUE, book.first(key).owner(), first));
        }
        for (MemberChange change : book.known(key)) {
            if (change.owner() != null) {
                events.add(new Event(change.effectiveDay(), change.owner(), null));
            }
        }
        events.addAll(brought);
        events.sort(Comparator.comparingLong(event -> from(key, event)));
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            long from = from(key, event);
            long to = i + 1 < events.size() ? from(key, events.get(i + 1)) : Long.MAX_VALUE;
            if (event.owner() != 0 && from < to) {
                stretches.add(new Stretch(from, to, event.owner(), event.line()));
            }
        }
        return stretches;
    }

    private long from(int key, Event event) {
        return event.day() == book.joinedOn(key) ? Long.MIN_VALUE : event.day();
    }

    private void judge(int key, Stretch position, Map<Integer, List<Stretch>> owned, Map<MemberLine, Flaw> flaws) {
        long from = Math.max(position.from(), book.joinedOn(key));
        for (Stretch owner : owned.getOrDefault(position.owner(), List.of())) {
            if (Math.max(from, owner.from()) < Math.min(position.to(), owner.to())) {
                MemberLine line = position.line() != null ? position.line() : owner.line();
                if (line == null) {
                    throw new IllegalStateException("the known owner " + id(position.owner()) + " has an owner");
                }
                flaws.putIfAbsent(
                        line,
                        Flaw.of(
                                Problem.OWNER_OWNED,
                                cell,
                                Text.shown(id(position.owner())),
                                Text.shown(id(key)),
                                Text.shown(id(owner.owner())),
                                Moments.show(Math.max(from, owner.from()))));
            }
        }
    }

    private String id(int key) {
        return book.ids().id(key);
    }
}
