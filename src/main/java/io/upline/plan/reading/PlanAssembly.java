package io.upline.plan.reading;

import io.upline.fact.Fact;
import io.upline.money.MinorUnits;
import io.upline.money.Rate;
import io.upline.period.PeriodKind;
import io.upline.plan.Example;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.PlanSource;
import io.upline.plan.Terms;
import io.upline.plan.condition.ConditionReader;
import io.upline.plan.condition.NamedConditions;
import io.upline.plan.grammar.Grammar;
import io.upline.plan.grammar.Names;
import io.upline.plan.grammar.ScalarCheck;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.ShapeCheck;
import io.upline.plan.grammar.Values;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.BonusReader;
import io.upline.plan.kind.Generations;
import io.upline.plan.kind.Kinds;
import io.upline.plan.lint.Lint;
import io.upline.plan.volume.SkuGroup;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import io.upline.plan.volume.VolumeGrammar;
import io.upline.plan.volume.VolumeReader;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Entry;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.Node.Sequence;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes one plan of its YAML: collects names, checks shapes, builds records, looks for cycles, lints. */
final class PlanAssembly {

    /** Words of conditions and tables, which no volume may be called. */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "any",
            "not",
            "legs",
            "sponsored",
            "customers",
            "share",
            "rank",
            "grade",
            "joinedWithin",
            "earned",
            "status",
            "kind",
            "package",
            "base",
            "matched",
            "type",
            "notType",
            "first",
            "withinDaysOfJoining");

    /** Words that came to the language after plans had been posted; those may have volumes of such a name. */
    private static final Set<String> LATER = Set.of("met", "attribute", "skuGroup", "notSkuGroup");

    private static final int MOST_DEFINITIONS = 1000;

    private static final Set<Names.Kind> COLUMNS = Set.of(Names.Kind.VOLUME, Names.Kind.MEASURE);

    private final PlanSource source;
    private final Problems problems;
    private final NamedConditions named;

    PlanAssembly(PlanSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.named = new NamedConditions(problems);
    }

    Optional<Plan> plan(Node root) {
        if (!(root instanceof Mapping map)) {
            problems.error(ProblemCode.WRONG_FORM, root, Fact.of("problem.planForm"));
            return Optional.empty();
        }
        Names names = names(map);
        new ShapeCheck(PlanGrammar.allNamed(), names, problems).check(map, PlanGrammar.PLAN, "");
        Plan plan = build(map, names);
        if (problems.errors() > 0) {
            return Optional.empty();
        }
        new Lint(plan, names, problems).run();
        unused(names, Names.Kind.CONDITION, named.unused());
        unused(names, Names.Kind.SKU_GROUP, unusedGroups(plan, names));
        return Optional.of(plan);
    }

    private void unused(Names names, Names.Kind kind, List<String> unused) {
        for (String name : problems.lenient() ? List.<String>of() : unused) {
            Node at = Objects.requireNonNull(names.of(kind).get(name));
            Fact what = kind == Names.Kind.CONDITION
                    ? Fact.of("meant.condition", "name", name)
                    : Fact.of("meant.skuGroup", "name", name);
            problems.warning(ProblemCode.UNUSED, at.line(), at.column(), Fact.of("problem.unused", "what", what));
        }
    }

    private static List<String> unusedGroups(Plan plan, Names names) {
        List<String> used = plan.skuGroups().stream().map(SkuGroup::name).toList();
        return names.all(Set.of(Names.Kind.SKU_GROUP)).stream()
                .filter(name -> !used.contains(name))
                .toList();
    }

    private Names names(Mapping map) {
        Names names = new Names(map.has("measures"));
        define(names, Names.Kind.MEASURE, scalars(map.get("measures")));
        names.define(Names.Kind.TREE, Tree.SPONSOR, map);
        names.define(Names.Kind.TREE, Tree.PLACEMENT, map);
        define(names, Names.Kind.SKU_GROUP, keys(map.get("skuGroups")));
        define(names, Names.Kind.VOLUME, keys(map.get("volumes")));
        define(names, Names.Kind.TREE, keys(map.get("trees")));
        define(names, Names.Kind.CONDITION, keys(map.get("conditions")));
        define(
                names,
                Names.Kind.RANK,
                map.get("ranks").map(LadderReader::namesIn).orElse(List.of()));
        define(
                names,
                Names.Kind.GRADE,
                map.get("grades").map(LadderReader::namesIn).orElse(List.of()));
        List<Node> bonuses = new ArrayList<>();
        for (Node bonus : scalarsOrMaps(map.get("bonuses"))) {
            if (bonus instanceof Mapping one) {
                one.get("name").ifPresent(bonuses::add);
            }
        }
        define(names, Names.Kind.BONUS, bonuses);
        return names;
    }

    private void define(Names names, Names.Kind kind, List<Node> at) {
        for (Node node : at) {
            if (!(node instanceof Scalar scalar)) {
                continue;
            }
            String name = scalar.text();
            boolean column = kind == Names.Kind.VOLUME || kind == Names.Kind.MEASURE;
            boolean word = kind == Names.Kind.CONDITION && name.equals(Generations.SAME_OR_HIGHER);
            if (kind == Names.Kind.CONDITION || kind == Names.Kind.SKU_GROUP) {
                String key = kind == Names.Kind.CONDITION ? "conditions" : "skuGroups";
                ScalarCheck.check(scalar, Grammar.NAME, key, names, problems);
            }
            if (word || (column && (RESERVED.contains(name) || LATER.contains(name)))) {
                Fact reserved = Fact.of("problem.reservedName", "name", name, "kind", kind.word);
                if (LATER.contains(name)) {
                    problems.later(ProblemCode.BAD_NAME, node, reserved);
                } else {
                    problems.error(ProblemCode.BAD_NAME, node, reserved);
                }
            }
            boolean taken =
                    kind == Names.Kind.VOLUME && names.of(Names.Kind.MEASURE).containsKey(name);
            if (!names.define(kind, name, node) || taken) {
                problems.error(
                        ProblemCode.DUPLICATE_NAME,
                        node,
                        Fact.of(
                                "problem.duplicateName",
                                "kind",
                                taken ? Names.Kind.MEASURE.word : kind.word,
                                "name",
                                name));
            }
        }
        if (at.size() > MOST_DEFINITIONS) {
            problems.error(
                    ProblemCode.TOO_LARGE,
                    at.get(MOST_DEFINITIONS),
                    Fact.of("problem.tooManyDefinitions", "most", MOST_DEFINITIONS));
        }
    }

    private static List<Node> keys(Optional<Node> map) {
        return map.filter(Mapping.class::isInstance).map(Values::map).stream()
                .flatMap(m -> m.entries().stream())
                .map(e -> (Node) e.key())
                .toList();
    }

    private static List<Node> scalars(Optional<Node> list) {
        return scalarsOrMaps(list).stream().filter(Scalar.class::isInstance).toList();
    }

    private static List<Node> scalarsOrMaps(Optional<Node> list) {
        return list.filter(Sequence.class::isInstance).map(Values::items).orElse(List.of());
    }

    /** The digits of the currency's minor unit; any number of them when the currency is not readable, for then the plan is refused. */
    private static int digits(Mapping map) {
        return map.get("currency")
                .filter(Scalar.class::isInstance)
                .map(Values::text)
                .map(MinorUnits::digits)
                .orElse(2);
    }

    /** Builds what can be built; definitions that failed their check are left out, and the plan is then refused. */
    private Plan build(Mapping map, Names names) {
        Clean clean = new Clean(names, problems.posted());
        clean.entries(map, "conditions", Grammar.CONDITION)
                .forEach(entry -> named.define(entry.key().text(), entry.value()));
        ConditionReader conditions = new ConditionReader(problems, digits(map), named, Set.copyOf(names.all(COLUMNS)));
        Terms terms = clean.is(map) ? TermsReader.terms(map) : UNREADABLE;
        List<SkuGroup> groups = clean.entries(map, "skuGroups", Grammar.oneOrMore(Grammar.SKU)).stream()
                .map(entry -> entry.key().text())
                .map(name -> new SkuGroup(name, Values.texts(Values.map(map, "skuGroups"), name)))
                .toList();
        VolumeReader volumeReader = new VolumeReader(problems, conditions, terms.period(), groups);
        List<Tree> trees = volumeReader.trees(clean.entries(map, "trees", VolumeGrammar.tree()));
        List<Volume> volumes = new ArrayList<>();
        for (Entry entry : clean.entries(map, "volumes", VolumeGrammar.volume())) {
            volumes.add(volumeReader.volume(entry.key().text(), Values.map(entry.value())));
        }
        BonusReader bonusReader = new BonusReader(names, problems, digits(map), conditions);
        List<Bonus> bonuses = new ArrayList<>();
        for (Node bonus : clean.items(map, "bonuses", Kinds.shape())) {
            bonuses.add(bonusReader.read(Values.map(bonus)));
        }
        List<Example> examples = new ArrayList<>();
        for (Node example : clean.items(map, "examples", PlanGrammar.named("example"))) {
            examples.add(ExampleReader.read(Values.map(example), ""));
        }
        return new Plan(
                Values.text(map, "name", ""),
                firstDay(),
                terms,
                measures(names),
                volumes,
                trees,
                ladder(map, "ranks", clean, conditions),
                ladder(map, "grades", clean, conditions),
                conditions.named(),
                bonuses,
                maxPayout(map, names, clean),
                examples,
                source);
    }

    /** Stands for terms that could not be read; the plan is then refused. */
    private static final Terms UNREADABLE = new Terms(
            "XXX",
            Rate.ONE,
            PeriodKind.MONTH,
            Terms.AsOf.PERIOD_END,
            new Terms.RoundingRule(RoundingMode.HALF_UP, Terms.Per.SOURCE),
            Terms.CustomerPlace.OWN_NODE,
            new Terms.StatusRule(Terms.Terminated.REMOVED, Terms.Suspended.HELD),
            new Terms.Returns(Terms.How.RESTATE, 0, 0),
            Terms.BelowZero.FLOORED);

    private Ladder ladder(Mapping map, String key, Clean clean, ConditionReader conditions) {
        return map.get(key)
                .filter(node -> clean.is(node, PlanGrammar.LADDER))
                .map(node -> new LadderReader(problems, conditions).read(node))
                .orElse(Ladder.NONE);
    }

    private Optional<Plan.MaxPayout> maxPayout(Mapping map, Names names, Clean clean) {
        Optional<Node> node = map.get("maxPayout").filter(n -> clean.is(n, PlanGrammar.MAX_PAYOUT));
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Mapping of) {
            return Optional.of(new Plan.MaxPayout(Values.rate(Values.need(of, "atMost")), Values.text(of, "of")));
        }
        List<String> measures = measures(names);
        if (measures.isEmpty()) {
            problems.error(ProblemCode.UNKNOWN_NAME, node.get(), Fact.of("problem.noMeasure"));
            return Optional.empty();
        }
        return Optional.of(new Plan.MaxPayout(Values.rate(node.get()), measures.getFirst()));
    }

    private static List<String> measures(Names names) {
        return List.copyOf(names.of(Names.Kind.MEASURE).keySet());
    }

    private Optional<LocalDate> firstDay() {
        if (!source.file().matches("\\d{4}-\\d{2}-\\d{2}\\.ya?ml")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(source.file().substring(0, 10)));
        } catch (DateTimeException _) {
            problems.error(ProblemCode.BAD_NAME, 1, 1, Fact.of("problem.noDay"));
            return Optional.empty();
        }
    }

    /** Tells which parts passed their check, by checking them once more apart. */
    private record Clean(Names names, boolean posted) {

        boolean is(Node node, Shape shape) {
            Problems apart = posted ? Problems.ofPosted("") : new Problems("");
            new ShapeCheck(PlanGrammar.allNamed(), names, apart).check(node, shape, "");
            return apart.errors() == 0;
        }

        boolean is(Mapping plan) {
            List<Shape.MapKey> scalars = PlanGrammar.PLAN.keys().stream()
                    .filter(k -> !Set.of(
                                    "volumes",
                                    "trees",
                                    "conditions",
                                    "ranks",
                                    "grades",
                                    "bonuses",
                                    "examples",
                                    "maxPayout",
                                    "measures",
                                    "skuGroups")
                            .contains(k.name()))
                    .toList();
            List<Entry> entries = plan.entries().stream()
                    .filter(e -> scalars.stream()
                            .anyMatch(k -> k.name().equals(e.key().text())))
                    .toList();
            Shape shape = new Shape.Keys("", scalars, Optional.empty(), List.of());
            return is(new Mapping(entries, 1, 1), shape);
        }

        List<Entry> entries(Mapping plan, String key, Shape shape) {
            return plan.get(key).filter(Mapping.class::isInstance).map(Values::map).stream()
                    .flatMap(m -> m.entries().stream())
                    .filter(e -> is(e.value(), shape))
                    .toList();
        }

        List<Node> items(Mapping plan, String key, Shape shape) {
            return plan.get(key).filter(Sequence.class::isInstance).map(Values::items).stream()
                    .flatMap(List::stream)
                    .filter(n -> is(n, shape))
                    .toList();
        }
    }
}
