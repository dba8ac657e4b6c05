package io.upline.oracle;

import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Rebates and margins: a percentage of an own volume. */
final class Percents {

    private final Oracle oracle;
    private final Bonus bonus;

    Percents(Oracle oracle, Bonus bonus) {
        this.oracle = oracle;
        this.bonus = bonus;
    }

    /** Something that is paid on, and the place of its order among all orders; 0 where it is no single order. */
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
                        .mapToObj(i -> placed(parts.get(i), first.get(i).paidAlone(), seat))
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
                new Sources.Source(
                        part.from(), seat, part.paidAlone(), figure, List.of(part.paidAlone()), part.order()));
    }

    private List<Sources.Source> byCustomer(List<Sums.Part> parts, List<Sums.Part> first, Seat seat) {
        boolean paid = Back.takesBack(oracle.plan(), bonus);
        Function<Sums.Part, BigDecimal> what = paid ? Sums.Part::paid : Sums.Part::value;
        Map<String, List<Sums.Part>> now = new LinkedHashMap<>();
        Map<String, List<Sums.Part>> before = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String from = parts.get(i).from();
            if (!oracle.woods().stands(from)) {
                now.computeIfAbsent(from, k -> new ArrayList<>()).add(parts.get(i));
                before.computeIfAbsent(from, k -> new ArrayList<>()).add(first.get(i));
            }
        }
        List<Sources.Source> sources = new ArrayList<>();
        now.forEach((customer, own) -> {
            BigDecimal sum = Sums.sum(own, what);
            BigDecimal read = oracle.floor(sum);
            BigDecimal figure = oracle.floor(Sums.sum(before.get(customer), what));
            List<BigDecimal> values = own.stream().map(what).toList();
            sources.add(
                    new Sources.Source(customer, seat, read, figure, sum.compareTo(read) == 0 ? values : List.of()));
        });
        return sources;
    }

    private void pay(String member, Sources.Source source, List<Draft> drafts) {
        RateTable table = bonus.table();
        int row =
                oracle.rows().pick(table, member, source.source(), oracle.rows().figure(table, member, source));
        BigDecimal rate = oracle.pricing().rate(bonus, row, 0);
        if (rate.signum() > 0) {
            drafts.add(oracle.pricing().draft(bonus, member, source, 0, 0, rate));
        }
    }
}
