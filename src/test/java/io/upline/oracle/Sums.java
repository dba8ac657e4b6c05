package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.period.PayPeriod;
import io.upline.plan.Terms;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.Volume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Volumes and measures at a member, with the parts they are made of. */
final class Sums {

    /**
     * What one order, member or customer adds to a volume at a member.
     *
     * @param leg head of the member's leg it comes from, empty for the own part
     * @param from the buyer or the one counted
     * @param order empty for a count of members or customers
     * @param value with all its digits
     * @param paid what is paid on of it, with all its digits
     * @param of what it is a part of; a sum of volumes has parts of several
     */
    record Part(String leg, String from, Optional<Bought> order, BigDecimal value, BigDecimal paid, String of) {
        Part(String leg, String from, Optional<Bought> order, BigDecimal value, String of) {
            this(leg, from, order, value, value, of);
        }

        Part below(String sum) {
            return new Part(leg, from, order, value, paid, sum + "/" + of);
        }

        /** The part as a figure of its own, rounded as it is shown. */
        BigDecimal valueAlone() {
            return shown(value);
        }

        BigDecimal paidAlone() {
            return shown(paid);
        }
    }

    static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    /** Digits are carried and rounded once; the volumes of a sum are figures of their own. */
    static BigDecimal sum(List<Part> parts, Function<Part, BigDecimal> what) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        parts.forEach(p -> sums.merge(p.of(), what.apply(p), BigDecimal::add));
        return sums.values().stream().map(Sums::shown).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a base comes to at a member when bonuses that take back what is returned are paid on it. */
    BigDecimal paid(String name, String member) {
        List<Part> parts = parts(name, member);
        return value(name, member).add(sum(parts, Part::paid)).subtract(sum(parts, Part::value));
    }

    private final Oracle oracle;
    private final Map<List<String>, BigDecimal> values = new HashMap<>();
    private final Map<List<String>, List<Part>> parts = new HashMap<>();

    Sums(Oracle oracle) {
        this.oracle = oracle;
    }

    /** The value at a member as it is read: below zero only where the plan lets it be. */
    BigDecimal value(String name, String member) {
        List<String> key = List.of(name, member);
        BigDecimal known = values.get(key);
        if (known == null) {
            known = read(name, member);
            values.put(key, known);
        }
        return known;
    }

    /** The value at a member as it stood with an order: of the orders that count in it only those up to that one. */
    BigDecimal soFar(String name, String member, Bought order) {
        List<Bought> all = oracle.sales().all();
        int last = all.indexOf(order);
        List<Part> some = parts(name, member).stream()
                .filter(part -> all.indexOf(part.order().orElseThrow()) <= last)
                .toList();
        return read(name, member, sum(some));
    }

