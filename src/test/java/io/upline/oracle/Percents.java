package io.upline.oracle;

import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
        List<Sums.Part> first = oracle.first().sums().parts(base, member);
        return switch (bonus.each()) {
            case PERIOD -> List.of(new Placed(0, oracle.sources().whole(bonus, member, seat)));
            case ORDER ->
                IntStream.range(0, parts.size())
                        .filter(i -> parts.get(i).order().isPresent())
                        .mapToObj(i -> placed(parts.get(i), first.get(i).paid(), seat))
                        .toList();
            case CUSTOMER, RECRUIT ->
                byCustomer(parts, first, seat).stream()
                        .map(s -> new Placed(0, s))
                        .toList();
        };
    }

    private Placed placed(Sums.Part part, BigDecimal figure, Seat seat) {
        return new Placed(
                oracle.sales().all().indexOf(part.order().orElseThrow()),
                new Sources.Source(part.from(), seat, part.paid(), figure, List.of(part.paid())));
    }

    private List<Sources.Source> byCustomer(List<Sums.Part> parts, List<Sums.Part> first, Seat seat) {
        boolean paid = Back.takesBack(oracle.plan(), bonus);
        Map<String, List<BigDecimal>> orders = new LinkedHashMap<>();
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Sums.Part part = parts.get(i);
            if (!oracle.woods().stands(part.from())) {
                orders.computeIfAbsent(part.from(), k -> new ArrayList<>()).add(paid ? part.paid() : part.value());
                figures.merge(part.from(), paid ? first.get(i).paid() : part.value(), BigDecimal::add);
            }
        }
        List<Sources.Source> sources = new ArrayList<>();
        orders.forEach((customer, values) -> {
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal read = oracle.floor(sum);
            BigDecimal figure = oracle.floor(figures.get(customer));
            sources.add(
                    new Sources.Source(customer, seat, read, figure, sum.compareTo(read) == 0 ? values : List.of()));
        });
        return sources;
    }

    private void pay(String member, Sources.Source source, List<Draft> drafts) {
        RateTable table = bonus.table();
        int row = oracle.rows().pick(table, member, source.source(), source.figure());
        BigDecimal rate = oracle.pricing().rate(bonus, row, 0);
        if (rate.signum() > 0) {
            drafts.add(oracle.pricing().draft(bonus, member, source, 0, 0, rate));
        }
    }
}
