package io.upline.scenario;

import io.upline.plan.yaml.Problem;
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

    /** Whether it could be run and everything came out. */
    public boolean passed() {
        return differences.isEmpty() && problems.stream().noneMatch(Problem::isError);
    }

    /** One line when passed; otherwise each problem and difference on a line of its own. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        problems.forEach(p -> text.append("  ").append(p).append('\n'));
        differences.forEach(d -> text.append("  ").append(d).append('\n'));
        String verdict = passed() ? "passed" : "FAILED";
        return verdict + "  " + title + " (" + checked + " expectations)\n" + text;
    }
}
