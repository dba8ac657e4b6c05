package io.upline.oracle;

import io.upline.network.MemberStatus;
import io.upline.plan.Terms;
import io.upline.plan.volume.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trees of a plan over a company. */
final class Woods {

    private final Oracle oracle;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Wood> grown = new HashMap<>();

    Woods(Oracle oracle) {
        this.oracle = oracle;
        oracle.company().members().forEach(p -> people.put(p.id(), p));
    }

    Person person(String id) {
        return people.get(id);
    }

    boolean removed(String id) {
        return people.get(id).status() == MemberStatus.TERMINATED
                && oracle.plan().terms().status().terminated() == Terms.Terminated.REMOVED;
    }

    boolean stands(String id) {
        return people.get(id).distributor() && !removed(id);
    }

    /** The distributor a buyer's orders belong to, and as what; empty for a buyer that nobody is above. */
    Optional<Seat> home(String buyer) {
        if (stands(buyer)) {
            return Optional.of(new Seat(buyer, Seat.Place.OWN));
        }
        String above = standingAbove(buyer, true);
        return above.isEmpty() ? Optional.empty() : Optional.of(new Seat(above, Seat.Place.CUSTOMER));
    }

    /** The distributor, removed or not, who sold what a buyer bought: itself, or the next above a customer; empty for none. */
    Optional<String> seller(String buyer) {
        String at = buyer;
        while (!at.isEmpty() && !people.get(at).distributor()) {
            at = people.get(at).sponsor();
        }
        return at.isEmpty() ? Optional.empty() : Optional.of(at);
    }

    /** Whether what a buyer buys was sold by a distributor that is taken out. */
    boolean ofRemoved(String buyer) {
        return seller(buyer).map(this::removed).orElse(false);
    }

    /** Where a buyer's orders stand in a tree. */
    Optional<Seat> seat(String tree, String buyer) {
        Optional<String> first = base(tree, buyer);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        boolean customer = !people.get(buyer).distributor();
        if (tree(tree).has(first.get())) {
            boolean own = first.get().equals(buyer);
            return Optional.of(new Seat(first.get(), own ? Seat.Place.OWN : Seat.Place.CUSTOMER));
        }
        boolean own = first.get().equals(buyer) && tree(tree).becameOwn(buyer);
        return tree(tree)
                .movedTo(first.get())
                .map(node -> new Seat(node, customer ? Seat.Place.CUSTOMER : own ? Seat.Place.OWN : Seat.Place.MOVED));
    }

    /** The distributor at whom orders stand in the sponsor or placement tree that a tree is made from. */
    private Optional<String> base(String tree, String buyer) {
        Optional<String> placed = seller(buyer)
                .filter(s -> ofRemoved(buyer)
                        && root(tree).equals(Tree.PLACEMENT)
                        && !people.get(s).placement().isEmpty());
        if (placed.isPresent()) {
            String above = standingAbove(placed.get(), false);
            return above.isEmpty() ? Optional.empty() : Optional.of(above);
        }
        return home(buyer).map(Seat::node);
    }

    private String root(String tree) {
        return oracle.plan().tree(tree).map(t -> root(t.from())).orElse(tree);
    }

    /** Customers of a distributor that are not removed. */
    List<String> customers(String member) {
        return people.keySet().stream()
                .filter(id -> !people.get(id).distributor() && !removed(id))
                .filter(id -> home(id).map(Seat::node).orElse("").equals(member))
                .sorted()
                .toList();
    }

    Wood tree(String name) {
        Wood known = grown.get(name);
        if (known == null) {
            known = oracle.standing().asks().apart(() -> grow(name));
            grown.put(name, known);
        }
        return known;
    }

    private Wood grow(String name) {
        if (name.equals(Tree.SPONSOR)) {
            return original(true);
        }
        if (name.equals(Tree.PLACEMENT)) {
            return original(false);
        }
        return switch (oracle.plan().tree(name).orElseThrow()) {
            case Tree.Kept kept -> kept(kept);
            case Tree.Matrix matrix -> matrix(matrix);
            case Tree.PassUp passUp -> passUp(passUp);
        };
    }

