package io.upline.oracle;

import io.upline.plan.volume.OrderFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The orders of a company with returns taken off where they belong to the same period. */
final class Sales {

    private final List<Bought> all = new ArrayList<>();

    Sales(Company company) {
        Map<String, Bought> sales = new LinkedHashMap<>();
        Set<String> mended = new LinkedHashSet<>();
        List<Purchase> orders = together(Goods.told(company.orders()));
        for (Purchase p : orders) {
            if (p.original().isEmpty()) {
                sales.put(p.id(), Bought.sale(p));
            }
        }
        for (Purchase p : orders) {
            Bought sale = sales.get(p.original());
            if (sale != null && sale.back() == p.periodsBack()) {
                sales.put(sale.id(), sale.with(p));
                mended.add(sale.id());
            }
        }
        passOnFirsts(sales, mended);
        for (Purchase p : orders) {
            Bought sale = sales.get(p.original());
            if (p.original().isEmpty()) {
                Bought whole = sales.get(p.id());
                if (!(mended.contains(p.id()) && whole.nothing())) {
                    all.add(whole);
                }
            } else if (sale != null && sale.back() != p.periodsBack()) {
                all.add(sale.apart(p));
            }
        }
    }

    /** An order that was wholly returned never was, so the buyer's next one is the first. */
    private static void passOnFirsts(Map<String, Bought> sales, Set<String> mended) {
        Set<String> waiting = new LinkedHashSet<>();
        for (Bought sale : List.copyOf(sales.values())) {
            boolean gone = mended.contains(sale.id()) && sale.nothing();
            boolean isReturn = sale.type().equals("return");
            boolean first = sale.first() || (!isReturn && waiting.remove(sale.buyer()));
            if (first && gone) {
                waiting.add(sale.buyer());
            }
            sales.put(sale.id(), sale.asFirst(first && !gone));
        }
    }

    /** Each order with what its lines carry in all. */
    private static List<Purchase> together(List<Purchase> lines) {
        Map<String, Purchase> orders = new LinkedHashMap<>();
        for (Purchase line : lines) {
            orders.merge(line.id(), line, (so, far) -> {
                Map<String, BigDecimal> sum = new TreeMap<>(so.measures());
                far.measures().forEach((name, value) -> sum.merge(name, value, BigDecimal::add));
                return so.of(1, sum);
            });
        }
        return List.copyOf(orders.values());
    }

    /** All orders, in the order in which they were decided. */
    List<Bought> all() {
        return all;
    }

    /** Whether a filter lets an order in that belongs to a distributor who joined on that day; one of nobody is in no window. */
    static boolean lets(OrderFilter filter, Bought order, Optional<Integer> joinedOn) {
        boolean types = filter.types().isEmpty() || filter.types().contains(order.type());
        boolean first = (!filter.first() || order.first()) && (!filter.notFirst() || !order.first());
        boolean lately = filter.withinDaysOfJoining().isEmpty()
                || joinedOn.map(day -> order.day() - day)
                        .filter(days ->
                                days <= filter.withinDaysOfJoining().get().to())
                        .filter(days ->
                                days >= filter.withinDaysOfJoining().get().from())
                        .isPresent();
        boolean goods = !Goods.asks(filter) || Goods.any(order.measures(), filter);
        return types
                && goods
                && first
                && lately
                && !filter.notTypes().contains(order.type())
                && filter.sizes().stream()
                        .allMatch(s -> order.size(s.measure()).movePointRight(2).longValueExact() >= s.atLeastCenti());
    }

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
