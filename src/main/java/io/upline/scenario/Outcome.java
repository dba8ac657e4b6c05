package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one worked example or scenario file.
 *
 * @param title the example's title or the file's name
 * @param checked how many expectations were compared
 * @param problems what keeps it from being run, and warnings; with an error nothing was compared
 * @param differences expectations that did not come out
 */
public record Outcome(String title, int checked, List<Problem> problems, List<Difference> differences) {

    /** Copies the lists. */
    public Outcome {
        problems = List.copyOf(problems);
        differences = List.copyOf(differences);
    }

    /** Whether the example could be run and everything in it came out. */
    public boolean passed() {
        return differences.isEmpty() && problems.stream().noneMatch(Problem::isError);
    }

    /** Whether it is a plan without worked examples, of which nothing was run. */
    public boolean isBare() {
        return checked == 0
                && problems.stream().anyMatch(problem -> problem.code() == ProblemCode.NO_EXAMPLES)
                && passed();
    }

    /** The whole outcome as one fact: the verdict, each problem, each difference. */
    public Fact fact() {
        List<Fact> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add(problem.fact()));
        differences.forEach(difference -> lines.add(difference.fact()));
        return Fact.of(
                isBare() ? "scenario.bare" : passed() ? "scenario.passed" : "scenario.failed",
                "title",
                title,
                "checked",
                checked,
                "lines",
                lines);
    }
}
