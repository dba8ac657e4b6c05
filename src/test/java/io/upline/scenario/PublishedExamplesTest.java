package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked examples found in public material, and our own ones for what no print shows; each names its mechanisms. */
class PublishedExamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/scenario");
    private static final int MECHANISMS = 19;

    /** Mechanisms that no print with figures was found for; the README says what was looked at. */
    private static final List<Integer> OWN_ONLY = List.of(18);

    static List<Path> figuresComeOutAsPrinted() throws IOException {
        return files("published");
    }

    static List<Path> figuresOfOurOwnComeOut() throws IOException {
        return files("own");
    }

    @ParameterizedTest
    @MethodSource
    void figuresComeOutAsPrinted(Path file) throws IOException {
        assertPasses(file);
    }

    @ParameterizedTest
    @MethodSource
    void figuresOfOurOwnComeOut(Path file) throws IOException {
        assertPasses(file);
    }

    @ParameterizedTest
    @MethodSource("figuresComeOutAsPrinted")
    void eachPrintIsNamed(Path file) throws IOException {
        assertThat(comments(file)).containsKeys("mechanisms", "source", "prints");
        assertThat(comments(file).get("address")).startsWith("http");
    }

    @Test
    void everyMechanismHasAnExample() throws IOException {
        List<Integer> published = mechanisms(files("published"));
        List<Integer> own = mechanisms(files("own"));

        for (int mechanism : IntStream.rangeClosed(1, MECHANISMS).toArray()) {
            assertThat(OWN_ONLY.contains(mechanism) ? own : published)
                    .as("examples of mechanism %d", mechanism)
                    .contains(mechanism);
        }
    }

    @Test
    void readmeNamesEveryFile() throws IOException {
        for (String folder : List.of("published", "own")) {
            String readme = Files.readString(FOLDER.resolve(folder).resolve("README.md"));
            for (Path file : files(folder)) {
                assertThat(readme).contains(file.getFileName().toString());
            }
        }
    }

    private static void assertPasses(Path file) throws IOException {
        List<Outcome> outcomes = new PlanTest(Calculation::calculate).file(file);

        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy(o -> assertThat(Words.english().of(o.fact())).startsWith("passed"));
        assertThat(outcomes.stream().mapToInt(Outcome::checked).sum()).isPositive();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static List<Integer> mechanisms(List<Path> files) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (Path file : files) {
            String named = comments(file).getOrDefault("mechanisms", "");
            Arrays.stream(named.split(", ", -1))
                    .map(part -> Integer.parseInt(part.split(" ", -1)[0]))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    /** The comments {@code # word: text} at a file's head. */
    private static Map<String, String> comments(Path file) throws IOException {
        Map<String, String> comments = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int colon = line.indexOf(": ");
            if (line.startsWith("# ") && colon > 0) {
                comments.putIfAbsent(line.substring(2, colon), line.substring(colon + 2));
            }
        }
        return comments;
    }
}
