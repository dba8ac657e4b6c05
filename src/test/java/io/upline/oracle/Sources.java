package io.upline.oracle;

import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a bonus over a tree is paid on. */
final class Sources {

    /**
     * One thing that may make a line for each payee above it.
     *
     * @param source the buyer, or the distributor whose whole base it is
     * @param seat where it stands in the bonus's tree
     * @param base 1 for an event
     * @param figure what picks the row where the base does: the base before anything of it was returned since
     * @param orders the single orders' shares of the base, empty when it is not made of them
     * @param order the order that it is, empty where it is no single one
     */
    record Source(
            String source,
            Seat seat,
            BigDecimal base,
            BigDecimal figure,
            List<BigDecimal> orders,
            Optional<Bought> order) {
        Source(String source, Seat seat, BigDecimal base, BigDecimal figure, List<BigDecimal> orders) {
            this(source, seat, base, figure, orders, Optional.empty());
        }

        Source(String source, Seat seat, BigDecimal base, List<BigDecimal> orders) {
            this(source, seat, base, base, orders);
        }
    }

    private final Oracle oracle;

    Sources(Oracle oracle) {
        this.oracle = oracle;
    }

    List<Source> of(Bonus bonus) {
        List<Source> found = new ArrayList<>();
        for (Person p : oracle.company().members()) {
            Optional<Seat> seat = oracle.woods().seat(bonus.tree(), p.id());
            if (seat.isPresent() && oracle.tests().admits(bonus.sources(), p.id())) {
                found.addAll(of(bonus, p, seat.get()));
            }
        }
        return found;
    }

    /** Those that have no place in the bonus's tree: nobody is paid on them, though the bonus promises on them. */
    List<Source> outside(Bonus bonus) {
        List<Source> found = new ArrayList<>();
        for (Person p : oracle.company().members()) {
            boolean isOutside = oracle.woods().seat(bonus.tree(), p.id()).isEmpty();
            if (isOutside && oracle.tests().admits(bonus.sources(), p.id())) {
                found.addAll(of(bonus, p, new Seat(p.id(), Seat.Place.OWN)));
            }
        }
        return found;
    }

    private List<Source> of(Bonus bonus, Person p, Seat seat) {
        boolean stands = oracle.woods().stands(p.id());
        boolean wide = bonus.base().map(oracle.sums()::wide).orElse(false);
        boolean takesPart = switch (bonus.each()) {
            case PERIOD, ORDER -> stands || !wide;
            case RECRUIT -> stands && oracle.company().period().contains(java.time.LocalDate.ofEpochDay(p.joinedOn()));
            case CUSTOMER -> !stands && !wide;
        };
        if (!takesPart) {
            return List.of();
        }
        if (bonus.base().isEmpty()) {
            return events(bonus, p, seat);
        }
        if (bonus.each() == Bonus.Each.ORDER) {
            List<Sums.Part> now = oracle.sums().parts(bonus.base().get(), p.id());
            List<Sums.Part> first = oracle.first().sums().parts(bonus.base().get(), p.id());
            return IntStream.range(0, now.size())
                    .filter(i -> now.get(i).order().isPresent())
                    .mapToObj(i -> new Source(
                            p.id(),
                            seat,
                            now.get(i).paidAlone(),
                            first.get(i).paidAlone(),
                            List.of(now.get(i).paidAlone()),
                            now.get(i).order()))
                    .toList();
        }
        return List.of(whole(bonus, p.id(), seat));
    }

    /** The whole base of a member as a source. */
    Source whole(Bonus bonus, String member, Seat seat) {
        String base = bonus.base().orElseThrow();
        BigDecimal value = value(bonus, oracle, base, member);
        return new Source(
                member, seat, value, value(bonus, oracle.first(), base, member), pieces(bonus, base, member, value));
    }

    private BigDecimal value(Bonus bonus, Oracle of, String base, String member) {
        return Back.takesBack(oracle.plan(), bonus)
                ? of.sums().paid(base, member)
                : of.sums().value(base, member);
    }

    /** The orders a base at a member is made of, where it is. */
    private List<BigDecimal> pieces(Bonus bonus, String base, String member, BigDecimal value) {
        boolean paid = Back.takesBack(oracle.plan(), bonus);
        Function<Sums.Part, BigDecimal> what = paid ? Sums.Part::paid : Sums.Part::value;
        List<Sums.Part> parts = oracle.sums().parts(base, member);
        return oracle.sums().ofOrders(base) && Sums.sum(parts, what).compareTo(value) == 0
                ? parts.stream().map(what).toList()
                : List.of();
    }

    private List<Source> events(Bonus bonus, Person p, Seat seat) {
        Source event = new Source(p.id(), seat, BigDecimal.ONE, List.of());
        List<Bought> bought = oracle.sales().all().stream()
                .filter(o -> o.back() == 0 && !o.apart() && o.buyer().equals(p.id()))
                .filter(o -> !oracle.back().undone(o))
                .toList();
        return switch (bonus.each()) {
            case RECRUIT -> List.of(event);
            case CUSTOMER ->
                bought.isEmpty() || p.distributor() || oracle.woods().removed(p.id()) ? List.of() : List.of(event);
            case ORDER -> bought.stream().map(o -> event).toList();
            case PERIOD -> throw new IllegalArgumentException("a period is no event");
        };
    }

    /** The distributors that are offered something on a source, from below, with their levels. */
    List<Step> walk(Bonus bonus, Source source) {
        Wood tree = oracle.woods().tree(bonus.tree());
        boolean ownNode = oracle.plan().terms().customers() == Terms.CustomerPlace.OWN_NODE;
        int start = source.seat().place() == Seat.Place.CUSTOMER && ownNode ? 1 : 0;
        List<Step> steps = new ArrayList<>();
        List<String> path = tree.path(source.seat().node());
        for (int i = 0; i < path.size(); i++) {
            boolean offered = i > 0 || source.seat().place() != Seat.Place.MOVED;
            steps.add(new Step(path.get(i), start + i, offered));
        }
        return steps;
    }

    /**
     * A distributor on the way up.
     *
     * @param offered whether it is offered anything: not where it only stands in for a member left out of the tree
     */
    record Step(String member, int level, boolean offered) {}

    /** Whether a bonus can be paid to a member at all. */
    boolean payable(Bonus bonus, String member) {
        return payable(bonus.needs(), member);
    }

    boolean payable(Condition needs, String member) {
        if (oracle.woods().removed(member)) {
            return false;
        }
        Terms.StatusRule rule = oracle.plan().terms().status();
        boolean fails = switch (oracle.woods().person(member).status()) {
            case ACTIVE -> false;
            case TERMINATED -> true;
            case SUSPENDED -> rule.suspended() == Terms.Suspended.UNPAID;
        };
        return !fails && oracle.tests().holds(needs, member);
    }
}
