package io.upline.version;

import io.upline.calculation.engine.Calculation;
import io.upline.company.Company;
import io.upline.company.ConfigurationProblem;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.files.Rights;
import io.upline.period.PayPeriod;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.yaml.Nearest;
import io.upline.plan.yaml.Problem;
import io.upline.scenario.DeclaredAttributes;
import io.upline.scenario.Outcome;
import io.upline.scenario.PlanTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plans of a home: the version of a period is chosen by the period's first day. */
public final class PlanShelf {

    private final Home home;
    private final Company company;

    PlanShelf(Home home, Company company) {
        this.home = home;
        this.company = company;
    }

    /**
     * The plan for a period that is calculated anew.
     *
     * @throws ConfigurationProblem with every problem of the file, or when an example fails, or when it does not fit the job
     */
    Plan forNew(JobDefinition job, PayPeriod period) {
        Path file = fileOf(job, period.first());
        Plan plan = plan(reading(file), home.root().relativize(file).toString());
        refuseUnfit(job, plan);
        List<Fact> failures = new PlanTest(Calculation::calculate)
                .examples(plan, home.plans().resolve(job.plan())).stream()
                        .filter(outcome -> !outcome.passed())
                        .map(Outcome::fact)
                        .toList();
        if (!failures.isEmpty()) {
            throw ConfigurationProblem.of("examplesFail", "plan", plan.name(), "failures", failures);
        }
        return plan;
    }

    /**
     * Another plan for a job's periods, to see what they would come to. Its worked examples are not run: who asks what a rate would bring has
     * changed the rate and not yet what is expected of it.
     *
     * @throws ConfigurationProblem where it does not fit the job and its company
     */
    public Plan forTrial(JobDefinition job, Path file) {
        if (!Rights.isFile(file)) {
            throw ConfigurationProblem.of("noPlanFile", "file", file);
        }
        Plan plan = plan(reading(file), file);
        refuseUnfit(job, plan);
        return plan;
    }

    /** Refuses a plan that does not fit a job and its company. */
    private void refuseUnfit(JobDefinition job, Plan plan) {
        if (plan.terms().period() != job.kind()) {
            throw ConfigurationProblem.of(
                    "otherPeriod",
                    "job",
                    job.name(),
                    "period",
                    job.kind(),
                    "plan",
                    plan.name(),
                    "planPeriod",
                    plan.terms().period());
        }
        if (!plan.terms().currency().equals(company.currency().code())) {
            throw ConfigurationProblem.of(
                    "companyCurrency",
                    "plan",
                    plan.name(),
                    "currency",
                    plan.terms().currency(),
                    "company",
                    company.currency().code());
        }
        refuseUnknownMeasures(plan);
        List<Fact> unknown = DeclaredAttributes.told(plan, company.attributes());
        if (!unknown.isEmpty()) {
            throw ConfigurationProblem.of("unknownMeasures", "plan", plan.name(), "names", unknown);
        }
        refuseWithoutInput(plan);
    }

    /** Refuses names that the plan takes for columns of the orders and the company does not have. */
    private void refuseUnknownMeasures(Plan plan) {
        List<String> known = new ArrayList<>(company.measures());
        List<Fact> unknown = plan.measures().stream()
                .filter(measure -> !known.contains(measure))
                .map(measure -> Fact.of(
                        "plan.unknownMeasure",
                        "name",
                        measure,
                        "remedy",
                        Nearest.remedy(measure, allNames(plan, known))))
                .toList();
        if (!unknown.isEmpty()) {
            throw ConfigurationProblem.of("unknownMeasures", "plan", plan.name(), "names", unknown);
        }
    }

    private static List<String> allNames(Plan plan, List<String> measures) {
        List<String> names = new ArrayList<>();
        plan.volumes().forEach(volume -> names.add(volume.name()));
        names.addAll(measures);
        return names;
    }

