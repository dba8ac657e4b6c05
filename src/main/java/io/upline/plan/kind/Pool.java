package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.CONDITION;
import static io.upline.plan.grammar.Grammar.FLAG;
import static io.upline.plan.grammar.Grammar.MONEY;
import static io.upline.plan.grammar.Grammar.POINTS;
import static io.upline.plan.grammar.Grammar.SHARE;
import static io.upline.plan.grammar.Grammar.TREE;
import static io.upline.plan.grammar.Grammar.VOLUME;
import static io.upline.plan.grammar.Grammar.form;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.keys;
import static io.upline.plan.grammar.Grammar.map;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.fact.Fact;
import io.upline.plan.condition.Condition;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * A sum shared out among all who meet {@code needs} and have a weight, to the cent by largest remainder (ties: member
 * order). The line's base is the size in hundredths of a currency unit, its rate 0, source −1, rule {@code pool}.
 *
 * @param size what is shared out
 * @param weight what it is shared out by
 * @param carried with nobody to share: added to the next period's size (carried state of no member, {@code what =
 *     pool}, count minor units) instead of breakage
 */
public record Pool(Size size, Weight weight, boolean carried) implements BonusKind {

    /** What a pool shares out. */
    public sealed interface Size {

        /** A share of a company total × pointValue. */
        record ShareOf(CompanyShare share) implements Size {}

        /** A fixed sum a period. */
        record Fixed(long amountMinor) implements Size {}
    }

    /**
     * A member's weight in a pool: shares × volume, as far as the plan names each; where it names neither, 1 for each (equal). With
     * slices the volume is cut at the bounds of the shares, each part having its own.
     *
     * @param shares a number by rank (or other row); table of amounts. No row: no part in the pool
     * @param proRata a volume or measure; zero or less: no part
     * @param legCap how much of it one leg counts ({@link Condition.CapBasis#TOTAL})
     * @param atMost most volume that counts, by rank: caps a high rank's weight in a lower pool; no row: no limit
     * @param below whether the weight is the sum of what members below are worth: the distributors on the bonus's levels below the payee in
     *     its tree who meet its sources. The volume is then the source's, and the table says whose row counts
     */
    public record Weight(
            Optional<RateTable> shares,
            Optional<String> proRata,
            Optional<Condition.LegCap> legCap,
            Optional<RateTable> atMost,
            boolean below) {}

    static final class Language implements KindLanguage {

        private static final Shape LEVELS = keys(
                "levels",
                key(
                        "from",
                        OPTIONAL,
                        new Shape.Whole(0, 10_000),
                        "First level that counts; 0 is the payee, 1 if not said."),
                key("to", OPTIONAL, new Shape.Whole(0, 10_000), "Last level that counts; all below if not said."));

        @Override
        public String word() {
            return "pool";
        }

        @Override
        public Keys grammar() {
            Keys size = new Keys(
                    "a pool's size",
                    List.of(
                            key("share", OPTIONAL, SHARE, "A share of a company total."),
                            key("of", OPTIONAL, VOLUME, "Which total."),
                            key("amount", OPTIONAL, MONEY, "A fixed sum.")),
                    Optional.empty(),
                    List.of(List.of("share", "amount")));
            Shape share = new Shape.Decimal(2, false);
            return BonusKeys.kind(
                    "a pool",
                    List.of(),
                    BonusKeys.NEEDS,
                    key("size", REQUIRED, size, "What is shared out."),
                    key(
                            "shares",
                            OPTIONAL,
                            map("shares", form(share, null, map("shares by a second key", share))),
                            "Shares by rank."),
                    key("by", OPTIONAL, BonusKeys.by(), "What picks the row of shares."),
                    key("proRata", OPTIONAL, VOLUME, "In proportion to a volume or count."),
                    key("slices", OPTIONAL, FLAG, "Each part of that volume at its own bracket's shares."),
                    key("levels", OPTIONAL, LEVELS, "The weight is that of those on these levels below, summed."),
                    key("tree", OPTIONAL, TREE, "The tree of those below; the sponsor tree if not said."),
                    key("sources", OPTIONAL, CONDITION, "What each of those below must meet."),
                    key(
                            "whose",
                            OPTIONAL,
                            words("payee", "source", "lower", "higher"),
                            "At whom the row of shares is looked up; the payee if not said."),
                    key("perLegOfTotal", OPTIONAL, SHARE, "Most that one leg counts of it."),
                    key("own", OPTIONAL, SHARE, "Most that the own part counts of it."),
                    key("atMost", OPTIONAL, map("atMost", POINTS), "Most of it that counts, by rank."),
                    key("nobody", SWITCH, words("breakage", "carried"), "With nobody to share."));
        }

        @Override
        public Pool read(Reading reading) {
            Mapping size = Values.map(reading.map(), "size");
            if (size.has("share") != size.has("of")) {
                reading.problems().error(ProblemCode.MISSING_KEY, size, Fact.of("problem.poolShare"));
            }
            Size sum = size.has("amount")
                    ? new Size.Fixed(Values.minor(Values.need(size, "amount"), reading.digits()))
                    : new Size.ShareOf(
                            new CompanyShare(Values.rate(Values.need(size, "share")), Values.text(size, "of", "")));
            boolean carried = Values.text(reading.map(), "nobody").equals("carried");
            return new Pool(sum, weight(reading), carried);
        }

