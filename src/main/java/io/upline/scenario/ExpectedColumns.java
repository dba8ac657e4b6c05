package io.upline.scenario;

import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.fact.Fact;
import io.upline.money.MoneyText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares volumes, ranks, trees and what leg-capped requirements counted. */
final class ExpectedColumns {

    private final Comparison with;

    ExpectedColumns(Comparison with) {
        this.with = with;
    }

    void volumes(TextTable table) {
        List<String> names = with.results.volumeNames();
        for (TextTable.Row row : table.rows()) {
            for (int m : with.membersOf(row)) {
                for (int v = 0; v < names.size(); v++) {
                    Optional<Cell> cell = row.get(names.get(v)).filter(c -> !c.isAny());
                    if (cell.isPresent()) {
                        volume(m, names.get(v), cell.get(), with.results.volume(v)[m]);
                    }
                }
            }
        }
    }

    private void volume(int member, Object name, Cell cell, long got) {
        long expected = cell.centi().orElseThrow();
        with.compare(with.id(member), name, Figures.centi(expected), Figures.centi(got), with.volumesAt(member));
    }

    void ranks(TextTable table) {
        for (TextTable.Row row : table.rows()) {
            for (int m : with.membersOf(row)) {
                row.get("rank").ifPresent(cell -> rank(m, cell, with.results.rank()[m]));
                row.get("title").ifPresent(cell -> rank(m, cell, with.results.title()[m]));
                row.get("grade").ifPresent(cell -> grade(m, cell));
            }
        }
    }

    private void rank(int member, Cell cell, int got) {
        List<String> names = with.results.rankNames();
        named(member, cell, got < 0 ? "-" : names.get(got));
    }

    /** Compares the grade of this period, which is part of what is carried. */
    private void grade(int member, Cell cell) {
        String got = with.results.carried(member, member + 1).stream()
                .filter(row -> row.what().equals("grade") && row.memberId().equals(with.id(member)))
                .map(State.Row::leg)
                .findFirst()
                .orElse("-");
        named(member, cell, got);
    }

    private void named(int member, Cell cell, String got) {
        if (cell.isAny()) {
            return;
        }
        with.compare(with.id(member), cell.column(), cell.isNone() ? "-" : cell.text(), got, with.volumesAt(member));
    }

    void trees(TextTable table) {
        for (TextTable.Row row : table.rows()) {
            Optional<Results.TreeShape> shape = with.results.tree(row.text("tree"));
            if (shape.isEmpty()) {
                with.refusals.cannot(row.cell("tree", "").place(), Fact.of("problem.noTree", "tree", row.text("tree")));
                return;
            }
            for (int m : with.membersOf(row)) {
                row.get("parent").filter(c -> !c.isAny()).ifPresent(cell -> {
                    int parent = shape.get().parent()[m];
                    Object got = parent == -2 ? Fact.of("scenario.notInTree") : with.id(parent);
                    with.compare(
                            with.id(m),
                            Fact.of("scenario.parent", "tree", row.text("tree")),
                            cell.isNone() ? "-" : cell.text(),
                            got,
                            List.of());
                });
                row.get("leg").filter(c -> !c.isAny()).ifPresent(cell -> {
                    int leg = shape.get().leg()[m];
                    String expected = cell.isNone() ? "0" : StateSheet.leg(cell.text());
                    with.compare(
                            with.id(m),
                            Fact.of("scenario.leg", "tree", row.text("tree")),
                            expected,
                            Integer.toString(leg),
                            List.of());
                });
            }
        }
    }

    /** What is promised and earned by nobody, by bonus. */
    void breakage(TextTable table) {
        int digits = with.plan.terms().digits();
        for (TextTable.Row row : table.rows()) {
            Cell amount = row.cell("amount", "*");
            String bonus = row.text("bonus");
            with.results.totals().stream()
                    .filter(total -> total.bonus().equals(bonus) && !amount.isAny())
                    .forEach(total -> with.compare(
                            "-",
                            Fact.of("scenario.breakage", "bonus", bonus),
                            MoneyText.of(amount.scaled(digits).orElseThrow(), digits),
                            MoneyText.of(total.breakageMinor(), digits),
                            List.of()));
        }
    }

    void counted(TextTable table) {
        for (TextTable.Row row : table.rows()) {
            for (int m : with.membersOf(row)) {
                OptionalLong got = with.results.counted(m, row.text("rank"), row.text("volume"));
                if (got.isEmpty()) {
                    with.refusals.cannot(
                            row.cell("volume", "").place(),
                            Fact.of("problem.nothingCounts", "volume", row.text("volume"), "rank", row.text("rank")));
                    return;
                }
                Cell cell = row.cell("counted", "*");
                if (!cell.isAny()) {
                    volume(
                            m,
                            Fact.of("scenario.counted", "volume", row.text("volume"), "rank", row.text("rank")),
                            cell,
                            got.getAsLong());
                }
            }
        }
    }
}
