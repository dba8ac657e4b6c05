package io.upline.plan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.reading.PlanReader;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bounds stand just under the next: within a twentieth of it, in a table of figures or of two ranks that follow one another. */
class NearBoundsTest {

    private static final String SILVER = "{PV: 80, GV: {atLeast: 900, perLeg: 60%}}";
    private static final String GOLD = "{PV: 80, PGV: 4000, legs: {count: 2, has: {rank: Silver}}}";

    private static List<String> said(String silver, String gold, String bonus) {
        try (var in = NearBoundsTest.class.getResourceAsStream("/plan/problems/base.yaml")) {
            String base = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            PlanReader.Result result = PlanReader.read(
                    "plan.yaml",
                    base.replace("volumes:\n", "volumes:\n  N: {count: orders, of: self}\n")
                            .replace(SILVER, silver)
                            .replace(GOLD, gold)
                            .replace("examples:\n", bonus + "examples:\n"));
            assertThat(result.problems()).noneMatch(Problem::isError);
            return result.problems().stream()
                    .filter(problem -> problem.code() == ProblemCode.NEAR_BOUNDS)
                    .map(problem -> Words.english().of(problem.what()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ofTable(String keys) {
        return said(SILVER, GOLD, "- {name: Own, " + keys + "}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: percent, base: CV, by: base, rates: {100: 5%, 950: 7%, 1000: 9%}",
                "kind: percent, base: CV, by: PV, rates: {950: 7%, 1000: 9%}",
                "kind: percent, base: CV, by: QV, rates: {950: 7%, 1000: 9%}",
                "kind: percent, base: CV, each: order, by: {soFar: PV}, rates: {950: 7%, 1000: 9%}",
                "kind: binary, tree: placement, base: CV, match: weakLeg, by: matched, carry: none, rates: {950: 5%,"
                        + " 1000: 8%}",
                "kind: percent, base: CV, by: [package, base], rates: {A: {950: 5%, 1000: 6%}, B: {1000: 8%}}"
            })
    void areToldOfATableOfFigures(String keys) {
        assertThat(ofTable(keys)).containsExactly("bonus Own asks for 1000.00, and 950.00 stands just under it");
    }

    /** A cent less is no longer within a twentieth; heads and orders are few; and each package has bounds of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: percent, base: CV, by: base, rates: {949.99: 7%, 1000: 9%}",
                "kind: percent, base: CV, by: base, rates: {0: 7%, 1000: 9%}",
                "kind: percent, base: CV, by: N, rates: {20: 7%, 21: 9%}",
                "kind: percent, base: CV, each: order, by: {soFar: N}, rates: {20: 7%, 21: 9%}",
                "kind: percent, base: CV, by: [package, base], rates: {A: {950: 5%}, B: {1000: 8%}}",
                "kind: percent, base: CV, by: package, rates: {A: 5%, B: 8%}",
                "kind: percent, base: CV, rates: {Silver: 5%, Gold: 8%}"
            })
    void areNotToldOfOtherTables(String keys) {
        assertThat(ofTable(keys)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{PV: 80}                              | {PV: 84}                              | 84.00, and 80.00",
                "{PV: 80}                              | {PV: 84.22}                           | -",
                "{PV: 80}                              | {PV: 80, GV: 4000}                    | -",
                "{PV: 80}                              | {GV: 84}                              | -",
                "{PV: 80}                              | {any: [{PV: 84}, {GV: 9000}]}         | -",
                "{PV: 80, GV: 950}                     | {PV: 200, GV: 1000}                   | 1000.00, and 950.00",
                "{GV: {atLeast: 950, perLeg: 60%}}     | {GV: {atLeast: 1000, perLeg: 60%}}    | 1000.00, and 950.00",
                "{GV: {atLeast: 950, perLeg: 60%}}     | {GV: {atLeast: 1000, perLeg: 50%}}    | -",
                "{N: 20}                               | {N: 21}                               | -"
            })
    void areToldOfRanksThatAskForTheSame(String silver, String gold, String said) {
        assertThat(said(silver, gold, ""))
                .isEqualTo(Optional.ofNullable(said)
                        .map(figures -> List.of("rank Gold asks for " + figures + " stands just under it"))
                        .orElse(List.of()));
    }
}