    private String standingAbove(String id, boolean sponsor) {
        String at = id;
        do {
            at = sponsor ? people.get(at).sponsor() : people.get(at).placement();
        } while (!at.isEmpty() && !stands(at));
        return at;
    }

    private Wood original(boolean sponsor) {
        Wood wood = new Wood();
        for (Person p : people.values()) {
            if (stands(p.id())) {
                wood.add(p.id(), standingAbove(p.id(), sponsor), sponsor ? 0 : placedLeg(p));
                wood.branch(p.id(), top(p.id(), sponsor));
            }
        }
        for (Person p : people.values()) {
            boolean placed = seller(p.id())
                    .map(s -> sponsor || !people.get(s).placement().isEmpty())
                    .orElse(false);
            if (ofRemoved(p.id()) && placed) {
                String from = sponsor ? p.id() : seller(p.id()).orElseThrow();
                String seat = standingAbove(from, sponsor);
                if (!seat.isEmpty()) {
                    String head = top(from, sponsor);
                    wood.sold(p.id(), head, seat, sponsor ? 0 : people.get(head).leg());
                }
            }
        }
        return wood.finish(people);
    }

    /** The last member on the way up before the next one that stands in the tree. */
    private String top(String id, boolean sponsor) {
        String at = id;
        while (true) {
            String above = sponsor ? people.get(at).sponsor() : people.get(at).placement();
            if (above.isEmpty() || stands(above)) {
                return at;
            }
            at = above;
        }
    }

    private int placedLeg(Person p) {
        Person top = p;
        while (!top.placement().isEmpty() && !stands(top.placement())) {
            top = people.get(top.placement());
        }
        return top.leg();
    }

    private Wood kept(Tree.Kept tree) {
        Wood from = tree(tree.from());
        Wood wood = new Wood();
        List<String> keep = from.members().stream()
                .filter(id -> tree.keep().equals(io.upline.plan.condition.Condition.ALWAYS)
                        || oracle.tests().holds(tree.keep(), id))
                .toList();
        for (String id : keep) {
            List<String> path = from.path(id);
            int at = 1;
            while (at < path.size() && !keep.contains(path.get(at))) {
                at++;
            }
            wood.add(id, at < path.size() ? path.get(at) : "", from.leg(path.get(at - 1)));
            if (at < path.size()) {
                wood.branch(id, path.get(at - 1));
            }
        }
        wood.limit(from.depth());
        boolean up = tree.volume() != Tree.RemovedVolume.LOST;
        for (String id : people.keySet()) {
            Optional<String> before = from.has(id) ? Optional.of(id) : from.movedTo(id);
            if (!keep.contains(id)) {
                Optional<String> to =
                        before.flatMap(b -> keep.contains(b) ? before : up ? next(from, keep, b) : Optional.empty());
                wood.leaveOut(id, to);
                boolean gives = tree.volume() == Tree.RemovedVolume.BECOMES_OWN || keep.contains(before.orElse(""));
                if (to.isPresent() && gives && (from.has(id) || from.becameOwn(id))) {
                    wood.becomesOwn(id);
                }
            }
        }
        people.keySet().forEach(id -> sold(tree, from, wood, keep, id));
        return wood.finish(people);
    }

