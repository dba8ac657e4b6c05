package io.upline.plan.volume;

import io.upline.money.Rate;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.plan.condition.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A named column: one figure for each distributor, in hundredths.
 *
 * <p>The value at a member is the sum, over the orders that {@code reach}, {@code orders}, {@code members} and
 * {@code window} let in, of the order's {@code what}; for a count the number of what is counted.
 *
 * <p>Orders of earlier periods (a window over one) are read in the tree, status and ranks of this period.
 *
 * @param name unique among volumes and measures
 * @param what the figure that is added up
 * @param reach whose orders count
 * @param orders which orders count. Empty: every order; for a count of members or customers: whether they ordered or not
 * @param members which buyers (for a count of members or customers: which of those counted) count;
 *     {@link Condition#ALWAYS} for all
 * @param window which periods
 */
public record Volume(
        String name, What what, Reach reach, Optional<OrderFilter> orders, Condition members, Window window) {

    /** The volumes of whose values at the same member it is made; none where it is made of orders or people. */
    public List<String> madeOf() {
        return switch (what) {
            case What.Sum(List<String> volumes) -> volumes;
            case What.Extreme(boolean _, List<String> volumes) -> volumes;
            case What.Measure _, What.Count _ -> List.of();
        };
    }

    /** Whether it is what single orders add to it, each for itself, so that it has come to something after each of them. */
    public boolean isOfOrders() {
        boolean isAdded = switch (what) {
            case What.Measure _ -> true;
            case What.Count(Counted counted) -> counted == Counted.ORDERS;
            case What.Sum _, What.Extreme _ -> false;
        };
        return isAdded && reach.strongestLegsLeftOut() == 0;
    }

    /** The figure that is added up. */
    public sealed interface What {

        /**
         * (measure − less) × times. Digits are carried: sums are multiplied and rounded to hundredths, half up (away from zero on a tie),
         * once where a figure is shown or compared: a value, a leg's contribution, a base, each order of a bonus paid by order. Six orders of
         * 0.01 at 50 % are 0.03.
         *
         * @param measure the measure
         * @param less a measure taken off first
         * @param times a factor; {@link Rate#ONE} where none is said
         */
        record Measure(String measure, Optional<String> less, Rate times) implements What {}

        /** The number of what is counted, as hundredths: three are 300. */
        record Count(Counted counted) implements What {}

        /**
         * The sum of other volumes' values at the same member (after their own flooring; a measure's name: the own of this
         * period). Reach, filters and window of this volume are those of the parts, and here the neutral ones. Where its
         * orders are asked for (a bonus base), an order counts once for each part that it is in.
         */
        record Sum(List<String> volumes) implements What {
            /** Copies the list. */
            public Sum {
                volumes = List.copyOf(volumes);
            }
        }

        /**
         * The least or the greatest of other volumes' values at the same member, each as it is read. It is a figure of a member and
         * made of no orders and no legs: all of it is the member's own part.
         */
        record Extreme(boolean isLeast, List<String> volumes) implements What {
            /** Copies the list. */
            public Extreme {
                volumes = List.copyOf(volumes);
            }
        }
    }

    /** What a count counts. Each is counted once in a volume, whatever the number of its orders. */
    public enum Counted {
        /** Distributors reached; with {@code orders}: those that made at least one such order. */
        MEMBERS,
        /** Customers reached; with {@code orders}: those that made at least one such order. */
        CUSTOMERS,
        /** Orders reached; returns that count apart from their original are not among them. */
        ORDERS
    }

    /**
     * Whose orders count. The scopes are disjoint and a list of them adds up; {@code group} is all three.
     *
     * @param self own orders
     * @param customers orders of direct customers
     * @param downline orders of the distributors below in the tree, and of their direct customers
     * @param tree the tree; a member that is not in it reaches only itself and its customers
     * @param depth the downline ends this many levels below; {@link #UNLIMITED} for no end
     * @param until the downline stops at a member that meets this: the member and all below it are left out. Never tested
     *     at the member whose volume it is. Empty: does not stop
     * @param strongestLegsLeftOut how many legs do not count: those with the largest contribution (ties: the leg whose head comes first
     *     in member order is left out first)
     */
    public record Reach(
            boolean self,
            boolean customers,
            boolean downline,
            String tree,
            int depth,
            Optional<Condition> until,
            int strongestLegsLeftOut) {

        /** Stands for a downline that has no end. */
        public static final int UNLIMITED = Integer.MAX_VALUE;

        /** The member's own orders. */
        public static final Reach SELF = new Reach(true, false, false, Tree.SPONSOR, UNLIMITED, Optional.empty(), 0);
    }

    /** Which periods' orders count. */
    public sealed interface Window {

        /** This period only. */
        Window THIS = new Recent(1);

        /** Since the job's first period. */
        Window EVER = new Recent(Integer.MAX_VALUE);

        /** How many periods before this one the latest of them is; 0 is this period. */
        int nearest(PayPeriod now);

        /** How many periods before this one the earliest of them is; below {@code nearest} where there is none. */
        int furthest(PayPeriod now);

        /**
         * This period and those before it.
         *
         * @param periods 1 is this period, 2 this and the one before; {@link #EVER}: since the job's first period
         */
        record Recent(int periods) implements Window {

            @Override
            public int nearest(PayPeriod now) {
                return 0;
            }

            @Override
            public int furthest(PayPeriod now) {
                return periods - 1;
            }
        }

        /**
         * Whole units of time, of which the last ends before the one that this period belongs to begins. A period belongs to the calendar
         * month, quarter or year in which it ends.
         *
         * @param last how many units
         * @param unit what they are
         */
        record Earlier(int last, Unit unit) implements Window {

            @Override
            public int nearest(PayPeriod now) {
                return backBefore(now, unit(now).first());
            }

            @Override
            public int furthest(PayPeriod now) {
                PayPeriod first = unit(now);
                for (int k = 0; k < last; k++) {
                    first = first.previous();
                }
                return backBefore(now, first.first()) - 1;
            }

            private PayPeriod unit(PayPeriod now) {
                return switch (unit) {
                    case PERIOD -> now;
                    case MONTH -> PayPeriod.holding(PeriodKind.MONTH, now.last());
                    case QUARTER -> PayPeriod.holding(PeriodKind.QUARTER, now.last());
                    case YEAR -> PayPeriod.holding(PeriodKind.YEAR, now.last());
                };
            }

            /** How many periods back the last period is that ends before a day. */
            private static int backBefore(PayPeriod now, LocalDate day) {
                int back = 0;
                for (PayPeriod p = now; !p.last().isBefore(day); p = p.previous()) {
                    back++;
                }
                return back;
            }
        }

        /** A length of time of which windows are made. */
        enum Unit {
            /** A period of the plan. */
            PERIOD,
            /** A calendar month. */
            MONTH,
            /** A calendar quarter. */
            QUARTER,
            /** A calendar year. */
            YEAR
        }
    }
}
