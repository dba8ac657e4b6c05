package io.upline.scenario;

import io.upline.calculation.State;
import io.upline.fact.Fact;
import java.util.List;
import java.util.Optional;

/**
 * Compares what is carried to the next period: stated cells select rows, {@code volume} and {@code count} are sums. A row
 * with a rank that does not say {@code what} belongs to an award; a row without an id belongs to nobody.
 */
final class ExpectedCarried {

    /** Stands for the rows that belong to no member, such as a pool's; they stand with the first member's. */
    private static final int NOBODY = -1;

    private final Comparison with;

    ExpectedCarried(Comparison with) {
        this.with = with;
    }

    void compare(TextTable table) {
        for (TextTable.Row row : table.rows()) {
            if (row.get("id").filter(Cell::isNone).isPresent()) {
                row(row, NOBODY);
                continue;
            }
            for (int m : with.membersOf(row)) {
                row(row, m);
            }
        }
    }

    private void row(TextTable.Row row, int member) {
        int at = Math.max(member, 0);
        String id = member == NOBODY ? "" : with.id(member);
        boolean awards = !row.text("rank").isEmpty() && row.text("what").isEmpty();
        List<State.Row> selected = with.results.carried(at, at + 1).stream()
                .filter(r -> r.memberId().equals(id)
                        && says(row, "bonus", r.bonus())
                        && says(row, "leg", r.leg())
                        && says(row, "since", r.since())
                        && (awards ? r.what().equals("award") : says(row, "what", r.what()))
                        && says(row, "rank", r.leg()))
                .toList();
        long volume = 0;
        long count = 0;
        for (State.Row r : selected) {
            volume = Math.addExact(volume, r.volumeCenti());
            count = Math.addExact(count, r.count());
        }
        if (awards) {
            with.compare(with.id(member), what(row, ""), "1", Long.toString(count), List.of());
        }
        figure(row.get("volume"), member, what(row, "volume"), volume);
        figure(row.get("count"), member, what(row, "count"), Math.multiplyExact(100L, count));
    }

    private static Fact what(TextTable.Row row, String figure) {
        return Fact.of(
                "scenario.carried",
                "bonus",
                row.text("bonus"),
                "row",
                row.text("leg") + row.text("rank"),
                "figure",
                figure);
    }

    private void figure(Optional<Cell> cell, int member, Fact what, long got) {
        if (cell.isEmpty() || cell.get().isAny()) {
            return;
        }
        long expected = cell.get().centi().orElseThrow();
        List<Fact> because = member == NOBODY ? List.of() : with.volumesAt(member);
        with.compare(with.id(member), what, Figures.centi(expected), Figures.centi(got), because);
    }

    private static boolean says(TextTable.Row row, String column, String value) {
        Optional<Cell> cell = row.get(column).filter(c -> !c.isAny());
        if (cell.isEmpty()) {
            return true;
        }
        String text = row.text(column);
        return text.equals(value)
                || (column.equals("leg") && StateSheet.leg(text).equals(value))
                || (cell.get().isNone() && (column.equals("rank") || column.equals("since")));
    }
}
