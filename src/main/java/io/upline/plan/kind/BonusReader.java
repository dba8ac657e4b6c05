package io.upline.plan.kind;

import io.upline.plan.condition.ConditionReader;
import io.upline.plan.grammar.Names;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.TableReader;
import io.upline.plan.volume.Tree;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.Node.Sequence;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes bonuses and caps of maps that have passed their shape's check. */
public final class BonusReader {

    private final Problems problems;
    private final int digits;
    private final ConditionReader conditions;
    private final TableReader tables;

    /** Reads bonuses of a plan with these names; sums of money are in minor units of so many digits. */
    public BonusReader(Names names, Problems problems, int digits) {
        this.problems = problems;
        this.digits = digits;
        this.conditions = new ConditionReader(problems, digits);
        this.tables = new TableReader(names, problems);
    }

    /** The bonus or cap that a map describes; what contradicts itself is noted. */
    public Bonus read(Mapping map) {
        String kind = Values.text(map, "kind");
        RateTable table =
                kind.equals("award") || map.has("rates") || map.has("amounts") ? tables.ofBonus(map) : RateTable.NONE;
        new TableUse(map, table, problems).check();
        return new Bonus(
                Values.text(map, "name"),
                map.get("base").map(Values::text),
                Values.text(map, "tree", kind.equals("binary") ? Tree.PLACEMENT : Tree.SPONSOR),
                conditions.at(map, "needs"),
                conditions.at(map, "sources"),
                Values.word(Bonus.Each.class, map, "each", Bonus.Each.PERIOD),
                levels(map),
                kind.equals("structure") ? endless(table) : table,
                kind(kind, map));
    }

    private BonusKind kind(String kind, Mapping map) {
        return switch (kind) {
            case "percent" -> new BonusKind.Percent();
            case "levels" ->
                new BonusKind.LevelBonus(
                        compression(map),
                        map.has("skipAtMost")
                                ? OptionalInt.of(Values.whole(map, "skipAtMost", 0))
                                : OptionalInt.empty(),
                        blocked(map));
            case "differential" ->
                new BonusKind.Differential(Values.word(BonusKind.Minus.class, Values.text(map, "minus")));
            case "generations" ->
                new BonusKind.GenerationBonus(
                        generations(map), map.get("guarantee").map(g -> Values.minor(g, digits)));
            case "binary" -> binary(map);
            case "matching" -> matching(map);
            case "pool" -> new PoolReader(conditions, tables, problems, digits).pool(map);
            case "award" -> award(map);
            case "structure" -> new BonusKind.Structure(Values.whole(map, "width", 1), conditions.at(map, "are"));
            case "party" -> new BonusKind.Party();
            case "given" ->
                new BonusKind.Given(map.get("from")
                        .map(Values::map)
                        .map(f -> new BonusKind.OtherPlan(
                                Values.text(f, "plan"),
                                Values.texts(f, "bonuses"),
                                Values.word(BonusKind.Paid.class, Values.text(f, "paid")))));
            case "cap" -> cap(map);
            default -> throw new IllegalStateException("no kind " + kind);
        };
    }

    private void conflict(boolean is, Mapping map, String key, String message, String remedy) {
        if (is) {
            problems.error(ProblemCode.CONFLICTING_KEYS, Values.need(map, key), message, remedy);
        }
    }

    private Bonus.Levels levels(Mapping map) {
        if (!map.has("levels")) {
            return Bonus.Levels.FROM_ONE;
        }
        Mapping levels = Values.map(map, "levels");
        int from = Values.whole(levels, "from", 1);
        int to = Values.whole(levels, "to", Integer.MAX_VALUE);
        if (to < from) {
            problems.error(
                    ProblemCode.BRACKETS, levels, "levels end before they begin", "Write from no larger than to");
        }
        return new Bonus.Levels(from, to);
    }

    /** Beyond the list, the list's last. */
    private static RateTable endless(RateTable table) {
        List<RateTable.Row> rows = table.rows().stream()
                .map(r -> r.levels().isEmpty()
                        ? r
                        : new RateTable.Row(
                                r.key(), r.fromCenti(), r.levels(), r.levels().getLast()))
                .toList();
        return new RateTable(table.unit(), table.by(), table.whose(), table.slices(), rows);
    }

    private BonusKind.Compression compression(Mapping map) {
        conflict(
                map.has("skipAtMost") && !Values.text(map, "compression", "").equals("dynamic"),
                map,
                "skipAtMost",
                "nobody is skipped without 'compression: dynamic'",
                "Leave it out, or compress");
        return Values.word(BonusKind.Compression.class, map, "compression", BonusKind.Compression.NONE);
    }

    private static BonusKind.BlockedBy blocked(Mapping map) {
        return Values.word(BonusKind.BlockedBy.class, map, "blockedBy", BonusKind.BlockedBy.NONE);
    }

    private BonusKind.Generations generations(Mapping map) {
        conflict(
                map.has("levels"),
                map,
                "levels",
                "generations are counted by boundaries and have no levels",
                "Leave it out, or leave out 'boundary'");
        Node boundary = Values.need(map, "boundary");
        return new BonusKind.Generations(
                boundary instanceof Scalar
                        ? new BonusKind.Boundary.SameOrHigher()
                        : new BonusKind.Boundary.Meets(conditions.read(boundary)),
                Values.word(BonusKind.Opens.class, map, "opens", BonusKind.Opens.BOUNDARY_OWN_GROUP),
                compression(map),
                blocked(map));
    }

