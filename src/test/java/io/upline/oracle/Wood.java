package io.upline.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A tree of distributors as maps. */
final class Wood {

    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, Integer> leg = new HashMap<>();
    private final Map<String, Optional<String>> movedTo = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, List<String>> paths = new HashMap<>();
    private int depth = Integer.MAX_VALUE;

    void add(String member, String above, int itsLeg) {
        parent.put(member, above);
        leg.put(member, itsLeg);
    }

    void leaveOut(String member, Optional<String> to) {
        movedTo.put(member, to);
    }

    void limit(int levels) {
        depth = levels;
    }

    /** Puts siblings in order; legs not given are positions among siblings. */
    Wood finish(Map<String, Person> people) {
        ToIntFunction<String> joined = id -> people.get(id).joinedOn();
        parent.keySet().stream()
                .sorted(Comparator.comparingInt((String id) -> leg.get(id))
                        .thenComparingInt(joined)
                        .thenComparing(id -> id))
                .forEach(id -> children.computeIfAbsent(parent.get(id), k -> new ArrayList<>())
                        .add(id));
        return this;
    }

    boolean has(String member) {
        return parent.containsKey(member);
    }

    /** Empty for a root. */
    String parent(String member) {
        return parent.get(member);
    }

    /** As placed; 0 where the tree knows no legs. */
    int leg(String member) {
        return leg.get(member);
    }

    List<String> children(String member) {
        return children.getOrDefault(member, List.of());
    }

    List<String> roots() {
        return children("");
    }

    List<String> members() {
        return parent.keySet().stream().sorted().toList();
    }

    Optional<String> movedTo(String leftOut) {
        return movedTo.getOrDefault(leftOut, Optional.empty());
    }

    int depth() {
        return depth;
    }

    /** The member and all above it, from itself to the root. */
    List<String> path(String member) {
        List<String> known = paths.get(member);
        if (known != null) {
            return known;
        }
        List<String> path = new ArrayList<>();
        for (String at = member; !at.isEmpty(); at = parent.get(at)) {
            path.add(at);
        }
        paths.put(member, path);
        return path;
    }

    /** All strictly below. */
    List<String> below(String member) {
        List<String> all = new ArrayList<>();
        for (String child : children(member)) {
            all.add(child);
            all.addAll(below(child));
        }
        return all;
    }

    /** Position of the member's leg: as placed, otherwise by the order of siblings. */
    int legNumber(String member) {
        return leg(member) > 0 ? leg(member) : children(parent(member)).indexOf(member) + 1;
    }
}
