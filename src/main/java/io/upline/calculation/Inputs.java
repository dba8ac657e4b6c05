package io.upline.calculation;

import io.upline.network.Members;
import io.upline.order.Orders;
import io.upline.period.PayPeriod;
import io.upline.plan.condition.Condition.LadderName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a period's results depend on, beside the plan. Two equal inputs give equal results, byte for byte.
 *
 * @param period the period being calculated
 * @param firstPeriod the job's first period; "ever" begins there
 * @param members members as of the day the plan names
 * @param orders orders of the period, and as far back as the plan looks
 * @param before what the period before left behind
 * @param given amounts set from outside for bonuses of kind {@code given}
 * @param forced ranks and grades set by a person, a scenario or another plan
 * @param takenBack what returns of this period take back of what earlier periods paid
 * @param firsts ids of orders that are their buyer's first although the orders do not say so: what it ordered before was wholly returned
 */
public record Inputs(
        PayPeriod period,
        PayPeriod firstPeriod,
        Members members,
        Orders orders,
        State before,
        List<Given> given,
        List<ForcedRank> forced,
        TakenBack takenBack,
        Set<String> firsts) {

    /** Copies the set. */
    public Inputs {
        firsts = Set.copyOf(firsts);
    }

    /** Inputs in which nothing is taken back of what earlier periods paid. */
    public Inputs(
            PayPeriod period,
            PayPeriod firstPeriod,
            Members members,
            Orders orders,
            State before,
            List<Given> given,
            List<ForcedRank> forced) {
        this(period, firstPeriod, members, orders, before, given, forced, TakenBack.NONE, Set.of());
    }

    /** The same inputs with other things taken back. */
    public Inputs with(TakenBack other) {
        return new Inputs(period, firstPeriod, members, orders, before, given, forced, other, firsts);
    }

    /** The same inputs of other members, numbered alike, with other ranks assigned. */
    public Inputs with(Members others, List<ForcedRank> assigned) {
        return new Inputs(period, firstPeriod, others, orders, before, given, assigned, takenBack, firsts);
    }

    /** The same inputs with these further first orders. */
    public Inputs withFirsts(Set<String> more) {
        return new Inputs(period, firstPeriod, members, orders, before, given, forced, takenBack, more);
    }

    /** An amount due to a member for a bonus of kind {@code given}, in minor units of the plan's currency. */
    public record Given(int member, String bonus, long amountMinor) {}

    /**
     * A rank or grade that is assigned rather than calculated.
     *
     * @param only the ladder it is for; empty: each ladder that has the name
     */
    public record ForcedRank(int member, String rank, Optional<LadderName> only) {

        /** A rank or grade that is assigned on each ladder that has its name. */
        public ForcedRank(int member, String rank) {
            this(member, rank, Optional.empty());
        }
    }
}
