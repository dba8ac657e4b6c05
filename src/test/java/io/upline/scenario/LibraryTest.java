package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.architecture.DrawnPart;
import io.upline.calculation.engine.Calculation;
import io.upline.plan.Example;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans of the library can be used as they stand, say whence they are, and pay what their examples say. */
class LibraryTest {

    private static final Path LIBRARY = Path.of("config/plans/library");
    private static final Path TABLE = Path.of("src/docs/library.md");
    private static final String BEGIN = "<!-- drawn from the plans -->\n";
    private static final String END = "<!-- end of what is drawn -->\n";
    private static final int LEAST_EXAMPLES = 3;
    private static final int MOST_ABOUT = 140;
    private static final Pattern KIND = Pattern.compile("\\bkind: +(\\w+)");
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\*\\*Source\\.\\*\\* (.+)$");

    /** What the program warns of in plans that stand here with it: their pages say why. */
    private static final Map<String, String> WARNED = Map.of(
            "recruitment-bonus", "paid-for-recruiting",
            "doterra", "own-purchase-alone",
            "doterra-fast-start", "own-purchase-alone");

    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARY)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(LibraryTest::name))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void eachPlanCanBeUsedAndItsExamplesPass(Path file) throws IOException {
        PlanReader.Result read = PlanReader.read(file);

        assertThat(read.problems())
                .extracting(problem -> problem.code().word())
                .containsExactlyElementsOf(
                        Stream.ofNullable(WARNED.get(name(file))).toList());
        assertThat(read.plan().orElseThrow().name()).isEqualTo(name(file));
        List<Outcome> outcomes = new PlanTest(Calculation::calculate).file(file);
        assertThat(outcomes)
                .hasSizeGreaterThanOrEqualTo(LEAST_EXAMPLES)
                .allSatisfy(outcome ->
                        assertThat(Words.english().of(outcome.fact())).startsWith("passed"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void atLeastThreeExamplesOfEachPlanCheckMoney(Path file) throws IOException {
        Plan plan = PlanReader.read(file).plan().orElseThrow();

        assertThat(plan.examples().stream().filter(LibraryTest::checksMoney).count())
                .as("examples of %s with earnings", file)
                .isGreaterThanOrEqualTo(LEAST_EXAMPLES);
    }

    private static boolean checksMoney(Example example) {
        return example.expect().containsKey("earnings")
                || example.then().stream().anyMatch(LibraryTest::checksMoney);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void eachPlanSaysInOneSentenceWhatItIsAndItsPageWhenceItIs(Path file) throws IOException {
        String first = Files.readAllLines(file).getFirst();
        String page = Files.readString(page(file));

        assertThat(first).startsWith("# ").endsWith(".").hasSizeLessThan(MOST_ABOUT);
        assertThat(page)
                .startsWith("# ")
                .contains("**In one sentence.**", "**Who uses it.**", "**What it rewards.**", "**Risks.**")
                .contains("**Source.**", "**Assumed.**");
    }

    @Test
    void theProgramTakesAllOfThemAlongAndNoOthers() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/plan-library.txt")))
                .containsExactlyElementsOf(
                        plans().stream().map(LibraryTest::name).toList());
        try (Stream<Path> files = Files.list(LIBRARY)) {
            assertThat(files).hasSize(2 * plans().size());
        }
    }

    @Test
    void theTableOfThePagesIsThatOfThePlans() throws IOException {
        DrawnPart.assertHolds(TABLE, BEGIN, table(), END);
    }

    private static String table() throws IOException {
        StringBuilder rows = new StringBuilder("""
            | plan | pays by | kinds of bonus | source | examples | figures checked | lines |
            |---|---|---|---|---|---|---|
            """);
        for (Path file : plans()) {
            Plan plan = PlanReader.read(file).plan().orElseThrow();
            List<Outcome> outcomes = new PlanTest(Calculation::calculate).file(file);
            rows.append("| [`")
                    .append(plan.name())
                    .append("`](../../")
                    .append(page(file))
                    .append(") | ");
            rows.append(plan.terms()
                            .period()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'))
                    .append(" | ");
            rows.append(kinds(plan)).append(" | ");
            rows.append(source(file)).append(" | ");
            rows.append(outcomes.size()).append(" | ");
            rows.append(outcomes.stream().mapToInt(Outcome::checked).sum()).append(" | ");
            rows.append(Files.readAllLines(file).size()).append(" |\n");
        }
        return rows.toString();
    }

    private static String kinds(Plan plan) {
        return KIND.matcher(plan.source().text())
                .results()
                .map(match -> match.group(1))
                .filter(word -> !word.equals("customer") && !word.equals("distributor"))
                .distinct()
                .map(word -> "`" + word + "`")
                .collect(Collectors.joining(" "));
    }

    /** The first sentence of what a page says of its source. */
    private static String source(Path file) throws IOException {
        Matcher source = SOURCE.matcher(Files.readString(page(file)));
        assertThat(source.find()).as("the source of %s", file).isTrue();
        return source.group(1).split("(?<=[.;:]) ", 2)[0].replaceFirst("[;:.]$", "");
    }

    private static Path page(Path plan) {
        return plan.resolveSibling(name(plan) + ".md");
    }

    private static String name(Path plan) {
        String file = plan.getFileName().toString();
        return file.substring(0, file.length() - ".yaml".length());
    }
}
