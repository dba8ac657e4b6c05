package io.upline.plan.kind;

import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a bonus does with base, table and tree. */
public sealed interface BonusKind {

    /**
     * A percentage of an own volume: rebate, retail margin. Payee and source are the member; with {@code each: order} or
     * {@code customer} a line for each order or customer in the base's reach, naming its buyer as source. Level 0.
     * With brackets by {@code base}, the bracket is that of the line.
     */
    record Percent() implements BonusKind {}

    /**
     * A rate for each level above the buyer (unilevel; over a matrix or kept tree: forced matrix, standard compression).
     * Walking up from the source, the level on offer starts at the source with 0; levels below {@code levels.from} pass
     * without being paid.
     *
     * @param compression whether members that cannot be paid use up their level
     * @param skipAtMost under {@code DYNAMIC}: after so many members skipped for one source the walk ends
     * @param blockedBy concerns only the levels after a row's list ({@link RateTable.Row#deeper()})
     */
    record LevelBonus(Compression compression, OptionalInt skipAtMost, BlockedBy blockedBy) implements BonusKind {}

    /** Whether members that cannot be paid use up a level. */
    enum Compression {
        /** They do; what they would have got is breakage. */
        NONE,
        /** A member that has no rate for the level on offer or fails {@code needs} is passed over, and the same level is
         *  offered to the next above. Levels below {@code levels.from} are not on offer and always use up. */
        DYNAMIC
    }

    /**
     * Who below a payee, on the path down to and including the source, shuts it off from the source. Ranks are paid-as; no
     * rank is lower than any.
     */
    enum BlockedBy {
        /** Nobody. */
        NONE,
        /** A member of the same rank as the payee's or a higher one. */
        EQUAL_RANK,
        /** A member of a higher rank than the payee's. */
        HIGHER_RANK
    }

    /**
     * The payee's rate less a rate below it on the path (stair-step, infinity). A member that fails {@code needs} has rate
     * 0, so what it would take passes up. Never negative. With {@code amounts}: money per unit of base, subtracted alike.
     * Payee and source the same (level 0): nothing is subtracted.
     *
     * @param minus what is subtracted
     */
    record Differential(Minus minus) implements BonusKind {}

    /** What a differential subtracts from the payee's rate. */
    enum Minus {
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
        BETWEEN
    }

    /** A rate for each generation of breakaway groups below. */
    record GenerationBonus(Generations generations, Optional<Long> guaranteeMinor) implements BonusKind {

        /**
         * The minimum bonus, when {@code guaranteeMinor} is present. For each boundary its payee of generation 1 is the first
         * above it with a rate for generation 1 that meets {@code needs} (without compression up to and including the next
         * boundary), whether there is anything in the group to be paid on or not. What that payee gets on the boundary's own
         * group (its rounded lines of generation 1 there) is made up to the guarantee, as far as the boundary itself earns by
         * this bonus, what was made up to it included and what it made up taken off: from the bottom of the tree up, each
         * boundary once. Two lines of rule {@code guarantee}, source the boundary, level 1: the payee's, and the boundary's
         * below zero.
         */
        public boolean guarantees() {
            return guaranteeMinor.isPresent();
        }
    }

    /**
     * How members are counted off in generations. For a payee and a source below it: the number of boundaries on the path
     * strictly below the payee. Generation 0 (the own group) is not paid.
     *
     * @param boundary who is a boundary
     * @param opens whether a boundary's own orders are of the generation it opens
     * @param compression {@code NONE}: every boundary counts. {@code DYNAMIC}, walking up from the source: the first
     *     boundary opens generation 1; a boundary above that is paid the generation on offer closes it (above it the next
     *     generation is on offer); one that is not paid (fails {@code needs}, or has no rate for it) does not, and the same
     *     generation is offered to the next. With {@code SAME_OR_HIGHER}, where boundaries differ by payee: boundaries
     *     after the first that fail {@code needs} are not counted
     * @param blockedBy whether a boundary of the same or a higher rank on the path shuts the payee off
     */
    record Generations(Boundary boundary, Opens opens, Compression compression, BlockedBy blockedBy) {}

    /** Who is a boundary between generations. */
    sealed interface Boundary {
        /** Whoever meets a condition. */
        record Meets(Condition condition) implements Boundary {}

        /** Whoever has the payee's paid-as rank or a higher one; a payee without rank is paid nothing. */
        record SameOrHigher() implements Boundary {}
    }

    /** Whether a boundary's own orders are of the generation it opens. */
    enum Opens {
        /** They are: the boundary and all below it, to the next boundary. */
        BOUNDARY_OWN_GROUP,
        /** They are not: its own and its customers' orders still belong to the generation before. */
        BELOW_BOUNDARY
    }

