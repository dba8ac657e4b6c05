package io.upline.report;

import io.upline.fact.Fact;
import io.upline.scenario.Difference;
import io.upline.scenario.Outcome;
import java.util.List;

/**
 * What became of the worked examples of plans and scenario files.
 *
 * @param bare how many plans have no worked example
 */
public record PlanTests(int passed, int failed, int bare, List<Example> examples) {

    /** The outcome of each example. */
    public static PlanTests of(List<Outcome> outcomes) {
        int failed = (int) outcomes.stream().filter(each -> !each.passed()).count();
        int bare = (int) outcomes.stream().filter(Outcome::isBare).count();
        return new PlanTests(
                outcomes.size() - failed - bare,
                failed,
                bare,
                outcomes.stream()
                        .map(each -> new Example(
                                each.title(),
                                each.passed(),
                                each.isBare(),
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
     * @param bare whether it is a plan without worked examples
     * @param checked how many expectations were compared
     * @param problems what keeps it from being run, and warnings
     * @param differences expectations that did not come out
     */
    public record Example(
            String title,
            boolean passed,
            boolean bare,
            int checked,
            List<PlanCheck.Found> problems,
            List<Fact> differences) {}
}
