package io.upline.oracle;

import io.upline.calculation.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows handed to the next period, as they come up. */
final class Carried {

    private final List<State.Row> rows = new ArrayList<>();

    void add(State.Row row) {
        rows.add(row);
    }

    void addAll(List<State.Row> more) {
        rows.addAll(more);
    }

    List<State.Row> rows() {
        return rows;
    }

    static List<State.Row> sorted(List<State.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(State.Row::memberId)
                        .thenComparing(State.Row::bonus)
                        .thenComparing(State.Row::leg)
                        .thenComparingLong(State.Row::volumeCenti)
                        .thenComparing(State.Row::since)
                        .thenComparing(State.Row::what)
                        .thenComparingLong(State.Row::count))
                .toList();
    }
}