    /**
     * Pays on what two legs have in common. Figures are the base summed over each of the legs 1 and 2 of the tree (higher
     * legs do not count) plus what is carried; a leg below zero counts zero, and carries it. Source is the payee, level −1.
     * A member failing {@code needs} matches and consumes nothing. The line's base is the matched figure.
     *
     * @param match how the legs are matched
     * @param leastCenti matched figures below this do not count: nothing is consumed
     * @param mostCenti at most so much is matched in a period; {@link Long#MAX_VALUE} for no limit
     * @param carry what is kept for the next period
     * @param own where the member's own orders and those of its customers go
     * @param flushUnless a member that fails it loses both legs' carry after matching; empty: nobody
     * @param cap most money in a period; empty: none
     */
    record Binary(
            Match match,
            long leastCenti,
            long mostCenti,
            Carry carry,
            OwnVolume own,
            Optional<Condition> flushUnless,
            Optional<MoneyCap> cap)
            implements BonusKind {}

    /** How two legs are matched. */
    sealed interface Match {
        /** The smaller figure is matched and consumed on both. */
        record WeakLeg() implements Match {}

        /**
         * As often as it goes: the larger leg (leg 1 when equal) gives {@code largerCenti}, the other {@code smallerCenti};
         * which is the larger is decided anew each time. Amounts are per cycle; rates are of the smaller figure. The
         * matched figure is cycles × smaller figure, the limits are of that.
         */
        record Cycle(long largerCenti, long smallerCenti) implements Match {}

        /** Once a period the highest row that both legs reach ({@code by: matched}); the row's bound is consumed on both. */
        record Steps() implements Match {}
    }

    /**
     * What of each leg is kept for the next period (carried state: {@code what = volume}, {@code leg} 1 or 2, {@code since}
     * the period it was bought in); limits apply after matching, the oldest is matched first.
     *
     * @param perLegCenti most that is kept in a leg, the oldest is dropped first; 0 keeps nothing, {@link Long#MAX_VALUE} all
     * @param periods volume lives so many periods beside the one it was bought in; {@link Integer#MAX_VALUE} for ever
     */
    record Carry(long perLegCenti, int periods) {

        /** Everything. */
        public static final Carry ALL = new Carry(Long.MAX_VALUE, Integer.MAX_VALUE);

        /** Nothing. */
        public static final Carry NONE = new Carry(0, 0);
    }

    /** Where the own volume of a binary position goes. */
    enum OwnVolume {
        /** In no leg. */
        NO_LEG,
        /** In the leg that is smaller before it is added (leg 2 when equal). */
        WEAK_LEG
    }

    /**
     * Most money a binary position earns in a period.
     *
     * @param atMost by rank or for all, in currency units; always a table of amounts
     * @param excess what becomes of the volume that made the excess
     */
    record MoneyCap(RateTable atMost, Excess excess) {}

    /** What becomes of volume whose money was over the cap. */
    enum Excess {
        /** Only as much is consumed as the paid amount needs (whole cycles; otherwise hundredths, rounded up). */
        CARRIED,
        /** It is consumed all the same. */
        CONSUMED
    }

    /**
     * A percentage of what members below earned by the named bonuses, after rounding and caps over them. The source's base
     * is the sum of its amounts, in hundredths of a currency unit; pointValue does not apply. Levels count from the earner
     * (0) up. A base below zero counts as it is.
     *
     * @param of names of bonuses, itself not among them
     * @param compression as in {@link LevelBonus}
     * @param generations the table's lists are by generation instead of level
     */
    record Matching(List<String> of, Compression compression, Optional<Generations> generations) implements BonusKind {
        /** Copies the list. */
        public Matching {
            of = List.copyOf(of);
        }
    }

    /**
     * A sum shared out among all who meet {@code needs} and have a weight, to the cent by largest remainder (ties: member
     * order). The line's base is the size in hundredths of a currency unit, its rate 0, source −1, rule {@code pool}.
     *
     * @param size what is shared out
     * @param weight by what
     * @param carried with nobody to share: added to the next period's size (carried state of no member, {@code what =
     *     pool}) instead of breakage
     */
    record Pool(Size size, Weight weight, boolean carried) implements BonusKind {}

    /** What a pool shares out. */
    sealed interface Size {
        /** A share of a company total × pointValue: of a measure over all orders of the period, or of a volume (reach self
         *  and customers only) over all distributors. A total below zero is zero. */
        record ShareOf(Rate share, String of) implements Size {}

        /** A fixed sum a period. */
        record Fixed(long amountMinor) implements Size {}
    }

    /**
     * A member's weight in a pool: shares × volume, as far as each is there; neither: 1 each (equal).
     *
     * @param shares a number by rank (or other row); table of amounts. No row: no part in the pool
     * @param proRata a volume or measure; zero or less: no part
     * @param legCap how much of it one leg counts ({@link Condition.CapBasis#TOTAL})
     * @param atMost most volume that counts, by rank: caps a high rank's weight in a lower pool; no row: no limit
     */
    record Weight(
            Optional<RateTable> shares,
            Optional<String> proRata,
            Optional<Condition.LegCap> legCap,
            Optional<RateTable> atMost) {}