    private BonusKind matching(Mapping map) {
        if (map.has("boundary") && !map.has("opens")) {
            problems.error(
                    ProblemCode.MISSING_SWITCH,
                    map,
                    "a matching bonus by generations does not say 'opens'",
                    "It decides money and is never assumed: add it");
        }
        if (!map.has("boundary") && (map.has("opens") || map.has("blockedBy"))) {
            problems.error(
                    ProblemCode.CONFLICTING_KEYS,
                    map,
                    "'opens' and 'blockedBy' need 'boundary' here",
                    "Add the boundary");
        }
        if (Values.texts(map, "of").contains(Values.text(map, "name"))) {
            problems.error(ProblemCode.CYCLE, map, "a matching bonus matches itself", "Leave its own name out of 'of'");
        }
        return new BonusKind.Matching(
                Values.texts(map, "of"),
                compression(map),
                map.has("boundary") ? Optional.of(generations(map)) : Optional.empty());
    }

    private BonusKind binary(Mapping map) {
        Optional<Mapping> matched = map.get("matched").map(Values::map);
        if (map.has("atMost") != map.has("excess")) {
            problems.error(
                    ProblemCode.MISSING_SWITCH,
                    map,
                    "a binary cap in money needs both 'atMost' and 'excess'",
                    "Add the one that is missing");
        }
        return new BonusKind.Binary(
                match(map),
                matched.flatMap(m -> Values.centi(m, "atLeast")).orElse(0L),
                matched.flatMap(m -> Values.centi(m, "atMost")).orElse(Long.MAX_VALUE),
                carry(Values.need(map, "carry")),
                Values.word(BonusKind.OwnVolume.class, map, "own", BonusKind.OwnVolume.NO_LEG),
                map.get("flushUnless").map(conditions::read),
                map.get("atMost")
                        .map(m -> new BonusKind.MoneyCap(
                                tables.byRank(m),
                                Values.word(BonusKind.Excess.class, map, "excess", BonusKind.Excess.CONSUMED))));
    }

    private BonusKind.Match match(Mapping map) {
        Node match = Values.need(map, "match");
        if (match instanceof Scalar) {
            boolean steps = Values.text(match).equals("steps");
            if (steps
                    && !Values.text(map.get("by")
                                    .filter(Scalar.class::isInstance)
                                    .orElse(match))
                            .equals("matched")) {
                problems.error(ProblemCode.MISSING_KEY, map, "steps are a table by: matched", "Add 'by: matched'");
            }
            return steps ? new BonusKind.Match.Steps() : new BonusKind.Match.WeakLeg();
        }
        Sequence cycle = (Sequence) Values.need(Values.map(match), "cycle");
        if (cycle.items().size() != 2
                || Values.centi(cycle.items().get(0))
                        < Values.centi(cycle.items().get(1))
                || Values.centi(cycle.items().get(1)) <= 0) {
            problems.error(
                    ProblemCode.BRACKETS,
                    cycle,
                    "a cycle has two figures above zero, the stronger leg's first",
                    "Write it like [350, 150]");
            return new BonusKind.Match.WeakLeg();
        }
        return new BonusKind.Match.Cycle(
                Values.centi(cycle.items().get(0)), Values.centi(cycle.items().get(1)));
    }

    private static BonusKind.Carry carry(Node node) {
        if (node instanceof Scalar) {
            return Values.text(node).equals("all") ? BonusKind.Carry.ALL : BonusKind.Carry.NONE;
        }
        Mapping map = Values.map(node);
        return new BonusKind.Carry(
                Values.centi(map, "perLegAtMost").orElse(Long.MAX_VALUE),
                Values.whole(map, "periods", Integer.MAX_VALUE));
    }

    private BonusKind award(Mapping map) {
        conflict(
                map.has("ties") && !(map.get("by").orElse(map) instanceof Mapping by && by.has("place")),
                map,
                "ties",
                "there are no places that could be equal",
                "Leave it out, or say 'by: {place: …}'");
        conflict(
                map.has("perPeriod") && !Values.text(map, "once", "").equals("ever"),
                map,
                "perPeriod",
                "each period pays the one row that is reached",
                "Leave it out, or say 'once: ever'");
        return new BonusKind.Award(
                Values.word(BonusKind.Once.class, map, "once", BonusKind.Once.PERIOD),
                Values.whole(map, "perPeriod", Integer.MAX_VALUE),
                Values.whole(map, "instalments", 1),
                Values.word(BonusKind.Ties.class, map, "ties", BonusKind.Ties.SHARED));
    }

    private BonusKind cap(Mapping map) {
        BonusKind.Limit limit;
        if (map.has("companyShare")) {
            Mapping share = Values.map(map, "companyShare");
            limit = new BonusKind.Limit.CompanyShare(
                    Values.rate(Values.need(share, "atMost")), Values.text(share, "of"), Values.texts(share, "less"));
            conflict(
                    Values.texts(share, "less").stream().anyMatch(Values.texts(map, "over")::contains),
                    share,
                    "less",
                    "a bonus is under the cap and taken off its ceiling as well",
                    "Name it in 'over' or in 'less'");
        } else {
            limit = new BonusKind.Limit.PerMember(tables.byRank(Values.need(map, "perMember")));
        }
        BonusKind.Span span = Values.word(BonusKind.Span.class, map, "span", BonusKind.Span.PERIOD);
        return new BonusKind.Cap(Values.texts(map, "over"), limit, span);
    }
}
