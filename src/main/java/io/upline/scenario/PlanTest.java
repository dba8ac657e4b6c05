package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.plan.Example;
import io.upline.plan.Plan;
import io.upline.plan.reading.ExampleReader;
import io.upline.plan.reading.OtherFile;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import io.upline.plan.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs worked examples: those that stand in plans, and scenario files. */
public final class PlanTest {

    private final Engine engine;

    /** Runs examples with this engine. */
    public PlanTest(Engine engine) {
        this.engine = engine;
    }

    /** Runs the examples of a plan; CSV files they name are looked up in {@code folder}. */
    public List<Outcome> examples(Plan plan, Path folder) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Example example : plan.examples()) {
            outcomes.add(ScenarioRun.of(plan, example, plan.source().file(), folder, engine));
        }
        return outcomes;
    }

    /**
     * Runs a file: a scenario (it has a key {@code plan}), or a plan with its examples. A file that cannot be used gives one
     * outcome with its problems.
     *
     * @throws IOException when a file cannot be read from disk
     */
    public List<Outcome> file(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Problems problems = new Problems(name);
        Optional<String> text = PlanReader.text(file, problems);
        Optional<Node> root = text.flatMap(t -> YamlReader.read(t, problems));
        if (text.isEmpty() || root.isEmpty() || problems.errors() > 0) {
            return List.of(new Outcome(name, 0, problems.sorted(), List.of()));
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Optional<Fact> other = OtherFile.insteadOfEither(root.get());
        if (other.isPresent()) {
            problems.error(ProblemCode.NO_PLAN, root.get(), other.get());
            return List.of(new Outcome(name, 0, problems.sorted(), List.of()));
        }
        if (root.get() instanceof Node.Mapping map && map.has("plan")) {
            return List.of(scenario(name, text.get(), map, folder, problems));
        }
        PlanReader.Result read = PlanReader.read(name, text.get());
        if (read.plan().isEmpty()) {
            return List.of(new Outcome(name, 0, read.problems(), List.of()));
        }
        if (read.plan().get().examples().isEmpty()) {
            return List.of(new Outcome(name, 0, read.problems(), List.of()));
        }
        Plan plan = read.plan().get();
        List<Problem> missing = DeclaredMeasures.missing(plan, List.of(), plan.examples(), folder);
        if (!missing.isEmpty()) {
            return List.of(new Outcome(name, 0, missing, List.of()));
        }
        List<Outcome> outcomes = new ArrayList<>(examples(plan, folder));
        if (outcomes.stream().anyMatch(outcome -> !outcome.differences().isEmpty())) {
            List<Problem> perhaps = DeclaredMeasures.missingWhereOneFails(plan, List.of(), plan.examples(), folder);
            if (!perhaps.isEmpty()) {
                outcomes.add(new Outcome(name, 0, perhaps, List.of()));
            }
        }
        return outcomes;
    }

    private Outcome scenario(String name, String text, Node.Mapping map, Path folder, Problems problems)
            throws IOException {
        Optional<Example.Table> refused = map.get("refused").map(ExampleReader::table);
        Outcome ran = ran(name, text, map, folder, problems);
        return refused.isEmpty() ? ran : ExpectedRefusals.compare(refused.get(), folder, name, ran);
    }

    /** The example of a scenario. Whoever says what it must be refused for need not say what comes out. */
    private static Node.Mapping example(Node.Mapping map) {
        List<Node.Entry> entries = new ArrayList<>(map.entries());
        entries.removeIf(e -> Set.of("plan", "refused").contains(e.key().text()));
        if (map.has("refused") && !map.has("expect")) {
            Node.Scalar key = new Node.Scalar("expect", true, false, map.line(), map.column(), map.column());
            entries.add(new Node.Entry(key, new Node.Mapping(List.of(), map.line(), map.column())));
        }
        return new Node.Mapping(entries, map.line(), map.column());
    }

    private Outcome ran(String name, String text, Node.Mapping map, Path folder, Problems problems) throws IOException {
        Node.Mapping example = example(map);
        ExampleReader.check(example, problems);
        PlanReader.Result read = plan(name, text, map, folder, problems);
        List<Problem> all = new ArrayList<>(problems.sorted());
        all.addAll(read.problems());
        if (read.plan().isEmpty() || all.stream().anyMatch(Problem::isError)) {
            return new Outcome(name, 0, all, List.of());
        }
        Example run = ExampleReader.read(example, name);
        List<Example> tables = new ArrayList<>(read.plan().get().examples());
        tables.add(run);
        all.addAll(DeclaredMeasures.missing(read.plan().get(), List.of(), tables, folder));
        if (all.stream().anyMatch(Problem::isError)) {
            return new Outcome(name, 0, all, List.of());
        }
        Outcome outcome = ScenarioRun.of(read.plan().get(), run, name, folder, engine);
        all.addAll(outcome.problems());
        if (!outcome.differences().isEmpty()) {
            all.addAll(DeclaredMeasures.missingWhereOneFails(read.plan().get(), List.of(), tables, folder));
        }
        return new Outcome(outcome.title(), outcome.checked(), all, outcome.differences());
    }

    private static PlanReader.Result plan(String name, String text, Node.Mapping map, Path folder, Problems problems)
            throws IOException {
        Node plan = map.get("plan").orElseThrow();
        if (plan instanceof Node.Mapping inline) {
            return map.has("refused")
                    ? PlanReader.readInlineStrictly(name, text, inline)
                    : PlanReader.readInline(name, text, inline);
        }
        if (plan instanceof Node.Scalar path) {
            Path file = folder.resolve(path.text()).normalize();
            if (Files.isRegularFile(file)) {
                return PlanReader.read(file);
            }
        }
        problems.error(ProblemCode.UNKNOWN_NAME, plan, Fact.of("problem.noPlanFile", "file", plan.form()));
        return new PlanReader.Result(Optional.empty(), List.of());
    }
}
