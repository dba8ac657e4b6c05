package io.upline.plan.condition;

import io.upline.money.Rate;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that holds at a member or does not; it means the same wherever it stands (rank, bonus, tree, volume, pool).
 * A removed member meets none. A customer holds no rank and has no legs; its volumes are its own orders.
 */
public sealed interface Condition {

    /** The condition that holds at every member. */
    Condition ALWAYS = new All(List.of());

    /** Every one of the conditions holds; an empty list of them holds. */
    record All(List<Condition> of) implements Condition {
        /** Copies the list. */
        public All {
            of = List.copyOf(of);
        }
    }

    /**
     * A condition to which the plan gives a name. It means what is written under the name; whoever looks for something within a
     * condition looks within it.
     */
    record Named(String name, Condition of) implements Condition {}

    /**
     * A condition that has a name was met in at least {@code times} of the last {@code of} periods, this one included, and in at least {@code
     * inARow} of them one after the other (carried state, {@code what = met}). What was met in a period is what held in the end, of what members
     * were paid as. A period in which no version of the plan asked for it counts as one in which it was not met.
     *
     * @param name the condition's name
     * @param what what the name means in this period
     * @param times in how many periods at least
     * @param of how many periods are looked at, at most {@link #MOST}
     * @param inARow how many of them must follow one another
     */
    record Met(String name, Condition what, int times, int of, int inARow) implements Condition {

        /** The most periods that can be looked at. */
        public static final int MOST = 60;
    }

    /** The conditions that stand directly within one. */
    static List<Condition> inside(Condition condition) {
        return switch (condition) {
            case All all -> all.of();
            case Any any -> any.of();
            case Not not -> List.of(not.of());
            case Named named -> List.of(named.of());
            case LegsHave legs -> List.of(legs.has());
            case Sponsored sponsored -> List.of(sponsored.are());
            case Customers customers -> List.of(customers.are());
            case Met met -> List.of(met.what());
            case VolumeAtLeast _, LegVolumes _, Share _, HoldsRank _, JoinedWithin _, Earned _ -> List.of();
            case HasStatus _, IsKind _, HasPackage _, HasAttribute _ -> List.of();
        };
    }

    /** At least one of the conditions holds. */
    record Any(List<Condition> of) implements Condition {
        /** Copies the list. */
        public Any {
            of = List.copyOf(of);
        }
    }

    /** The condition does not hold. */
    record Not(Condition of) implements Condition {}

    /**
     * The volume counts to at least {@code atLeastCenti}.
     *
     * @param volume a volume or measure
     * @param legCap limits what a leg or the own part counts; empty: the volume's value counts
     */
    record VolumeAtLeast(String volume, long atLeastCenti, Optional<LegCap> legCap) implements Condition {}

    /**
     * Limits how much of a volume one leg may count. A leg's contribution is what the orders of the leg's members, within
     * the volume's reach, add to the member's volume, and what members who were taken out sold in it; the rest of the volume (self and
     * customers) is the own part. A volume that does not reach the downline has no legs. Under {@code Terms.BelowZero.FLOORED} and {@code OWED} a contribution or own part
     * below zero is zero here. A limit only lowers: no more counts than the volume itself, as it is read.
     *
     * @param of the figure that the shares are parts of
     * @param perLeg most that a leg counts, as a share
     * @param own most that the own part counts, as a share; empty: all of it
     */
    record LegCap(CapBasis of, Optional<Rate> perLeg, Optional<Rate> own) {}

    /** The figure that the shares of a leg cap are parts of. */
    enum CapBasis {
        /** The shares are of the requirement: each leg counts min(contribution, share × atLeast), without rounding (a counted figure that
         *  is shown is rounded down to hundredths). */
        REQUIREMENT,
        /** The shares are of what counts in all: the total T is the largest whole number of hundredths, at most the plain sum, for which
         *  Σ min(contribution, share × T) over legs and own part is at least T, without rounding; 0 if there is none. */
        TOTAL
    }

    /**
     * At least {@code count} legs meet a condition at somebody in them, or at their head.
     *
     * @param where at whom {@code has} is tested
     * @param tree whose legs; one for each member directly below
     */
    record LegsHave(int count, Where where, Condition has, String tree) implements Condition {}

