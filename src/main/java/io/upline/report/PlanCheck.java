package io.upline.report;

import io.upline.fact.Fact;
import io.upline.plan.yaml.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Whether a plan can be used.
 *
 * @param problems errors and warnings, in order of place
 * @param stress what it pays at worst; empty where that was not asked for
 */
public record PlanCheck(boolean usable, List<Found> problems, Optional<PlanStress> stress) {

    /** Whether a plan can be used, without a look at what it pays at worst. */
    public PlanCheck(boolean usable, List<Found> problems) {
        this(usable, problems, Optional.empty());
    }

    /** What was found in a plan file. */
    public static PlanCheck of(boolean usable, List<Problem> problems) {
        return new PlanCheck(usable, problems.stream().map(Found::of).toList());
    }

    /** The same with what the plan pays at worst. */
    public PlanCheck with(PlanStress atWorst) {
        return new PlanCheck(usable, problems, Optional.of(atWorst));
    }

    /** How many problems are errors, or how many are not. */
    public long count(boolean errors) {
        return problems.stream().filter(problem -> problem.error == errors).count();
    }

    /**
     * A problem of a plan or scenario file.
     *
     * @param error whether the file is refused for it
     * @param problem the word of its rule
     * @param message what was found, and what was meant
     * @param remedy how to mend it
     */
    public record Found(boolean error, String problem, String file, int line, int column, Fact message, Fact remedy) {

        static Found of(Problem problem) {
            return new Found(
                    problem.isError(),
                    problem.code().word(),
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.what(),
                    problem.remedy());
        }
    }
}
