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
        RateTable.Unit unit = amounts ? RateTable.Unit.AMOUNTS : RateTable.Unit.RATES;
        RateTable table = read(values.get(), unit, bonus.get("by"), bonus.get("deeper"));
        boolean slices = Values.flag(bonus, "slices");
        RateTable.Whose whose = Values.word(RateTable.Whose.class, bonus, "whose", RateTable.Whose.PAYEE);
        return new RateTable(unit, table.by(), whose, slices, table.rows());
    }

    /** A table of amounts for all or by rank. */
    public RateTable byRank(Node values) {
        return read(values, RateTable.Unit.AMOUNTS, Optional.empty(), Optional.empty());
    }

    /** A table of values: its rows picked by what {@code by} says, with the value of deeper levels. */
    public RateTable read(Node values, RateTable.Unit unit, Optional<Node> by, Optional<Node> deeper) {
        RateTable.By picks = by.map(this::by)
                .orElseGet(() -> values instanceof Mapping
                        ? new RateTable.By.OfLadder(Condition.LadderName.RANK)
                        : new RateTable.By.Everybody());
        List<RateTable.Row> rows = switch (values) {
            case Mapping map -> rows(map, picks, unit, deeper);
            case Sequence list when picks instanceof RateTable.By.OfPlace -> places(list, unit);
            case Sequence _, Scalar _ -> {
                if (by.isPresent()) {
                    problems.error(ProblemCode.WRONG_FORM, values, Fact.of("problem.byWithoutRows"));
                }
                yield List.of(row("", 0, values, unit, deeper));
            }
        };
        return new RateTable(unit, picks, RateTable.Whose.PAYEE, false, rows);
    }

    private RateTable.By by(Node node) {
        if (node instanceof Mapping map) {
            return new RateTable.By.OfPlace(Values.text(map, "place"));
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

    private List<RateTable.Row> rows(Mapping map, RateTable.By by, RateTable.Unit unit, Optional<Node> deeper) {
        return switch (by) {
            case RateTable.By.OfLadder ladder -> ofLadder(map, ladder.ladder(), unit, deeper);
            case RateTable.By.OfPackage _, RateTable.By.Everybody _ ->
                map.entries().stream()
                        .map(e -> row(e.key().text(), 0, e.value(), unit, deeper))
                        .toList();
            case RateTable.By.OfVolume _, RateTable.By.OfBase _, RateTable.By.OfMatched _, RateTable.By.OfPlace _ ->
                brackets(map, unit, deeper);
        };
    }

    private List<RateTable.Row> ofLadder(
            Mapping map, Condition.LadderName ladder, RateTable.Unit unit, Optional<Node> deeper) {
        Names.Kind kind = ladder == Condition.LadderName.RANK ? Names.Kind.RANK : Names.Kind.GRADE;
        List<String> order = names.all(Set.of(kind));
        List<RateTable.Row> rows = new ArrayList<>();
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
            rows.add(row(name, 0, entry.value(), unit, deeper));
        }
        rows.sort(Comparator.comparingInt(r -> order.indexOf(r.key())));
        return rows;
    }

    private List<RateTable.Row> brackets(Mapping map, RateTable.Unit unit, Optional<Node> deeper) {
        List<RateTable.Row> rows = new ArrayList<>();
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
            rows.add(
                    row("", from, entry.value(), unit, deeper.filter(d -> !(d instanceof Mapping) || keyed(d, entry))));
            before = entry;
        }
        return rows;
    }

    private static boolean keyed(Node deeper, Entry entry) {
        return Values.map(deeper).has(entry.key().text());
    }

    private List<RateTable.Row> places(Sequence list, RateTable.Unit unit) {
        List<RateTable.Row> rows = new ArrayList<>();
        for (Node item : list.items()) {
            rows.add(row("", 100L * (rows.size() + 1), item, unit, Optional.empty()));
        }
        return rows;
    }

    private RateTable.Row row(String key, long from, Node value, RateTable.Unit unit, Optional<Node> deeper) {
        if (value instanceof Scalar) {
            return new RateTable.Row(key, from, List.of(), rate(value, unit));
        }
        List<Rate> levels = Values.items(value).stream().map(v -> rate(v, unit)).toList();
        return new RateTable.Row(key, from, levels, deeper(key, from, unit, deeper));
    }

    private Rate deeper(String key, long from, RateTable.Unit unit, Optional<Node> deeper) {
        Optional<Node> value = deeper;
        if (deeper.isPresent() && deeper.get() instanceof Mapping map) {
            value = map.entries().stream()
                    .filter(e ->
                            key.isEmpty() ? sameBound(e, from) : e.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
        return value.map(v -> {
                    Shape shape =
                            unit == RateTable.Unit.RATES ? new Shape.Percent(100_000) : new Shape.Decimal(8, false);
                    int errors = problems.errors();
                    ScalarCheck.check((Scalar) v, shape, "deeper", names, problems);
                    return problems.errors() > errors ? Rate.ZERO : rate(v, unit);
                })
                .orElse(Rate.ZERO);
    }

    private static boolean sameBound(Entry entry, long from) {
        return entry.key().text().matches("[0-9]+(\\.[0-9]{1,2})?") && Values.centi(entry.key()) == from;
    }

    private Rate rate(Node value, RateTable.Unit unit) {
        Rate rate = Values.rate(value);
        if (unit == RateTable.Unit.RATES && rate.compareTo(Rate.ONE) > 0) {
            problems.lint(ProblemCode.RATE_OVER_100, value, Fact.of("problem.rateOver100", "rate", value.form()));
        }
        return rate;
    }
}
