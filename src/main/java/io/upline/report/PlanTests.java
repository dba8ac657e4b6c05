package io.upline.report;

import io.upline.fact.Fact;
import io.upline.scenario.Difference;
import io.upline.scenario.Outcome;
import java.util.List;

/** What became of the worked examples of plans and scenario files. */
public record PlanTests(int passed, int failed, List<Example> examples) {

    /** The outcome of each example. */
    public static PlanTests of(List<Outcome> outcomes) {
        int passed = (int) outcomes.stream().filter(Outcome::passed).count();
        return new PlanTests(
                passed,
                outcomes.size() - passed,
                outcomes.stream()
                        .map(each -> new Example(
                                each.title(),
                                each.passed(),
                                each.checked(),
                                PlanCheck.of(true, each.problems()).problems(),
                                each.differences().stream()
                                        .map(Difference::fact)
                                        .toList()))
                        .toList());
    }

    /**
     * A worked example or a scenario file.
     *
     * @param checked how many expectations were compared
     * @param problems what keeps it from being run, and warnings
     * @param differences expectations that did not come out
     */
    public record Example(
            String title, boolean passed, int checked, List<PlanCheck.Found> problems, List<Fact> differences) {}
}
