package io.upline.intake;

import io.upline.fact.Fact;
import java.io.Serial;

/** Ends the reading of a file that is refused; caught where the file was opened, and turned into a {@link FileRefusal}. */
final class RefusedFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final int line;
    private final int column;
    private final transient Fact what;

    RefusedFile(Problem problem, int line, int column, Object... values) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.line = line;
        this.column = column;
        this.what = problem.fact(values);
    }

    Problem problem() {
        return problem;
    }

    FileRefusal of(String file) {
        return new FileRefusal(problem, file, line, column, what);
    }
}
