package io.upline.report;

import io.upline.fact.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves of an explanation's lines the largest of each bonus, in their order, and says behind them how many more there are. */
final class LargestLines {

    private static final String LINE = "why.line";

    private LargestLines() {}

    static List<Fact> of(List<Fact> facts, int most) {
        Map<String, List<Integer>> lines = new HashMap<>();
        for (int k = 0; k < facts.size(); k++) {
            if (facts.get(k).code().equals(LINE)) {
                lines.computeIfAbsent(value(facts.get(k), "bonus"), _ -> new ArrayList<>())
                        .add(k);
            }
        }
        Set<Integer> left = new HashSet<>();
        Map<Integer, Fact> more = new HashMap<>();
        lines.forEach((bonus, of) -> {
            // one line is not put away for a line that says so
            if (of.size() > most + 1) {
                List<Integer> smaller = of.stream()
                        .sorted(Comparator.<Integer, BigDecimal>comparing(
                                        k -> amount(facts.get(k)).abs())
                                .reversed())
                        .skip(most)
                        .toList();
                left.addAll(smaller);
                more.put(
                        of.getLast(),
                        said(bonus, smaller.stream().map(facts::get).toList()));
            }
        });
        List<Fact> shortened = new ArrayList<>();
        for (int k = 0; k < facts.size(); k++) {
            if (!left.contains(k)) {
                shortened.add(facts.get(k));
            }
            if (more.containsKey(k)) {
                shortened.add(more.get(k));
            }
        }
        return shortened;
    }

    private static Fact said(String bonus, List<Fact> lines) {
        BigDecimal sum = lines.stream().map(LargestLines::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Fact.of(
                "explain.moreLines",
                "bonus",
                bonus,
                "more",
                lines.size(),
                "amount",
                sum.toPlainString(),
                "currency",
                value(lines.getFirst(), "currency"));
    }

    private static BigDecimal amount(Fact line) {
        return new BigDecimal(value(line, "amount"));
    }

    private static String value(Fact fact, String name) {
        return String.valueOf(fact.values().get(name));
    }
}
