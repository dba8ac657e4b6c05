package io.upline.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.DaysOfJoining;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamedConditionsTest {

    private static final Condition PV = new Condition.VolumeAtLeast("PV", 8000, Optional.empty());

    private static PlanReader.Result read(String conditions, String keep) {
        try (var in = NamedConditionsTest.class.getResourceAsStream("/plan/problems/base.yaml")) {
            String base = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return PlanReader.read(
                    "plan.yaml",
                    base.replace("trees:", "conditions:\n" + conditions + "trees:")
                            .replace("{PV: 80}, volume", keep + ", volume"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan plan(String conditions, String keep) {
        PlanReader.Result result = read(conditions, keep);
        assertThat(result.problems()).isEmpty();
        return result.plan().orElseThrow();
    }

    @Test
    void readsANameAListAndAMap() {
        Plan plan = plan("  A: {PV: 80}\n  B: A\n  C: [B, {not: A}]\n", "C");
        Condition.Named a = new Condition.Named("A", PV);
        Condition.Named b = new Condition.Named("B", a);
        Condition.Named c = new Condition.Named("C", new Condition.All(List.of(b, new Condition.Not(a))));

        assertThat(plan.conditions()).containsExactly(a, b, c);
        assertThat(plan.tree("active").orElseThrow()).extracting("keep").isEqualTo(c);
    }

    /** What is asked for comes first in the file only by chance. */
    @Test
    void readsWhatIsDefinedLaterInTheFile() {
        Plan plan = plan("  B: A\n  A: {PV: 80}\n", "B");

        assertThat(plan.conditions().stream().map(Condition.Named::name)).containsExactly("B", "A");
    }

    /** Forty lines of two names each would come to 2 to the 40th parts. */
    @Test
    void refusesWhatNobodyCouldLookThrough() {
        String twice = IntStream.range(1, 40)
                .mapToObj(i -> "  C" + i + ": {any: [C" + (i - 1) + ", C" + (i - 1) + "]}\n")
                .collect(Collectors.joining("", "  C0: {PV: 80}\n", ""));

        assertThat(read(twice, "C39").problems().stream()
                        .filter(Problem::isError)
                        .map(Problem::code))
                .isNotEmpty()
                .containsOnly(ProblemCode.TOO_LARGE);
    }

    @Test
    void refusesNamesWithinNamesWithoutEnd() {
        String chain = IntStream.range(1, 200)
                .mapToObj(i -> "  C" + i + ": C" + (i - 1) + "\n")
                .collect(Collectors.joining("", "  C0: {PV: 80}\n", ""));

        assertThat(read(chain, "C199").problems().stream()
                        .filter(Problem::isError)
                        .map(Problem::code))
                .isNotEmpty()
                .containsOnly(ProblemCode.TOO_LARGE);
    }

    /** Ten thousand parts once are fine; in twenty places they are not. */
    @Test
    void refusesWhatUsesComeToTogether() {
        String large = "  Large: {any: ["
                + IntStream.range(0, 10_000).mapToObj(i -> "{PV: " + i + "}").collect(Collectors.joining(", "))
                + "]}\n";
        String uses = "{any: [" + String.join(", ", java.util.Collections.nCopies(20, "Large")) + "]}";

        assertThat(read(large, "Large").problems()).isEmpty();
        assertThat(read(large, uses).problems()).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }

    private static String chain(int names) {
        return IntStream.range(1, names)
                .mapToObj(i -> "  C" + i + ": C" + (i - 1) + "\n")
                .collect(Collectors.joining("", "  C0: {PV: 80}\n", ""));
    }

    private static String any(int parts) {
        return "{any: ["
                + IntStream.range(0, parts).mapToObj(i -> "{PV: " + i + "}").collect(Collectors.joining(", ")) + "]}";
    }

    /** Forty names one within the other are fine. */
    @Test
    void refusesTheFortyFirstNameWithinNames() {
        assertThat(plan(chain(40), "C39").conditions()).hasSize(40);
        assertThat(read(chain(41), "C40").problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple(ProblemCode.TOO_LARGE, 56));
    }

    /** A name is a part, its list is one, and so is each condition in it: four of 24,999 and two of one come to 100,000. */
    @Test
    void refusesTheFirstPartTooMuchInAName() {
        String names = "  Part: " + any(24_997) + "\n  All: {any: [Part, Part, Part, Part, {PV: 1}, {PV: 2}]}\n";

        assertThat(read(names, "All").problems()).isEmpty();
        assertThat(read(names.replace("{PV: 2}", "{PV: 2}, {PV: 3}"), "All").problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple(ProblemCode.TOO_LARGE, 17));
    }

    /** Ten uses of 10,000 parts are fine; what is said once of the eleventh is not said again of the twelfth. */
    @Test
    void refusesTheFirstPartTooMuchInAllUsesOnce() {
        String large = "  Large: " + any(9_998) + "\n";

        assertThat(read(large, "{any: [" + "Large, ".repeat(9) + "Large]}").problems())
                .isEmpty();
        assertThat(read(large, "{any: [" + "Large, ".repeat(11) + "Large]}").problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TOO_LARGE);
    }

    /** A name that is read while another is counts with that one only: 60,000 parts by two names are used once. */
    @Test
    void countsANameWithinANameOnce() {
        String names = "  Half: " + any(30_000) + "\n  Whole: {any: [Half, {not: Half}]}\n";

        assertThat(read(names, "Whole").problems()).isEmpty();
    }

    /** What asks for nothing is always met, and no condition that anybody would look up. */
    @Test
    void leavesOutANameThatAsksForNothing() {
        Plan plan = plan("  A: {}\n  B: {PV: 80}\n  C: [A, B]\n", "C");

        assertThat(plan.conditions()).extracting(Condition.Named::name).containsExactly("B", "C");
    }

    @Test
    void readsAWindowOfOneDay() {
        assertThat(plan("  A: {joinedWithin: {days: {from: 90, to: 90}}}\n", "A")
                        .conditions())
                .extracting(Condition.Named::of)
                .containsExactly(
                        new Condition.JoinedWithin(Optional.of(new DaysOfJoining(90, 90)), OptionalInt.empty()));
    }
}
