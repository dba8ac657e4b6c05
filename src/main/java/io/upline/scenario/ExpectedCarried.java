package io.upline.scenario;

import io.upline.calculation.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what is carried to the next period: stated cells select rows, {@code volume} and {@code count} are sums. */
final class ExpectedCarried {

    private final Comparison with;

    ExpectedCarried(Comparison with) {
        this.with = with;
    }

    void compare(TextTable table) {
        with.knownColumns(table, Set.of("id", "bonus", "leg", "volume", "since", "rank", "what", "count"));
        for (TextTable.Row row : table.rows()) {
            for (int m : with.membersOf(row)) {
                row(row, m);
            }
        }
    }

    private void row(TextTable.Row row, int member) {
        List<State.Row> selected = with.results.carried(member, member + 1).stream()
                .filter(r -> says(row, "bonus", r.bonus())
                        && says(row, "leg", r.leg())
                        && says(row, "since", r.since())
                        && says(row, "what", r.what())
                        && says(row, "rank", r.leg()))
                .toList();
        long volume = 0;
        long count = 0;
        for (State.Row r : selected) {
            volume = Math.addExact(volume, r.volumeCenti());
            count = Math.addExact(count, r.count());
        }
        String what = "carried " + row.text("bonus") + " " + row.text("leg") + row.text("rank");
        if (!row.text("rank").isEmpty()) {
            with.compare(with.id(member), what, "1", Long.toString(count), "");
        }
        figure(row.get("volume"), member, what.strip() + " volume", volume);
        figure(row.get("count"), member, what.strip() + " count", Math.multiplyExact(100L, count));
    }

    private void figure(Optional<Cell> cell, int member, String what, long got) {
        if (cell.isEmpty() || cell.get().isAny()) {
            return;
        }
        Optional<Long> expected = cell.get().centi();
        if (expected.isEmpty()) {
            with.refusals.cell(cell.get(), "a plain decimal, - or *");
            return;
        }
        with.compare(with.id(member), what, Figures.centi(expected.get()), Figures.centi(got), with.volumesAt(member));
    }

    private static boolean says(TextTable.Row row, String column, String value) {
        Optional<Cell> cell = row.get(column).filter(c -> !c.isAny());
        if (cell.isEmpty()) {
            return true;
        }
        return StateSheet.leg(row.text(column)).equals(value)
                || (cell.get().isNone() && (column.equals("rank") || column.equals("since")));
    }
}
