package io.upline.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.desk.Told;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jobs/<job>/job.yaml} as text, and the job it makes or the sentence that refuses it. */
class JobDefinitionTest {

    private static final String MONTHLY = """
        plan: nordic
        period: month
        startsOn: 2026-09
        decidedBy: paid_at
        """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void isReadAsItSays() throws IOException {
        write("nordic-monthly", MONTHLY + "schedule: \"0 0 2 1 * ?\"\noutbox: ../../out/nordic\n");
        assertThat(home().job("nordic-monthly"))
                .isEqualTo(new JobDefinition(
                        "nordic-monthly",
                        "nordic",
                        PayPeriod.parse(PeriodKind.MONTH, "2026-09"),
                        true,
                        "0 0 2 1 * ?",
                        folder.resolve("out/nordic").toAbsolutePath()));
    }

    @Test
    void hasNoScheduleAndAnOutboxOfItsOwnUnlessItSaysOtherwise() throws IOException {
        write("a", MONTHLY.replace("paid_at", "ordered_at"));
        JobDefinition job = home().job("a");
        assertThat(job.schedule()).isNull();
        assertThat(job.outbox()).isEqualTo(folder.resolve("jobs/a/outbox").toAbsolutePath());
        assertThat(job.decidedByPaid()).isFalse();
    }

    /** Periods of several weeks are counted from the job's first: a Monday between them begins none. */
    @Test
    void aMondayBetweenItsPeriodsBeginsNone() throws IOException {
        write("a", MONTHLY.replace("month", "two-weeks").replace("2026-09", "2026-08-31"));
        JobDefinition job = home().job("a");

        assertThat(job.period("2026-09-14").first()).hasToString("2026-09-14");
        assertThatThrownBy(() -> job.period("2026-09-07"))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageContaining("2026-08-31");
    }

    /** A job whose months begin on the 15th has no month of the calendar, and names none that it has not. */
    @Test
    void namesMonthsFromThe15thByTheirFirstDay() throws IOException {
        write("a", MONTHLY.replace("2026-09", "2026-09-15"));
        JobDefinition job = home().job("a");

        assertThat(job.period("2026-10-15")).hasToString("2026-10-15");
        assertThatThrownBy(() -> job.period("2026-10"))
                .isInstanceOf(ConfigurationProblem.class)
                .satisfies(Told.just(
                        "no period of a begins on 2026-10-01; the one that holds this day begins on 2026-09-15"));
        assertThatThrownBy(() -> job.period("2026-9"))
                .isInstanceOf(ConfigurationProblem.class)
                .satisfies(Told.just("'2026-9' is no month; write it like 2026-10"));
    }

