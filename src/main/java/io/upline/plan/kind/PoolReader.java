package io.upline.plan.kind;

import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionReader;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.TableReader;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.List;
import java.util.Optional;

/** Makes pools of maps that have passed their shape's check. */
final class PoolReader {

    private final ConditionReader conditions;
    private final TableReader tables;
    private final Problems problems;
    private final int digits;

    PoolReader(ConditionReader conditions, TableReader tables, Problems problems, int digits) {
        this.conditions = conditions;
        this.tables = tables;
        this.problems = problems;
        this.digits = digits;
    }

    BonusKind.Pool pool(Mapping map) {
        Mapping size = Values.map(map, "size");
        if (size.has("share") != size.has("of")) {
            problems.error(
                    ProblemCode.MISSING_KEY,
                    size,
                    "a pool's share needs both 'share' and 'of'",
                    "Add the one that is missing");
        }
        BonusKind.Size sum = size.has("amount")
                ? new BonusKind.Size.Fixed(Values.minor(Values.need(size, "amount"), digits))
                : new BonusKind.Size.ShareOf(Values.rate(Values.need(size, "share")), Values.text(size, "of", ""));
        return new BonusKind.Pool(sum, weight(map), Values.text(map, "nobody").equals("carried"));
    }

    private BonusKind.Weight weight(Mapping map) {
        if (map.has("by") && !map.has("shares")) {
            problems.error(
                    ProblemCode.CONFLICTING_KEYS,
                    Values.need(map, "by"),
                    "'by' picks a row of shares, and there are none",
                    "Write 'shares', or leave it out");
        }
        for (String key : List.of("perLegOfTotal", "own", "atMost")) {
            if (map.has(key) && !map.has("proRata")) {
                problems.error(
                        ProblemCode.CONFLICTING_KEYS,
                        Values.need(map, key),
                        "'" + key + "' limits a volume, and there is no 'proRata'",
                        "Say under 'proRata' which volume");
            }
        }
        Optional<Condition.LegCap> cap =
                conditions.legCap(map).map(c -> new Condition.LegCap(Condition.CapBasis.TOTAL, c.perLeg(), c.own()));
        Optional<RateTable> shares =
                map.get("shares").map(s -> tables.read(s, RateTable.Unit.AMOUNTS, map.get("by"), Optional.empty()));
        shares.ifPresent(table -> new TableUse(map, table, problems).check());
        return new BonusKind.Weight(
                shares,
                map.get("proRata").map(Values::text),
                cap,
                map.get("atMost").map(tables::byRank));
    }
}
