package io.upline.oracle;

import io.upline.plan.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rounding of earnings to minor units at the place the plan names. */
final class Rounder {

    private Rounder() {}

    /** Lines of one bonus in canonical order, without those that come to nothing. */
    static List<Outcome.Line> lines(List<Draft> drafts, Terms.RoundingRule rule) {
        List<Draft> sorted = drafts.stream()
                .sorted(Comparator.comparing(Draft::payee)
                        .thenComparing(Draft::source)
                        .thenComparingInt(Draft::level))
                .toList();
        List<Outcome.Line> lines = new ArrayList<>();
        if (rule.per() != Terms.Per.BONUS) {
            for (Draft draft : sorted) {
                BigDecimal amount = draft.pieces().stream()
                        .map(p -> p.rounded(rule.mode()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                lines.add(draft.line(amount));
            }
        } else {
            Map<String, List<Draft>> byPayee = new LinkedHashMap<>();
            sorted.forEach(d ->
                    byPayee.computeIfAbsent(d.payee(), k -> new ArrayList<>()).add(d));
            byPayee.values().forEach(own -> lines.addAll(split(own, rule.mode())));
        }
        return lines.stream().filter(l -> l.amount().signum() != 0).toList();
    }

    private static List<Outcome.Line> split(List<Draft> drafts, RoundingMode mode) {
        List<Exact> exact = drafts.stream().map(Draft::exact).toList();
        List<BigDecimal> amounts =
                shares(exact, exact.stream().reduce(Exact.ZERO, Exact::plus).rounded(mode));
        List<Outcome.Line> lines = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            lines.add(drafts.get(i).line(amounts.get(i)));
        }
        return lines;
    }

    /** Whole parts that come to the total: each rounded down, the rest one each to the largest fractions, ties in order. */
    static List<BigDecimal> shares(List<Exact> exact, BigDecimal total) {
        List<BigDecimal> amounts = new ArrayList<>(
                exact.stream().map(e -> e.rounded(RoundingMode.FLOOR)).toList());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> exact.get(i).fraction()).reversed());
        BigDecimal left = total.subtract(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        for (int i = 0; left.signum() > 0; i++, left = left.subtract(BigDecimal.ONE)) {
            amounts.set(order.get(i), amounts.get(order.get(i)).add(BigDecimal.ONE));
        }
        return amounts;
    }
}
