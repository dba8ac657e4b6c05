package io.upline.scenario;

import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of a roll as single members: {@code times} makes several alike, and a row below such a row exists under each.
 * A copy knows which copy of each row above it stands over it.
 */
final class Cast {

    private static final int MOST = 200_000;

    /** What tables write behind the id of a row to name the customer of its own columns. */
    private static final String CUSTOMER = "'s customer";

    /**
     * One member.
     *
     * @param id the row's id; of a multiplied row with its number behind: {@code A/2}
     * @param row the row's id
     * @param sponsor position of the sponsor in the cast, {@code -1} for a root
     * @param customer whether it is the customer that the {@code customer…} columns of a row are
     */
    record Part(String id, String row, int sponsor, boolean customer) {}

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, List<Integer>> byRow = new LinkedHashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Roll roll;
    private final Refusals refusals;

    Cast(Roll roll, Refusals refusals) {
        this.roll = roll;
        this.refusals = refusals;
        Set<String> ids = new HashSet<>(roll.ids());
        for (String id : roll.ids()) {
            roll.cell(id, "sponsor")
                    .filter(s -> !ids.contains(s.text()))
                    .ifPresent(s -> refusals.unknown(s, Fact.of("meant.member"), ids));
        }
        sponsorsFirst().forEach(this::place);
    }

    /** Members in row order, sponsors before those they sponsor. */
    List<Part> parts() {
        return parts;
    }

    /** Positions of all members that a row stands for. */
    List<Integer> ofRow(String row) {
        return byRow.getOrDefault(row, List.of());
    }

    /** Positions of the members that an id in a table means: a row's id (all of its copies) or a single member's. */
    List<Integer> of(String id) {
        if (byRow.containsKey(id)) {
            return ofRow(id);
        }
        return Optional.ofNullable(byId.get(id)).map(List::of).orElse(List.of());
    }

    /** Ids that may stand in tables. */
    Set<String> known() {
        Set<String> known = new TreeSet<>(byRow.keySet());
        known.addAll(byId.keySet());
        return known;
    }

    /** Whether the second stands at or below the first. */
    boolean isAtOrBelow(int above, int member) {
        int at = member;
        while (at > above) {
            at = parts.get(at).sponsor();
        }
        return at == above;
    }

    /** The copy of a row that belongs to a member: the row's only one, or the one nearest in the same branch; −1 for none. */
    int copyFor(int member, String row) {
        List<Integer> copies = ofRow(row);
        if (copies.size() == 1) {
            return copies.getFirst();
        }
        for (int top = member; top >= 0; top = parts.get(top).sponsor()) {
            int branch = top;
            List<Integer> near =
                    copies.stream().filter(c -> isAtOrBelow(branch, c)).toList();
            if (near.size() == 1) {
                return near.getFirst();
            }
            if (near.size() > 1) {
                return -1;
            }
        }
        return -1;
    }

    /** The member that an id in the row of another means; {@code -1} when it is not clear which copy. */
    int byIdOrCopy(int member, String id) {
        return byRow.containsKey(id) ? copyFor(member, id) : byId.getOrDefault(id, -1);
    }

    /** Row ids, sponsors before those they sponsor; whose sponsor is nobody, or stands above itself, has none. */
    private List<String> sponsorsFirst() {
        Set<String> ids = new HashSet<>(roll.ids());
        List<String> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String id : roll.ids()) {
            List<String> chain = new ArrayList<>();
            String at = id;
            while (ids.contains(at) && !done.contains(at) && !chain.contains(at)) {
                chain.add(at);
                at = roll.cell(at, "sponsor").map(Cell::text).orElse("");
            }
            if (chain.contains(at)) {
                Place place = roll.cell(at, "sponsor").map(Cell::place).orElse(Place.START);
                refusals.table(place, Fact.of("problem.aboveItself", "id", at));
            }
            for (String one : chain.reversed()) {
                done.add(one);
                ordered.add(one);
            }
        }
        return ordered;
    }

    private void place(String row) {
        List<Integer> sponsors = roll.cell(row, "sponsor")
                .map(s -> ofRow(s.text()))
                .filter(copies -> !copies.isEmpty())
                .orElse(List.of(-1));
        int times = times(row);
        if ((long) parts.size() + (long) sponsors.size() * times > MOST) {
            refusals.cannot(roll.place(row), Fact.of("problem.tooManyMembers", "most", MOST));
            return;
        }
        boolean several = sponsors.size() * times > 1;
        List<Integer> copies = new ArrayList<>();
        for (int sponsor : sponsors) {
            for (int i = 0; i < times; i++) {
                copies.add(parts.size());
                add(new Part(several ? row + "/" + copies.size() : row, row, sponsor, false), roll.place(row));
            }
        }
        byRow.put(row, copies);
        if (roll.measures().stream()
                .anyMatch(m -> roll.cell(row, "customer" + m).isPresent())) {
            List<Integer> customers = new ArrayList<>();
            for (int copy : copies) {
                customers.add(parts.size());
                add(new Part(parts.get(copy).id() + CUSTOMER, row + CUSTOMER, copy, true), roll.place(row));
            }
            byRow.put(row + CUSTOMER, customers);
        }
    }

    private void add(Part part, Place place) {
        if (byId.putIfAbsent(part.id(), parts.size()) != null) {
            refusals.table(place, Fact.of("problem.idOfCopy", "id", part.id()));
        }
        parts.add(part);
    }

    private int times(String row) {
        Optional<Cell> cell = roll.cell(row, "times");
        if (cell.isEmpty()) {
            return 1;
        }
        Optional<Integer> times = cell.get().whole(MOST).filter(n -> n >= 1);
        if (times.isEmpty()) {
            refusals.cell(cell.get(), Fact.of("meant.fromOne", "most", MOST));
        }
        return times.orElse(1);
    }
}
