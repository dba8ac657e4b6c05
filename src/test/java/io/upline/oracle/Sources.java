package io.upline.oracle;

import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a bonus over a tree is paid on. */
final class Sources {

    /**
     * One thing that may make a line for each payee above it.
     *
     * @param source the buyer, or the distributor whose whole base it is
     * @param seat where it stands in the bonus's tree
     * @param base 1 for an event
     * @param orders the single orders' shares of the base, empty when it is not made of them
     */
    record Source(String source, Seat seat, BigDecimal base, List<BigDecimal> orders) {}

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
            return oracle.sums().parts(bonus.base().get(), p.id()).stream()
                    .filter(part -> part.order().isPresent())
                    .map(part -> new Source(p.id(), seat, part.value(), List.of(part.value())))
                    .toList();
        }
        BigDecimal value = oracle.sums().value(bonus.base().get(), p.id());
        return List.of(new Source(p.id(), seat, value, pieces(bonus.base().get(), p.id(), value)));
    }

    /** The orders a base at a member is made of, where it is. */
    List<BigDecimal> pieces(String base, String member, BigDecimal value) {
        List<Sums.Part> parts = oracle.sums().parts(base, member);
        boolean orders = oracle.sums().ofOrders(base);
        return orders && Sums.sum(parts).compareTo(value) == 0
                ? parts.stream().map(Sums.Part::value).toList()
                : List.of();
    }

    private List<Source> events(Bonus bonus, Person p, Seat seat) {
        Source event = new Source(p.id(), seat, BigDecimal.ONE, List.of());
        List<Bought> bought = oracle.sales().all().stream()
                .filter(o -> o.back() == 0 && !o.apart() && o.buyer().equals(p.id()))
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
