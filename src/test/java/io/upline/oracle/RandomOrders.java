package io.upline.oracle;

import io.upline.period.PayPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders of a made-up company, period by period, with a history before the first. */
final class RandomOrders {

    private static final List<String> TYPES = List.of("standard", "standard", "autoship", "kit");

    private final Dice dice;
    private final PayPeriod first;
    private final List<Dated> orders = new ArrayList<>();
    private final int perMember;
    private final boolean rough;
    private final int returns;
    private final int parties;
    private final int furtherLines;

    private record Dated(PayPeriod period, Purchase order) {}

    RandomOrders(Dice dice, PayPeriod first) {
        this.dice = dice;
        this.first = first;
        this.perMember = dice.percent(3) ? 0 : dice.pick(1, 2, 2, 3, 3, 4);
        this.rough = dice.percent(50);
        this.returns = dice.pick(0, 5, 25);
        this.parties = dice.pick(0, 0, 20);
        this.furtherLines = dice.pick(0, 0, 30);
    }

    void fill(PayPeriod period, List<Person> present) {
        for (Person person : present) {
            if (person.joinedOn() > period.last().toEpochDay()) {
                continue;
            }
            int count = dice.percent(25) ? 0 : dice.between(0, perMember);
            for (int k = 0; k < count; k++) {
                buy(period, person, present);
            }
        }
        for (Dated sale : List.copyOf(orders)) {
            for (int i = 0;
                    i < 3
                            && sale.order().line() == 1
                            && dice.percent(returns)
                            && sale.order().original().isEmpty();
                    i++) {
                giveBack(period, sale.order());
            }
        }
    }

    /** Orders of the period and of those before it, as many periods back as each lies. */
    List<Purchase> upTo(PayPeriod period) {
        Map<String, String> firstOrder = new HashMap<>();
        List<Purchase> result = new ArrayList<>();
        List<Dated> sorted = orders.stream()
                .sorted(Comparator.comparingInt((Dated d) -> d.order().day())
                        .thenComparingInt(d -> d.order().second())
                        .thenComparing(d -> d.order().id())
                        .thenComparingInt(d -> d.order().line()))
                .toList();
        for (Dated dated : sorted) {
            Purchase order = dated.order();
            boolean firstEver = order.original().isEmpty()
                    && firstOrder
                            .computeIfAbsent(order.buyer(), buyer -> order.id())
                            .equals(order.id());
            result.add(new Purchase(
                    order.id(),
                    order.line(),
                    order.buyer(),
                    periodsBetween(dated.period(), period),
                    order.day(),
                    order.second(),
                    order.type(),
                    order.original(),
                    firstEver,
                    order.party(),
                    order.host(),
                    order.sku(),
                    order.measures()));
        }
        return result;
    }

    private static int periodsBetween(PayPeriod earlier, PayPeriod later) {
        int back = 0;
        for (PayPeriod p = earlier; p.compareTo(later) < 0; p = p.next()) {
            back++;
        }
        return back;
    }

    private void buy(PayPeriod period, Person person, List<Person> present) {
        int from = (int) period.first().toEpochDay();
        int to = (int) period.last().toEpochDay();
        int day = dice.between(Math.min(to, Math.max(from, person.joinedOn())), to);
        Map<String, BigDecimal> measures = measures();
        boolean party = dice.percent(parties);
        List<Person> hosts = present.stream().filter(Person::distributor).toList();
        Person host = hosts.get((orders.size() / 3) % hosts.size());
        Purchase line = new Purchase(
                "O" + (10_000 + orders.size()),
                1,
                person.id(),
                0,
                day,
                dice.between(0, 3) * 20_000,
                dice.pick(TYPES),
                "",
                false,
                party ? "P" + period.first().toEpochDay() + host.id() : "",
                party ? host.id() : "",
                sku(),
                measures);
        orders.add(new Dated(period, line));
        for (int number = 2; number < 5 && dice.percent(furtherLines); number++) {
            orders.add(new Dated(period, line.of(number, measures()).of(sku())));
        }
    }

    private String sku() {
        return dice.pick("", "A", "B", "C");
    }

    private Map<String, BigDecimal> measures() {
        long qv = rough ? dice.between(0, 40_000) : dice.pick(0, 30, 50, 80, 100, 150, 200, 300, 500, 1000) * 100L;
        if (dice.percent(5)) {
            qv = dice.between(0, 3);
        }
        long cv = dice.percent(60) ? qv : rough ? dice.between(0, 30_000) : dice.between(0, 12) * 2_500L;
        boolean nothing = dice.percent(2);
        Map<String, BigDecimal> measures = new LinkedHashMap<>();
        if (nothing) {
            RandomCompany.MEASURES.forEach(m -> measures.put(m, BigDecimal.ZERO.setScale(2)));
            return measures;
        }
        measures.put("QV", BigDecimal.valueOf(qv, 2));
        measures.put("CV", BigDecimal.valueOf(cv, 2));
        measures.put("UNITS", BigDecimal.valueOf(dice.between(0, 5) * 100L, 2));
        return measures;
    }

    /** What is left of a measure of an order, all its lines, after its returns so far. */
    private BigDecimal left(Purchase sale, String measure) {
        return orders.stream()
                .map(Dated::order)
                .filter(o -> o.id().equals(sale.id()) || o.original().equals(sale.id()))
                .map(o -> o.measure(measure))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private void giveBack(PayPeriod period, Purchase sale) {
        boolean whole = dice.percent(60);
        Map<String, BigDecimal> back = new LinkedHashMap<>();
        sale.measures().keySet().forEach(name -> {
            BigDecimal value = left(sale, name);
            back.put(name, whole ? value.negate() : part(value));
        });
        int from = Math.max(sale.day(), (int) period.first().toEpochDay());
        Purchase line = new Purchase(
                "R" + (10_000 + orders.size()),
                1,
                sale.buyer(),
                0,
                dice.between(from, (int) period.last().toEpochDay()),
                80_000,
                "return",
                sale.id(),
                false,
                sale.party(),
                sale.host(),
                dice.percent(40) ? sale.sku() : "",
                back);
        if (dice.percent(furtherLines)) {
            Map<String, BigDecimal> second = new LinkedHashMap<>();
            back.forEach((name, value) -> second.put(name, part(value.negate())));
            back.replaceAll((name, value) -> value.subtract(second.getOrDefault(name, BigDecimal.ZERO)));
            orders.add(new Dated(period, line.of(2, second).of(dice.pick("", "", sale.sku()))));
        }
        orders.add(new Dated(period, line));
    }

    private BigDecimal part(BigDecimal value) {
        long centi = value.movePointRight(2).longValueExact();
        return BigDecimal.valueOf(-(centi / dice.between(1, 4)), 2);
    }

    PayPeriod first() {
        return first;
    }
}
