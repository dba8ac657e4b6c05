package io.upline.cli;

import io.upline.company.ConfigurationProblem;
import io.upline.files.NamedFiles;
import io.upline.plan.Plan;
import io.upline.report.PlanStress;
import io.upline.stress.CompanyFile;
import io.upline.stress.Search;
import io.upline.stress.Stress;
import io.upline.stress.StressSearch;
import io.upline.stress.WorstCompany;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** What is asked of a search for what a plan pays at worst. */
final class StressOptions {

    private static final int MOST_MEMBERS = 1_000;
    private static final int MOST_PERIODS = 60;
    private static final int MOST_TRIES = 10_000_000;
    private static final int MOST_AVERAGE = 1_000_000;
    private static final List<String> OF_SEARCH =
            List.of("--members", "--average", "--periods", "--tries", "--seed", "--out");

    @Option(
            names = "--stress",
            description = {
                "also searches what the plan pays at worst, as a share of what is bought: made companies are",
                "tried and changed; the one that costs most is shown"
            })
    boolean asked;

    @Option(
            names = "--members",
            paramLabel = "N",
            split = ",",
            defaultValue = "15,60",
            description = "members of each company, one number or several (15,60)")
    List<Integer> members = List.of();

    @Option(
            names = "--average",
            paramLabel = "POINTS",
            split = ",",
            defaultValue = "50,200,1000,5000",
            description = "what each member buys on average in a period, one or several (50,200,1000,5000)")
    List<Integer> averages = List.of();

    @Option(
            names = "--periods",
            paramLabel = "N",
            defaultValue = "2",
            description = "periods one after the other, each with the same orders (2)")
    int periods;

    @Option(
            names = "--tries",
            paramLabel = "N",
            defaultValue = "10000",
            description = "about how many companies are tried for each number of members and average (10000)")
    int tries;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "the same seed tries the same companies (1)")
    long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "writes the company that costs most as a scenario, which plan test runs")
    @Nullable
    Path out;

    @Mixin
    WrittenFileOptions writing = new WrittenFileOptions();

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    /** Refuses what is asked of a search that is not asked for. */
    void refuseWithoutSearch() {
        if (!asked && command != null) {
            ParseResult said = command.commandLine().getParseResult();
            OF_SEARCH.stream().filter(said::hasMatchedOption).findFirst().ifPresent(option -> {
                throw ConfigurationProblem.of("withoutStress", "option", option);
            });
        }
    }

    /** Searches, and writes the company where a file is named for it. */
    PlanStress searched(Plan plan, Path planFile, OutputOptions output) {
        Optional<Path> file = Optional.ofNullable(out);
        NamedFiles files = writing.anywhere();
        file.ifPresent(files::check);
        members.forEach(each -> Bounds.hold("--members", each, 2, MOST_MEMBERS));
        Bounds.hold("--periods", periods, 1, MOST_PERIODS);
        Bounds.hold("--tries", tries, 1, MOST_TRIES);
        averages.forEach(average -> Bounds.hold("--average", average, 1, MOST_AVERAGE));
        List<Long> averagesCenti =
                averages.stream().map(average -> average * 100L).toList();
        List<Stress> found = new ArrayList<>();
        for (int each : members) {
            Search search = new Search(each, averagesCenti, periods, tries, seed);
            found.add(StressSearch.of(plan, search, new ConsoleProgress()));
        }
        WorstCompany worst = Collections.max(
                        found, Comparator.comparingLong(each -> each.worst().shareE8()))
                .worst();
        PlanStress stress = PlanStress.of(plan, found, worst);
        file.ifPresent(named -> write(files, named, plan, planFile, worst, stress.over(), output));
        return stress;
    }

    private static void write(
            NamedFiles files,
            Path file,
            Plan plan,
            Path planFile,
            WorstCompany worst,
            boolean over,
            OutputOptions output) {
        Optional<String> name = CompanyFile.unwritable(worst);
        if (name.isPresent()) {
            output.say("stress.noCell", "name", name.get(), "file", file);
            return;
        }
        String text = CompanyFile.text(plan, seenFrom(file, planFile), worst, comments(plan));
        Path written = files.write(file, target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
        if (over) {
            output.say("stress.fileOver", "file", written);
        } else {
            output.say("stress.file", "file", written);
        }
    }

    /** Where a plan stands, seen from the folder of a file; its whole path where both are on different drives. */
    private static String seenFrom(Path file, Path planFile) {
        Path plan = planFile.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        Path seen = Objects.equals(folder.getRoot(), plan.getRoot()) ? folder.relativize(plan) : plan;
        return seen.toString().replace('\\', '/');
    }

    private static List<String> comments(Plan plan) {
        List<String> comments = new ArrayList<>(List.of(Said.code("stress.fileHead")));
        if (plan.maxPayout().isPresent()) {
            comments.add(Said.code("stress.fileAllowed"));
        }
        return comments;
    }
}