        private Weight weight(Reading reading) {
            Mapping map = reading.map();
            boolean below = map.has("levels");
            contradictions(reading, below);
            Optional<Condition.LegCap> cap = reading.conditions()
                    .legCap(map)
                    .map(c -> new Condition.LegCap(Condition.CapBasis.TOTAL, c.perLeg(), c.own()));
            Optional<RateTable> shares =
                    map.get("shares").map(s -> reading.tables().shares(s, map));
            shares.ifPresent(table -> new TableUse(this, map, table, reading.problems()).check());
            return new Weight(
                    shares,
                    map.get("proRata").map(Values::text),
                    cap,
                    map.get("atMost").map(reading.tables()::byRank),
                    below);
        }

        private static void contradictions(Reading reading, boolean below) {
            Mapping map = reading.map();
            reading.conflict(map.has("by") && !map.has("shares"), "by", Fact.of("problem.poolBy"));
            for (String key : List.of("whose", "slices")) {
                reading.conflict(
                        map.has(key) && !map.has("shares"), key, Fact.of("problem.poolWithoutShares", "key", key));
            }
            for (String key : List.of("tree", "sources", "whose")) {
                reading.conflict(map.has(key) && !below, key, Fact.of("problem.poolBelow", "key", key));
            }
            for (String key : List.of("perLegOfTotal", "own", "atMost")) {
                reading.conflict(map.has(key) && !map.has("proRata"), key, Fact.of("problem.poolLimit", "key", key));
                reading.conflict(map.has(key) && below, key, Fact.of("problem.poolLimitBelow", "key", key));
            }
        }

        /** Slices cut the volume in proportion to which the pool is shared, and no other: at the payee, or at each of those below. */
        @Override
        public Optional<Fact> whyNoSlices(Mapping map) {
            List<Node> by = map.get("by").map(Values::items).orElse(List.of());
            boolean cutsIt = !by.isEmpty()
                    && map.get("proRata")
                            .filter(volume -> Values.text(by.getLast()).equals(Values.text(volume)))
                            .isPresent();
            return cutsIt ? Optional.empty() : Optional.of(Fact.of("problem.slicesOfPool"));
        }

        @Override
        public RateTable.Whose cutAt(Mapping map) {
            return map.has("levels") ? RateTable.Whose.SOURCE : RateTable.Whose.PAYEE;
        }
    }

    @Override
    public Optional<RateTable> rowsOfPayee(RateTable table) {
        return weight.shares();
    }

    @Override
    public boolean givesShares() {
        return true;
    }

    @Override
    public void needs(Needs needs) {
        if (size instanceof Size.ShareOf(CompanyShare share)) {
            needs.volume(share.of());
        }
        weight.shares().ifPresent(needs::table);
        weight.atMost().ifPresent(needs::table);
        weight.proRata().ifPresent(needs::volume);
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Shared(weight.shares(), weight.proRata(), weight.below());
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        return switch (size) {
            case Size.ShareOf(CompanyShare share) -> bounds.ofTotal(share);
            case Size.Fixed _ -> Bounds.Bound.never();
        };
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add(
                switch (size) {
                    case Size.ShareOf(CompanyShare share) ->
                        share.share() + " of the company's " + share.of() + " is shared out.";
                    case Size.Fixed(long amount) -> sentences.money(amount) + " is shared out in each period.";
                });
        if (weight.below()) {
            sayBelow(sentences);
        } else {
            sayOwn(sentences);
        }
        weight.legCap().ifPresent(cap -> {
            cap.perLeg().ifPresent(most -> sentences.add("One leg counts at most " + most + " of what counts in all."));
            cap.own().ifPresent(most -> sentences.add("The own part counts at most " + most + " of it."));
        });
        weight.atMost().ifPresent(most -> {
            sentences.add("At most so much of it counts: " + sentences.rows(most) + ".");
            sentences.whoHasNoRow(most).ifPresent(sentences::add);
        });
        sentences.add(
                carried
                        ? "With nobody to share, the sum is added to the next period's."
                        : "With nobody to share, the company keeps the sum.");
    }

    private void sayOwn(Sentences sentences) {
        weight.shares().ifPresent(shares -> sentences.add("Shares are " + sentences.rows(shares) + "."));
        weight.proRata().ifPresent(volume -> sentences.add("It is shared in proportion to " + volume + cut() + "."));
        if (weight.shares().isEmpty() && weight.proRata().isEmpty()) {
            sentences.add("Everybody who may be paid has an equal share.");
        }
    }

    private void sayBelow(Sentences sentences) {
        String worth = weight.shares().isEmpty() ? "one share" : "the shares of its row";
        String volume = weight.proRata().orElse("");
        sentences.add("It is shared by what those below whoever is paid are worth together: each "
                + (volume.isEmpty()
                        ? worth + "."
                        : weight.shares().isEmpty()
                                ? "its own " + volume + "."
                                : worth + " times its own " + volume + cut() + "."));
        weight.shares().ifPresent(shares -> {
            String row = switch (shares.whose()) {
                case PAYEE -> "The row is that of whoever is paid";
                case SOURCE -> "The row is that of the one below";
                case LOWER ->
                    "The row is the lower one of whoever is paid and of the one below, and none where either has none";
                case HIGHER ->
                    "The row is the higher one of whoever is paid and of the one below, or that of whichever has one";
            };
            sentences.add(row + ": " + Sentences.head(shares) + " " + sentences.rows(shares) + ".");
        });
    }

    /** How the volume is cut, to be read behind its name. */
    private String cut() {
        return weight.shares().filter(RateTable::slices).isPresent()
                ? ", each part of it having the shares of its own bracket"
                : "";
    }

    @Override
    public boolean countsBelow() {
        return weight.below();
    }

    @Override
    public boolean isSharedOut() {
        return true;
    }
}
