package io.upline.plan.condition;

import io.upline.fact.Fact;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The conditions to which a plan gives a name. Each is read once, when it is first asked for. One that needs itself is refused, and so are
 * names within names that come to more than anybody could look through: a few lines can write a condition of millions of parts.
 */
public final class NamedConditions {

    /** How many parts all uses of names may come to. */
    static final int MOST_PARTS = 100_000;

    /** How many names may stand one within the other. */
    static final int MOST_DEEP = 40;

    private final Problems problems;
    private final Map<String, Node> written = new LinkedHashMap<>();
    private final Map<String, Condition> known = new HashMap<>();
    private final Map<String, Long> parts = new HashMap<>();
    private final Map<String, Integer> deep = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private final Set<String> uses = new HashSet<>();
    private long used;
    private boolean isTooMuch;

    /** Starts without names. */
    public NamedConditions(Problems problems) {
        this.problems = problems;
    }

    /** Takes a name and where its meaning is written. */
    public void define(String name, Node meaning) {
        written.put(name, meaning);
    }

    /** The conditions that have a name, in the order of the file. */
    public List<Condition.Named> all() {
        List<Condition.Named> all = new ArrayList<>();
        written.keySet().forEach(name -> {
            if (known.get(name) instanceof Condition.Named named) {
                all.add(named);
            }
        });
        return all;
    }

    /** The names whose meaning is written, in the order of the file. */
    List<String> names() {
        return List.copyOf(written.keySet());
    }

    /** The names that are used nowhere, in the order of the file. */
    public List<String> unused() {
        return written.keySet().stream().filter(name -> !uses.contains(name)).toList();
    }

    /** Reads a meaning, though it may never be used. */
    void know(String name, Function<Node, Condition> reader) {
        if (!known.containsKey(name)) {
            read(name, Objects.requireNonNull(written.get(name)), reader);
        }
    }

    /** The condition that a name stands for where it is used; a name whose meaning cannot be read stands for no condition. */
    Condition of(String name, Node at, Function<Node, Condition> reader) {
        uses.add(name);
        if (open.contains(name)) {
            List<Fact> path = open.subList(open.indexOf(name), open.size()).stream()
                    .map(each -> Fact.of("meant.condition", "name", each))
                    .toList();
            problems.error(
                    ProblemCode.CYCLE, at, Fact.of("problem.conditionCycle", "path", path, "first", path.getFirst()));
            return Condition.ALWAYS;
        }
        if (!written.containsKey(name)) {
            return Condition.ALWAYS;
        }
        know(name, reader);
        used += open.isEmpty() ? parts.getOrDefault(name, 1L) : 0;
        if (used > MOST_PARTS && !isTooMuch) {
            isTooMuch = true;
            tooLarge(name, at);
        }
        return known.getOrDefault(name, Condition.ALWAYS);
    }

    private void read(String name, Node meaning, Function<Node, Condition> reader) {
        open.add(name);
        Condition condition = reader.apply(meaning);
        open.remove(name);
        long size = 1 + parts(condition);
        int depth = 1 + deep(condition);
        if (size > MOST_PARTS || depth > MOST_DEEP) {
            tooLarge(name, meaning);
            known.put(name, Condition.ALWAYS);
            return;
        }
        parts.put(name, size);
        deep.put(name, depth);
        known.put(name, condition.equals(Condition.ALWAYS) ? condition : new Condition.Named(name, condition));
    }

    private void tooLarge(String name, Node at) {
        problems.error(
                ProblemCode.TOO_LARGE,
                at,
                Fact.of("problem.conditionTooLarge", "name", name, "parts", MOST_PARTS, "deep", MOST_DEEP));
    }

    private long parts(Condition condition) {
        return condition instanceof Condition.Named named
                ? parts.getOrDefault(named.name(), 1L)
                : 1
                        + Condition.inside(condition).stream()
                                .mapToLong(this::parts)
                                .sum();
    }

    private int deep(Condition condition) {
        return condition instanceof Condition.Named named
                ? deep.getOrDefault(named.name(), 1)
                : Condition.inside(condition).stream()
                        .mapToInt(this::deep)
                        .max()
                        .orElse(0);
    }
}
