package io.upline.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** A tree of distributors as maps. */
final class Wood {

    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, Integer> leg = new HashMap<>();
    private final Map<String, Optional<String>> movedTo = new HashMap<>();

    /** Where what somebody bought moved up: the head of its branch, and the leg of that where the tree has legs. */
    private final Map<String, String> headOf = new HashMap<>();

    private final Map<String, Integer> legOfHead = new HashMap<>();
    private final Map<String, String> seatOfHead = new HashMap<>();

    /** The branch in which a member moved up itself. */
    private final Map<String, String> branchOf = new HashMap<>();

    /** Members whose leg was joined already in the tree from which this one is taken. */
    private final Map<String, String> joinedBefore = new HashMap<>();

    private final Set<String> becameOwn = new HashSet<>();
    private boolean rehung;
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

    /** Notes that what a member bought that is left out is the own of the one it goes to. */
    void becomesOwn(String leftOut) {
        becameOwn.add(leftOut);
    }

    boolean becameOwn(String leftOut) {
        return becameOwn.contains(leftOut);
    }

    /** Notes that what somebody bought was sold in the branch of this head below a member. */
    void sold(String buyer, String head, String seat, int itsLeg) {
        headOf.put(buyer, head);
        seatOfHead.put(head, seat);
        legOfHead.put(head, itsLeg);
    }

    void soldWith(String buyer, String joined, String head, String seat, int itsLeg) {
        sold(buyer, head, seat, itsLeg);
        joinedBefore.put(buyer, joined);
    }

    /** The branch in which a member stood before it moved up. */
    void branch(String member, String head) {
        branchOf.put(member, head);
    }

    /** Notes that members hang elsewhere than where they were sold: each branch is a leg by itself, without a number. */
    void rehang() {
        rehung = true;
    }

    Optional<String> head(String buyer) {
        return Optional.ofNullable(headOf.get(buyer));
    }

    String seatOfHead(String head) {
        return seatOfHead.getOrDefault(head, "");
    }

    int legOfHead(String head) {
        return rehung ? 0 : legOfHead.getOrDefault(head, 0);
    }

    /** The member of this tree whose leg the orders joined. */
    Optional<String> joined(String buyer) {
        String head = headOf.get(buyer);
        if (head == null || rehung) {
            return Optional.empty();
        }
        if (joinedBefore.containsKey(buyer)) {
            return Optional.of(joinedBefore.get(buyer));
        }
        List<String> inBranch = branchOf.keySet().stream()
                .filter(m -> branchOf.get(m).equals(head) && !m.equals(head))
                .toList();
        return inBranch.size() == 1 ? Optional.of(inBranch.getFirst()) : Optional.empty();
    }

    /** Name of the leg in which orders that moved up stand. */
    Optional<String> key(String buyer) {
        return joined(buyer).or(() -> head(buyer));
    }

    /** Legs of a member that are headed from outside the tree. */
    List<String> outside(String member) {
        return headOf.keySet().stream()
                .filter(b -> joined(b).isEmpty())
                .map(headOf::get)
                .filter(h -> seatOfHead.get(h).equals(member))
                .distinct()
                .toList();
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

    /** The member above another; empty for a root. */
    String parent(String member) {
        return parent.get(member);
    }

    /** The number of the leg in which a member was placed; 0 where the tree knows no legs. */
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

    /** All members strictly below another. */
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
