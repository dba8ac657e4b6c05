package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.BONUS;
import static io.upline.plan.grammar.Grammar.SHARE;
import static io.upline.plan.grammar.Grammar.VOLUME;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.keys;
import static io.upline.plan.grammar.Grammar.oneOrMore;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ceiling over bonuses. Where their sum is over it, each line above zero is scaled by one factor, by largest remainder so
 * that the sum of all is the ceiling (ties: the larger amount, then the canonical order of lines: payee by id, bonuses as in the plan, source
 * by id). Lines below zero stay as they are. Caps over the same bonus apply
 * in the order of the file. It makes no lines of its own. Instead of a ceiling it may let each member have one of the bonuses only.
 *
 * @param over names of the bonuses
 * @param limit the ceiling
 * @param span over what time sums and ceiling are taken
 */
public record Cap(List<String> over, Limit limit, Span span) implements BonusKind {

    /** Copies the list. */
    public Cap {
        over = List.copyOf(over);
    }

    /** The ceiling of a cap. */
    public sealed interface Limit {

        /** A ceiling for each member, by rank or for all, in currency units; positions of one owner count together, the owner's row
         *  counts. A member without a row has no ceiling. It is a table of amounts. */
        record PerMember(RateTable amounts) implements Limit {}

        /**
         * A ceiling for all together: a share of a company total × pointValue, rounded down, less what other bonuses paid; never below
         * zero.
         *
         * @param less names of bonuses outside the cap whose sum, after the caps over them, is taken off
         */
        record OfCompany(CompanyShare atMost, List<String> less) implements Limit {

            /** Copies the list. */
            public OfCompany {
                less = List.copyOf(less);
            }
        }

        /**
         * Of the bonuses that come to more than nothing for a member, only the one that comes to most is paid; of equal ones that which
         * {@code over} names first. The lines of the others come to nothing. What comes back of earlier periods is not compared and stays.
         * Positions of one owner count together.
         */
        record Largest() implements Limit {}
    }

    /** The time a cap looks at. */
    public enum Span {
        /** Sums and ceiling are those of this period. */
        PERIOD,
        /**
         * Sums and ceiling are those of the calendar year the period ends in, up to and including this period: what earlier periods paid
         * (and their
         *  totals) is carried state, {@code what = year}: count minor units, since the year, of the member, or of nobody for
         *  all together; there {@code leg} is empty for what was paid and {@code ceiling} for the totals, both rows unless both
         *  are 0. Earlier periods are not scaled again. */
        YEAR
    }

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "cap";
        }

        @Override
        public Keys grammar() {
            Keys share = keys(
                    "companyShare",
                    key("atMost", REQUIRED, SHARE, "Most in all."),
                    key("of", REQUIRED, VOLUME, "Of which total."),
                    key("less", OPTIONAL, oneOrMore(BONUS), "Bonuses whose sum is taken off it."));
            Keys keys = BonusKeys.kind(
                    "a cap",
                    List.of(),
                    key("over", REQUIRED, oneOrMore(BONUS), "The bonuses under it."),
                    key("perMember", OPTIONAL, BonusKeys.perRank(), "Most a member gets."),
                    key("companyShare", OPTIONAL, share, "Most in all, as a share of a company total."),
                    key("only", OPTIONAL, words("largest"), "Which one of the bonuses under it a member is paid."),
                    key("span", OPTIONAL, words("period", "year"), "Over what time; a period if not said."));
            return new Keys(
                    keys.title(), keys.keys(), keys.open(), List.of(List.of("perMember", "companyShare", "only")));
        }

        @Override
        public Cap read(Reading reading) {
            return new Cap(
                    Values.texts(reading.map(), "over"), limit(reading), reading.word(Span.class, "span", Span.PERIOD));
        }

        private static Limit limit(Reading reading) {
            Mapping map = reading.map();
            if (map.has("only")) {
                reading.error(
                        Set.copyOf(Values.texts(map, "over")).size() < 2,
                        ProblemCode.CONFLICTING_KEYS,
                        Fact.of("problem.onlyOfOne"));
                reading.error(map.has("span"), ProblemCode.CONFLICTING_KEYS, Fact.of("problem.onlyInSpan"));
                return new Limit.Largest();
            }
            if (!map.has("companyShare")) {
                return new Limit.PerMember(reading.tables().byRank(Values.need(map, "perMember")));
            }
            Mapping share = Values.map(map, "companyShare");
            if (Values.texts(share, "less").stream().anyMatch(Values.texts(map, "over")::contains)) {
                reading.problems()
                        .error(
                                ProblemCode.CONFLICTING_KEYS,
                                Values.need(share, "less"),
                                Fact.of("problem.cappedAndLess"));
            }
            return new Limit.OfCompany(
                    new CompanyShare(Values.rate(Values.need(share, "atMost")), Values.text(share, "of")),
                    Values.texts(share, "less"));
        }
    }

    @Override
    public void needs(Needs needs) {
        switch (limit) {
            case Limit.PerMember(RateTable amounts) -> needs.table(amounts);
            case Limit.OfCompany(CompanyShare atMost, List<String> less) -> {
                needs.volume(atMost.of());
                less.forEach(needs::bonus);
            }
            case Limit.Largest _ -> {
                // the bonuses under it are all there is
            }
        }
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Elsewhere();
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        throw new IllegalStateException("a cap pays nothing");
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add("It stands over " + sentences.names(over) + ".");
        sentences.add(
                switch (limit) {
                    case Limit.PerMember(RateTable amounts) ->
                        "Each member gets at most " + sentences.moneyRows(amounts) + ".";
                    case Limit.OfCompany(CompanyShare atMost, List<String> less) ->
                        "All together get at most " + atMost.share() + " of the company's " + atMost.of()
                                + (less.isEmpty() ? "" : ", less what is paid by " + sentences.names(less)) + ".";
                    case Limit.Largest _ ->
                        "Each member gets only the one of them that comes to most; of equal ones that which stands"
                                + " first.";
                });
        if (limit instanceof Limit.PerMember(RateTable amounts)) {
            sentences.whoHasNoRow(amounts).ifPresent(sentences::add);
        }
        if (limit instanceof Limit.Largest) {
            return;
        }
        sentences.add(
                switch (span) {
                    case PERIOD -> "Sum and ceiling are those of the period.";
                    case YEAR ->
                        "Sum and ceiling are those of the calendar year up to the period; what earlier periods paid is"
                                + " not cut again.";
                });
        if (limit instanceof Limit.PerMember) {
            sentences.add("All positions of one owner count together, by the owner's row.");
        }
        sentences.add(
                "Where the sum is over the ceiling, every line above zero is cut by one factor, so that what is left"
                    + " comes to the ceiling; minor units left over go where most of one was cut off, of equals to the"
                    + " larger line. Lines below zero stay. Of several ceilings over one bonus that which stands first"
                    + " in the plan cuts first.");
    }

    @Override
    public Optional<CompanyShare> ceiling() {
        return limit instanceof Limit.OfCompany(CompanyShare atMost, List<String> _)
                ? Optional.of(atMost)
                : Optional.empty();
    }
}
