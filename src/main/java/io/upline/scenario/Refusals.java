package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.plan.yaml.Nearest;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes what is wrong in the tables of one example. What is found in each copy of a row that stands for several members is noted once. */
final class Refusals {

    private final Problems problems;
    private final Set<Object> noted = new HashSet<>();

    Refusals(Problems problems) {
        this.problems = problems;
    }

    boolean any() {
        return problems.errors() > 0;
    }

    List<Problem> all() {
        return problems.sorted();
    }

    void table(Place at, Fact what) {
        note(ProblemCode.BAD_TABLE, at, what);
    }

    /** Whether a table has rows and lacks a column without which they say nothing; that is noted once. */
    boolean lacks(TextTable table, String column) {
        boolean lacks = !table.header().isEmpty() && !table.has(column);
        if (lacks) {
            table(table.place(), Fact.of("problem.noColumn", "column", column));
        }
        return lacks;
    }

    void column(Cell header, Collection<String> known) {
        note(
                ProblemCode.UNKNOWN_COLUMN,
                header.place(),
                Fact.of(
                        "problem.unknownColumn",
                        "column",
                        header.text(),
                        "remedy",
                        Nearest.remedy(header.text(), known)));
    }

    void cell(Cell cell, Fact meant) {
        Object most = meant.values().getOrDefault("most", Cell.MOST);
        Fact what = cell.isOver(Long.parseLong(most.toString()))
                ? Fact.of("problem.largeCell", "is", cell.text(), "column", cell.column(), "most", most)
                : Fact.of("problem.badCell", "is", cell.text(), "column", cell.column(), "meant", meant);
        note(ProblemCode.BAD_CELL, cell.place(), what);
    }

    void unknown(Cell cell, Fact kind, Collection<String> known) {
        note(
                ProblemCode.UNKNOWN_IN_TABLE,
                cell.place(),
                Fact.of(
                        "problem.unknownInTable",
                        "is",
                        cell.text(),
                        "column",
                        cell.column(),
                        "kind",
                        kind,
                        "remedy",
                        Nearest.remedy(cell.text(), known)));
    }

    void cannot(Place at, Fact what) {
        note(ProblemCode.CANNOT_TAKE, at, what);
    }

    private void note(ProblemCode code, Place at, Fact what) {
        if (!noted.add(List.of(code, at, what))) {
            return;
        }
        if (at.file().isEmpty()) {
            problems.error(code, at.line(), at.column(), what);
        } else {
            problems.error(code, at.file(), at.line(), at.column(), what);
        }
    }
}
