package io.upline.plan;

import io.upline.money.MinorUnits;
import io.upline.money.Rate;
import io.upline.period.PeriodKind;
import java.math.RoundingMode;

/**
 * What decides money throughout a plan. None of it is ever defaulted, except the point value.
 *
 * @param currency ISO 4217; a plan paid in points has its points as currency (2 digits)
 * @param pointValue money for one point of a base. An amount is base × pointValue × rate; pointValue does not apply to a
 *     table of amounts, whose values are money already
 * @param period how long its pay periods are
 * @param asOf the day of which tree, status, kind and package are taken; one for the whole period
 * @param rounding how an earning is rounded
 * @param customers where a customer's order stands
 * @param status what becomes of members that are not active
 * @param returns what a return does
 * @param volumeBelowZero what becomes of a volume below zero
 */
public record Terms(
        String currency,
        Rate pointValue,
        PeriodKind period,
        AsOf asOf,
        RoundingRule rounding,
        CustomerPlace customers,
        StatusRule status,
        Returns returns,
        BelowZero volumeBelowZero) {

    /** Digits of a minor unit of its currency; 2 for points. */
    public int digits() {
        return MinorUnits.digits(currency);
    }

    /** The day that decides tree, status, kind and package. */
    public enum AsOf {
        /** The period's first day. */
        PERIOD_START,
        /** The period's last day. */
        PERIOD_END
    }

    /**
     * How an earning is rounded to minor units.
     *
     * @param mode the mode of every rounding of money in the plan, also of a pool's size
     * @param per the figure that is rounded
     */
    public record RoundingRule(RoundingMode mode, Per per) {}

    /** The figure that is rounded; a line always shows whole minor units. */
    public enum Per {
        /** base × rate of each order; a line of several orders is the sum of their rounded amounts, but orders that add up to
         *  a base of zero make no line. A base that is not made of single orders (matched volume, another bonus) is rounded
         *  as with {@link #SOURCE}. */
        ORDER,
        /** base × rate of each line. */
        SOURCE,
        /** The exact sum over all lines of a payee and bonus is rounded once and split over them by largest remainder:
         *  each line gets its exact amount rounded down (towards minus infinity), the minor units left over go one each to
         *  the lines of the largest fractions, ties to the larger amount, then in the canonical order of lines. */
        BONUS
    }

    /**
     * Where a customer's order stands in the trees that bonuses walk. It never changes the scopes of a volume: own orders
     * and customers' orders stay apart there.
     *
     * <p>A customer belongs to the nearest distributor above it in the sponsor tree, and is its <em>direct customer</em>;
     * a customer with no distributor above counts only in company totals. Trees hold distributors only.
     */
    public enum CustomerPlace {
        /**
         * The customer is a node of its own: its order is on level 0 at the customer, level 1 at its distributor. Level 0 of such an order
         * belongs to nobody, and does not pass on by compression.
         */
        OWN_NODE,
        /** The order counts as bought by the distributor: level 0 at the distributor. Lines still name the customer. */
        AT_SPONSOR
    }

    /** What becomes of members that are not active. */
    public record StatusRule(Terminated terminated, Suspended suspended) {}

    /** What becomes of a terminated member. */
    public enum Terminated {
        /**
         * The member is taken out of every tree before anything else: those below it move up to the next member above, whose customers its
         * customers become. What it and they buy counts in the leg in which it was sold: in the downline of that member what it bought
         * itself, as volume of customers what they bought. In bonuses over a tree both stand like orders of customers of that member; in the
         * placement tree, of the next above where it was placed. It holds no rank, passes no condition, earns nothing. Above a removed root
         * its frontline are roots, and its orders count only in company totals. */
        REMOVED,
        /** The member keeps place, volume and rank, but fails the {@code needs} of every bonus. */
        KEEPS_PLACE
    }

    /** What becomes of a suspended member. It always keeps place, volume and rank. */
    public enum Suspended {
        /** The member earns, and its earnings are held. */
        HELD,
        /** The member fails the {@code needs} of every bonus. */
        UNPAID
    }

    /**
     * What a return does. A return that counts in the same period as its original is one order with it: measures and
     * amount are added up before any filter, count or rounding is applied, and an order whose measures are then all zero is
     * as if it had never been. A return that counts apart from its original takes from it, where it is known, the type,
     * the day (for {@code withinDaysOfJoining}), being the first order, and the size (before the return) that filters look at. What was
     * paid on it comes back at the rate and row and from the payee that the original had (reference of the plan language, Returns).
     *
     * @param how in which period it counts
     * @param withinDays most days from the original's deciding date to the return's; beyond, the company bears it
     * @param smallestMinor a member's difference below this in a restatement is not posted but shown as rounding
     */
    public record Returns(How how, int withinDays, long smallestMinor) {}

    /** In which period a return counts. */
    public enum How {
        /** The return counts in the period of its original. */
        RESTATE,
        /**
         * The return counts in the period of its own date, as negative volume; what the original's period paid on it comes back there.
         */
        DEDUCT
    }

    /**
     * What becomes of a volume's value at a member that is below zero. Orders themselves are never touched: what passes to
     * the members above is the plain sum. It applies to volumes and to a measure's name used as one, when read as a value
     * (condition, bracket, base of a source with {@code each: period}); not to the base of a single order.
     */
    public enum BelowZero {
        /** The value is read as zero. */
        FLOORED,
        /** The value is read as it is; earnings may be negative. */
        ALLOWED,
        /** The value is read as zero, and what is missing is taken off the same volume of the member, customers included, in the following periods until used
         *  up (carried state, {@code what = owed}). Windows of several periods are floored only. */
        OWED
    }
}
