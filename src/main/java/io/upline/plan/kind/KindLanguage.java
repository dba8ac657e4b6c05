package io.upline.plan.kind;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Tree;
import io.upline.plan.yaml.Node.Mapping;
import java.util.Optional;

/**
 * How a kind of bonus is written: its word, its keys, what its table may say, and how it is read. There is one for each kind, nested in its
 * file.
 */
interface KindLanguage {

    /** What stands under {@code kind}. */
    String word();

    /** The keys that may stand, each with one sentence. */
    Keys grammar();

    /** The kind that a map describes, which has passed the check of its keys; what contradicts itself is noted. */
    BonusKind read(Reading reading);

    /** The tree that is walked when none is said. */
    default String tree() {
        return Tree.SPONSOR;
    }

    /** Whether a list in the table is by level, generation or depth. */
    default boolean listsByLevel() {
        return false;
    }

    /** Whether each line has a base. */
    default boolean hasBase(Mapping map) {
        return map.has("base");
    }

    /** Whether the line's base can pick a row. */
    default boolean picksByBase(Mapping map) {
        return hasBase(map);
    }

    /** Whether each line is one of a single order, so that a volume as it stood with that order can pick a row. */
    default boolean picksBySoFar(Mapping map) {
        return false;
    }

    /** Whether there is a matched figure to pick a row by. */
    default boolean picksByMatched() {
        return false;
    }

    /** Whether there are places to pick a row by. */
    default boolean picksByPlace() {
        return false;
    }

    /** Whether rates can be shares of something, base or figure. */
    default boolean paysRates(Mapping map) {
        return true;
    }

    /** Why a base is not cut in brackets; empty when it is. */
    default Optional<Fact> whyNoSlices(Mapping map) {
        return Optional.of(Fact.of("problem.slicesOfNothing", "kind", word()));
    }

    /** At whom slices are cut, and the row is looked up that says how. */
    default RateTable.Whose cutAt(Mapping map) {
        return RateTable.Whose.PAYEE;
    }

    /** The table as the calculation reads it. */
    default RateTable kept(RateTable table) {
        return table;
    }
}
