package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.plan.yaml.Nearest;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.Collection;
import java.util.List;

/** Notes what is wrong in the tables of one example. */
final class Refusals {

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    boolean any() {
        return problems.errors() > 0;
    }

    List<Problem> all() {
        return problems.sorted();
    }

    void table(int line, Fact what) {
        problems.error(ProblemCode.BAD_TABLE, line, 1, what);
    }

    void column(int line, String column, Collection<String> known) {
        problems.error(
                ProblemCode.UNKNOWN_COLUMN,
                line,
                1,
                Fact.of("problem.unknownColumn", "column", column, "remedy", Nearest.remedy(column, known)));
    }

    void cell(Cell cell, Fact meant) {
        problems.error(
                ProblemCode.BAD_CELL,
                cell.line(),
                1,
                Fact.of("problem.badCell", "is", cell.text(), "column", cell.column(), "meant", meant));
    }

    void unknown(Cell cell, Fact kind, Collection<String> known) {
        problems.error(
                ProblemCode.UNKNOWN_IN_TABLE,
                cell.line(),
                1,
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

    void cannot(int line, Fact what) {
        problems.error(ProblemCode.CANNOT_TAKE, line, 1, what);
    }
}
