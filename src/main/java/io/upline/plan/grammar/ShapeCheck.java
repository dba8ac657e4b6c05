package io.upline.plan.grammar;

import io.upline.fact.Fact;
import io.upline.plan.yaml.Nearest;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Entry;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.Node.Sequence;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Checks a piece of YAML against its shape: keys, forms, words, numbers, names. Finds everything in one walk. */
public final class ShapeCheck {

    /** Keys of a job, which people look for in its plan. */
    private static final Set<String> OF_JOB = Set.of("startsOn", "decidedBy", "schedule", "outbox");

    private final Map<String, Shape> named;
    private final Names names;
    private final Problems problems;

    /** Checks against shapes of which those in {@code named} are called by name. */
    public ShapeCheck(Map<String, Shape> named, Names names, Problems problems) {
        this.named = named;
        this.names = names;
        this.problems = problems;
    }

    /** Notes what is wrong with the node; {@code where} is the key under which it stands. */
    public void check(Node node, Shape shape, String where) {
        switch (shape) {
            case Shape.Named(String name) -> check(node, Objects.requireNonNull(named.get(name)), where);
            case Shape.ByForm forms -> byForm(node, forms, where);
            case Shape.ListOf list -> list(node, list, where);
            case Shape.Keys keys -> map(node, keys, where);
            case Shape.Variants variants -> variants(node, variants, where);
            default -> {
                if (node instanceof Scalar scalar) {
                    ScalarCheck.check(scalar, shape, where, names, problems);
                } else {
                    wrongForm(node, Fact.of("meant.single"), where);
                }
            }
        }
    }

    private void byForm(Node node, Shape.ByForm forms, String where) {
        Optional<Shape> shape = switch (node) {
            case Scalar _ -> forms.scalar();
            case Sequence _ -> forms.list();
            case Mapping _ -> forms.map();
        };
        if (shape.isPresent()) {
            check(node, shape.get(), where);
        } else {
            List<Fact> meant = new ArrayList<>();
            forms.scalar().ifPresent(_ -> meant.add(Fact.of("meant.single")));
            forms.list().ifPresent(_ -> meant.add(Fact.of("meant.list")));
            forms.map().ifPresent(_ -> meant.add(Fact.of("meant.map")));
            wrongForm(node, Fact.of("meant.oneOf", "forms", meant), where);
        }
    }

    private void list(Node node, Shape.ListOf list, String where) {
        if (!(node instanceof Sequence sequence)) {
            wrongForm(node, Fact.of("meant.list"), where);
            return;
        }
        if (sequence.items().isEmpty()) {
            problems.error(ProblemCode.WRONG_FORM, node, Fact.of("problem.emptyList", "key", where));
        }
        sequence.items().forEach(item -> check(item, list.item(), where));
    }

    private void variants(Node node, Shape.Variants variants, String where) {
        if (!(node instanceof Mapping mapping)) {
            wrongForm(node, Fact.of("meant.map"), where);
            return;
        }
        Optional<Node> kind = mapping.get("kind");
        if (kind.isEmpty()) {
            missing(mapping, "kind", variants.title(), ProblemCode.MISSING_KEY);
            return;
        }
        Shape.Keys keys = kind.get() instanceof Scalar s ? variants.byKind().get(s.text()) : null;
        if (keys == null) {
            String typed = kind.get() instanceof Scalar s ? s.text() : "";
            problems.error(
                    ProblemCode.UNKNOWN_WORD,
                    kind.get(),
                    Fact.of(
                            "problem.unknownKind",
                            "is",
                            kind.get().form(),
                            "remedy",
                            Nearest.remedy(typed, variants.byKind().keySet())));
            return;
        }
        map(node, keys, keys.title());
    }

    private void map(Node node, Shape.Keys keys, String where) {
        if (!(node instanceof Mapping mapping)) {
            wrongForm(node, Fact.of("meant.map"), where);
            return;
        }
        for (Entry entry : mapping.entries()) {
            entry(entry, keys);
        }
        for (Shape.MapKey key : keys.keys()) {
            boolean must = switch (key.need()) {
                case OPTIONAL -> false;
                case REQUIRED, SWITCH -> true;
                case LATER_SWITCH -> !problems.posted();
            };
            if (must && !mapping.has(key.name())) {
                missing(
                        mapping,
                        key.name(),
                        keys.title(),
                        key.need() == Shape.Need.REQUIRED ? ProblemCode.MISSING_KEY : ProblemCode.MISSING_SWITCH);
            }
        }
        for (List<String> group : keys.oneOf()) {
            oneOf(mapping, group, keys.title());
        }
    }

    private void entry(Entry entry, Shape.Keys keys) {
        String name = entry.key().text();
        for (Shape.MapKey key : keys.keys()) {
            if (key.name().equals(name) && !isOlder(keys, name)) {
                check(entry.value(), key.shape(), name);
                return;
            }
        }
        if (keys.open().isPresent()) {
            Shape.Open open = keys.open().get();
            if (open.kinds().isEmpty() || names.knows(open.kinds(), name, entry.key())) {
                check(entry.value(), open.value(), name);
                return;
            }
        }
        List<String> known =
                new ArrayList<>(keys.keys().stream().map(Shape.MapKey::name).toList());
        keys.open().ifPresent(open -> known.addAll(names.all(open.kinds())));
        problems.error(
                ProblemCode.UNKNOWN_KEY,
                entry.key(),
                Fact.of(
                        "problem.unknownKey",
                        "key",
                        name,
                        "title",
                        keys.title(),
                        "remedy",
                        OF_JOB.contains(name) && keys.title().equals("a plan")
                                ? Fact.of("meant.ofJob", "key", name)
                                : Nearest.remedy(name, known)));
    }

    /** Whether a posted plan calls a column by what is a word of the language only since. */
    private boolean isOlder(Shape.Keys keys, String name) {
        return problems.posted()
                && keys.open().isPresent()
                && !keys.open().get().kinds().isEmpty()
                && names.all(keys.open().get().kinds()).contains(name);
    }

    private void oneOf(Mapping mapping, List<String> group, String title) {
        List<String> there = group.stream().filter(mapping::has).toList();
        if (there.isEmpty()) {
            problems.error(
                    ProblemCode.MISSING_KEY, mapping, Fact.of("problem.noneOfKeys", "title", title, "keys", group));
        } else if (there.size() > 1) {
            problems.error(
                    ProblemCode.CONFLICTING_KEYS,
                    mapping,
                    Fact.of("problem.excludingKeys", "title", title, "keys", there));
        }
    }

    private void missing(Mapping mapping, String key, String title, ProblemCode code) {
        Object name = mapping.get("name").map(n -> (Object) n.form()).orElse("");
        problems.error(
                code,
                mapping,
                Fact.of(
                        code == ProblemCode.MISSING_SWITCH ? "problem.missingSwitch" : "problem.missingKey",
                        "title",
                        title,
                        "name",
                        name,
                        "key",
                        key));
    }

    private void wrongForm(Node node, Fact meant, String where) {
        problems.error(
                ProblemCode.WRONG_FORM,
                node,
                Fact.of("problem.wrongForm", "key", where, "is", node.form(), "meant", meant));
    }
}
