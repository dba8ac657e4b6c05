package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * The payee's rate less a rate below it on the path (stair-step, infinity). A member that fails {@code needs} has rate
 * 0, so what it would take passes up. The difference is never negative. With {@code amounts} it is one of money per unit of base, made in
 * the same way. With slices a member's rate is the average of its slices. Payee and source the same (level 0): nothing is subtracted. A member whom only its status keeps from being paid still holds its
 * rate, except under {@code PAID} and {@code PAID_BETWEEN}; what it would take is breakage.
 *
 * @param minus what is subtracted
 * @param paidAtMost rates (or amounts, as the table's) that pick a row at the payee: it is paid as if it held no more, and holds all the same
 *     for whoever stands above what the table says, so that the rest is breakage. No row: no limit; a rate of zero: it is paid nothing
 */
public record Differential(Minus minus, Optional<RateTable> paidAtMost) implements BonusKind {

    private static final String PAID_AT_MOST = "paidAtMost";

    /** What a differential subtracts from the payee's rate. */
    public enum Minus {
        /** The rate of the frontline member of the leg the source is in, whatever its level. A customer of the payee's own
         *  is in no leg: nothing is subtracted. */
        FRONTLINE,
        /** The highest rate of anyone below the payee on the path, the buyer included, whether paid here or not (levels
         *  outside {@code levels} count too). */
        HELD,
        /** The highest rate paid below on the path: of members on levels that pay; the buyer's own rate always counts, its
         *  rebate is paid elsewhere when level 0 does not pay here. */
        PAID,
        /** The highest rate of anyone between buyer and payee, both left out, whether paid here or not: the buyer's own rate
         *  takes nothing off. What moved up from a removed member has that as its buyer. */
        BETWEEN,
        /** As {@code PAID}, but the buyer's own rate takes nothing off, paid here or not. */
        PAID_BETWEEN;

        /** Whether only members that may be paid hold a rate. */
        public boolean isOfPaid() {
            return this == PAID || this == PAID_BETWEEN;
        }

        /** Whether the rate of the buyer itself takes nothing off. */
        public boolean leavesBuyerOut() {
            return this == BETWEEN || this == PAID_BETWEEN;
        }
    }

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "differential";
        }

        @Override
        public Keys grammar() {
            return BonusKeys.kind(
                    "a differential",
                    BonusKeys.TABLE,
                    BonusKeys.base(REQUIRED),
                    BonusKeys.TREE_WALKED,
                    BonusKeys.NEEDS,
                    BonusKeys.SOURCES,
                    BonusKeys.each("period", "order"),
                    BonusKeys.LEVELS,
                    key(
                            "minus",
                            SWITCH,
                            words("frontline", "held", "paid", "between", "paidBetween"),
                            "Which rate below is subtracted."),
                    key(PAID_AT_MOST, OPTIONAL, mostPaid(), "The most by which a member is paid, whatever it holds."));
        }

        private static Keys mostPaid() {
            return new Keys(
                    PAID_AT_MOST,
                    List.of(
                            key(
                                    "rates",
                                    OPTIONAL,
                                    BonusKeys.oneValue(new Shape.Percent(100_000)),
                                    "Shares of the base, by row."),
                            key("amounts", OPTIONAL, BonusKeys.oneValue(BonusKeys.AMOUNT), "Money per unit, by row."),
                            key("by", OPTIONAL, BonusKeys.by(), "What picks the row; the rank if not said.")),
                    Optional.empty(),
                    List.of(List.of("rates", "amounts")));
        }

        @Override
        public Optional<Fact> whyNoSlices(Mapping map) {
            List<String> by = Values.texts(map, "by");
            return by.size() > 1 && by.contains("base")
                    ? Optional.of(Fact.of("problem.slicesOfDifferential"))
                    : Optional.empty();
        }

        @Override
        public boolean picksBySoFar(Mapping map) {
            return BonusKeys.isEachOrder(map);
        }

        @Override
        public Differential read(Reading reading) {
            Optional<RateTable> most = reading.map().get(PAID_AT_MOST).map(node -> mostPaid(reading, (Mapping) node));
            Minus minus = Values.word(Minus.class, Values.text(reading.map(), "minus"));
            boolean isSoFar = reading.table().rowKey() instanceof RateTable.By.OfSoFar;
            reading.conflict(isSoFar && minus == Minus.FRONTLINE, "minus", Fact.of("problem.soFarFrontline"));
            return new Differential(minus, most);
        }

        private static RateTable mostPaid(Reading reading, Mapping map) {
            RateTable most = reading.tables().ofBonus(map);
            boolean isOfMember = most.keys().stream()
                    .allMatch(by -> by instanceof RateTable.By.OfMember || by instanceof RateTable.By.Everybody);
            reading.conflict(!isOfMember, PAID_AT_MOST, Fact.of("problem.paidAtMostBy"));
            reading.conflict(isOfMember && !beginsAtNothing(most), PAID_AT_MOST, Fact.of("problem.paidAtMostBelow"));
            reading.conflict(most.unit() != reading.table().unit(), PAID_AT_MOST, Fact.of("problem.paidAtMostUnit"));
            reading.conflict(reading.table().slices(), PAID_AT_MOST, Fact.of("problem.paidAtMostSlices"));
            return most;
        }

        /** Whether rows by volumes begin at 0, so that the table says something of everybody. */
        private static boolean beginsAtNothing(RateTable table) {
            List<RateTable.Row> rows =
                    table.rows().stream().filter(row -> !row.isForAll()).toList();
            return rows.isEmpty()
                    || (rows.stream().anyMatch(row -> row.group().fromCenti() == 0)
                            && rows.stream()
                                    .allMatch(row -> rows.stream()
                                            .anyMatch(other ->
                                                    other.group().equals(row.group()) && other.fromCenti() == 0)));
        }
    }

    @Override
    public void needs(Needs needs) {
        paidAtMost.ifPresent(needs::table);
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Differences();
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        if (minus == Minus.FRONTLINE && !bounds.growsUpwards()) {
            return Bounds.Bound.none(Fact.of("unbounded.fallingRates"));
        }
        boolean isTwice = minus.leavesBuyerOut() && bounds.paysBuyer();
        return bounds.ofBase(bounds.highest().map(most -> isTwice ? Bounds.sum(most, most) : most));
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add(
                switch (minus) {
                    case FRONTLINE -> "The rate of the frontline member of the leg is subtracted.";
                    case HELD ->
                        "The highest rate that anyone below on the path holds, the buyer included, is subtracted.";
                    case PAID -> "The highest rate paid below on the path is subtracted.";
                    case BETWEEN ->
                        "The highest rate that anyone between buyer and payee holds is subtracted, the buyer's own"
                                + " not.";
                    case PAID_BETWEEN ->
                        "The highest rate paid between buyer and payee is subtracted, the buyer's own not.";
                });
        paidAtMost.ifPresent(most -> sentences.mostPaid(most));
        if (sentences.asksOfPayee()) {
            sentences.add("Whoever does not meet what the payee must meet holds no rate, so that the difference goes"
                    + " further up.");
        }
    }

    @Override
    public boolean paysUpTheLine() {
        return true;
    }
}