    private BigDecimal read(String name, String member) {
        Optional<Volume> volume = oracle.plan().volume(name);
        List<BigDecimal> figures = volume.map(Volume::madeOf).orElse(List.of()).stream()
                .map(v -> value(v, member))
                .sorted()
                .toList();
        if (figures.isEmpty()) {
            return read(name, member, sum(parts(name, member)));
        }
        return volume.orElseThrow().what() instanceof Volume.What.Extreme extreme
                ? extreme.isLeast() ? figures.getFirst() : figures.getLast()
                : figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal read(String name, String member, BigDecimal plain) {
        return switch (oracle.plan().terms().volumeBelowZero()) {
            case ALLOWED -> plain;
            case FLOORED -> plain.max(BigDecimal.ZERO);
            case OWED -> plain.subtract(owed(name, member)).max(BigDecimal.ZERO);
        };
    }

    /** What the member owes of a volume from periods before. */
    BigDecimal owed(String name, String member) {
        if (oracle.woods().removed(member)) {
            return BigDecimal.ZERO;
        }
        boolean onePeriod = oracle.plan()
                .volume(name)
                .map(v -> v.window().equals(Volume.Window.THIS))
                .orElse(true);
        return oracle.company().before().rows().stream()
                .filter(r -> onePeriod && r.what().equals("owed"))
                .filter(r -> r.memberId().equals(member) && r.bonus().equals(name))
                .map(r -> BigDecimal.valueOf(r.volumeCenti(), 2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What members owe after this period. */
    List<State.Row> owedAfter() {
        List<State.Row> rows = new ArrayList<>();
        if (oracle.plan().terms().volumeBelowZero() != Terms.BelowZero.OWED) {
            return rows;
        }
        List<String> names = new ArrayList<>(Mentions.measuresAsVolumes(oracle.plan()));
        oracle.plan().volumes().stream()
                .filter(v -> v.window().equals(Volume.Window.THIS) && v.madeOf().isEmpty())
                .forEach(v -> names.add(v.name()));
        for (String name : names) {
            for (Person p : oracle.company().members()) {
                BigDecimal left = !oracle.woods().removed(p.id())
                        ? owed(name, p.id()).subtract(plain(name, p.id()))
                        : BigDecimal.ZERO;
                if (left.signum() > 0) {
                    long centi = left.movePointRight(2).longValueExact();
                    rows.add(new State.Row(p.id(), name, "", centi, "", "owed", 0));
                }
            }
        }
        return rows;
    }

    /** The plain sum, below zero or not. */
    BigDecimal plain(String name, String member) {
        Optional<Volume> volume = oracle.plan().volume(name);
        if (volume.isEmpty() || volume.get().madeOf().isEmpty()) {
            return sum(parts(name, member));
        }
        return volume.get().what() instanceof Volume.What.Sum sum
                ? sum.volumes().stream().map(v -> plain(v, member)).reduce(BigDecimal.ZERO, BigDecimal::add)
                : value(name, member);
    }

    static BigDecimal sum(List<Part> parts) {
        return sum(parts, Part::value);
    }

    /** With all digits, where it is no sum of volumes, which are figures of their own. */
    BigDecimal exact(String name, String member) {
        return oracle.plan().volume(name).stream().anyMatch(v -> !v.madeOf().isEmpty())
                ? plain(name, member)
                : parts(name, member).stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Contribution of each leg, the own part under the empty name; below zero only where the plan lets it be. */
    Map<String, BigDecimal> contributions(String name, String member) {
        Map<String, List<Part>> partsOf = new LinkedHashMap<>();
        parts(name, member)
                .forEach(p ->
                        partsOf.computeIfAbsent(p.leg(), k -> new ArrayList<>()).add(p));
        Map<String, BigDecimal> byLeg = new LinkedHashMap<>();
        byLeg.put("", plain(name, member));
        partsOf.forEach((leg, parts) -> {
            if (!leg.isEmpty()) {
                BigDecimal counts = sum(parts);
                byLeg.put(leg, counts);
                byLeg.merge("", counts.negate(), BigDecimal::add);
            }
        });
        if (oracle.plan().terms().volumeBelowZero() != Terms.BelowZero.ALLOWED) {
            byLeg.replaceAll((leg, value) -> value.max(BigDecimal.ZERO));
        }
        return byLeg;
    }

    /** Whether a base is, at a source, more than its own orders. */
    boolean wide(String name) {
        Optional<Volume> volume = oracle.plan().volume(name);
        if (volume.isEmpty()) {
            return false;
        }
        if (volume.get().what() instanceof Volume.What.Sum sum) {
            return sum.volumes().stream().anyMatch(this::wide);
        }
        return volume.get().reach().customers() || volume.get().reach().downline();
    }

    /** Whether a base is made of orders: a sum of measures, no count. */
    boolean ofOrders(String name) {
        return oracle.plan()
                .volume(name)
                .map(v -> switch (v.what()) {
                    case Volume.What.Measure measure -> true;
                    case Volume.What.Count count -> false;
                    case Volume.What.Sum sum -> sum.volumes().stream().allMatch(this::ofOrders);
                    case Volume.What.Extreme _ -> false;
                })
                .orElse(true);
    }

    List<Part> parts(String name, String member) {
        List<String> key = List.of(name, member);
        List<Part> known = parts.get(key);
        if (known == null) {
            known = oracle.standing().asks().apart(() -> find(name, member));
            parts.put(key, known);
        }
        return known;
    }

    private List<Part> find(String name, String member) {
        Optional<Volume> volume = oracle.plan().volume(name);
        if (volume.isEmpty()) {
            return oracle.sales().all().stream()
                    .filter(o -> o.back() == 0 && o.buyer().equals(member))
                    .map(o -> new Part(
                            "",
                            member,
                            Optional.of(o),
                            o.measure(name),
                            oracle.back().paid(o).measure(name),
                            name))
                    .toList();
        }
        List<Part> found = switch (volume.get().what()) {
            case Volume.What.Sum sum ->
                IntStream.range(0, sum.volumes().size())
                        .boxed()
                        .flatMap(i ->
                                parts(sum.volumes().get(i), member).stream().map(p -> p.below("" + i)))
                        .toList();
            case Volume.What.Extreme _ -> List.of();
            case Volume.What.Measure measure -> orders(volume.get(), member, measure);
            case Volume.What.Count count -> counted(volume.get(), member, count.counted());
        };
        return withoutStrongest(volume.get(), member, found);
    }

    private List<Part> orders(Volume volume, String member, Volume.What.Measure measure) {
        List<Part> found = new ArrayList<>();
        for (Bought order : oracle.sales().all()) {
            Optional<String> leg = leg(volume, member, order.buyer());
            if (leg.isPresent() && counts(volume, order)) {
                boolean netted = order.apart() && within(volume.window(), order.originalBack());
                OrderFilter filter = volume.orders().orElse(OrderFilter.ANY);
                BigDecimal paid = figure(measure, netted ? order : oracle.back().paid(order), filter);
                found.add(new Part(
                        leg.get(),
                        order.buyer(),
                        Optional.of(order),
                        figure(measure, order, filter),
                        paid,
                        volume.name()));
            }
        }
        return found;
    }

    private static BigDecimal figure(Volume.What.Measure measure, Bought order, OrderFilter filter) {
        BigDecimal less = measure.less()
                .map(name -> Goods.measure(order.measures(), name, filter))
                .orElse(BigDecimal.ZERO);
        return Goods.measure(order.measures(), measure.measure(), filter)
                .subtract(less)
                .multiply(measure.times().toDecimal());
    }

    private boolean counts(Volume volume, Bought order) {
        return within(volume.window(), order.back())
                && Sales.lets(volume.orders().orElse(OrderFilter.ANY), order, joined(order.buyer()))
                && oracle.tests().admits(volume.members(), order.buyer());
    }

    /** The day on which the distributor to whom an order belongs joined; nothing where it belongs to nobody. */
    private Optional<Integer> joined(String buyer) {
        return oracle.woods()
                .home(buyer)
                .map(s -> oracle.woods().person(s.node()))
                .map(Person::joinedOn);
    }

    private boolean within(Volume.Window window, int back) {
        return switch (window) {
            case Volume.Window.Recent recent -> back < recent.periods();
            case Volume.Window.Earlier earlier -> {
                PayPeriod period = oracle.company().period();
                int now = numberOf(earlier.unit(), period, 0);
                for (int k = 0; k < back; k++) {
                    period = period.previous();
                }
                int then = numberOf(earlier.unit(), period, -back);
                yield then < now && then >= now - earlier.last();
            }
        };
    }

    /** A number of the unit in which a period ends, one more for the next unit. */
    private static int numberOf(Volume.Window.Unit unit, PayPeriod period, int number) {
        LocalDate last = period.last();
        return switch (unit) {
            case PERIOD -> number;
            case YEAR -> last.getYear();
            case QUARTER -> last.getYear() * 4 + (last.getMonthValue() - 1) / 3;
            case MONTH -> last.getYear() * 12 + last.getMonthValue();
        };
    }

    private List<Part> counted(Volume volume, String member, Volume.Counted counted) {
        if (counted == Volume.Counted.ORDERS) {
            List<Part> found = new ArrayList<>();
            for (Bought order : oracle.sales().all()) {
                Optional<String> leg = order.apart() ? Optional.empty() : leg(volume, member, order.buyer());
                if (leg.isPresent() && counts(volume, order)) {
                    OrderFilter filter = volume.orders().orElse(OrderFilter.ANY);
                    BigDecimal paid = oracle.back().undone(order, filter) ? BigDecimal.ZERO : BigDecimal.ONE;
                    found.add(new Part(
                            leg.get(), order.buyer(), Optional.of(order), BigDecimal.ONE, paid, volume.name()));
                }
            }
            return found;
        }
        boolean distributors = counted == Volume.Counted.MEMBERS;
        List<Part> found = new ArrayList<>();
        for (Person p : oracle.company().members()) {
            boolean kind = p.distributor() == distributors && !oracle.woods().removed(p.id());
            if (kind && oracle.woods().stands(member) && countable(volume, member, p.id(), distributors)) {
                String leg = leg(volume, member, p.id()).orElseThrow();
                found.add(new Part(leg, p.id(), Optional.empty(), BigDecimal.ONE, volume.name()));
            }
        }
        return found;
    }

    private boolean countable(Volume volume, String member, String who, boolean distributors) {
        boolean leftOut = distributors
                && !who.equals(member)
                && !oracle.woods().tree(volume.reach().tree()).has(who);
        return !leftOut
                && leg(volume, member, who).isPresent()
                && oracle.tests().admits(volume.members(), who)
                && (volume.orders().isEmpty() || ordered(volume, who));
    }

    private boolean ordered(Volume volume, String who) {
        return oracle.sales().all().stream()
                .anyMatch(o -> !o.apart()
                        && o.buyer().equals(who)
                        && within(volume.window(), o.back())
                        && Sales.lets(volume.orders().orElseThrow(), o, joined(who)));
    }

    /** The leg of the member a buyer's orders come from, empty text for the own part; nothing when out of reach. */
    private Optional<String> leg(Volume volume, String member, String buyer) {
        Volume.Reach reach = volume.reach();
        if (!oracle.woods().stands(member)) {
            return buyer.equals(member) ? Optional.of("") : Optional.empty();
        }
        Wood tree = oracle.woods().tree(reach.tree());
        if (tree.becameOwn(member)) {
            return Optional.empty();
        }
        boolean counted = volume.what() instanceof Volume.What.Count count && count.counted() != Volume.Counted.ORDERS;
        Optional<String> owner = owner(reach.tree(), buyer, counted);
        if (owner.isPresent()) {
            boolean bought = oracle.woods().person(buyer).distributor();
            if (owner.get().equals(member)) {
                return (bought ? reach.self() : reach.customers()) ? Optional.of("") : Optional.empty();
            }
            return tree.has(member) && reach.downline() ? below(volume, tree, member, owner.get()) : Optional.empty();
        }
        Optional<String> home = oracle.woods().home(buyer).map(Seat::node);
        if (!counted && oracle.woods().ofRemoved(buyer)) {
            Optional<String> seat = oracle.woods().seat(reach.tree(), buyer).map(Seat::node);
            boolean customer = !oracle.woods().person(buyer).distributor()
                    && home.isPresent()
                    && seat.equals(oracle.woods().seat(reach.tree(), home.get()).map(Seat::node));
            if (!customer) {
                return seat.isPresent() && tree.has(member) && reach.downline()
                        ? moved(volume, tree, member, seat.get(), buyer)
                        : Optional.empty();
            }
            if (home.get().equals(member)) {
                return reach.customers()
                        ? Optional.of(
                                reach.downline() && tree.has(member)
                                        ? tree.key(buyer).orElse("")
                                        : "")
                        : Optional.empty();
            }
        }
        if (home.isEmpty()) {
            return Optional.empty();
        }
        if (home.get().equals(member)) {
            boolean in = home.get().equals(buyer) ? reach.self() : reach.customers();
            return in ? Optional.of("") : Optional.empty();
        }
        if (!tree.has(member) || !reach.downline()) {
            return Optional.empty();
        }
        if (tree.has(home.get())) {
            return below(volume, tree, member, home.get());
        }
        Optional<String> seat = tree.movedTo(home.get());
        return seat.isEmpty() ? Optional.empty() : moved(volume, tree, member, seat.get(), home.get());
    }

    /**
     * Whose own, or whose customer's, the orders of a buyer became; empty where they stay what they were. What a customer bought may have been
     * sold elsewhere in the tree; whose customer it is does not depend on that.
     */
    private Optional<String> owner(String tree, String buyer, boolean counted) {
        Optional<String> home = oracle.woods().home(buyer).map(Seat::node);
        if (home.isEmpty() || !oracle.woods().tree(tree).becameOwn(home.get())) {
            return Optional.empty();
        }
        boolean follows = home.get().equals(buyer)
                || (!oracle.woods().person(buyer).distributor()
                        && (counted
                                || oracle.woods()
                                        .seat(tree, buyer)
                                        .map(Seat::node)
                                        .equals(oracle.woods()
                                                .seat(tree, home.get())
                                                .map(Seat::node))));
        return follows ? oracle.woods().tree(tree).movedTo(home.get()) : Optional.empty();
    }

    /** The leg of what moved up to a node: the one it was sold in there, the node's own further up. */
    private Optional<String> moved(Volume volume, Wood tree, String member, String node, String buyer) {
        return node.equals(member) ? Optional.of(tree.key(buyer).orElse("")) : below(volume, tree, member, node);
    }

    private Optional<String> below(Volume volume, Wood tree, String member, String node) {
        List<String> path = tree.path(node);
        int levels = path.indexOf(member);
        if (levels < 0 || levels > Math.min(volume.reach().depth(), tree.depth())) {
            return Optional.empty();
        }
        if (volume.reach().until().isPresent()) {
            for (int i = levels - 1; i >= 0; i--) {
                if (oracle.tests().holds(volume.reach().until().get(), path.get(i))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(path.get(levels - 1));
    }

    private List<Part> withoutStrongest(Volume volume, String member, List<Part> parts) {
        int leftOut = volume.reach().strongestLegsLeftOut();
        Wood tree = oracle.woods().tree(volume.reach().tree());
        if (leftOut == 0 || !tree.has(member)) {
            return parts;
        }
        Map<String, BigDecimal> byLeg = new LinkedHashMap<>();
        tree.children(member).forEach(head -> byLeg.put(head, BigDecimal.ZERO));
        tree.outside(member).forEach(head -> byLeg.put(head, BigDecimal.ZERO));
        parts.stream().filter(p -> !p.leg().isEmpty()).forEach(p -> byLeg.merge(p.leg(), p.value(), BigDecimal::add));
        Set<String> strongest = new LinkedHashSet<>(byLeg.keySet().stream()
                .sorted(Comparator.comparing((String leg) -> byLeg.get(leg))
                        .reversed()
                        .thenComparing(leg -> leg))
                .limit(leftOut)
                .toList());
        return parts.stream().filter(p -> !strongest.contains(p.leg())).toList();
    }
}
