package io.upline.plan.table;

import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.grammar.Grammar;
import io.upline.plan.grammar.Names;
import io.upline.plan.grammar.ScalarCheck;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Nearest;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Entry;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.Node.Sequence;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the one table of rates, amounts, shares and limits. */
public final class TableReader {

    private final Names names;
    private final Problems problems;

    /** Reads tables of a plan with these names and notes what contradicts itself. */
    public TableReader(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The table of a bonus: {@code rates} or {@code amounts}, with {@code by}, {@code whose}, {@code slices}, {@code deeper}. */
    public RateTable ofBonus(Mapping bonus) {
        boolean amounts = bonus.has("amounts");
        Optional<Node> values = bonus.get(amounts ? "amounts" : "rates");
        if (values.isEmpty()) {
            return RateTable.NONE;
        }
        return ofBonus(values.get(), bonus, amounts ? RateTable.Unit.AMOUNTS : RateTable.Unit.RATES);
    }

    /** The table of a bonus's shares, with {@code by}, {@code whose}, {@code slices}. */
    public RateTable shares(Node values, Mapping bonus) {
        return ofBonus(values, bonus, RateTable.Unit.AMOUNTS);
    }

    private RateTable ofBonus(Node values, Mapping bonus, RateTable.Unit unit) {
        RateTable table = made(values, unit, bonus.get("by"), bonus.get("deeper"));
        boolean slices = Values.flag(bonus, "slices");
        RateTable.Whose whose = Values.word(RateTable.Whose.class, bonus, "whose", RateTable.Whose.PAYEE);
        if (whose == RateTable.Whose.PAYEE) {
            refuseSameKeys(table, bonus.get("by"));
        }
        return new RateTable(unit, table.by(), whose, slices, table.rows());
    }

    /** A table of amounts for all or by rank. */
    public RateTable byRank(Node values) {
        return read(values, RateTable.Unit.AMOUNTS, Optional.empty(), Optional.empty());
    }

    /** A table of values: its rows picked by what {@code by} says, with the value of deeper levels. */
    public RateTable read(Node values, RateTable.Unit unit, Optional<Node> by, Optional<Node> deeper) {
        RateTable table = made(values, unit, by, deeper);
        refuseSameKeys(table, by);
        return table;
    }

    /** Two keys of one member are two; the same key of the payee and of the source are two as well. */
    private void refuseSameKeys(RateTable table, Optional<Node> by) {
        if (table.by() instanceof RateTable.By.OfTwo two && two.first().equals(two.second())) {
            by.ifPresent(node -> problems.error(
                    ProblemCode.CONFLICTING_KEYS, Values.items(node).getLast(), Fact.of("problem.sameKeys")));
        }
    }

    private RateTable made(Node values, RateTable.Unit unit, Optional<Node> by, Optional<Node> deeper) {
        RateTable.By picks = by.map(this::by)
                .orElseGet(() -> values instanceof Mapping
                        ? new RateTable.By.OfLadder(Condition.LadderName.RANK)
                        : new RateTable.By.Everybody());
        List<RateTable.Row> rows = switch (values) {
            case Mapping map when picks instanceof RateTable.By.OfTwo two -> ofTwo(map, two, unit, deeper);
            case Mapping map ->
                listed(map, picks).stream()
                        .map(l -> row(RateTable.Group.ONLY, l, oneKey(l.value), unit, deeperAt(l, deeper)))
                        .toList();
            case Sequence list when picks instanceof RateTable.By.OfPlace -> places(list, unit);
            case Sequence _, Scalar _ -> {
                if (by.isPresent()) {
                    problems.error(ProblemCode.WRONG_FORM, values, Fact.of("problem.byWithoutRows"));
                }
                Listed all = new Listed("", 0, values, "");
                yield List.of(row(RateTable.Group.ONLY, all, values, unit, deeperAt(all, deeper)));
            }
        };
        return new RateTable(unit, picks, RateTable.Whose.PAYEE, false, rows);
    }

    private RateTable.By by(Node node) {
        return switch (node) {
            case Mapping map when map.has("place") -> new RateTable.By.OfPlace(Values.text(map, "place"));
            case Mapping _, Scalar _ -> key(node);
            case Sequence list
            when list.items().size() != 2 -> {
                problems.error(ProblemCode.WRONG_FORM, node, Fact.of("problem.twoKeys"));
                yield key(list.items().getFirst());
            }
            case Sequence list -> two(list.items().get(0), list.items().get(1));
        };
    }

    private RateTable.By two(Node first, Node second) {
        RateTable.By.Key inner = key(second);
        if (!(key(first) instanceof RateTable.By.OfMember outer)) {
            problems.error(ProblemCode.CONFLICTING_KEYS, first, Fact.of("problem.firstKey"));
            return new RateTable.By.OfTwo(new RateTable.By.OfPackage(), inner);
        }
        return new RateTable.By.OfTwo(outer, inner);
    }

    private static RateTable.By.Key key(Node node) {
        if (node instanceof Mapping map) {
            return map.has("soFar")
                    ? new RateTable.By.OfSoFar(Values.text(map, "soFar"))
                    : new RateTable.By.OfAttribute(Values.text(map, "attribute"));
        }
        return switch (Values.text(node)) {
            case "rank" -> new RateTable.By.OfLadder(Condition.LadderName.RANK);
            case "grade" -> new RateTable.By.OfLadder(Condition.LadderName.GRADE);
            case "package" -> new RateTable.By.OfPackage();
            case "base" -> new RateTable.By.OfBase();
            case "matched" -> new RateTable.By.OfMatched();
            default -> new RateTable.By.OfVolume(Values.text(node));
        };
    }

    /** What stands at a key of a table: its name or lower bound, and how it is typed. */
    private record Listed(String name, long fromCenti, Node value, String typed) {}

    /** The entries of a map in the order of the rows. */
    private List<Listed> listed(Mapping map, RateTable.By by) {
        return switch (by) {
            case RateTable.By.OfLadder ladder -> ofLadder(map, ladder.ladder());
            case RateTable.By.OfPackage _, RateTable.By.OfAttribute _, RateTable.By.Everybody _, RateTable.By.OfTwo _ ->
                map.entries().stream().map(TableReader::named).toList();
            case RateTable.By.OfVolume _,
                    RateTable.By.OfSoFar _,
                    RateTable.By.OfBase _,
                    RateTable.By.OfMatched _,
                    RateTable.By.OfPlace _ -> brackets(map);
        };
    }

    private static Listed named(Entry entry) {
        return new Listed(entry.key().text(), 0, entry.value(), entry.key().text());
    }

    /** The rows of two keys: those of each value of the first, or the one that stands there for all. */
    private List<RateTable.Row> ofTwo(Mapping map, RateTable.By.OfTwo two, RateTable.Unit unit, Optional<Node> deeper) {
        List<Listed> groups = new ArrayList<>(listed(map, two.first()));
        if (two.first() instanceof RateTable.By.OfPackage) {
            groups.sort(Comparator.comparing(group -> group.name.equals(RateTable.By.OTHER)));
        }
        List<RateTable.Row> rows = new ArrayList<>();
        for (Listed group : groups) {
            RateTable.Group under = new RateTable.Group(group.name, group.fromCenti);
            Optional<Node> rest = deeperAt(group, deeper);
            if (group.value instanceof Mapping inner) {
                listed(inner, two.second()).forEach(l -> rows.add(row(under, l, oneKey(l.value), unit, rest)));
            } else {
                rows.add(row(under, new Listed("", RateTable.Row.WHATEVER, group.value, ""), group.value, unit, rest));
            }
        }
        return rows;
    }

    /** What a row says, which is no map of further rows. */
    private Node oneKey(Node value) {
        if (value instanceof Mapping) {
            problems.error(ProblemCode.WRONG_FORM, value, Fact.of("problem.rowsInRow"));
            return new Sequence(List.of(), value.line(), value.column());
        }
        return value;
    }

    private List<Listed> ofLadder(Mapping map, Condition.LadderName ladder) {
        Names.Kind kind = ladder == Condition.LadderName.RANK ? Names.Kind.RANK : Names.Kind.GRADE;
        List<String> order = names.all(Set.of(kind));
        List<Listed> rows = new ArrayList<>();
        for (Entry entry : map.entries()) {
            String name = entry.key().text();
            if (!order.contains(name)) {
                problems.error(
                        ProblemCode.UNKNOWN_NAME,
                        entry.key(),
                        Fact.of(
                                "problem.unknownRow",
                                "is",
                                entry.key().form(),
                                "kind",
                                kind.word,
                                "remedy",
                                Nearest.remedy(name, order)));
            }
            rows.add(named(entry));
        }
        rows.sort(Comparator.comparingInt(r -> order.indexOf(r.name)));
        return rows;
    }

    private List<Listed> brackets(Mapping map) {
        List<Listed> rows = new ArrayList<>();
        Entry before = null;
        for (Entry entry : map.entries()) {
            int errors = problems.errors();
            ScalarCheck.check(entry.key(), Grammar.POINTS, "", names, problems);
            if (problems.errors() > errors) {
                continue;
            }
            long from = Values.centi(entry.key());
            if (before != null && from <= Values.centi(before.key())) {
                problems.error(
                        ProblemCode.BRACKETS,
                        entry.key(),
                        Fact.of(
                                "problem.bracketOrder",
                                "is",
                                entry.key().form(),
                                "before",
                                before.key().form()));
            }
            rows.add(new Listed("", from, entry.value(), entry.key().text()));
            before = entry;
        }
        return rows;
    }

    private List<RateTable.Row> places(Sequence list, RateTable.Unit unit) {
        List<RateTable.Row> rows = new ArrayList<>();
        for (Node item : list.items()) {
            Listed place = new Listed("", 100L * (rows.size() + 1), item, "");
            rows.add(row(RateTable.Group.ONLY, place, item, unit, Optional.empty()));
        }
        return rows;
    }

    private RateTable.Row row(
            RateTable.Group group, Listed at, Node value, RateTable.Unit unit, Optional<Node> deeper) {
        if (value instanceof Scalar) {
            return new RateTable.Row(group, at.name, at.fromCenti, List.of(), rate(value, unit));
        }
        List<Rate> levels = Values.items(value).stream().map(v -> rate(v, unit)).toList();
        return new RateTable.Row(group, at.name, at.fromCenti, levels, deeper(unit, deeper));
    }

    /** What all deeper levels have where a list stands: one value for all rows, or one for each value of the (first) key. */
    private static Optional<Node> deeperAt(Listed at, Optional<Node> deeper) {
        return deeper.flatMap(d -> d instanceof Mapping map ? map.get(at.typed) : deeper);
    }

    private Rate deeper(RateTable.Unit unit, Optional<Node> deeper) {
        return deeper.map(v -> {
                    Shape shape =
                            unit == RateTable.Unit.RATES ? new Shape.Percent(100_000) : new Shape.Decimal(8, false);
                    int errors = problems.errors();
                    ScalarCheck.check((Scalar) v, shape, "deeper", names, problems);
                    return problems.errors() > errors ? Rate.ZERO : rate(v, unit);
                })
                .orElse(Rate.ZERO);
    }

    private Rate rate(Node value, RateTable.Unit unit) {
        Rate rate = Values.rate(value);
        if (unit == RateTable.Unit.RATES && rate.compareTo(Rate.ONE) > 0) {
            problems.lint(ProblemCode.RATE_OVER_100, value, Fact.of("problem.rateOver100", "rate", value.form()));
        }
        return rate;
    }
}
