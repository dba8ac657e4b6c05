package io.upline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds members placed on a leg that another one has, when all that is known holds. Whoever was there before stays; among those whom the
 * file places, the one stays that joined first, then the one with the lower id.
 */
final class LegCheck {

    private static final long LEGS = 10_000;

    private final MemberBook book;
    private final List<MemberLine> lines;

    LegCheck(MemberBook book, List<MemberLine> lines) {
        this.book = book;
        this.lines = lines;
    }

    /** The lines that place a member where another stands, with the key of that other. */
    Map<MemberLine, Integer> findTaken() {
        List<MemberLine> placing = placing();
        Map<MemberLine, Integer> taken = new TreeMap<>(Comparator.comparingInt((MemberLine line) -> line.ordinal));
        if (placing.isEmpty()) {
            return taken;
        }
        Set<Integer> moved = new HashSet<>();
        placing.forEach(line -> moved.add(line.key));
        Map<Long, Integer> holder = new HashMap<>();
        book.members().filter(key -> !moved.contains(key)).forEach(key -> {
            long place = place(book.latest(key));
            if (place > 0) {
                holder.put(place, key);
            }
        });
        placing.sort(Comparator.comparingInt((MemberLine line) -> book.joinedOn(line.key))
                .thenComparing(line -> line.id));
        for (MemberLine line : placing) {
            long place = place(book.latest(line.key));
            Integer before = place > 0 ? holder.putIfAbsent(place, line.key) : null;
            if (before != null && before != line.key) {
                taken.put(line, before);
            }
        }
        return taken;
    }

    private List<MemberLine> placing() {
        List<MemberLine> placing = new ArrayList<>();
        for (MemberLine line : lines) {
            boolean first = line.outcome == MemberLine.Outcome.FIRST
                    && book.first(line.key).placement() != 0;
            boolean change = line.outcome == MemberLine.Outcome.CHANGE
                    && line.change != null
                    && (line.change.placement() != null || line.change.leg() != null);
            if (first || change) {
                placing.add(line);
            }
        }
        return placing;
    }

    private static long place(Standing standing) {
        return standing.placement() == 0 || standing.leg() == 0 ? 0 : standing.placement() * LEGS + standing.leg();
    }
}