    /** Refuses ranks and amounts that are set from outside, as a home has no input for them: nobody would be paid, and nothing said. */
    private static void refuseWithoutInput(Plan plan) {
        for (Ladder ladder : List.of(plan.ranks(), plan.grades())) {
            List<String> assigned = ladder.ranks().stream()
                    .filter(rank -> rank.assigned() && ladder.fromPlan().isEmpty())
                    .map(Ladder.Rank::name)
                    .toList();
            if (!assigned.isEmpty()) {
                throw ConfigurationProblem.of("nobodyAssigns", "plan", plan.name(), "ranks", assigned);
            }
        }
        List<String> given = plan.bonuses().stream()
                .filter(bonus -> bonus.kind().takesGivenAmounts()
                        && bonus.kind().otherPlan().isEmpty())
                .map(Bonus::name)
                .toList();
        if (!given.isEmpty()) {
            throw ConfigurationProblem.of("nobodyGives", "plan", plan.name(), "bonuses", given);
        }
    }

    /** The plan of another job as it stands on a day. Its examples are not run, as this is only to see what can be read of it. */
    Plan forReading(JobDefinition job, LocalDate day) {
        Path file = fileOf(job, day);
        return plan(reading(file), home.root().relativize(file).toString());
    }

    /** The plan a posted version was calculated with, from its own text. */
    public Plan asPosted(Version version) {
        return plan(
                PlanReader.readPosted(version.planFirstDay() + ".yaml", version.planText()), Fact.of("plan.stored"));
    }

    /**
     * The plan a draft was frozen with.
     *
     * @throws Refusal when the file in {@code config/plans} is not the one it was frozen with
     */
    Plan asFrozen(JobDefinition job, Version version) {
        if (version.number() == 0) {
            Path file = fileOf(job, version.period().first());
            String now = read(file);
            if (!now.equals(version.planText())) {
                throw Refusal.of(
                        "otherPlan",
                        "job",
                        job.name(),
                        "period",
                        version.period(),
                        "file",
                        home.root().relativize(file).toString(),
                        "difference",
                        firstDifference(version.planText(), now));
            }
        }
        return asPosted(version);
    }

    private Path fileOf(JobDefinition job, LocalDate first) {
        Path folder = home.plans().resolve(job.plan());
        try (Stream<Path> files = Rights.isFolder(folder) ? Files.list(folder) : Stream.empty()) {
            Optional<Path> latest = files.filter(file ->
                            firstDay(file).map(day -> !day.isAfter(first)).orElse(false))
                    .max((a, b) -> a.getFileName().compareTo(b.getFileName()));
            return latest.orElseThrow(() -> ConfigurationProblem.of("noPlan", "plan", job.plan(), "day", first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<LocalDate> firstDay(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".yaml")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.substring(0, name.length() - ".yaml".length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static PlanReader.Result reading(Path file) {
        try {
            return PlanReader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan plan(PlanReader.Result reading, Object file) {
        return reading.plan()
                .orElseThrow(() -> ConfigurationProblem.of(
                        "unusablePlan",
                        "file",
                        file,
                        "problems",
                        reading.problems().stream().map(Problem::fact).toList()));
    }

    /** The first line in which the plans of two versions differ; empty when they are the same. */
    public static Optional<Fact> difference(Version was, Version is) {
        return was.planText().equals(is.planText())
                ? Optional.empty()
                : Optional.of(firstDifference(was.planText(), is.planText()));
    }

    private static Fact firstDifference(String was, String is) {
        List<String> before = was.lines().toList();
        List<String> after = is.lines().toList();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String a = i < before.size() ? before.get(i).strip() : "";
            String b = i < after.size() ? after.get(i).strip() : "";
            if (i >= before.size() || i >= after.size() || !before.get(i).equals(after.get(i))) {
                return Fact.of("plan.line", "line", i + 1, "was", a, "is", b);
            }
        }
        return Fact.of("plan.lineEnds");
    }
}
