package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.order.ProductLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges the lines of a file of product lists against one another and against what is known: the same in any order of the lines.
 *
 * <p>A line that says otherwise than a known one of the same article and day waits for a person, and so does one that would change the
 * figures of an order which can count in a closed period. Lines are judged from the latest day back, because a line reaches until the next
 * one that is taken.
 */
final class ProductVerdicts {

    private final Header header;
    private final ProductLists known;
    private final Map<String, NavigableMap<Integer, Integer>> used;
    private final int closedUntil;

    /**
     * Judges by what is known.
     *
     * @param used the days of orders that use a list, by article, each with the first day by which one of them can count
     * @param closedUntil the last closed day
     */
    ProductVerdicts(
            Header header, ProductLists known, Map<String, NavigableMap<Integer, Integer>> used, int closedUntil) {
        this.header = header;
        this.known = known;
        this.used = used;
        this.closedUntil = closedUntil;
    }

    /** Decides about lines that are right by themselves. */
    void decide(List<ProductLine> lines, boolean accepted) {
        Map<String, TreeMap<Integer, List<ProductLine>>> bySku = new TreeMap<>();
        for (ProductLine line : lines) {
            if (line.isSound()) {
                bySku.computeIfAbsent(line.row.sku(), sku -> new TreeMap<>())
                        .computeIfAbsent(line.row.from(), day -> new ArrayList<>())
                        .add(line);
            }
        }
        bySku.forEach((sku, byDay) -> {
            byDay.values().forEach(this::twice);
            int next = Integer.MAX_VALUE;
            for (List<ProductLine> same : byDay.descendingMap().values()) {
                ProductLine line = same.stream()
                        .filter(ProductLine::isSound)
                        .min(Comparator.comparingInt(each -> each.row.line()))
                        .orElse(null);
                if (line == null) {
                    continue;
                }
                judge(line, Math.min(next, known.until(sku, line.row.from())), accepted);
                if (line.outcome == ProductLine.Outcome.TAKEN) {
                    next = line.row.from();
                }
            }
        });
    }

    /** Of lines of one article and day the first counts where all say the same, and none where they do not. */
    private void twice(List<ProductLine> same) {
        ProductLine first = same.getFirst();
        boolean alike = same.stream().allMatch(first::says);
        for (ProductLine each : same) {
            if (alike && each != first) {
                each.outcome = ProductLine.Outcome.REPEATED;
            } else if (!alike) {
                ProductLine other = each == first ? same.get(1) : first;
                each.leave(Flaw.of(
                        Problem.TWICE_DIFFERENT, header.of(ProductColumn.SKU) + 1, named(each), other.row.line()));
            }
        }
    }

    static Fact named(ProductLine line) {
        return Fact.of("intake.product", "sku", line.row.sku(), "day", Moments.show(line.row.from()));
    }

    private void judge(ProductLine line, int until, boolean accepted) {
        String sku = line.row.sku();
        Optional<long[]> there = known.from(sku, line.row.from());
        if (there.isPresent() && Arrays.equals(there.get(), line.row.measures())) {
            line.outcome = ProductLine.Outcome.UNCHANGED;
        } else if (accepted) {
            return;
        } else if (there.isPresent()) {
            line.leave(Flaw.of(
                    Problem.PRODUCT_EDITED,
                    column(there.get(), line),
                    named(line),
                    shown(there.get()),
                    shown(line.row.measures())));
        } else {
            reachesBack(line, until);
        }
    }

    private void reachesBack(ProductLine line, int until) {
        String sku = line.row.sku();
        NavigableMap<Integer, Integer> days =
                used.getOrDefault(sku, new TreeMap<>()).subMap(line.row.from(), true, until, false);
        for (Map.Entry<Integer, Integer> day : days.entrySet()) {
            long[] inForce = known.on(sku, day.getKey()).orElse(line.row.measures());
            if (day.getValue() <= closedUntil && !Arrays.equals(inForce, line.row.measures())) {
                line.leave(Flaw.of(
                        Problem.PRODUCT_REACHES_BACK,
                        column(inForce, line),
                        named(line),
                        Moments.show(day.getKey()),
                        shown(inForce),
                        shown(line.row.measures())));
                return;
            }
        }
    }

    /** The cell of the first measure that differs, as people count. */
    private int column(long[] before, ProductLine line) {
        int m = Math.max(0, Arrays.mismatch(before, line.row.measures()));
        return header.measures()[m] + 1;
    }

    private String shown(long[] measures) {
        StringBuilder text = new StringBuilder();
        for (int m = 0; m < measures.length; m++) {
            text.append(m == 0 ? "" : ", ")
                    .append(header.names().get(header.measures()[m]))
                    .append(' ')
                    .append(Decimals.format(measures[m], 2));
        }
        return text.toString();
    }
}
