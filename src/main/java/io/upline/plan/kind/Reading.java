package io.upline.plan.kind;

import io.upline.fact.Fact;
import io.upline.plan.condition.ConditionReader;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.TableReader;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;

/**
 * A bonus that is being read.
 *
 * @param map the map in which it is written
 * @param table its table
 * @param digits decimal digits of a minor unit of the plan's currency
 */
record Reading(
        Mapping map, RateTable table, ConditionReader conditions, TableReader tables, Problems problems, int digits) {

    /** Notes a contradiction at a key, or at the bonus when the key is not there. */
    void conflict(boolean is, String key, Fact what) {
        if (is) {
            problems.error(ProblemCode.CONFLICTING_KEYS, map.get(key).orElse(map), what);
        }
    }

    /** Notes a contradiction of the bonus as a whole. */
    void error(boolean is, ProblemCode code, Fact what) {
        if (is) {
            problems.error(code, map, what);
        }
    }

    /** Notes something that plans are refused for only since later than the first ones were posted with. */
    void later(boolean is, ProblemCode code, Fact what) {
        if (is) {
            problems.later(code, map, what);
        }
    }

    <E extends Enum<E>> E word(Class<E> type, String key, E otherwise) {
        return Values.word(type, map, key, otherwise);
    }
}
