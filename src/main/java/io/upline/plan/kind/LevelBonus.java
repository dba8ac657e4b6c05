package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.COUNT;
import static io.upline.plan.grammar.Grammar.MONEY;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
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
 * @param guaranteeMinor the least that the payee of the first paid level gets on what stands at level 0 at each distributor of the tree that
 *     is a source. Whoever stands one level lower, the guarantor, makes it up for all of its groups together, as far as it earns by this bonus, what
 *     was made up to it included and what it made up taken off: from the bottom of the tree up. It makes two lines of rule
 *     {@code guarantee} with the guarantor as source and the level: the payee's, and the guarantor's below zero
 */
public record LevelBonus(
        Compression compression, OptionalInt skipAtMost, BlockedBy blockedBy, Optional<Long> guaranteeMinor)
        implements BonusKind {

    private static final String GUARANTEE = "guarantee";

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
                    BlockedBy.KEY,
                    key(
                            GUARANTEE,
                            OPTIONAL,
                            MONEY,
                            "Least that the first paid level gets on each member's group, made up by who stands one"
                                    + " level lower."));
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
            Optional<Long> guarantee = map.get(GUARANTEE).map(sum -> Values.minor(sum, reading.digits()));
            if (guarantee.isPresent()) {
                guarantee(reading);
            }
            return new LevelBonus(
                    Compression.read(reading),
                    map.has("skipAtMost") ? OptionalInt.of(Values.whole(map, "skipAtMost", 0)) : OptionalInt.empty(),
                    BlockedBy.read(reading),
                    guarantee);
        }

        private static void guarantee(Reading reading) {
            Mapping map = reading.map();
            RateTable table = reading.table();
            boolean isOfBuyer = map.has("levels") && Values.whole(Values.map(map, "levels"), "from", 1) == 0;
            String each = Values.text(map, "each", "period");
            boolean isOfEvents = !map.has("base") || each.equals("recruit") || each.equals("customer");
            boolean perOrder = table.whose() != RateTable.Whose.PAYEE || table.rowKey() instanceof RateTable.By.OfBase;
            reading.conflict(isOfBuyer, GUARANTEE, Fact.of("problem.guaranteeBuyer"));
            reading.conflict(isOfEvents, GUARANTEE, Fact.of("problem.guaranteeEvents"));
            reading.conflict(BlockedBy.read(reading) != BlockedBy.NONE, GUARANTEE, Fact.of("problem.guaranteeBlocked"));
            reading.conflict(map.has("skipAtMost"), GUARANTEE, Fact.of("problem.guaranteeSkips"));
            reading.conflict(perOrder, GUARANTEE, Fact.of("problem.guaranteeOrders"));
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
        guaranteeMinor.ifPresent(
                least -> sentences.add("On each member's group the payee of the first paid level gets at"
                        + " least " + sentences.money(least)
                        + ", which whoever stands one level lower makes up out of what it earns."));
    }

    @Override
    public boolean linesStandAlone() {
        return blockedBy == BlockedBy.NONE && guaranteeMinor.isEmpty();
    }

    @Override
    public boolean makesUp() {
        return guaranteeMinor.isPresent();
    }

    @Override
    public boolean paysUpTheLine() {
        return true;
    }
}
