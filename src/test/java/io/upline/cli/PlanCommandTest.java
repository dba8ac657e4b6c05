package io.upline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.reading.PlanSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan's author is told, as it is typed and printed. */
class PlanCommandTest {

    private static final String PLAN = """
        name: small
        currency: EUR
        period: month
        asOf: period-end
        measures: [CV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.50}
        volumeBelowZero: floored
        bonuses:
        - {name: Team, kind: levels, base: CV, compression: none, rates: [5%]}
        examples:
        - title: two members
          members: |
            id  sponsor  CV
            A   -        0
            B   A        200
          expect:
            earnings: |
              id  bonus  amount
              A   Team   10.00
        """;

    @TempDir
    Path folder;

    @Test
    void printsTheSchemaThatEditorsRead() {
        assertThat(printed(0, "plan", "schema")).isEqualTo(PlanSchema.json());
        assertThat(printed(0, "plan", "--help")).contains("upline plan schema > plan.schema.json");
    }

    @Test
    void printsTheWholeReferenceAsItStandsInTheDocuments() throws IOException {
        String documents = Files.readString(Path.of("src/docs/plan-language.md"));

        assertThat(printed(0, "plan", "reference")).isEqualTo(documents.substring(documents.indexOf('\n') + 1) + "\n");
    }

    @Test
    void printsThePageOfAKind() {
        assertThat(printed(0, "plan", "reference", "fullSteps"))
                .startsWith("## Kind `fullSteps`\n")
                .contains("| `rest` | never defaulted |", "> Each payee gets the amount of its row for every full 1000")
                .doesNotContain("## Kind `cap`");
        assertThat(printed(0, "plan", "reference", "FULLSTEPS")).startsWith("## Kind `fullSteps`\n");
    }

    /** A key, a choice under one, and a word that is a page and a key at once. */
    @Test
    void printsWhatBelongsToAKeyOrAChoice() {
        assertThat(printed(0, "plan", "reference", "minus"))
                .startsWith("## minus\n\n| where | key |")
                .contains("\n"
                        + "| differential | `minus` | never defaulted | `frontline`, `held`, `paid`, `between`,"
                        + " `paidBetween` |")
                .doesNotContain("`rest`");
        assertThat(printed(0, "plan", "reference", "between"))
                .contains(
                        "| differential | `minus` |",
                        "| `between` | the same, from the first member above the buyer on |")
                .doesNotContain("| `frontline` | the rate of the first member");
        assertThat(printed(0, "plan", "reference", "levels"))
                .startsWith("## Kind `levels`\n")
                .contains("| levels, differential, matching | `levels` | optional |");
    }

    @Test
    void printsWhatSaysThePhrase() {
        assertThat(printed(0, "plan", "reference", "what", "breaks"))
                .startsWith("## What is promised, and what breaks\n\nWhat a bonus *promises*");
        assertThat(printed(0, "plan", "reference", "what breaks"))
                .isEqualTo(printed(0, "plan", "reference", "what", "breaks"));
    }

    @Test
    void namesTheNearestWordOfTheReference() {
        assertThat(printed(2, "plan", "reference", "compresion"))
                .isEqualTo(
                        "the reference of the plan language says nothing of 'compresion'; did you mean: compression\n");
        assertThat(printed(2, "plan", "reference", "xylophone"))
                .isEqualTo("the reference of the plan language says nothing of 'xylophone'\n");
    }

    /** Nothing has both words of a phrase: each is looked up by itself, or what is near to it. */
    @Test
    void looksUpSingleWordsWhereNothingSaysThePhrase() {
        assertThat(printed(0, "plan", "reference", "xylophone of compresion"))
                .startsWith("nothing says all of 'xylophone of compresion'; looked up instead: compression\n")
                .contains("`compression`");
        assertThat(printed(0, "plan", "reference", "xylophone", "minus", "fullSteps"))
                .startsWith("nothing says all of 'xylophone minus fullSteps'; looked up instead: minus, fullSteps\n")
                .contains("## Kind `fullSteps`\n");
        assertThat(printed(2, "plan", "reference", "xylophone of philosophy"))
                .isEqualTo("the reference of the plan language says nothing of 'xylophone of philosophy'\n");
    }

    @Test
    void givesThePartsOfTheReferenceToPrograms() {
        assertThat(printed(0, "plan", "reference", "cap", "--format", "json"))
                .startsWith("{\"asked\":\"cap\",\"instead\":[],\"parts\":[{\"page\":\"cap\",\"title\":\"Kind"
                        + " `cap`\",\"text\":\"## Kind `cap`\\n");
    }

    @Test
    void tellsProblemsOfTablesLikeThoseOfThePlan() throws IOException {
        String file = written(PLAN.replace("A   Team ", "Z   Taem ").replace("B   A        200", "B   C        2,5"));

        assertThat(printed(2, "plan", "check", file)).isEqualTo("""
            small.yaml:18:9: error [unknown-in-table] 'C' in column 'sponsor' is no member. Known: A, B.
            small.yaml:18:18: error [bad-cell] '2,5' in column 'CV'; meant is a plain decimal with at most 2 digits after the point. Write a plain decimal with at most 2 digits after the point.
            small.yaml:22:7: error [unknown-in-table] 'Z' in column 'id' is no member. Known: A, B.
            small.yaml:22:11: error [unknown-in-table] 'Taem' in column 'bonus' is no bonus. Did you mean 'Team'?
            the plan cannot be used: 4 errors
            """);
    }

