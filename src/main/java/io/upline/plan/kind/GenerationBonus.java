package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.MONEY;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Shape.Need.LATER_SWITCH;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.yaml.Node.Mapping;
import java.util.Optional;

/**
 * A rate for each generation of breakaway groups below.
 *
 * @param guaranteeMinor the minimum bonus: for each boundary its payee of generation 1 is the first above it with a rate for
 *     generation 1 that meets {@code needs} (without compression up to and including the next boundary), whether there is anything
 *     in the group to be paid on or not. What that payee gets on the boundary's own group (its rounded lines of generation 1 there) is
 *     made up to the guarantee, as far as the boundary itself earns by this bonus, what was made up to it included and what it
 *     made up taken off: from the bottom of the tree up, each boundary once. It makes two lines of rule {@code guarantee}, with the
 *     boundary as source and level 1: the payee's, and the boundary's below zero
 */
public record GenerationBonus(Generations generations, Optional<Long> guaranteeMinor) implements BonusKind {

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "generations";
        }

        @Override
        public Keys grammar() {
            return BonusKeys.kind(
                    "a generations bonus",
                    BonusKeys.TABLE,
                    BonusKeys.base(REQUIRED),
                    BonusKeys.TREE_WALKED,
                    BonusKeys.NEEDS,
                    BonusKeys.SOURCES,
                    BonusKeys.each("period", "order"),
                    Generations.boundaryKey(REQUIRED),
                    Generations.opensKey(SWITCH),
                    Compression.keyed(LATER_SWITCH),
                    BlockedBy.KEY,
                    key(
                            "guarantee",
                            OPTIONAL,
                            MONEY,
                            "Least that a boundary's upline gets on it, made up by the boundary."));
        }

        @Override
        public boolean listsByLevel() {
            return true;
        }

        @Override
        public Optional<Fact> whyNoSlices(Mapping map) {
            return Optional.empty();
        }

        @Override
        public GenerationBonus read(Reading reading) {
            Generations generations = Generations.read(reading);
            Optional<Long> guarantee = reading.map().get("guarantee").map(sum -> Values.minor(sum, reading.digits()));
            if (guarantee.isPresent()) {
                guarantee(reading, generations);
            }
            return new GenerationBonus(generations, guarantee);
        }

        private static void guarantee(Reading reading, Generations generations) {
            RateTable table = reading.table();
            boolean perPayee = generations.boundary() instanceof Generations.Boundary.SameOrHigher;
            boolean isBlocked = generations.blockedBy() != BlockedBy.NONE;
            boolean perOrder = table.whose() != RateTable.Whose.PAYEE || table.rowKey() instanceof RateTable.By.OfBase;
            reading.conflict(perPayee, "guarantee", Fact.of("problem.guaranteeBoundary"));
            reading.conflict(!perPayee && isBlocked, "guarantee", Fact.of("problem.guaranteeBlocked"));
            reading.conflict(!perPayee && !isBlocked && perOrder, "guarantee", Fact.of("problem.guaranteeOrders"));
        }
    }

    @Override
    public Steps steps() {
        return Steps.GENERATIONS;
    }

    @Override
    public void needs(Needs needs) {
        generations.needs(needs);
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.OfGenerations(generations);
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        Optional<Long> sum = bounds.generations();
        return switch (generations.boundary()) {
            case Generations.Boundary.SameOrHigher() -> {
                long rows = Math.max(1, bounds.table().rows().size());
                yield bounds.ofBase(sum.map(share -> Bounds.times(share, Rate.ONE_E8 * rows)));
            }
            case Generations.Boundary.Meets(Condition boundary) ->
                bounds.payeesMeet(boundary)
                        ? bounds.ofBase(sum)
                        : Bounds.Bound.none(Fact.of("unbounded.severalPayees"));
        };
    }

    @Override
    public void say(Sentences sentences) {
        generations.say(sentences);
        guaranteeMinor.ifPresent(least -> sentences.add("On each boundary's group its first payee gets at least "
                + sentences.money(least) + ", which the boundary makes up out of what it earns."));
    }

    @Override
    public boolean makesUp() {
        return guaranteeMinor.isPresent();
    }

    @Override
    public boolean paysUpTheLine() {
        return true;
    }

    @Override
    public boolean asksForRank() {
        return generations.boundary() instanceof Generations.Boundary.SameOrHigher;
    }
}
