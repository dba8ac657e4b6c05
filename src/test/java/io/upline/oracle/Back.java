package io.upline.oracle;

import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Party;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What returns of a period that count in it take back of what earlier periods paid.
 *
 * @param settled ids of the returns that come back by lines of their own, in this period or an earlier one
 * @param returned measures returned of orders since, by order id; below zero
 * @param lines what comes back
 */
record Back(Set<String> settled, Map<String, Map<String, BigDecimal>> returned, List<Outcome.Line> lines) {

    static final Back NONE = new Back(Set.of(), Map.of(), List.of());

    /** What comes back in a period; the periods before it have the state they began with, the earliest first. */
    static Back of(Plan plan, Company company, List<Company> past) {
        if (plan.terms().returns().how() == Terms.How.RESTATE) {
            return NONE;
        }
        Map<String, Purchase> sales = new HashMap<>();
        company.orders().stream().filter(o -> o.original().isEmpty()).forEach(o -> sales.putIfAbsent(o.id(), o));
        Set<String> settled = settled(company, sales, past.size());
        Set<String> takeBack = company.orders().stream()
                .filter(o -> o.periodsBack() == 0 && settled.contains(o.id()))
                .map(Purchase::id)
                .collect(Collectors.toSet());
        boolean windows = plan.bonuses().stream()
                .anyMatch(b -> b.base().isPresent() && windowed(plan, b.base().get()));
        List<Outcome.Line> lines = new ArrayList<>();
        for (int back = 1; back <= past.size(); back++) {
            int of = back;
            boolean any = company.orders().stream()
                    .filter(o -> takeBack.contains(o.id()))
                    .mapToInt(o -> sales.get(o.original()).periodsBack())
                    .anyMatch(b -> windows ? b >= of : b == of);
            if (any) {
                Company then = past.get(past.size() - back);
                Set<String> itsOwn = NONE.settled(then, past.subList(0, past.size() - back));
                Oracle first = Oracle.paying(plan, then, new Back(itsOwn, Map.of(), List.of()), null);
                Map<Key, Sum> sums = new LinkedHashMap<>();
                Map<String, Map<String, BigDecimal>> before = returned(company, sales, takeBack, back, windows, false);
                Map<String, Map<String, BigDecimal>> now = returned(company, sales, takeBack, back, windows, true);
                add(sums, plan, then, new Back(itsOwn, before, List.of()), first, -1);
                add(sums, plan, then, new Back(itsOwn, now, List.of()), first, 1);
                lines.addAll(lines(sums));
            }
        }
        lines.sort(Comparator.comparing(Outcome.Line::position)
                .thenComparing(Outcome.Line::bonus)
                .thenComparing(Outcome.Line::source)
                .thenComparingInt(Outcome.Line::level)
                .thenComparing(Outcome.Line::rate)
                .thenComparing(Outcome.Line::base)
                .thenComparing(Outcome.Line::amount));
        return new Back(settled, Map.of(), lines);
    }