    @Test
    void tellsProblemsInTheOrderOfTheirPlaces() throws IOException {
        String file = written(PLAN.replace("measures: [CV]\n", "")
                .replace("bonuses:", "maxPayout: {atMost: 60%, of: CW}\nbonuses:")
                .replace("base: CV", "base: CV, needs: {CV: 1}"));

        assertThat(printed(2, "plan", "check", file).lines().map(line -> line.replaceFirst("].*", "]")))
                .containsExactly(
                        "small.yaml:10:30: error [unknown-name]",
                        "small.yaml:12:10: warning [own-purchase-alone]",
                        "the plan cannot be used: 1 error");
    }

    @Test
    void tellsWhereAnExampleStandsThatDoesNotComeOut() throws IOException {
        String file = written(PLAN.replace("10.00", "11.00"));

        assertThat(printed(2, "plan", "check", file))
                .startsWith("small.yaml:14:3: error [failing-example] a worked example fails")
                .endsWith("the plan cannot be used: 1 error\n");
    }

    @Test
    void printsAPlanForProgramsToo() throws IOException {
        String file = written(PLAN);

        assertThat(printed(0, "plan", "show", file))
                .startsWith("# Plan small\n")
                .contains("SHA-256 ");
        assertThat(printed(0, "plan", "show", file, "--format", "json"))
                .startsWith("{\"plan\":\"small\",\"from\":null,\"currency\":\"EUR\",\"hash\":\"")
                .contains("\"page\":\"# Plan small\\n")
                .endsWith("}\n");
        assertThat(printed(2, "plan", "show", written("name: small\n"), "--format", "json"))
                .startsWith("{\"usable\":false,");
    }

    @Test
    void namesAFileThatIsNotThere() {
        for (String command : new String[] {"check", "show", "test"}) {
            assertThat(printed(2, "plan", command, "nosuch.yaml")).isEqualTo("there is no file nosuch.yaml\n");
            assertThat(printed(2, "plan", command, folder.toString())).isEqualTo(folder + " is no file\n");
        }
    }

    @Test
    void listsTheLibraryAndPrintsThePageOfAPlan() throws IOException {
        String page = Files.readString(Path.of("config/plans/library/unilevel-dynamic.md"));

        assertThat(printed(0, "plan", "library"))
                .contains("unilevel-dynamic: Unilevel with dynamic compression: five levels")
                .hasLineCount(Files.readAllLines(Path.of("src/main/resources/plan-library.txt"))
                        .size());
        assertThat(printed(0, "plan", "library", "unilevel-dynamic")).isEqualTo(page);
        assertThat(printed(2, "plan", "library", "unilevel-dynamik"))
                .isEqualTo("the library has no plan unilevel-dynamik; did you mean: unilevel-dynamic; it has: plan"
                        + " library\n");
    }

    @Test
    void makesAPlanThatCanBeUsedLikeEachOfTheLibrary() throws IOException {
        for (String like : Files.readAllLines(Path.of("src/main/resources/plan-library.txt"))) {
            Path file = folder.resolve(like + ".yaml");

            assertThat(printed(
                            0,
                            "plan",
                            "new",
                            "--like",
                            like,
                            "--name",
                            "our own",
                            "--from",
                            "2027-01-01",
                            "--out",
                            file.toString()))
                    .isEqualTo("written: " + file + "\nnext: read what it assumes with: plan library " + like
                            + "; change it to be yours, then: plan check " + file + "\n");
            assertThat(printed(0, "plan", "check", file.toString())).contains("the plan can be used; ");
            assertThat(Files.readString(file)).contains("\nname: our own\n", "plan library " + like);
        }
    }

    @Test
    void searchesWhatAPlanPaysAtWorstAndWritesTheCompanyAsAScenario() throws IOException {
        String file = written(PLAN);
        String worst = folder.resolve("worst.yaml").toString();
        String[] search = {
            "plan",
            "check",
            file,
            "--stress",
            "--members",
            "4",
            "--average",
            "100,200",
            "--periods",
            "1",
            "--tries",
            "300"
        };

        assertThat(printed(0, search))
                .contains("made companies over 1 period:\n")
                .contains("  4 members who buy 100.00 on average                                 5.00 %\n")
                .contains(
                        "the company that costs most: 4 members who buy 100.00 on average in a period, 20.00 EUR paid,"
                                + " 5.00 % of")
                .contains("  Team                                                20.00 EUR       5.00 %\n")
                .contains("      M3  distributor, bought 0.00, earned 20.00 EUR\n");
        assertThat(printed(0, search)).isEqualTo(printed(0, search));
        assertThat(printed(0, with(search, "--out", worst)))
                .startsWith("the company as a scenario: " + worst + "; next: plan test " + worst);
        assertThat(printed(0, "plan", "test", worst)).endsWith("1 passed, 0 failed\n");
        assertThat(printed(4, with(search, "--out", worst))).contains("is there already");
        assertThat(printed(2, "plan", "check", file, "--tries", "10")).startsWith("--tries is said without --stress");
        assertThat(printed(2, "plan", "check", file, "--stress", "--periods", "61"))
                .startsWith("--periods is from 1 to 60, and 61 was said");
    }