    private void sold(Tree.Kept tree, Wood from, Wood wood, List<String> keep, String id) {
        Optional<String> before = seat(tree.from(), id).map(Seat::node);
        if (before.isEmpty() || goesWithOwn(tree, from, wood, keep, id, before.get())) {
            return;
        }
        if (keep.contains(before.get())) {
            Optional<String> joined = from.joined(id);
            if (joined.isPresent() && keep.contains(joined.get())) {
                String head = from.head(id).orElseThrow();
                wood.soldWith(id, joined.get(), head, before.get(), from.legOfHead(head));
            } else if (joined.isPresent()) {
                wood.sold(id, joined.get(), before.get(), from.leg(joined.get()));
            } else {
                from.head(id).ifPresent(head -> wood.sold(id, head, before.get(), from.legOfHead(head)));
            }
            return;
        }
        Optional<String> seat =
                tree.volume() == Tree.RemovedVolume.LOST ? Optional.empty() : next(from, keep, before.get());
        if (seat.isPresent()) {
            List<String> path = from.path(before.get());
            String head = path.get(path.indexOf(seat.get()) - 1);
            wood.sold(id, head, seat.get(), from.leg(head));
        }
    }

    /** Whether what somebody bought became another's own, or it is a customer who went with its distributor. */
    private boolean goesWithOwn(Tree.Kept tree, Wood from, Wood wood, List<String> keep, String id, String before) {
        Optional<String> home = home(id).map(Seat::node).filter(wood::becameOwn);
        if (home.isEmpty() || (!home.get().equals(id) && people.get(id).distributor())) {
            return false;
        }
        Optional<String> seat = keep.contains(before)
                ? Optional.of(before)
                : tree.volume() == Tree.RemovedVolume.LOST ? Optional.empty() : next(from, keep, before);
        return seat.equals(wood.movedTo(home.get()));
    }

    private static Optional<String> next(Wood from, List<String> keep, String leftOut) {
        return from.path(leftOut).stream().filter(keep::contains).findFirst();
    }

    private List<String> byJoining(List<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparingInt((String id) -> people.get(id).joinedOn())
                        .thenComparing(id -> id))
                .toList();
    }

    private Wood matrix(Tree.Matrix tree) {
        Wood from = tree(tree.from());
        Map<String, List<String>> placed = new LinkedHashMap<>();
        Wood wood = copyOfMoves(from);
        List<String> waiting = new ArrayList<>(byJoining(from.members()));
        while (!waiting.isEmpty()) {
            String next = waiting.stream()
                    .filter(id -> from.parent(id).isEmpty() || placed.containsKey(from.parent(id)))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            placed.put(next, new ArrayList<>());
            if (from.parent(next).isEmpty()) {
                wood.add(next, "", 0);
            } else {
                String free = firstFree(placed, from.parent(next), tree.width());
                placed.get(free).add(next);
                wood.add(next, free, placed.get(free).size());
            }
        }
        wood.limit(tree.depth());
        return wood.finish(people);
    }

    private static String firstFree(Map<String, List<String>> placed, String sponsor, int width) {
        List<String> row = List.of(sponsor);
        while (true) {
            List<String> below = new ArrayList<>();
            for (String id : row) {
                if (placed.get(id).size() < width) {
                    return id;
                }
                below.addAll(placed.get(id));
            }
            row = below;
        }
    }

    private Wood passUp(Tree.PassUp tree) {
        Wood from = tree(tree.from());
        Wood wood = copyOfMoves(from);
        wood.limit(from.depth());
        from.members().forEach(id -> wood.add(id, above(from, tree.recruits(), id), 0));
        return wood.finish(people);
    }

    private String above(Wood from, int recruits, String id) {
        String sponsor = from.parent(id);
        if (sponsor.isEmpty() || from.parent(sponsor).isEmpty()) {
            return sponsor;
        }
        int position = byJoining(from.children(sponsor)).indexOf(id);
        return position < recruits ? above(from, recruits, sponsor) : sponsor;
    }

    private Wood copyOfMoves(Wood from) {
        Wood wood = new Wood();
        wood.rehang();
        people.keySet().forEach(id -> from.head(id).ifPresent(head -> wood.sold(id, head, from.seatOfHead(head), 0)));
        people.keySet().stream().filter(id -> !from.has(id)).forEach(id -> wood.leaveOut(id, from.movedTo(id)));
        people.keySet().stream().filter(from::becameOwn).forEach(wood::becomesOwn);
        return wood;
    }
}
