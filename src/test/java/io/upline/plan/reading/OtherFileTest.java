package io.upline.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no plan is refused by one sentence, and one that is nearly a plan by what it lacks. */
class OtherFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan: {name: base, currency: EUR}",
                "plan: ../plan.yaml\nperiod: 2026-10\nmembers: m.csv\nexpect: {}",
                "title: one\nplan: ../plan.yaml\nrefused: r.csv"
            })
    void sendsExamplesToThePlanTest(String text) {
        assertThat(said(text))
                .containsExactly("f.yaml:1:1: error [no-plan] this is a file of examples for a plan, and no plan."
                        + " Check it with: upline plan test f.yaml");
    }

    @Test
    void namesThePlanOfAJob() {
        assertThat(said("plan: nordic\nperiod: month\nstartsOn: 2026-09"))
                .containsExactly("f.yaml:1:1: error [no-plan] these are the settings of a job, and no plan."
                        + " Its plan lies in config/plans/nordic/, a file for each first day. Check one of those.");
    }

    @Test
    void knowsACompany() {
        assertThat(said("company: Nordlys\ncurrency: EUR\nmeasures: [CV]"))
                .containsExactly("f.yaml:1:1: error [no-plan] these are the settings of a company, and no plan."
                        + " Its plans lie in config/plans/PLAN/, a file for each first day. Check one of those.");
    }

    @Test
    void saysOfAnyOtherFileThatNoKeyOfItIsAPlans() {
        assertThat(said("spring: {datasource: {url: x}}\na: 1\nb: 2\nc: 3\nd: 4\ne: 5"))
                .containsExactly(
                        "f.yaml:1:1: error [no-plan] this is no plan: none of its keys is a key of a plan (spring, a,"
                                + " b, c, d and 1 more). Give a plan file, which begins with 'name:'; upline plan new"
                                + " makes one.");
    }

    /** A plan in which a key of a scenario or job was written keeps its other problems. */
    @ParameterizedTest
    @ValueSource(
            strings = {"name: base\nplan: x\nmembers: y", "bonuses: []\nstartsOn: 2026-09", "name: base\ncompany: z"})
    void readsWhatIsNearlyAPlanAsOne(String text) {
        assertThat(said(text))
                .hasSizeGreaterThan(5)
                .noneMatch(line -> line.contains("no-plan"))
                .anyMatch(line -> line.contains("does not say 'currency'"));
    }

    private static List<String> said(String text) {
        return PlanReader.read("f.yaml", text).problems().stream()
                .map(problem -> Words.english().of(problem.fact()))
                .toList();
    }
}
