package io.upline.plan.reading;

import io.upline.fact.Fact;
import io.upline.plan.Ladder;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionReader;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Sequence;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a ladder of a list of ranks, or of a map that says how it moves. */
final class LadderReader {

    private final ConditionReader conditions;
    private final Problems problems;

    LadderReader(Problems problems, ConditionReader conditions) {
        this.problems = problems;
        this.conditions = conditions;
    }

    Ladder read(Node node) {
        if (node instanceof Sequence list) {
            return new Ladder(ranks(list), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
        }
        Mapping map = Values.map(node);
        List<Ladder.Rank> ranks = new ArrayList<>();
        for (String name : Values.texts(map, "assigned")) {
            ranks.add(new Ladder.Rank(name, Condition.ALWAYS, true, 0));
        }
        map.get("ladder").ifPresent(list -> ranks.addAll(ranks((Sequence) list)));
        if (map.has("from") && map.has("ladder")) {
            problems.error(ProblemCode.CONFLICTING_KEYS, map, Fact.of("problem.ranksFromLadder"));
        }
        if (map.has("from") && (map.has("upAtMost") || map.has("downAtMost"))) {
            problems.error(ProblemCode.CONFLICTING_KEYS, map, Fact.of("problem.ranksFromMoves"));
        }
        return new Ladder(
                ranks,
                whole(map, "upAtMost"),
                whole(map, "downAtMost"),
                map.get("from").map(Values::text));
    }

    /** Where the ranks of a ladder are named, lowest first. */
    static List<Node> namesIn(Node ladder) {
        if (ladder instanceof Mapping map) {
            List<Node> names = new ArrayList<>();
            map.get("assigned").ifPresent(a -> names.addAll(Values.items(a)));
            map.get("ladder").ifPresent(l -> names.addAll(namesIn(l)));
            return names;
        }
        List<Node> names = new ArrayList<>();
        for (Node rank : Values.items(ladder)) {
            if (rank instanceof Mapping map) {
                map.get("name").ifPresent(names::add);
            }
        }
        return names;
    }

    private List<Ladder.Rank> ranks(Sequence list) {
        return list.items().stream().map(Values::map).map(this::rank).toList();
    }

    private Ladder.Rank rank(Mapping map) {
        boolean assigned = Values.flag(map, "assigned");
        if (assigned && map.has("needs")) {
            problems.error(ProblemCode.CONFLICTING_KEYS, map, Fact.of("problem.assignedNeeds"));
        }
        return new Ladder.Rank(
                Values.text(map, "name"), conditions.at(map, "needs"), assigned, Values.whole(map, "grace", 0));
    }

    private static OptionalInt whole(Mapping map, String key) {
        return map.has(key) ? OptionalInt.of(Values.whole(map, key, 0)) : OptionalInt.empty();
    }
}
