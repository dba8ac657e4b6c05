package io.upline.plan.yaml;

import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file. After {@link #LIMIT} problems the rest is counted, not kept. */
public final class Problems {

    /** How many problems are kept. */
    static final int LIMIT = 200;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int errors;
    private boolean posted;

    private final boolean lenient;

    /** Collects problems of a file of this name. */
    public Problems(String file) {
        this(file, false);
    }

    /** Collects problems of a plan that a period was posted with: what plans were not asked for at that time is passed over. */
    public static Problems ofPosted(String file) {
        Problems problems = new Problems(file);
        problems.posted = true;
        return problems;
    }

    /** Collects problems of a file of this name; when it is {@code lenient}, what only lint refuses is said and the file is taken. */
    public Problems(String file, boolean lenient) {
        this.file = file;
        this.lenient = lenient;
    }

    /** Adds what lint refuses a file for. */
    public void lint(ProblemCode code, Node at, Fact what) {
        if (lenient) {
            warning(code, at.line(), at.column(), what);
        } else {
            error(code, at, what);
        }
    }

    /** Adds what the file is refused for. */
    public void error(ProblemCode code, Node at, Fact what) {
        error(code, at.line(), at.column(), what);
    }

    /** Adds what the file is refused for. */
    public void error(ProblemCode code, int line, int column, Fact what) {
        errors++;
        add(new Problem(Problem.Severity.ERROR, code, file, line, column, what));
    }

    /** Adds what the file is refused for, though it stands in another one that belongs to it. */
    public void error(ProblemCode code, String inFile, int line, int column, Fact what) {
        errors++;
        add(new Problem(Problem.Severity.ERROR, code, inFile, line, column, what));
    }

    /** Adds what is only said. */
    public void warning(ProblemCode code, int line, int column, Fact what) {
        add(new Problem(Problem.Severity.WARNING, code, file, line, column, what));
    }

    /** Adds what plans are refused for only since later than the first ones were posted with. */
    public void later(ProblemCode code, Node at, Fact what) {
        if (!posted) {
            error(code, at, what);
        }
    }

    /** Whether a period was posted with the plan. */
    public boolean posted() {
        return posted;
    }

    /** Whether what only lint refuses is merely said. */
    public boolean lenient() {
        return lenient;
    }

    /** How many errors there are. */
    public int errors() {
        return errors;
    }

    /** All problems that were kept, by place; at one place in the order in which they were found. */
    public List<Problem> sorted() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private void add(Problem problem) {
        if (found.size() < LIMIT) {
            found.add(problem);
        }
    }
}
