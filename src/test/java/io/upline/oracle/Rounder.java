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

    /** A draft with what it comes to. */
    record Rounded(Draft draft, BigDecimal amount) {}

    /** Lines of one bonus in canonical order. */
    static List<Rounded> rounded(List<Draft> drafts, Terms.RoundingRule rule) {
        List<Draft> sorted = drafts.stream()
                .sorted(Comparator.comparing(Draft::payee)
                        .thenComparing(Draft::source)
                        .thenComparingInt(Draft::level)
                        .thenComparing(Draft::position))
                .toList();
        List<Rounded> rounded = new ArrayList<>();
        if (rule.per() != Terms.Per.BONUS) {
            for (Draft draft : sorted) {
                BigDecimal amount = draft.pieces().stream()
                        .map(p -> p.rounded(rule.mode()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                rounded.add(new Rounded(draft, amount));
            }
        } else {
            Map<String, List<Draft>> byPayee = new LinkedHashMap<>();
            sorted.forEach(d ->
                    byPayee.computeIfAbsent(d.payee(), k -> new ArrayList<>()).add(d));
            byPayee.values().forEach(own -> rounded.addAll(split(own, rule.mode())));
        }
        return rounded;
    }

    private static List<Rounded> split(List<Draft> drafts, RoundingMode mode) {
        List<Exact> exact = drafts.stream().map(Draft::exact).toList();
        List<BigDecimal> amounts =
                shares(exact, exact.stream().reduce(Exact.ZERO, Exact::plus).rounded(mode));
        List<Rounded> rounded = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            rounded.add(new Rounded(drafts.get(i), amounts.get(i)));
        }
        return rounded;
    }

    /** Whole parts that come to the total: each rounded down, the rest one each to the largest fractions, ties to the larger amount, then in order. */
    static List<BigDecimal> shares(List<Exact> exact, BigDecimal total) {
        List<BigDecimal> amounts = new ArrayList<>(
                exact.stream().map(e -> e.rounded(RoundingMode.FLOOR)).toList());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> exact.get(i).fraction())
                .thenComparing(i -> exact.get(i))
                .reversed());
        BigDecimal left = total.subtract(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        for (int i = 0; left.signum() > 0; i++, left = left.subtract(BigDecimal.ONE)) {
            amounts.set(order.get(i), amounts.get(order.get(i)).add(BigDecimal.ONE));
        }
        return amounts;
    }
}
