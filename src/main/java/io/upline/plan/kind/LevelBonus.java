package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.COUNT;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node.Mapping;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rate for each level above the buyer (unilevel; over a matrix or kept tree: forced matrix, standard compression).
 * Walking up from the source, the level on offer starts at the source with 0; levels below {@code levels.from} pass
 * without being paid.
 *
 * @param compression whether members that cannot be paid use up their level
 * @param skipAtMost under {@code DYNAMIC}: after this many members skipped for one source the walk ends
 * @param blockedBy concerns only the levels after a row's list ({@link io.upline.plan.table.RateTable.Row#deeper()})
 */
public record LevelBonus(Compression compression, OptionalInt skipAtMost, BlockedBy blockedBy) implements BonusKind {

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "levels";
        }

        @Override
        public Keys grammar() {
            return BonusKeys.kind(
                    "a levels bonus",
                    BonusKeys.TABLE,
                    BonusKeys.base(OPTIONAL),
                    BonusKeys.TREE_WALKED,
                    BonusKeys.NEEDS,
                    BonusKeys.SOURCES,
                    BonusKeys.each("period", "order", "recruit", "customer"),
                    BonusKeys.LEVELS,
                    Compression.keyed(SWITCH),
                    key("skipAtMost", OPTIONAL, COUNT, "Most members passed over for one source."),
                    BlockedBy.KEY);
        }

        @Override
        public boolean listsByLevel() {
            return true;
        }

        @Override
        public boolean paysRates(Mapping map) {
            return hasBase(map);
        }

        @Override
        public Optional<Fact> whyNoSlices(Mapping map) {
            return hasBase(map) ? Optional.empty() : Optional.of(Fact.of("problem.slicesWithoutBase"));
        }

        @Override
        public LevelBonus read(Reading reading) {
            Mapping map = reading.map();
            reading.conflict(
                    map.has("skipAtMost")
                            && !Values.text(map, "compression", "").equals("dynamic"),
                    "skipAtMost",
                    Fact.of("problem.skipAtMost"));
            return new LevelBonus(
                    Compression.read(reading),
                    map.has("skipAtMost") ? OptionalInt.of(Values.whole(map, "skipAtMost", 0)) : OptionalInt.empty(),
                    BlockedBy.read(reading));
        }
    }

    @Override
    public void needs(Needs needs) {
        blockedBy.needs(needs);
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Levels();
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        return bounds.ofBase(bounds.levels());
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add(
                "Whoever stands above a buyer is paid by level: the buyer is level 0, the next above it level 1.");
        sentences.add(compression.sentence());
        skipAtMost.ifPresent(most -> sentences.add("At most " + most + " members are passed over for one source."));
        blockedBy.say(sentences);
    }

    @Override
    public boolean linesStandAlone() {
        return blockedBy == BlockedBy.NONE;
    }
}
