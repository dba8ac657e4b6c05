package io.upline.cli;

import io.upline.calculation.engine.Calculation;
import io.upline.company.Company;
import io.upline.company.ConfigurationProblem;
import io.upline.company.Home;
import io.upline.fact.Fact;
import io.upline.fact.Near;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.reading.PlanSchema;
import io.upline.plan.reference.Reference;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.report.FilesWritten;
import io.upline.report.PlanCheck;
import io.upline.report.PlanPage;
import io.upline.report.PlanReference;
import io.upline.report.PlanStress;
import io.upline.report.PlanTests;
import io.upline.scenario.DeclaredAttributes;
import io.upline.scenario.DeclaredMeasures;
import io.upline.scenario.Outcome;
import io.upline.scenario.PlanTest;
import io.upline.statement.PlanWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a plan author needs; none of it opens a home. */
@Command(
        name = "plan",
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks plans, runs worked examples, prints a plan for signing, makes one like another.",
        subcommands = {PlanLibraryCommand.class, PlanNewCommand.class},
        footer = {
            "",
            "An editor completes a plan while it is written, and marks what is wrong,",
            "with the schema: upline plan schema > plan.schema.json, and as the plan's",
            "first line: # yaml-language-server: $schema=plan.schema.json",
            "What may be written, and what it means: upline plan reference WORD"
        })
final class PlanCommand {

