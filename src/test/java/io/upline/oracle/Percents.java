package io.upline.oracle;

import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rebates and margins: a percentage of an own volume. */
final class Percents {

    private final Oracle oracle;
    private final Bonus bonus;

    Percents(Oracle oracle, Bonus bonus) {
        this.oracle = oracle;
        this.bonus = bonus;
    }

    /** Something paid on, and the place of its order among all, 0 where it is no single order. */
    private record Placed(int order, Sources.Source source) {}

    /** Lines of single orders stand in the orders' own order, then by position: an owner may be paid for several. */
    List<Draft> drafts() {
        Map<Integer, List<Draft>> drafts = new TreeMap<>();
        for (Person p : oracle.company().members()) {
            if (oracle.woods().stands(p.id()) && oracle.sources().payable(bonus, p.id())) {
                for (Placed placed : sources(p.id())) {
                    if (oracle.tests().admits(bonus.sources(), placed.source().source())) {
                        pay(p.id(), placed.source(), drafts.computeIfAbsent(placed.order(), k -> new ArrayList<>()));
                    }
                }
            }
        }
        return drafts.values().stream().flatMap(List::stream).toList();
    }

    private List<Placed> sources(String member) {
        String base = bonus.base().orElseThrow();
        Seat seat = new Seat(member, Seat.Place.OWN);
        List<Sums.Part> parts = oracle.sums().parts(base, member);
        return switch (bonus.each()) {
            case PERIOD -> {
                BigDecimal value = oracle.sums().value(base, member);
                List<BigDecimal> pieces = oracle.sources().pieces(base, member, value);
                yield List.of(new Placed(0, new Sources.Source(member, seat, value, pieces)));
            }
            case ORDER ->
                parts.stream()
                        .filter(p -> p.order().isPresent())
                        .map(p -> new Placed(
                                oracle.sales().all().indexOf(p.order().orElseThrow()),
                                new Sources.Source(p.from(), seat, p.value(), List.of(p.value()))))
                        .toList();
            case CUSTOMER, RECRUIT ->
                byCustomer(parts, seat).stream().map(s -> new Placed(0, s)).toList();
        };
    }

    private List<Sources.Source> byCustomer(List<Sums.Part> parts, Seat seat) {
        Map<String, List<BigDecimal>> orders = new LinkedHashMap<>();
        for (Sums.Part part : parts) {
            if (!oracle.woods().stands(part.from())) {
                orders.computeIfAbsent(part.from(), k -> new ArrayList<>()).add(part.value());
            }
        }
        List<Sources.Source> sources = new ArrayList<>();
        orders.forEach((customer, values) -> {
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal read = oracle.floor(sum);
            sources.add(new Sources.Source(customer, seat, read, sum.compareTo(read) == 0 ? values : List.of()));
        });
        return sources;
    }

    private void pay(String member, Sources.Source source, List<Draft> drafts) {
        RateTable table = bonus.table();
        int row = oracle.rows().pick(table, member, source.source(), source.base());
        BigDecimal rate = oracle.pricing().rate(bonus, row, 0);
        if (rate.signum() > 0) {
            drafts.add(oracle.pricing().draft(bonus, member, source, 0, 0, rate));
        }
    }
}
