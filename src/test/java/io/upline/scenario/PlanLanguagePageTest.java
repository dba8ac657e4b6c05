package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.plan.kind.Kinds;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.reference.Reference;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    private static final Reference REFERENCE = Reference.read();

    @Test
    void isMadeOfItsPagesAndOfTheProgram() throws IOException {
        if (System.getProperty("golden") != null) {
            Files.writeString(PAGE, REFERENCE.markdown());
            return;
        }
        assertThat(Files.readString(PAGE)).isEqualTo(REFERENCE.markdown());
    }

    @Test
    void hasAPageForEveryKind() {
        assertThat(REFERENCE.words()).containsAll(Kinds.words());
    }

    @Test
    void linksWithinLeadToAHeading() {
        String page = REFERENCE.markdown();
        List<String> anchors = page.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
        assertThat(Pattern.compile("\\]\\(#([^)]+)\\)").matcher(page).results().map(link -> link.group(1)))
                .isNotEmpty()
                .isSubsetOf(anchors);
    }

    /** Whatever the program only warns of stands in the list of warnings, and nothing else. */
    @Test
    void listsEveryWarning() throws IOException {
        Pattern warned = Pattern.compile("(?:\\bwarn|problems\\.warning)\\(\\s*ProblemCode\\.([A-Z_0-9]+)");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/upline/plan"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                warned.matcher(Files.readString(file))
                        .results()
                        .forEach(found ->
                                codes.add(ProblemCode.valueOf(found.group(1)).word()));
            }
        }
        String page = Files.readString(Path.of("src/main/resources/io/upline/plan/reference/warned.md"));
        Set<String> listed = new TreeSet<>();
        Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|")
                .matcher(page)
                .results()
                .forEach(found -> listed.add(found.group(1)));

        assertThat(codes).isNotEmpty().isEqualTo(listed);
    }

    /** A file that the list of contents does not name would be read by nobody. */
    @Test
    void leavesNoPageOut() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/upline/plan/reference"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".md"))
                            .map(name -> name.replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(REFERENCE.words());
        }
    }

    static List<Kind> kinds() {
        return Kinds.words().stream()
                .map(word -> new Kind(word, REFERENCE.written(word).orElseThrow()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasEveryPart(Kind kind) {
        assertThat(kind.text().lines().filter(line -> line.startsWith("### ")))
                .containsExactly(
                        "### What it is", "### Keys", "### Refused", "### Worked example", "### Printed", "### From");
        assertThat(kind.text()).contains("\n<!-- keys -->\n", "\n<!-- printed -->\n");
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
    static List<String> otherExamples() {
        return REFERENCE.words().stream()
                .filter(word -> !Kinds.words().contains(word))
                .map(word -> REFERENCE.written(word).orElseThrow())
                .flatMap(text -> Arrays.stream(text.split("\n```yaml\n", -1)).skip(1))
                .map(block -> block.substring(0, block.indexOf("```")))
                .filter(block -> block.startsWith("plan:") || block.startsWith("name:"))
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

    /** A choice with its company, of which a bonus is called as each word, and the table of what they come to. */
    record Choice(String title, String example, List<String> rows) {

        @Override
        public String toString() {
            return title;
        }

        private static final List<String> MONTHS = List.of("October", "November", "December");

        /** What the table says, by bonus and member; a column of a month is what A is paid in it. */
        Map<String, String> said() {
            Map<String, String> said = new TreeMap<>();
            List<String> heads = cells(rows.getFirst());
            for (String row : rows.subList(2, rows.size())) {
                List<String> cells = cells(row);
                for (int i = 1; i < cells.size(); i++) {
                    said.put(cells.getFirst().replace("`", "") + ", " + heads.get(i), cells.get(i));
                }
            }
            return said;
        }

        /** What the example expects and its run has found, in the same form. */
        Map<String, String> expected() {
            Map<String, String> expected = new TreeMap<>();
            String[] periods = example.split("earnings: \\|\n", -1);
            boolean byMonth = cells(rows.getFirst()).contains(MONTHS.getFirst());
            for (int period = 1; period < periods.length; period++) {
                for (String line : periods[period].lines().skip(1).toList()) {
                    String[] cells = line.strip().split(" {2,}", -1);
                    if (cells.length < 3) {
                        break;
                    }
                    String column = byMonth ? MONTHS.get(period - 1) : cells[0];
                    expected.put(cells[1] + ", " + column, cells[2]);
                }
            }
            return expected;
        }

        private static List<String> cells(String row) {
            return Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                    .map(String::strip)
                    .toList();
        }
    }

    static List<Choice> choices() {
        return Arrays.stream(REFERENCE.written("choices").orElseThrow().split("\n### ", -1))
                .skip(1)
                .map(section -> new Choice(
                        section.substring(0, section.indexOf('\n')),
                        section.substring(section.indexOf("```yaml\n"), section.lastIndexOf("```")),
                        section.lines().filter(line -> line.startsWith("|")).toList()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void tellsOfAChoiceWhatItsCompanyComesTo(Choice choice) {
        assertThat(choice.said()).isNotEmpty().isEqualTo(choice.expected());
    }
}
