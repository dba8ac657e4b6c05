package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.CONDITION;
import static io.upline.plan.grammar.Grammar.POINTS;
import static io.upline.plan.grammar.Grammar.form;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.keys;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.fact.Fact;
import io.upline.plan.condition.Condition;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Shape.MapKey;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Tree;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.Node.Sequence;
import io.upline.plan.yaml.ProblemCode;
import java.util.Optional;

/**
 * Pays on what two legs have in common. Figures are the base summed over each of the legs 1 and 2 of the tree (higher
 * legs do not count) plus what is carried; a leg below zero counts zero, and carries it. The source of a line is the payee, its level −1.
 * A member failing {@code needs} matches and consumes nothing. The line's base is the matched figure.
 *
 * @param match how the legs are matched
 * @param leastCenti matched figures below this do not count: nothing is consumed
 * @param mostCenti the most that is matched in a period; {@link Long#MAX_VALUE} for no limit
 * @param carry what is kept for the next period
 * @param own where the member's own orders and those of its customers go
 * @param flushUnless a member that fails it loses both legs' carry after matching; empty: nobody
 * @param cap most money in a period; empty: none
 */
public record Binary(
        Match match,
        long leastCenti,
        long mostCenti,
        Carry carry,
        OwnVolume own,
        Optional<Condition> flushUnless,
        Optional<MoneyCap> cap)
        implements BonusKind {

    /** How two legs are matched. */
    public sealed interface Match {

        /** The smaller figure is matched and consumed on both. */
        record WeakLeg() implements Match {}

        /**
         * Cycles are matched as often as it goes: the larger leg (leg 1 when equal) gives {@code largerCenti}, the other {@code
         * smallerCenti}; which is the larger is decided anew each time. Amounts are per cycle; rates apply to the smaller figure. The
         * matched figure is cycles × smaller figure, and the limits apply to it.
         */
        record Cycle(long largerCenti, long smallerCenti) implements Match {}

        /** Once a period the highest row that both legs reach ({@code by: matched}); the row's bound is consumed on both. */
        record Steps() implements Match {}
    }

    /**
     * The part of each leg that is kept for the next period (carried state: {@code what = volume}, {@code leg} 1 or 2, {@code since}
     * the period it was bought in; below zero: still to be taken off); limits apply after matching, the oldest is matched first.
     *
     * @param perLegCenti most that is kept in a leg, the oldest is dropped first; 0 keeps nothing, {@link Long#MAX_VALUE} all
     * @param periods how many periods volume lives beside the one it was bought in; {@link Integer#MAX_VALUE} for ever
     */
    public record Carry(long perLegCenti, int periods) {

        /** Everything is carried. */
        public static final Carry ALL = new Carry(Long.MAX_VALUE, Integer.MAX_VALUE);

        /** Nothing is carried. */
        public static final Carry NONE = new Carry(0, 0);
    }

    /** Where the own volume of a binary position goes. */
    public enum OwnVolume {
        /** It goes into no leg. */
        NO_LEG,
        /** It goes into the leg that is smaller before it is added (leg 2 when equal). */
        WEAK_LEG
    }

    /**
     * Most money a binary position earns in a period.
     *
     * @param atMost the most, by rank or for all, in currency units; always a table of amounts; no row: no limit
     * @param excess what becomes of the volume that made the excess
     */
    public record MoneyCap(RateTable atMost, Excess excess) {}

    /** What becomes of volume whose money was over the cap. */
    public enum Excess {
        /** Only as much is consumed as the paid amount needs (whole cycles; otherwise hundredths, rounded up). */
        CARRIED,
        /** It is consumed all the same. */
        CONSUMED
    }

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "binary";
        }

        @Override
        public String tree() {
            return Tree.PLACEMENT;
        }

        @Override
        public Keys grammar() {
            return BonusKeys.kind(
                    "a binary bonus",
                    BonusKeys.TABLE,
                    BonusKeys.base(REQUIRED),
                    BonusKeys.TREE_WALKED,
                    BonusKeys.NEEDS,
                    BonusKeys.SOURCES,
                    matchKey(),
                    key(
                            "matched",
                            OPTIONAL,
                            keys(
                                    "matched",
                                    key("atLeast", OPTIONAL, POINTS, "Less is not matched."),
                                    key("atMost", OPTIONAL, POINTS, "More is not matched in a period.")),
                            "Limits of the matched figure."),
                    carryKey(),
                    key("own", OPTIONAL, words("noLeg", "weakLeg"), "Where own volume goes; in no leg if not said."),
                    key("flushUnless", OPTIONAL, CONDITION, "Who fails it loses the carried volume."),
                    key("atMost", OPTIONAL, BonusKeys.perRank(), "Most money in a period."),
                    key(
                            "excess",
                            OPTIONAL,
                            words("carried", "consumed"),
                            "What becomes of volume whose money is over the most."));
        }

        private static MapKey matchKey() {
            Keys cycle = keys(
                    "match",
                    key(
                            "cycle",
                            REQUIRED,
                            new Shape.ListOf(POINTS),
                            "Volume of the stronger and of the weaker leg per cycle."));
            return key("match", REQUIRED, form(words("weakLeg", "steps"), null, cycle), "How two legs are matched.");
        }

        private static MapKey carryKey() {
            Keys limits = keys(
                    "carry",
                    key("perLegAtMost", OPTIONAL, POINTS, "Most kept in a leg."),
                    key(
                            "periods",
                            OPTIONAL,
                            new Shape.Whole(1, 1200),
                            "How many further periods volume lives, after the one it was bought in."));
            return key("carry", SWITCH, form(words("all", "none"), null, limits), "What is kept for the next period.");
        }

        @Override
        public boolean picksByBase(Mapping map) {
            return false;
        }

        @Override
        public boolean picksByMatched() {
            return true;
        }

        @Override
        public Optional<Fact> whyNoSlices(Mapping map) {
            boolean weakLeg = map.get("match")
                    .filter(m -> m instanceof Scalar scalar && scalar.text().equals("weakLeg"))
                    .isPresent();
            return weakLeg ? Optional.empty() : Optional.of(Fact.of("problem.slicesOfCycles"));
        }

        @Override
        public Binary read(Reading reading) {
            Mapping map = reading.map();
            Optional<Mapping> matched = map.get("matched").map(Values::map);
            reading.error(
                    map.has("atMost") != map.has("excess"), ProblemCode.MISSING_SWITCH, Fact.of("problem.binaryCap"));
            return new Binary(
                    match(reading),
                    matched.flatMap(m -> Values.centi(m, "atLeast")).orElse(0L),
                    matched.flatMap(m -> Values.centi(m, "atMost")).orElse(Long.MAX_VALUE),
                    carry(Values.need(map, "carry")),
                    reading.word(OwnVolume.class, "own", OwnVolume.NO_LEG),
                    map.get("flushUnless").map(reading.conditions()::read),
                    map.get("atMost")
                            .map(m -> new MoneyCap(
                                    reading.tables().byRank(m),
                                    reading.word(Excess.class, "excess", Excess.CONSUMED))));
        }

        private static Match match(Reading reading) {
            Node match = Values.need(reading.map(), "match");
            if (match instanceof Scalar) {
                boolean steps = Values.text(match).equals("steps");
                RateTable table = reading.table();
                boolean isTable = table.rowKey() instanceof RateTable.By.OfMatched
                        && table.rows().stream().noneMatch(RateTable.Row::isForAll);
                reading.error(steps && !isTable, ProblemCode.MISSING_KEY, Fact.of("problem.stepsTable"));
                return steps ? new Match.Steps() : new Match.WeakLeg();
            }
            Sequence cycle = (Sequence) Values.need(Values.map(match), "cycle");
            if (cycle.items().size() != 2
                    || Values.centi(cycle.items().get(0))
                            < Values.centi(cycle.items().get(1))
                    || Values.centi(cycle.items().get(1)) <= 0) {
                reading.problems().error(ProblemCode.BRACKETS, cycle, Fact.of("problem.cycleFigures"));
                return new Match.WeakLeg();
            }
            return new Match.Cycle(
                    Values.centi(cycle.items().get(0)),
                    Values.centi(cycle.items().get(1)));
        }

        private static Carry carry(Node node) {
            if (node instanceof Scalar) {
                return Values.text(node).equals("all") ? Carry.ALL : Carry.NONE;
            }
            Mapping map = Values.map(node);
            return new Carry(
                    Values.centi(map, "perLegAtMost").orElse(Long.MAX_VALUE),
                    Values.whole(map, "periods", Integer.MAX_VALUE));
        }
    }

    @Override
    public void needs(Needs needs) {
        flushUnless.ifPresent(needs::condition);
        cap.ifPresent(most -> needs.table(most.atMost()));
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.TwoLegs(match instanceof Match.Cycle(long larger, long _) ? larger : leastCenti);
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        return Bounds.Bound.never();
    }

    @Override
    public boolean paysAmountsPerPoint() {
        return match instanceof Match.WeakLeg;
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add(
                switch (match) {
                    case Match.WeakLeg _ -> "The smaller of two legs is matched and consumed on both.";
                    case Match.Cycle(long larger, long smaller) ->
                        "A cycle takes " + sentences.number(larger) + " of the larger leg and "
                                + sentences.number(smaller)
                                + " of the other, as often as it goes; amounts are for a cycle, rates are of the"
                                + " smaller figure.";
                    case Match.Steps _ -> "Once a period the highest step that both legs reach is paid and consumed.";
                });
        if (leastCenti > 0) {
            sentences.add("Less than " + sentences.number(leastCenti) + " is not matched.");
        }
        if (mostCenti < Long.MAX_VALUE) {
            sentences.add("At most " + sentences.number(mostCenti) + " is matched in a period.");
        }
        sentences.add(carried(sentences));
        sentences.add(
                switch (own) {
                    case NO_LEG -> "Own volume goes in no leg.";
                    case WEAK_LEG -> "Own volume goes in the smaller leg.";
                });
        flushUnless.ifPresent(
                unless -> sentences.add("Carried volume is lost unless: " + sentences.condition(unless) + "."));
        cap.ifPresent(most -> {
            sentences.add("A position earns at most " + sentences.moneyRows(most.atMost())
                    + " in a period; volume whose money is over it is "
                    + (most.excess() == Excess.CARRIED ? "carried." : "consumed."));
            sentences.whoHasNoRow(most.atMost()).ifPresent(sentences::add);
        });
    }

    private String carried(Sentences sentences) {
        if (carry.equals(Carry.NONE)) {
            return "Nothing is carried to the next period.";
        }
        return "What is left of a leg is carried to the next period"
                + (carry.perLegCenti() == Long.MAX_VALUE
                        ? ""
                        : ", at most " + sentences.number(carry.perLegCenti()) + " a leg")
                + (carry.periods() == Integer.MAX_VALUE
                        ? ""
                        : ", for "
                                + (carry.periods() == 1 ? "one further period" : carry.periods() + " further periods"))
                + ".";
    }
}
