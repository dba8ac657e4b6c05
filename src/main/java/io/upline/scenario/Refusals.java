package io.upline.scenario;

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

    void table(int line, String message, String remedy) {
        problems.error(ProblemCode.BAD_TABLE, line, 1, message, remedy);
    }

    void column(int line, String column, Collection<String> known) {
        problems.error(
                ProblemCode.UNKNOWN_COLUMN,
                line,
                1,
                "'" + column + "' is no column of this table",
                Nearest.remedy(column, known));
    }

    void cell(Cell cell, String meant) {
        problems.error(
                ProblemCode.BAD_CELL,
                cell.line(),
                1,
                "'" + cell.text() + "' in column '" + cell.column() + "'; meant is " + meant,
                "Write " + meant);
    }

    void unknown(Cell cell, String kind, Collection<String> known) {
        problems.error(
                ProblemCode.UNKNOWN_IN_TABLE,
                cell.line(),
                1,
                "'" + cell.text() + "' in column '" + cell.column() + "' is no " + kind,
                Nearest.remedy(cell.text(), known));
    }

    void cannot(int line, String message, String remedy) {
        problems.error(ProblemCode.CANNOT_TAKE, line, 1, message, remedy);
    }
}