    private static List<Outcome.Line> lines(Map<Key, Sum> sums) {
        List<Outcome.Line> lines = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (sum.amount().signum() != 0) {
                lines.add(new Outcome.Line(
                        key.position(),
                        key.position(),
                        key.bonus(),
                        key.source(),
                        key.level(),
                        sum.base(),
                        key.rate(),
                        sum.amount(),
                        "taken-back"));
            }
        });
        return lines;
    }

    /** Whether a base is made of orders of several periods. */
    private static boolean windowed(Plan plan, String base) {
        return plan.volume(base)
                .map(v -> !v.window().equals(Volume.Window.THIS)
                        || (v.what() instanceof Volume.What.Sum sum
                                && sum.volumes().stream().anyMatch(part -> windowed(plan, part))))
                .orElse(false);
    }

    private Set<String> settled(Company company, List<Company> past) {
        Map<String, Purchase> sales = new HashMap<>();
        company.orders().stream().filter(o -> o.original().isEmpty()).forEach(o -> sales.putIfAbsent(o.id(), o));
        return settled(company, sales, past.size());
    }

    /** Returns whose originals a period paid on that was earlier than theirs. */
    private static Set<String> settled(Company company, Map<String, Purchase> sales, int furthest) {
        Set<String> ids = new HashSet<>();
        for (Purchase o : company.orders()) {
            Purchase sale = sales.get(o.original());
            if (sale != null && sale.periodsBack() > o.periodsBack() && sale.periodsBack() <= furthest) {
                ids.add(o.id());
            }
        }
        return ids;
    }

    private static Map<String, Map<String, BigDecimal>> returned(
            Company company,
            Map<String, Purchase> sales,
            Set<String> takeBack,
            int back,
            boolean windows,
            boolean now) {
        Map<String, Map<String, BigDecimal>> returned = new HashMap<>();
        Set<String> originals = new HashSet<>();
        company.orders().stream().filter(o -> takeBack.contains(o.id())).forEach(o -> originals.add(o.original()));
        for (Purchase o : Goods.told(company.orders())) {
            Purchase sale = sales.get(o.original());
            if (sale != null
                    && originals.contains(sale.id())
                    && (windows ? sale.periodsBack() >= back : sale.periodsBack() == back)
                    && o.periodsBack() < back
                    && (now || o.periodsBack() > 0)) {
                Map<String, BigDecimal> of = returned.computeIfAbsent(sale.id(), k -> new HashMap<>());
                o.measures().forEach((name, value) -> of.merge(name, value, BigDecimal::add));
            }
        }
        return returned;
    }

    private record Key(String position, String bonus, String source, int level, BigDecimal rate) {}

    private record Sum(BigDecimal base, BigDecimal amount) {}

    private static void add(Map<Key, Sum> sums, Plan plan, Company then, Back less, Oracle first, int sign) {
        for (Outcome.Line line : Oracle.paying(plan, then, less, first).paidLines()) {
            Key key = new Key(
                    line.position(),
                    line.bonus(),
                    line.source(),
                    line.level(),
                    line.rate().signum() == 0 ? BigDecimal.ZERO : line.rate().stripTrailingZeros());
            BigDecimal times = BigDecimal.valueOf(sign);
            sums.merge(
                    key,
                    new Sum(line.base().multiply(times), line.amount().multiply(times)),
                    (a, b) -> new Sum(a.base().add(b.base()), a.amount().add(b.amount())));
        }
    }

    /** Whether what was paid on a return comes back by lines of its own, not by a lower figure of the return's period. */
    static boolean takesBack(Plan plan, Bonus bonus) {
        boolean single = bonus.kind() instanceof Party || bonus.each() == Bonus.Each.ORDER;
        return single || bonus.base().isEmpty() || plan.terms().volumeBelowZero() == Terms.BelowZero.ALLOWED;
    }

    /** What is paid on of an order. */
    Bought paid(Bought order) {
        if (order.apart() && settled.contains(order.id())) {
            Map<String, BigDecimal> none = new HashMap<>();
            order.measures().keySet().forEach(name -> none.put(name, BigDecimal.ZERO.setScale(2)));
            return order.carrying(none);
        }
        Map<String, BigDecimal> since = returned.getOrDefault(order.id(), Map.of());
        Map<String, BigDecimal> left = new HashMap<>(order.measures());
        since.forEach((name, value) -> left.merge(name, value, BigDecimal::add));
        return order.apart() ? order : order.carrying(left);
    }

    /** Whether all that counts of an order under a filter was returned since. */
    boolean undone(Bought order, OrderFilter filter) {
        return undone(order)
                || (!order.apart()
                        && Goods.any(order.measures(), filter)
                        && !Goods.any(paid(order).measures(), filter));
    }

    /** Whether the whole of an order was returned since. */
    boolean undone(Bought order) {
        return !order.apart() && !order.nothing() && paid(order).nothing();
    }
}
