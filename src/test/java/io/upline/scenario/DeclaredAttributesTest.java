package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.words.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan says of attributes, held against those that a company declares. */
class DeclaredAttributesTest {

    private static final String PLAN = """
        name: attributes
        currency: EUR
        period: month
        asOf: period-end
        measures: [CV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.50}
        volumeBelowZero: floored
        conditions:
          licensed: {any: [{not: {attribute: {licence: yes}}}, {customers: {count: 1, are: {attribute: {contract: [A, B]}}}}]}
        bonuses:
        - {name: B, kind: percent, base: CV, needs: licensed, by: {attribute: contract}, rates: {other: 1%, A: 2%}}
        - {name: C, kind: percent, base: CV, by: [{attribute: contract}, CV], rates: {other: {0: 1%}, B: 2%}}
        - {name: D, kind: levels, base: CV, compression: none, by: [package, {attribute: licence}], rates: {Small: {yes: [1%], other: [2%]}}}
        """;
    private static final Map<String, List<String>> DECLARED =
            Map.of("contract", List.of("A", "B", "Gold"), "licence", List.of("yes", "no"));

    private static Plan plan(String text) {
        PlanReader.Result read = PlanReader.read("plan.yaml", text);
        assertThat(read.problems()).noneMatch(Problem::isError);
        return read.plan().orElseThrow();
    }

    @Test
    void saysNothingOfWhatIsDeclared() {
        assertThat(DeclaredAttributes.problems(plan(PLAN), DECLARED)).isEmpty();
        assertThat(DeclaredAttributes.told(plan(PLAN), DECLARED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        licence: yes}      | license: yes}      | 12:39 | 'license' is no attribute that config/company.yaml declares      | Did you mean 'licence'?
        licence: yes}      | licence: Yes}      | 12:48 | 'Yes' is no value of the attribute 'licence' that config/company | Did you mean 'yes'?
        [A, B]}            | [A, Glod]}         | 12:111 | 'Glod' is no value of the attribute 'contract' that config/company | Did you mean 'Gold'?
        A: 2%              | Z: 2%              | 14:101 | 'Z' is no value of the attribute 'contract' that config/company | Known: A, B, Gold
        B: 2%              | b: 2%              | 15:95 | 'b' is no value of the attribute 'contract' that config/company | Did you mean 'B'?
        {yes: [1%]         | {Other: [1%]       | 16:109 | 'Other' is no value of the attribute 'licence' that config/company | Known: yes, no
        """)
    void saysWhereItNamesWhatIsNotDeclared(String right, String wrong, String at, String what, String remedy) {
        Plan plan = plan(PLAN.replace(right, wrong));

        assertThat(DeclaredAttributes.problems(plan, DECLARED)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_NAME);
            assertThat(problem.line() + ":" + problem.column()).isEqualTo(at);
            assertThat(Words.english().of(problem.what())).startsWith(what);
            assertThat(Words.english().of(problem.remedy())).contains(remedy);
        });
        assertThat(DeclaredAttributes.told(plan, DECLARED))
                .singleElement()
                .satisfies(told ->
                        assertThat(Words.english().of(told)).startsWith(what).contains(remedy));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {licence: yes}                 | {}
        {licence: yes}                 | {licence: []}
        {licence: yes}                 | licence
        {licence: yes}                 | {licence: {yes: 1}}
        by: {attribute: contract}      | by: {attribute: contract, place: CV}
        by: {attribute: contract}      | by: {}
        [{attribute: contract}, CV]    | [{attribute: contract}, {attribute: contract}]
        [{attribute: contract}, CV]    | [{attribute: contract}, {place: CV}]
        rates: {other: 1%, A: 2%}      | rates: 2%
        rates: {other: 1%, A: 2%}      | rates: {other: 1%, A: 2%, A: 3%}
        """)
    void refusesWhatSaysNothingOrTooMuch(String right, String wrong) {
        assertThat(PLAN).contains(right);
        assertThat(PlanReader.read("plan.yaml", PLAN.replace(right, wrong)).problems())
                .anyMatch(Problem::isError);
    }
}
