package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.CONDITION;
import static io.upline.plan.grammar.Grammar.COUNT;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;

import io.upline.plan.condition.Condition;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.yaml.Node.Mapping;
import java.util.List;

/**
 * A nested pattern. A member's depth is 0 unless it has {@code width} frontline members (in the bonus's tree) that meet
 * {@code are}; then 1 + the least depth among its {@code width} deepest such members. The bonus pays the amount of the depth once a period
 * (beyond the list, the list's last). The level of a line is the depth, its rule {@code structure}.
 */
public record Structure(int width, Condition are) implements BonusKind {

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "structure";
        }

        @Override
        public Keys grammar() {
            return BonusKeys.kind(
                    "a structure bonus",
                    BonusKeys.TABLE,
                    BonusKeys.TREE_WALKED,
                    BonusKeys.NEEDS,
                    key("width", REQUIRED, COUNT, "Frontline members that each need the same again."),
                    key("are", REQUIRED, CONDITION, "What each must meet."));
        }

        @Override
        public boolean listsByLevel() {
            return true;
        }

        @Override
        public boolean paysRates(Mapping map) {
            return false;
        }

        /** The table with the list's last value for every depth beyond the list. */
        @Override
        public RateTable kept(RateTable table) {
            List<RateTable.Row> rows = table.rows().stream()
                    .map(r -> r.levels().isEmpty()
                            ? r
                            : r.with(r.levels(), r.levels().getLast()))
                    .toList();
            return new RateTable(table.unit(), table.by(), table.whose(), table.slices(), rows);
        }

        @Override
        public Structure read(Reading reading) {
            return new Structure(
                    Values.whole(reading.map(), "width", 1),
                    reading.conditions().at(reading.map(), "are"));
        }
    }

    @Override
    public Steps steps() {
        return Steps.DEPTHS;
    }

    @Override
    public void needs(Needs needs) {
        needs.condition(are);
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Frontline(width, are);
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        return Bounds.Bound.never();
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add("The pattern is " + width + " frontline members who each have as many again, each of whom meets: "
                + sentences.condition(are) + ".");
        sentences.add("Beyond the last depth of a row the last amount is paid.");
    }
}
