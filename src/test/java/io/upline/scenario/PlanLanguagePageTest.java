package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.plan.Plan;
import io.upline.plan.document.PlanDocument;
import io.upline.plan.grammar.Shape;
import io.upline.plan.kind.Kinds;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.yaml.Problem;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of the plan language ({@code src/docs/plan-language.md}) says of a kind what the program says and does. */
class PlanLanguagePageTest {

    private static final Path PAGE = Path.of("src/docs/plan-language.md");

    @TempDir
    Path folder;

    /** The page of one kind. */
    record Kind(String word, String text) {

        @Override
        public String toString() {
            return word;
        }

        /** What stands under a heading. */
        String part(String title) {
            String[] parts = (text + "\n### ").split("\n### " + Pattern.quote(title) + "\n", -1);
            assertThat(parts).as("%s: parts called %s", word, title).hasSize(2);
            return parts[1].substring(0, parts[1].indexOf("\n### "));
        }

        /** The rows of the table under a heading, without its head, as they are written. */
        List<String> rows(String title) {
            return part(title).lines().filter(line -> line.startsWith("| `")).toList();
        }

        /** The worked example as it would stand in a file. */
        String example() {
            String example = part("Worked example");
            return example.substring(example.indexOf("```yaml\n") + "```yaml\n".length(), example.lastIndexOf("```"));
        }

        /** The plan of the worked example. */
        String plan() {
            return example()
                    .lines()
                    .skip(1)
                    .takeWhile(line -> line.startsWith("  "))
                    .map(line -> line.substring(2) + "\n")
                    .collect(Collectors.joining());
        }
    }

    static List<Kind> kinds() throws IOException {
        return Arrays.stream(Files.readString(PAGE).split("\n## Kind `", -1))
                .skip(1)
                .map(page -> new Kind(page.substring(0, page.indexOf('`')), page))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesTheKeysAsTheProgramDoes(Kind kind) {
        Shape.Keys keys = Objects.requireNonNull(Kinds.shape().byKind().get(kind.word()));
        assertThat(kind.rows("Keys"))
                .containsExactlyElementsOf(keys.keys().stream()
                        .map(key -> "| `" + key.name() + "` | " + said(key.need()) + " | " + key.meaning() + " |")
                        .toList());
    }

    private static String said(Shape.Need need) {
        return switch (need) {
            case OPTIONAL -> "optional";
            case REQUIRED -> "required";
            case SWITCH, LATER_SWITCH -> "never defaulted";
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isRefusedAsItSays(Kind kind) {
        assertThat(kind.rows("Refused")).isNotEmpty();
        for (String row : kind.rows("Refused")) {
            String[] cells = row.split(" \\| ", -1);
            String written = cells[0].substring("| `".length(), cells[0].length() - 1);
            String name = written.substring(0, written.indexOf(','));
            String plan = kind.plan().replaceAll("(?m)^- " + Pattern.quote(name) + ",.*$", "- " + written);
            List<String> errors = PlanReader.read("plan.yaml", plan).problems().stream()
                    .filter(Problem::isError)
                    .map(problem -> Words.english().of(problem.what()))
                    .toList();
            assertThat(errors).as(written).containsExactly(cells[1].substring(0, cells[1].length() - " |".length()));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void paysWhatTheWorkedExampleSays(Kind kind) throws IOException {
        Path file = Files.writeString(folder.resolve(kind.word() + ".yaml"), kind.example());
        List<Outcome> outcomes = new PlanTest(Calculation::calculate).file(file);
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(Words.english().of(outcome.fact())).startsWith("passed");
            assertThat(outcome.checked()).isPositive();
        });
    }

    /** The examples that stand outside the pages of kinds. */
    static List<String> otherExamples() throws IOException {
        String before = Files.readString(PAGE).split("\n## Kind `", -1)[0];
        return Arrays.stream(before.split("\n```yaml\n", -1))
                .skip(1)
                .map(block -> block.substring(0, block.indexOf("```")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("otherExamples")
    void comesToWhatAnExampleSays(String example) throws IOException {
        Path file = Files.writeString(folder.resolve("example.yaml"), example);
        assertThat(new PlanTest(Calculation::calculate).file(file))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(Words.english().of(outcome.fact())).startsWith("passed");
                    assertThat(outcome.checked()).isPositive();
                });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isPrintedAsItSays(Kind kind) {
        Plan plan = PlanReader.read("plan.yaml", kind.plan()).plan().orElseThrow();
        List<String> document = PlanDocument.markdown(plan).lines().toList();
        List<String> printed = kind.part("Printed")
                .lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
        assertThat(printed).isNotEmpty();
        assertThat(document).containsAll(printed);
    }
}
