package io.upline.plan.reading;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape.MapKey;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A file that is no plan, told by its keys, so that one sentence says so instead of one for each key that a plan lacks. */
public final class OtherFile {

    private static final Set<String> OF_BARE_PLAN = Set.of("name", "bonuses", "volumes", "ranks");
    private static final Set<String> OF_EXAMPLES =
            Set.of("title", "members", "orders", "carried", "previous", "given", "expect", "then", "refused");
    private static final Set<String> OF_JOB = Set.of("startsOn", "decidedBy", "schedule", "outbox");
    private static final int MOST_NAMED = 5;

    private OtherFile() {}

    /** What a file is that was given as a plan; empty where it is one, or nearly. */
    static Optional<Fact> insteadOfPlan(Node root, String file) {
        if (root instanceof Mapping map && isExamples(map)) {
            return Optional.of(Fact.of("problem.fileOfExamples", "file", file));
        }
        return insteadOfEither(root);
    }

    /** What a file is that was given as a plan or as examples for one; empty where it is one of them, or nearly. */
    public static Optional<Fact> insteadOfEither(Node root) {
        if (!(root instanceof Mapping map) || hasAny(map, OF_BARE_PLAN) || isExamples(map)) {
            return Optional.empty();
        }
        if (map.has("company")) {
            return Optional.of(Fact.of("problem.fileOfCompany"));
        }
        Optional<Node> plan = map.get("plan");
        if (hasAny(map, OF_JOB) || plan.isPresent()) {
            String name = plan.orElse(null) instanceof Node.Scalar scalar ? scalar.text() : "";
            return Optional.of(Fact.of("problem.fileOfJob", "plan", name));
        }
        Set<String> known =
                Set.copyOf(PlanGrammar.PLAN.keys().stream().map(MapKey::name).toList());
        List<String> keys = keys(map).toList();
        return keys.isEmpty() || hasAny(map, known)
                ? Optional.empty()
                : Optional.of(Fact.of(
                        "problem.noPlan",
                        "keys",
                        keys.subList(0, Math.min(MOST_NAMED, keys.size())),
                        "more",
                        keys.size() > MOST_NAMED ? keys.size() - MOST_NAMED : ""));
    }

    /** Whether it holds examples for a plan, which may stand in it. */
    private static boolean isExamples(Mapping map) {
        return map.has("plan")
                && !hasAny(map, OF_BARE_PLAN)
                && (hasAny(map, OF_EXAMPLES) || map.get("plan").orElseThrow() instanceof Mapping);
    }

    private static boolean hasAny(Mapping map, Set<String> keys) {
        return keys(map).anyMatch(keys::contains);
    }

    private static Stream<String> keys(Mapping map) {
        return map.entries().stream().map(entry -> entry.key().text());
    }
}
