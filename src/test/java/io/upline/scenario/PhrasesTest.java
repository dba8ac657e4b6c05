package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.reading.PlanReader;
import io.upline.plan.reference.Reference;
import io.upline.plan.yaml.Problem;
import io.upline.words.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each phrase of a brochure in the reference has a snippet that is read as part of a plan. */
class PhrasesTest {

    /** What stands at the top of every plan, and cannot be said by a snippet. */
    private static final String TOP = """
        name: phrases
        currency: EUR
        period: month
        asOf: period-end
        measures: [CV, QV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.50}
        volumeBelowZero: floored
        maxPayout: 100%
        """;

    /** The names that snippets use. */
    private static final Map<String, String> SECTIONS = Map.of("volumes", """
          PV: {measure: CV, of: [self, customers]}
          GV: {measure: CV, of: group}
          RETAIL: {measure: CV, of: customers}
        """, "ranks", """
        - {name: Member}
        - {name: Silver, needs: {GV: 1000}}
        - {name: Gold, needs: {GV: 5000}}
        - {name: Director, needs: {GV: 20000}}
        """, "bonuses", """
        - {name: Any, kind: percent, base: CV, rates: 1%}
        """);

    /** A phrase and how a plan says it. */
    record Phrase(String words, String snippet) {

        @Override
        public String toString() {
            return words;
        }

        /** The snippet in a plan: bonuses in the place of any others, ranks in the place of any others, volumes beside the others. */
        String plan() {
            Map<String, String> sections = new LinkedHashMap<>(SECTIONS);
            String text = snippet.startsWith("- ") ? "bonuses:\n" + snippet : snippet;
            for (String section : text.split("\n(?=\\w)", -1)) {
                String[] parts = section.split(":", 2);
                String before = parts[0].equals("volumes") ? sections.getOrDefault("volumes", "") : "";
                sections.put(parts[0], before + parts[1].replaceFirst("^\n", "").stripTrailing() + "\n");
            }
            StringBuilder plan = new StringBuilder(TOP);
            sections.forEach((key, value) -> plan.append(key)
                    .append(value.startsWith(" ") && !value.startsWith("  ") ? ":" : ":\n")
                    .append(value));
            return plan.toString();
        }
    }

    static List<Phrase> phrases() {
        return Arrays.stream(Reference.read().written("phrases").orElseThrow().split("\n### ", -1))
                .skip(1)
                // what the job's file says, and no plan, has no snippet
                .filter(phrase -> phrase.contains("```yaml\n"))
                .map(phrase -> new Phrase(
                        phrase.substring(0, phrase.indexOf('\n')),
                        phrase.substring(
                                phrase.indexOf("```yaml\n") + "```yaml\n".length(), phrase.lastIndexOf("```"))))
                .toList();
    }

    @Test
    void areFortyOrMore() {
        assertThat(phrases().stream().map(Phrase::words))
                .hasSizeGreaterThanOrEqualTo(40)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void areReadAsPartOfAPlan(Phrase phrase) {
        PlanReader.Result result = PlanReader.read("plan.yaml", phrase.plan());
        assertThat(result.problems().stream()
                        .filter(Problem::isError)
                        .map(problem -> problem.line() + ": " + Words.english().of(problem.what())))
                .as(phrase.plan())
                .isEmpty();
        assertThat(result.plan()).isPresent();
    }
}