    /** At whom in a leg a condition is tested. */
    enum Where {
        /** Anybody in the leg, head included. */
        SOMEBODY,
        /** The frontline member itself. */
        HEAD
    }

    /**
     * The strongest leg has the first minimum, the second strongest the second, and so on. A leg's figure is its
     * contribution to the member's volume ({@link LegCap}), in the volume's own tree.
     *
     * @param others what all other legs must come to together; empty: nothing
     */
    record LegVolumes(String volume, List<Long> atLeastCenti, Optional<OtherLegs> others) implements Condition {
        /** Copies the list, which descends. */
        public LegVolumes {
            atLeastCenti = List.copyOf(atLeastCenti);
        }
    }

    /**
     * What all legs beyond those that are named one by one must come to together.
     *
     * @param inAnyOrder the minimums may be met in any order, the largest of them by the largest figure, be that a leg or all others
     *     together; otherwise each where it stands
     */
    record OtherLegs(long atLeastCenti, boolean inAnyOrder) {}

    /**
     * At least {@code count} personally sponsored distributors (directly below in the sponsor tree) meet a condition.
     *
     * @param inLegsOf count at most one for each leg of the member in this tree; those not below it there do not count
     */
    record Sponsored(int count, Condition are, Optional<String> inLegsOf) implements Condition {}

    /** At least {@code count} direct customers meet a condition. */
    record Customers(int count, Condition are) implements Condition {}

    /**
     * {@code part} ÷ {@code whole} lies within bounds; both are volumes or measures at the member, e.g. the retail part of a
     * volume. With a whole of zero or less, a lower bound fails and an upper bound holds. Nothing is rounded.
     */
    record Share(String part, String whole, Optional<Rate> atLeast, Optional<Rate> atMost) implements Condition {}

    /**
     * The member holds a rank (or grade).
     *
     * @param ladder the ladder that the rank is on
     * @param rank its name
     * @param exactly this one, not also a higher one
     * @param held when it must be held
     */
    record HoldsRank(LadderName ladder, String rank, boolean exactly, Held held) implements Condition {}

    /** The ladder to which a name belongs. */
    enum LadderName {
        /** The ranks. */
        RANK,
        /** The grades. */
        GRADE
    }

    /** When a rank must be held. */
    sealed interface Held {
        /** The rank is held in this period, as paid. */
        record Now() implements Held {}

        /** The rank is held now or was held in any period before; {@code exactly}: the title is this rank. */
        record Ever() implements Held {}

        /** The rank was held in this period and the {@code count − 1} before it, without a gap (carried state, {@code what = held}). */
        record Periods(int count) implements Held {}

        /** The rank was held in the period before this one, as paid; this is known before anything is calculated. */
        record LastPeriod() implements Held {}
    }

    /**
     * The member joined lately: by days, as many days before the period's last day (whatever {@code asOf}) as the window says; by periods, in
     * this period (1) or one of the {@code n − 1} before. Exactly one of the two is present. Nobody who joins after the period's last day
     * meets it.
     */
    record JoinedWithin(Optional<DaysOfJoining> days, OptionalInt periods) implements Condition {}

    /** Earnings of the named bonuses in this period, after the caps over them, are together at least this amount. */
    record Earned(List<String> bonuses, long atLeastMinor) implements Condition {
        /** Copies the list. */
        public Earned {
            bonuses = List.copyOf(bonuses);
        }
    }

    /** The member has one of these statuses. */
    record HasStatus(List<MemberStatus> statuses) implements Condition {
        /** Copies the list. */
        public HasStatus {
            statuses = List.copyOf(statuses);
        }
    }

    /** The member is of this kind. */
    record IsKind(MemberKind kind) implements Condition {}

    /** The company's own attribute of this name has one of these values at the member. */
    record HasAttribute(String name, List<String> values) implements Condition {
        /** Copies the list. */
        public HasAttribute {
            values = List.copyOf(values);
        }
    }

    /** The member has one of these packages. */
    record HasPackage(List<String> packages) implements Condition {
        /** Copies the list. */
        public HasPackage {
            packages = List.copyOf(packages);
        }
    }
}