    /** By place; problems of the CSV files of examples stand behind those of the plan. */
    private static final Comparator<Problem> IN_ORDER = Comparator.comparing(
                    (Problem problem) -> problem.file().endsWith(".csv") ? problem.file() : "")
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column);

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Reads a plan, runs its worked examples, and reports every problem with its place and remedy.")
    int check(
            @Parameters(paramLabel = "FILE", description = "the plan") Path file,
            @Mixin StressOptions stress,
            @Mixin OutputOptions output)
            throws IOException {
        stress.refuseWithoutSearch();
        PlanReader.Result result = PlanReader.read(plainFile(file));
        List<Problem> problems = new ArrayList<>(result.problems());
        result.plan().ifPresent(plan -> problems.addAll(found(plan, file.toAbsolutePath())));
        problems.sort(IN_ORDER);
        boolean usable = problems.stream().noneMatch(Problem::isError);
        if (usable && stress.asked) {
            PlanStress found = stress.searched(result.plan().orElseThrow(), file, output);
            output.show(PlanCheck.of(usable, problems).with(found));
        } else {
            output.show(PlanCheck.of(usable, problems));
        }
        return usable ? ExitCode.DONE : ExitCode.USAGE;
    }

    /** What the names and the worked examples of a plan that can be read come to. */
    private static List<Problem> found(Plan plan, Path file) {
        Path folder = Objects.requireNonNull(file.getParent());
        Optional<Company> company = company(folder);
        List<String> known = company.map(Company::measures).orElse(List.of());
        List<Problem> problems = new ArrayList<>(DeclaredMeasures.missing(plan, known, plan.examples(), folder));
        company.ifPresent(of -> problems.addAll(DeclaredAttributes.problems(plan, of.attributes())));
        List<Outcome> outcomes =
                problems.isEmpty() ? new PlanTest(Calculation::calculate).examples(plan, folder) : List.of();
        for (int i = 0; i < outcomes.size(); i++) {
            problems.addAll(outcomes.get(i).problems());
            if (!outcomes.get(i).differences().isEmpty()) {
                problems.add(new Problem(
                        Problem.Severity.ERROR,
                        ProblemCode.FAILING_EXAMPLE,
                        plan.source().file(),
                        plan.examples().get(i).line(),
                        plan.examples().get(i).column(),
                        Fact.of(
                                "problem.exampleFails",
                                "outcome",
                                outcomes.get(i).fact())));
            }
        }
        if (outcomes.stream().anyMatch(outcome -> !outcome.differences().isEmpty())) {
            problems.addAll(DeclaredMeasures.missingWhereOneFails(plan, known, plan.examples(), folder));
        }
        return problems;
    }

    /**
     * The company in whose home a plan lies ({@code config/plans/PLAN/DAY.yaml}); empty where it lies in none. A plan of the library is
     * no company's.
     */
    private static Optional<Company> company(Path folder) {
        if (folder.endsWith("config/plans/library")) {
            return Optional.empty();
        }
        Path plans = folder.getParent();
        Path config = plans == null ? null : plans.getParent();
        Path home = config == null ? null : config.getParent();
        boolean isHome = config != null && Files.isRegularFile(config.resolve("company.yaml"));
        return home != null && isHome ? Optional.of(Company.read(new Home(home))) : Optional.empty();
    }

    /** The files that were perhaps meant: those of a plan that is named instead, or those beside with nearly the same name. */
    private static List<String> meant(Path file) {
        Path named = Terminal.here().folder().resolve("config/plans").resolve(file.getFileName());
        if (Files.isDirectory(named)) {
            return names(named).stream()
                    .map(name -> named.resolve(name).toString())
                    .toList();
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        return Near.of(file.getFileName().toString(), names(folder)).stream()
                .map(name -> file.resolveSibling(name).toString())
                .toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.of()) {
            return files.filter(Files::isRegularFile)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path plainFile(Path file) {
        if (!Files.exists(file)) {
            throw ConfigurationProblem.of("noFile", "file", file, "near", String.join(", ", meant(file)));
        }
        if (!Files.isRegularFile(file)) {
            throw ConfigurationProblem.of("noPlainFile", "file", file);
        }
        return file;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints a plan for signing, as Markdown, with its hash; or writes it as a workbook.")
    int show(
            @Parameters(paramLabel = "FILE", description = "the plan") Path file,
            @Option(names = "--xlsx", paramLabel = "FILE", description = "writes the plan as a workbook instead")
                    @Nullable
                    Path xlsx,
            @Mixin WrittenFileOptions writing,
            @Mixin OutputOptions output)
            throws IOException {
        PlanReader.Result result = PlanReader.read(plainFile(file));
        if (result.plan().isEmpty()) {
            return check(file, new StressOptions(), output);
        }
        Plan plan = result.plan().get();
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (xlsx == null) {
            output.show(PlanPage.of(plan, folder));
        } else {
            Path written = writing.anywhere()
                    .write(
                            xlsx,
                            target -> PlanWorkbook.write(plan, PlanPage.parts(plan, folder), Said.words(), target));
            output.show(new FilesWritten(List.of(written.toString()), List.of()));
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            description = "Prints the JSON schema of plans, by which editors complete and check them.")
    int schema() {
        Terminal.here().out().print(PlanSchema.json());
        return ExitCode.DONE;
    }

    @Command(
            name = "reference",
            mixinStandardHelpOptions = true,
            description = "Prints the reference of the plan language, or what belongs to a word of it, as Markdown.")
    int reference(
            @Parameters(
                            paramLabel = "WORD",
                            arity = "0..*",
                            description = "a kind, a key, a word under a key, or words of a sentence")
                    @Nullable
                    List<String> words,
            @Mixin OutputOptions output) {
        String asked = words == null ? "" : String.join(" ", words);
        PlanReference found = PlanReference.of(Reference.read(), asked);
        if (found.parts().isEmpty()) {
            List<String> near = Near.of(asked, Reference.read().known());
            throw ConfigurationProblem.of("noWord", "word", asked, "near", String.join(", ", near));
        }
        output.show(found);
        return ExitCode.DONE;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Runs the worked examples of plans and scenario files; each difference is shown.")
    int test(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "plans and scenario files") List<Path> files,
            @Mixin OutputOptions output)
            throws IOException {
        files.forEach(PlanCommand::plainFile);
        PlanTest tests = new PlanTest(Calculation::calculate);
        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : files) {
            outcomes.addAll(tests.file(file));
        }
        PlanTests found = PlanTests.of(outcomes);
        output.show(found);
        return found.failed() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
