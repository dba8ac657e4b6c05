package io.upline.plan.kind;

import io.upline.fact.Fact;
import io.upline.plan.condition.ConditionReader;
import io.upline.plan.grammar.Names;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.TableReader;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;

/** Makes bonuses and caps of maps that have passed their shape's check. */
public final class BonusReader {

    private final Problems problems;
    private final int digits;
    private final ConditionReader conditions;
    private final TableReader tables;

    /** Reads bonuses of a plan with these names; sums of money are in minor units of a currency with this many digits. */
    public BonusReader(Names names, Problems problems, int digits, ConditionReader conditions) {
        this.problems = problems;
        this.digits = digits;
        this.conditions = conditions;
        this.tables = new TableReader(names, problems);
    }

    /** The bonus or cap that a map describes; what contradicts itself is noted. */
    public Bonus read(Mapping map) {
        KindLanguage language = Kinds.language(Values.text(map, "kind"));
        RateTable table = tables.ofBonus(map);
        new TableUse(language, map, table, problems).check();
        Reading reading = new Reading(map, table, conditions, tables, problems, digits);
        return new Bonus(
                Values.text(map, "name"),
                map.get("base").map(Values::text),
                Values.text(map, "tree", language.tree()),
                conditions.at(map, "needs"),
                conditions.at(map, "sources"),
                Values.word(Bonus.Each.class, map, "each", Bonus.Each.PERIOD),
                levels(map),
                language.kept(table),
                language.read(reading));
    }

    private Bonus.Levels levels(Mapping map) {
        if (!map.has("levels")) {
            return Bonus.Levels.FROM_ONE;
        }
        Mapping levels = Values.map(map, "levels");
        int from = Values.whole(levels, "from", 1);
        int to = Values.whole(levels, "to", Integer.MAX_VALUE);
        if (to < from) {
            problems.error(ProblemCode.BRACKETS, levels, Fact.of("problem.levelsEnd"));
        }
        return new Bonus.Levels(from, to);
    }
}
