package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.company.MachineSettings;
import io.upline.period.PayPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository is a home that works, and {@code jobs/README.md} says what is in it. */
class JobsTest {

    private static final Home HOME = new Home(Path.of(""));
    private static final Path JOBS = Path.of("jobs");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([a-z-]+)` \\| (\\w+) \\| (\\S+) \\| [^|]+ \\| [^|]+ \\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+\\.md)\\)");

    @Test
    void tableNamesEachJobAndEachJobIsInTheTable() throws IOException {
        List<String> table = ROW.matcher(Files.readString(JOBS.resolve("README.md")))
                .results()
                .map(row -> String.join(" ", row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();

        assertThat(table)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        HOME.jobs().stream().map(JobsTest::row).toList());
    }

    private static String row(JobDefinition job) {
        PayPeriod first = job.firstPeriod();
        return String.join(" ", job.name(), job.plan(), first.kind().name().toLowerCase(Locale.ROOT), first.toString());
    }

    @Test
    void eachJobHasAPlanForItsFirstPeriodAndEachPlanAJob() throws IOException {
        for (JobDefinition job : HOME.jobs()) {
            LocalDate first = job.firstPeriod().first();
            assertThat(versions(job.plan()))
                    .as("versions of plan %s", job.plan())
                    .anyMatch(day -> !day.isAfter(first));
        }
        try (Stream<Path> plans = Files.list(HOME.plans())) {
            assertThat(plans.map(plan -> plan.getFileName().toString()).filter(plan -> !plan.equals("library")))
                    .isSubsetOf(HOME.jobs().stream().map(JobDefinition::plan).toList());
        }
    }

    private static List<LocalDate> versions(String plan) throws IOException {
        try (Stream<Path> files = Files.list(HOME.plans().resolve(plan))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> LocalDate.parse(name.substring(0, 10)))
                    .toList();
        }
    }

    @Test
    void everyFolderOfJobsIsAJobOrIsExplained() throws IOException {
        String readme = Files.readString(JOBS.resolve("README.md"));
        try (Stream<Path> folders = Files.list(JOBS).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .allSatisfy(name -> assertThat(readme).containsAnyOf("| `" + name + "` |", "| `" + name + "/` |"));
        }
    }

    @Test
    void settingsOfTheSampleCompanyCanBeRead() {
        Company company = Company.read(HOME);

        assertThat(company.measures()).containsExactly("QV", "CV");
        assertThat(company.minimumPayoutMinor()).containsEntry("EUR", 20_00L);
        assertThat(MachineSettings.read(HOME).workload().chunk()).isEqualTo(10_000);
        assertThat(MachineSettings.read(HOME).database().url()).startsWith("jdbc:h2:");
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        try (Stream<Path> files = Files.walk(JOBS)) {
            assertThat(Stream.concat(Stream.of(Path.of("README.md")), files)
                            .filter(file -> file.toString().endsWith(".md")))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(JobsTest::linksLeadSomewhere);
        }
    }

    private static void linksLeadSomewhere(Path page) throws IOException {
        for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
            assertThat(page.toAbsolutePath().resolveSibling(link.group(1)))
                    .as("%s links to it", page)
                    .exists();
        }
    }
}