    @Test
    void saysWhichBonusesPaidNothingInAnyCompanyThatWasTried() throws IOException {
        String file = written(PLAN.replace("bonuses:\n", """
            bonuses:
            - {name: Far, kind: percent, base: CV, needs: {CV: 1000000}, rates: 1%}
            - {name: Near, kind: percent, base: CV, needs: {CV: 300}, rates: 1%}
            """));

        assertThat(printed(
                        0, "plan", "check", file, "--stress", "--members", "4", "--average", "100", "--tries", "200"))
                .contains("paid nothing, and cut nothing, in any company that was tried: Far; so nothing is said of"
                        + " what these cost\n");
        assertThat(printed(
                        0,
                        "plan",
                        "check",
                        written(PLAN),
                        "--stress",
                        "--members",
                        "4",
                        "--average",
                        "100",
                        "--tries",
                        "200"))
                .doesNotContain("paid nothing");
    }

    @Test
    void holdsEachPeriodOfTheWorstCompanyAgainstMaxPayout() throws IOException {
        String file = written(PLAN.replace("bonuses:\n", """
            maxPayout: {atMost: 30%, of: CV}
            ranks:
            - {name: Silver, needs: {CV: 100}}
            bonuses:
            - {name: Once, kind: award, once: ever, amounts: {Silver: 45.00}}
            """));

        assertThat(printed(
                        0, "plan", "check", file, "--stress", "--members", "4", "--average", "100", "--tries", "500"))
                .contains("210.00 EUR paid")
                .contains("warning: a period of it is paid 48.75 %, more than the plan's maxPayout of 30%.");
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Arrays.stream(command), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void makesThePlanOfAHomeInItsCurrencyAndNeverOverOneThatIsThere() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.copy(Path.of("config/company.yaml"), folder.resolve("config/company.yaml"));
        String home = folder.toString();
        String[] command = {
            "plan", "new", "--like", "matrix-3x9", "--name", "ours", "--from", "2027-01-01", "--home", home
        };
        Path file = folder.resolve("config/plans/ours/2027-01-01.yaml");

        assertThat(printed(0, command)).startsWith("written: " + file);

        String made = Files.readString(file);
        assertThat(made).contains("\ncurrency: EUR\n").startsWith("# The plan ours, from 2027-01-01.");
        assertThat(printed(0, "plan", "check", file.toString())).startsWith("the plan can be used");
        assertThat(printed(2, command)).startsWith(file + " is there already");
        assertThat(Files.readString(file)).isEqualTo(made);
    }

    /** The plans of the sample company's other jobs; {@code -Dgolden} writes them anew. */
    @Test
    void thePlansOfTheSamplesOtherJobsAreMadeLikeThoseOfTheLibrary() throws IOException {
        Map<String, String> made = Map.of(
                "unilevel", "unilevel-dynamic",
                "matrix", "matrix-3x9",
                "binary", "binary-percent",
                "party", "party-host-credit");
        for (Map.Entry<String, String> each : made.entrySet()) {
            Path file = Path.of("config/plans", each.getKey(), "2026-01-01.yaml");
            String text = "# yaml-language-server: $schema=../../plan.schema.json\n"
                    + PlanLibrary.like(each.getValue(), each.getKey(), LocalDate.of(2026, 1, 1), "EUR");
            if (System.getProperty("golden") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.readString(file)).as(file.toString()).isEqualTo(text);
        }
    }

    @Test
    void makesNoPlanOfANameThatIsNoFolder() {
        Path file = folder.resolve("ours.yaml");

        assertThat(printed(
                        2,
                        "plan",
                        "new",
                        "--like",
                        "binary-steps",
                        "--name",
                        "../ours",
                        "--from",
                        "2027-01-01",
                        "--out",
                        file.toString()))
                .contains("2027-01-01.yaml:", "the name of a folder", "the plan cannot be used: 1 error");
        assertThat(printed(
                        2,
                        "plan",
                        "new",
                        "--like",
                        "binary-steps",
                        "--name",
                        "ours",
                        "--from",
                        "2027-01-01",
                        "--currency",
                        "euro",
                        "--out",
                        file.toString()))
                .contains("the plan cannot be used: 1 error");
        assertThat(file).doesNotExist();
    }

    private String written(String plan) throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), plan).toString();
    }

    private static String printed(int code, String... words) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, Path.of(""), "olga", Optional.empty(), _ -> {});

        int ended = terminal.at(() -> UplineCommand.execute(words));

        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(text).isEqualTo(code);
        return text;
    }
}
