package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.COUNT;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.map;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * A fixed sum for reaching something: the table's {@code by}. The source of a line is the payee, its level −1, its rule {@code award}.
 *
 * @param once how often a row is paid
 * @param perPeriod with {@code EVER}: most rows paid in a period, the lowest unpaid first; the others wait as long as
 *     they are reached. {@link Integer#MAX_VALUE} for no limit
 * @param instalments the number of parts in which the amount is paid (largest remainder, earlier parts larger), one each period from now;
 *     parts that fall due while the member fails by status are lost, {@code needs} is not asked again. Carried state:
 *     {@code what = instalment}, {@code leg} the row's key, count the parts left, {@code volume} the sum left in
 *     hundredths of a currency unit. Of two keys the first is exact and only the second is remembered: who has another value of the first
 *     key by now is paid by the rows of that value
 * @param ties what equal volumes get where places are paid
 */
public record Award(Once once, int perPeriod, int instalments, Ties ties) implements BonusKind {

    /** How often an award's row is paid. */
    public enum Once {
        /**
         * Each row is paid once in a member's life, for every row at or below the one reached. Carried state: {@code what =
         * award}, {@code leg} the row's key (the rank's or package's name, or the lower bound as a plain decimal), count 1.
         */
        EVER,
        /** Each period the row that is reached is paid, and only that one. */
        PERIOD
    }

    /** What equal volumes in a contest get. */
    public enum Ties {
        /**
         * The better place goes to whoever reached the volume first: the member whose last order counted in it is earlier; then by member
         * order.
         */
        EARLIEST_LAST_ORDER,
        /** The amounts of the places they take are added and split equally (largest remainder, member order). */
        SHARED,
        /** Each gets the amount of the best of these places; the next place is as far down as there are equals. */
        EACH
    }

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "award";
        }

        @Override
        public Keys grammar() {
            Shape amount = BonusKeys.AMOUNT;
            return BonusKeys.kind(
                    "an award",
                    List.of(
                            key("amounts", REQUIRED, BonusKeys.amounts(amount, new Shape.ListOf(amount)), "Amounts."),
                            key("by", OPTIONAL, BonusKeys.by(), "What picks the row.")),
                    BonusKeys.NEEDS,
                    key("once", OPTIONAL, words("ever", "period"), "Once ever, or in each period (if not said)."),
                    key("perPeriod", OPTIONAL, COUNT, "Most rows paid in a period."),
                    key("instalments", OPTIONAL, new Shape.Whole(1, 120), "Paid in so many parts."),
                    key("ties", OPTIONAL, words("earliestLastOrder", "shared", "each"), "Equal places."));
        }

        @Override
        public boolean picksByPlace() {
            return true;
        }

        @Override
        public Award read(Reading reading) {
            Mapping map = reading.map();
            boolean places = map.get("by").orElse(map) instanceof Mapping by && by.has("place");
            reading.conflict(map.has("ties") && !places, "ties", Fact.of("problem.noTies"));
            reading.later(
                    places && !map.has("ties"),
                    ProblemCode.MISSING_SWITCH,
                    Fact.of(
                            "problem.missingSwitch",
                            "title",
                            "an award",
                            "name",
                            Values.text(map, "name", ""),
                            "key",
                            "ties"));
            reading.conflict(
                    map.has("perPeriod") && !Values.text(map, "once", "").equals("ever"),
                    "perPeriod",
                    Fact.of("problem.perPeriod"));
            reading.conflict(
                    remembers(map) && reading.table().by() instanceof RateTable.By.OfTwo two && !two.isExact(),
                    "by",
                    Fact.of("problem.awardKeys"));
            return new Award(
                    reading.word(Once.class, "once", Once.PERIOD),
                    Values.whole(map, "perPeriod", Integer.MAX_VALUE),
                    Values.whole(map, "instalments", 1),
                    reading.word(Ties.class, "ties", Ties.SHARED));
        }
    }

    /** Whether it is remembered from period to period which row was given, of which only the second key is kept. */
    private static boolean remembers(Mapping map) {
        return Values.text(map, "once", "").equals("ever") || Values.whole(map, "instalments", 1) > 1;
    }

    @Override
    public Optional<RateTable> rowsOfPayee(RateTable table) {
        return once == Once.EVER ? Optional.empty() : Optional.of(table);
    }

    @Override
    public void needs(Needs needs) {
        // what is reached is said by the table
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.RowReached();
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        return Bounds.Bound.never();
    }

    @Override
    public boolean asksForLastOrders() {
        return ties == Ties.EARLIEST_LAST_ORDER;
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add(
                switch (once) {
                    case EVER ->
                        "Each row is paid once ever, for every row at or below the one reached"
                                + (perPeriod == Integer.MAX_VALUE ? "." : ", at most " + perPeriod + " in a period.");
                    case PERIOD -> "The row that is reached is paid in each period.";
                });
        if (instalments > 1) {
            sentences.add("An amount is paid in " + instalments + " parts, one each period.");
        }
        if (sentences.paysPlaces()) {
            sentences.add(ofTies());
        }
    }

    /** What becomes of equal places. */
    private String ofTies() {
        return switch (ties) {
            case EARLIEST_LAST_ORDER -> "Of equal places the one whose last order was made earlier comes first.";
            case SHARED -> "Equal places share the amounts of the places they take.";
            case EACH -> "Equal places each get the amount of the best of them.";
        };
    }
}
