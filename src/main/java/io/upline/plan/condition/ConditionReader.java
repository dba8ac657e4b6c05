package io.upline.plan.condition;

import io.upline.fact.Fact;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Entry;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Makes conditions of maps that have passed their shape's check. */
public final class ConditionReader {

    private final Problems problems;
    private final int digits;
    private final NamedConditions named;
    private final Set<String> columns;

    /**
     * Reads conditions that may use these names; sums of money are in minor units of a currency with this many digits.
     *
     * @param columns names of volumes and measures: in a posted plan one may be called by what is a word of the language since
     */
    public ConditionReader(Problems problems, int digits, NamedConditions named, Set<String> columns) {
        this.problems = problems;
        this.digits = digits;
        this.named = named;
        this.columns = Set.copyOf(columns);
    }

    /** Reads the conditions that have a name, also those that are never used. */
    public List<Condition.Named> named() {
        named.names().forEach(name -> named.know(name, this::read));
        return named.all();
    }

    /** The condition under a key; {@link Condition#ALWAYS} when it is not there. */
    public Condition at(Mapping parent, String key) {
        return parent.get(key).map(this::read).orElse(Condition.ALWAYS);
    }

    /** A map or a list in which everything must hold, or the name of a condition. */
    public Condition read(Node node) {
        List<Condition> all = switch (node) {
            case Scalar name -> List.of(named.of(name.text(), name, this::read));
            case Node.Sequence list -> list.items().stream().map(this::read).toList();
            case Mapping map -> map.entries().stream().map(this::entry).toList();
        };
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    private Condition entry(Entry entry) {
        Node value = entry.value();
        String name = entry.key().text();
        return switch (problems.posted() && columns.contains(name) ? "" : name) {
            case "all" ->
                new Condition.All(Values.items(value).stream().map(this::read).toList());
            case "any" ->
                new Condition.Any(Values.items(value).stream().map(this::read).toList());
            case "not" -> new Condition.Not(read(value));
            case "legs" -> legs(Values.map(value));
            case "sponsored" -> sponsored(Values.map(value));
            case "customers" ->
                new Condition.Customers(Values.whole(Values.map(value), "count", 1), at(Values.map(value), "are"));
            case "share" -> share(Values.map(value));
            case "rank" -> holds(Condition.LadderName.RANK, value);
            case "grade" -> holds(Condition.LadderName.GRADE, value);
            case "joinedWithin" -> joinedWithin(Values.map(value));
            case "earned" ->
                new Condition.Earned(
                        Values.texts(Values.map(value), "of"),
                        Values.minor(Values.need(Values.map(value), "atLeast"), digits));
            case "met" -> met(Values.map(value));
            case "status" ->
                new Condition.HasStatus(Values.items(value).stream()
                        .map(v -> Values.word(MemberStatus.class, Values.text(v)))
                        .toList());
            case "kind" -> new Condition.IsKind(Values.word(MemberKind.class, Values.text(value)));
            case "package" ->
                new Condition.HasPackage(
                        Values.items(value).stream().map(Values::text).toList());
            case "attribute" -> attributes(Values.map(value));
            default -> volume(entry.key().text(), value);
        };
    }

    private Condition met(Mapping map) {
        if (!map.has("times") && !map.has("inARow")) {
            problems.error(ProblemCode.MISSING_KEY, map, Fact.of("problem.metUnbounded"));
        }
        int inARow = Values.whole(map, "inARow", 1);
        int times = Values.whole(map, "times", inARow);
        int of = Values.whole(map, "of", 2);
        if (times > of || inARow > times) {
            Fact contradiction = Fact.of("problem.metTooOften", "times", times, "of", of, "inARow", inARow);
            problems.error(ProblemCode.CONFLICTING_KEYS, map, contradiction);
        }
        Node name = Values.need(map, "condition");
        Condition what = named.of(Values.text(name), name, this::read);
        return new Condition.Met(
                Values.text(name), what instanceof Condition.Named known ? known.of() : what, times, of, inARow);
    }

    private Condition attributes(Mapping map) {
        if (map.entries().isEmpty()) {
            problems.error(ProblemCode.WRONG_FORM, map, Fact.of("problem.emptyList", "key", "attribute"));
        }
        List<Condition> all = map.entries().stream()
                .<Condition>map(each -> new Condition.HasAttribute(
                        each.key().text(),
                        Values.items(each.value()).stream().map(Values::text).toList()))
                .toList();
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    private Condition volume(String name, Node value) {
        if (value instanceof Scalar) {
            return new Condition.VolumeAtLeast(name, Values.centi(value), Optional.empty());
        }
        Mapping map = Values.map(value);
        return new Condition.VolumeAtLeast(name, Values.centi(Values.need(map, "atLeast")), legCap(map));
    }

    /** The leg cap that the keys {@code perLeg}, {@code perLegOfTotal} and {@code own} make. */
    public Optional<Condition.LegCap> legCap(Mapping map) {
        if (map.has("perLeg") && map.has("perLegOfTotal")) {
            problems.error(ProblemCode.CONFLICTING_KEYS, map, Fact.of("problem.perLegTwice"));
        }
        if (!map.has("perLeg") && !map.has("perLegOfTotal") && !map.has("own")) {
            return Optional.empty();
        }
        boolean ofTotal = map.has("perLegOfTotal");
        return Optional.of(new Condition.LegCap(
                ofTotal ? Condition.CapBasis.TOTAL : Condition.CapBasis.REQUIREMENT,
                Values.rate(map, ofTotal ? "perLegOfTotal" : "perLeg"),
                Values.rate(map, "own")));
    }

    private Condition legs(Mapping map) {
        onlyOfVolumes(map);
        if (!map.has("of")) {
            need(map, "count");
            boolean head = map.has("head");
            return new Condition.LegsHave(
                    Values.whole(map, "count", 1),
                    head ? Condition.Where.HEAD : Condition.Where.SOMEBODY,
                    at(map, head ? "head" : "has"),
                    Values.text(map, "tree", GivenTree.SPONSOR));
        }
        need(map, "atLeast");
        if (map.has("tree")) {
            problems.error(ProblemCode.CONFLICTING_KEYS, map, Fact.of("problem.legsTree"));
        }
        List<Node> written = Values.items(map, "atLeast");
        List<Long> least = new ArrayList<>(written.stream().map(Values::centi).toList());
        if (map.has("count") && least.size() == 1) {
            int count = Values.whole(map, "count", 1);
            least = new ArrayList<>(Collections.nCopies(Math.min(count, 1000), least.getFirst()));
        }
        descends(written);
        return new Condition.LegVolumes(Values.text(map, "of"), least, others(map));
    }

    /** All other legs together; in which order the minimums are met decides money, and is asked for. */
    private Optional<Condition.OtherLegs> others(Mapping map) {
        if (map.has("others") && !map.has("order")) {
            problems.error(ProblemCode.MISSING_SWITCH, map, Fact.of("problem.legsOrder"));
        }
        boolean any = Values.text(map, "order", "given").equals("any");
        return Values.centi(map, "others").map(centi -> new Condition.OtherLegs(centi, any));
    }

    private void onlyOfVolumes(Mapping map) {
        for (String key : List.of("others", "order")) {
            boolean is = map.has(key) && !(map.has("of") && map.has("others"));
            if (is) {
                problems.error(
                        ProblemCode.CONFLICTING_KEYS, Values.need(map, key), Fact.of("problem.legsNotOf", "key", key));
            }
        }
    }

    private void descends(List<Node> written) {
        for (int i = 1; i < written.size(); i++) {
            if (Values.centi(written.get(i)) > Values.centi(written.get(i - 1))) {
                problems.error(
                        ProblemCode.BRACKETS,
                        written.get(i),
                        Fact.of(
                                "problem.legsDescend",
                                "is",
                                written.get(i).form(),
                                "before",
                                written.get(i - 1).form()));
            }
        }
    }

    private void need(Mapping map, String key) {
        if (!map.has(key)) {
            problems.error(ProblemCode.MISSING_KEY, map, Fact.of("problem.legsLack", "key", key));
        }
    }

    private Condition sponsored(Mapping map) {
        return new Condition.Sponsored(
                Values.whole(map, "count", 1),
                at(map, "are"),
                map.get("inLegsOf").map(Values::text));
    }

    private Condition share(Mapping map) {
        if (!map.has("atLeast") && !map.has("atMost")) {
            problems.error(ProblemCode.MISSING_KEY, map, Fact.of("problem.shareUnbounded"));
        }
        return new Condition.Share(
                Values.text(map, "part"),
                Values.text(map, "of"),
                Values.rate(map, "atLeast"),
                Values.rate(map, "atMost"));
    }

    private Condition holds(Condition.LadderName ladder, Node value) {
        if (value instanceof Scalar) {
            return new Condition.HoldsRank(ladder, Values.text(value), false, new Condition.Held.Now());
        }
        Mapping map = Values.map(value);
        boolean exactly = map.has("is");
        if (map.has("held") && map.has("periods")) {
            problems.error(ProblemCode.CONFLICTING_KEYS, map, Fact.of("problem.heldTwice"));
        }
        Condition.Held held = map.has("periods")
                ? new Condition.Held.Periods(Values.whole(map, "periods", 1))
                : switch (Values.text(map, "held", "now")) {
                    case "ever" -> new Condition.Held.Ever();
                    case "lastPeriod" -> new Condition.Held.LastPeriod();
                    default -> new Condition.Held.Now();
                };
        return new Condition.HoldsRank(ladder, Values.text(map, exactly ? "is" : "atLeast"), exactly, held);
    }

    private Condition joinedWithin(Mapping map) {
        return new Condition.JoinedWithin(
                map.get("days").map(days -> DaysOfJoining.read(days, problems)), whole(map, "periods"));
    }

    private static OptionalInt whole(Mapping map, String key) {
        return Stream.ofNullable(map.get(key).orElse(null))
                .mapToInt(Values::whole)
                .findFirst();
    }
}
