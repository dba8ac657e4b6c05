package io.upline.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.reading.PlanReader;
import io.upline.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each rule has a plan that trips it and its exact message: {@code problems/base.yaml} with one piece replaced
 * ({@code problems/cases.txt}). All messages that the change makes are listed.
 */
class ProblemsTest {

    /** Rules that are tested elsewhere: they need a file, not a text, or are of scenario tables. */
    private static final Set<ProblemCode> ELSEWHERE = EnumSet.of(
            ProblemCode.NOT_TEXT,
            ProblemCode.TOO_LARGE,
            ProblemCode.NO_PLAN,
            ProblemCode.BAD_TABLE,
            ProblemCode.UNKNOWN_COLUMN,
            ProblemCode.BAD_CELL,
            ProblemCode.UNKNOWN_IN_TABLE,
            ProblemCode.CANNOT_TAKE,
            ProblemCode.FAILING_EXAMPLE);

    record Case(String code, String replace, String by, String says) {
        @Override
        public String toString() {
            return code + ": " + by.lines().findFirst().orElse("(left out)");
        }
    }

    static List<Case> saysExactlyWhatIsWrong() {
        List<Case> cases = new ArrayList<>();
        for (String part : resource("cases.txt").split("(?m)^=== ")) {
            if (!part.isBlank()) {
                String[] pieces = part.split("(?m)^--- (replace|by|says)\n", -1);
                cases.add(new Case(pieces[0].strip(), cut(pieces[1]), cut(pieces[2]), pieces[3].strip()));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource
    void saysExactlyWhatIsWrong(Case one) {
        String base = resource("base.yaml");
        assertThat(base).contains(one.replace);

        PlanReader.Result result = PlanReader.read("plan.yaml", replaced(base, one));

        assertThat(said(result)).isEqualTo(one.says);
        assertThat(one.says).contains("[" + one.code.toLowerCase(Locale.ROOT).replace('_', '-') + "]");
        assertThat(result.plan().isPresent())
                .isEqualTo(result.problems().stream().noneMatch(Problem::isError));
    }

    @Test
    void hasNothingToSayAboutTheBase() {
        assertThat(PlanReader.read("plan.yaml", resource("base.yaml")).problems())
                .isEmpty();
    }

    /** A warning that stands under nearly every plan would be overlooked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: Star, kind: award, amounts: {Gold: 100}}",
                "{name: Hand, kind: given}",
                "{name: Unit, kind: percent, base: CV, amounts: {Gold: 3.00}}",
                "{name: Fund, kind: pool, size: {amount: 1000.00}, shares: {Gold: 1}, nobody: breakage}",
                "{name: Legs, kind: binary, tree: placement, base: CV, match: weakLeg, rates: {Gold: 7%}, carry: all}",
            })
    void saysNothingOfAKindThatCanHaveNoBound(String bonus) {
        String base = resource("base.yaml").replace("examples:", "- " + bonus + "\nexamples:");

        assertThat(PlanReader.read("plan.yaml", base).problems())
                .noneMatch(problem -> problem.code() == ProblemCode.UNBOUNDED || problem.isError());
    }

    @Test
    void hasACaseForEachRule() {
        Set<String> shown = saysExactlyWhatIsWrong().stream().map(Case::code).collect(Collectors.toSet());

        for (ProblemCode code : EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE))) {
            assertThat(shown).contains(code.name());
        }
    }

    private static String said(PlanReader.Result result) {
        return result.problems().stream()
                .map(Problem::fact)
                .map(Words.english()::of)
                .collect(Collectors.joining("\n"));
    }

    /** The first occurrence is replaced. */
    private static String replaced(String base, Case one) {
        int at = base.indexOf(one.replace);
        return base.substring(0, at) + one.by + base.substring(at + one.replace.length());
    }

    /** A piece without the line break that ends it. */
    private static String cut(String piece) {
        return piece.endsWith("\n") ? piece.substring(0, piece.length() - 1) : piece;
    }

    private static String resource(String name) {
        try (var in = ProblemsTest.class.getResourceAsStream("/plan/problems/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