    /** A period is written as people write it; its first day must begin one of its kind. */
    @ParameterizedTest
    @CsvSource({
        "day, 2026-10-05, 2026-10-05, 2026-10-05",
        "week, 2026-W36, 2026-08-31, 2026-09-06",
        "week, 2026-08-31, 2026-08-31, 2026-09-06",
        "week, 2020-W53, 2020-12-28, 2021-01-03",
        "four-weeks, 2026-08-31, 2026-08-31, 2026-09-27",
        "FOUR_WEEKS, 2026-08-31, 2026-08-31, 2026-09-27",
        "two-weeks, 2026-08-31, 2026-08-31, 2026-09-13",
        "half-month, 2026-09-H1, 2026-09-01, 2026-09-15",
        "half-month, 2028-02-H2, 2028-02-16, 2028-02-29",
        "half-month, 2026-12-16, 2026-12-16, 2026-12-31",
        "month, 2026-09, 2026-09-01, 2026-09-30",
        "Month, 2028-02-01, 2028-02-01, 2028-02-29",
        "month, 2026-09-15, 2026-09-15, 2026-10-14",
        "month, 2027-01-28, 2027-01-28, 2027-02-27",
        "quarter, 2026-02-01, 2026-02-01, 2026-04-30",
        "year, 2026-09-01, 2026-09-01, 2027-08-31",
        "quarter, 2026-Q4, 2026-10-01, 2026-12-31",
        "year, 2026, 2026-01-01, 2026-12-31"
    })
    void startsWithAPeriodOfItsKind(String kind, String startsOn, String first, String last) throws IOException {
        write("a", MONTHLY.replace("month", kind).replace("2026-09", startsOn));
        PayPeriod period = home().job("a").firstPeriod();
        assertThat(period.first()).hasToString(first);
        assertThat(period.last()).hasToString(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        plan:                      | 'plan' is missing
        plan: ../nordic            | 'plan' names a folder of config/plans
        plan: nordic/2026          | 'plan' names a folder of config/plans
        plan: /etc                 | 'plan' names a folder of config/plans
        plan: [nordic]             | 'plan' takes one value
        period:                    | 'period' is missing
        period: fortnight          | 'period' is day, week, two-weeks, four-weeks, half-month, month, quarter or year, not 'fortnight'
        period: monat              | 'period' is day, week, two-weeks, four-weeks, half-month, month, quarter or year, not 'monat'
        startsOn:                  | 'startsOn' is missing
        startsOn: 2026-13          | 'startsOn' is no first period: '2026-13' is no month; write it like 2026-10
        startsOn: 2026-9           | 'startsOn' is no first period: '2026-9' is no month; write it like 2026-10
        startsOn: 2026-09-29       | 'startsOn' is no first period: a month begins on a day from 1 to 28 of a month, not on 2026-09-29
        startsOn: 2026-W36         | 'startsOn' is no first period: '2026-W36' is no month; write it like 2026-10
        startsOn: 09/2026          | 'startsOn' is no first period: '09/2026' is no month; write it like 2026-10
        startsOn: next month       | 'startsOn' is no first period: 'next month' is no month; write it like 2026-10
        decidedBy:                 | 'decidedBy' is missing
        decidedBy: paid            | 'decidedBy' is paid_at or ordered_at, not 'paid'
        decidedBy: PAID_AT         | 'decidedBy' is paid_at or ordered_at, not 'PAID_AT'
        outBox: elsewhere          | 'outBox' is no setting; known are [decidedBy, outbox, period, plan, schedule, startsOn]
        """)
    void saysWhatIsWrong(String line, String said) throws IOException {
        String key = line.split(":", 2)[0];
        write("a", MONTHLY.replaceAll("(?m)^" + key + ":.*\n", "") + line);
        assertThatThrownBy(() -> home().job("a"))
                .isInstanceOf(ConfigurationProblem.class)
                .satisfies(Told.just("jobs/a/job.yaml: " + said));
    }

    /** A job's name is a folder's, and stands in the keys of money: nothing of a path, and nothing that looks like another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../a",
                "a/b",
                "a\\b",
                "/a",
                "-a",
                "_a",
                "a b",
                "a.b",
                "a\n",
                "a\u0000",
                "\u0430",
                "é",
                "a:b",
                "a%2e",
                "a234567890123456789012345678901234567890123456789012345678901"
            })
    void refusesANameThatIsNoFolders(String name) {
        assertThatThrownBy(() -> home().job(name))
                .satisfies(Told.just("'" + name + "' is no name of a job: letters, digits, - and _"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "7",
                "nordic-monthly",
                "A_b-C",
                "a23456789012345678901234567890123456789012345678901234567890"
            })
    void saysWhichFileIsMissingOfANameThatCouldBe(String name) {
        assertThatThrownBy(() -> home().job(name))
                .satisfies(Told.just("there is no job '" + name + "': jobs/" + name + "/job.yaml is missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        2026-09    | 2026-09-01
        2026-10    | 2026-10-01
        2026-10-01 | 2026-10-01
        2126-01    | 2126-01-01
        2026-08    | a starts with 2026-09; 2026-08 is before it
        2026-10-02 | no period of a begins on 2026-10-02; the one that holds this day begins on 2026-10
        october    | 'october' is no month; write it like 2026-10
        2026-00    | '2026-00' is no month; write it like 2026-10
        2026       | '2026' is no month; write it like 2026-10
        """)
    void takesAPeriodFromItsFirstOn(String text, String said) throws IOException {
        write("a", MONTHLY);
        JobDefinition job = home().job("a");
        if (said.matches("\\d{4}-\\d{2}-\\d{2}")) {
            assertThat(job.period(text).first()).hasToString(said);
        } else {
            assertThatThrownBy(() -> job.period(text))
                    .isInstanceOf(ConfigurationProblem.class)
                    .satisfies(Told.just(said));
        }
    }

    @Test
    void aHomeListsItsJobsByNameAndNothingThatIsNone() throws IOException {
        assertThat(home().jobs()).isEmpty();
        write("weekly", MONTHLY);
        write("monthly", MONTHLY);
        Files.createDirectories(folder.resolve("jobs/inbox/done"));
        Files.createDirectories(folder.resolve("jobs/empty/job.yaml"));
        Files.writeString(folder.resolve("jobs/README.md"), "a table");
        assertThat(home().jobs()).extracting(JobDefinition::name).isEqualTo(List.of("monthly", "weekly"));
        write("broken", "plan: nordic");
        assertThatThrownBy(() -> home().jobs()).satisfies(Told.just("jobs/broken/job.yaml: 'period' is missing"));
    }

    @Test
    void aHomeIsOneFolderHoweverItIsWritten() {
        Home home = new Home(folder.resolve("x/../y/.."));
        assertThat(home).isEqualTo(home());
        assertThat(home.resolve("../beside"))
                .isEqualTo(folder.resolveSibling("beside").toAbsolutePath());
        assertThat(home.resolve("/var/drop")).isEqualTo(Path.of("/var/drop"));
        assertThat(home.data()).isEqualTo(home.root().resolve("data"));
        assertThat(home.plans()).isEqualTo(home.root().resolve("config/plans"));
    }

    private void write(String job, String text) throws IOException {
        Files.createDirectories(folder.resolve("jobs").resolve(job));
        Files.writeString(folder.resolve("jobs").resolve(job).resolve("job.yaml"), text);
    }

    private Home home() {
        return new Home(folder);
    }
}