    /**
     * A fixed sum for reaching something: the table's {@code by}. Source the payee, level −1, rule {@code award}.
     *
     * @param once how often a row is paid
     * @param perPeriod with {@code EVER}: most rows paid in a period, the lowest unpaid first; the others wait as long as
     *     they are reached. {@link Integer#MAX_VALUE} for no limit
     * @param instalments the amount in so many parts (largest remainder, earlier parts larger), one each period from now;
     *     parts that fall due while the member fails by status are lost, {@code needs} is not asked again. Carried state:
     *     {@code what = instalment}, {@code leg} the row's key, count the parts left, {@code volume} the sum left in
     *     hundredths of a currency unit
     * @param ties of places
     */
    record Award(Once once, int perPeriod, int instalments, Ties ties) implements BonusKind {}

    /** How often an award's row is paid. */
    enum Once {
        /**
         * Each row once in a member's life, for every row at or below the one reached. Carried state: {@code what =
         * award}, {@code leg} the row's key (the rank's or package's name, or the lower bound as a plain decimal), count 1.
         */
        EVER,
        /** Each period the row that is reached, and only that. */
        PERIOD
    }

    /** What equal volumes in a contest get. */
    enum Ties {
        /** Who reached it first: the earlier last order counted in the volume goes first; then member order. */
        EARLIEST_LAST_ORDER,
        /** The amounts of the places they take are added and split equally (largest remainder, member order). */
        SHARED,
        /** Each the amount of the best of these places; the next place is as far down as there are equals. */
        EACH
    }

    /**
     * A nested pattern. A member's depth is 0 unless it has {@code width} frontline members (in the bonus's tree) that meet
     * {@code are}; then 1 + the least depth among its {@code width} deepest such members. Pays once a period the amount of
     * the depth (the list's last beyond the list). Level is the depth, rule {@code structure}.
     */
    record Structure(int width, Condition are) implements BonusKind {}

    /**
     * Host credit: base summed over the orders of each party in the period, the table's row {@code by: base} of that total;
     * a line for each party, paid to its host (distributor or customer), source the host, level −1. {@code sources} is
     * asked at each buyer.
     */
    record Party() implements BonusKind {}

    /**
     * Amounts set from outside ({@code Inputs.given}), rule {@code given}; {@code from}: results of another plan. They are
     * decided where they come from and paid as they are: neither needs nor status are asked, so a removed or unpaid member
     * gets them too (a suspended one's are held, as all it earns). Caps over the bonus apply. A line for each amount, those of
     * one member in ascending order.
     */
    record Given(Optional<OtherPlan> from) implements BonusKind {

        /** Whether another plan's job pays the amounts: here they are read and make no lines, totals or promise. */
        public boolean paidThere() {
            return from.filter(other -> other.paid() == Paid.THERE).isPresent();
        }
    }

    /**
     * Bonuses of another plan: their amounts in its periods that end within this one, added up by payee.
     *
     * @param plan the other plan's folder; exactly one job of the company is paid by it
     * @param bonuses names in that plan
     * @param paid who pays them
     */
    record OtherPlan(String plan, List<String> bonuses, Paid paid) {
        /** Copies the list. */
        public OtherPlan {
            bonuses = List.copyOf(bonuses);
        }
    }

    /** Where amounts that another plan decided are paid. */
    enum Paid {
        /** By this plan, whatever the other one's job pays. */
        HERE,
        /** By the other plan's job. Matching and conditions see them; no cap may stand over them. */
        THERE
    }

    /**
     * A ceiling over bonuses. Where their sum is over it, each line is scaled to ceiling ÷ sum, by largest remainder so
     * that the sum is the ceiling (ties: canonical order of lines, bonuses as in the plan). Caps over the same bonus apply
     * in the order of the file. It makes no lines of its own.
     *
     * @param over names of the bonuses
     * @param limit the ceiling
     * @param span over what time sums and ceiling are taken
     */
    record Cap(List<String> over, Limit limit, Span span) implements BonusKind {
        /** Copies the list. */
        public Cap {
            over = List.copyOf(over);
        }
    }

    /** The ceiling of a cap. */
    sealed interface Limit {
        /** For each member, by rank or for all, in currency units; positions of one owner count together, the owner's row
         *  counts. No row: nothing may be paid. A table of amounts. */
        record PerMember(RateTable amounts) implements Limit {}

        /**
         * For all together: a share of a company total ({@link Size.ShareOf}) × pointValue, rounded down, less what other
         * bonuses paid; never below zero.
         *
         * @param less names of bonuses outside the cap whose sum, after the caps over them, is taken off
         */
        record CompanyShare(Rate atMost, String of, List<String> less) implements Limit {
            /** Copies the list. */
            public CompanyShare {
                less = List.copyOf(less);
            }
        }
    }

    /** The time a cap looks at. */
    enum Span {
        /** This period. */
        PERIOD,
        /** The calendar year the period ends in, up to and including this period: what earlier periods paid (and their
         *  totals) is carried state, {@code what = year}. Earlier periods are not scaled again. */
        YEAR
    }
}
