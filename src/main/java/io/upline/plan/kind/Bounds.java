package io.upline.plan.kind;

import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What a kind may ask to say the most that one of its bonuses pays on an order. Shares are in hundred-millionths. */
public interface Bounds {

    /**
     * The most that is paid on an order.
     *
     * @param e8 the bound as a share of a measure; empty when there is no bound
     * @param measure the measure that it is a share of
     * @param why the reason why there is no bound, where another wording of the same bonus would have one
     */
    record Bound(Optional<Long> e8, String measure, Optional<Fact> why) {

        /** No bound, since the bonus is worded as it is: rates of it may add up without end, which its author should know. */
        public static Bound none(Fact why) {
            return new Bound(Optional.empty(), "", Optional.of(why));
        }

        /** No bound that is worked out, whatever the wording, and nothing to tell the author of it. */
        public static Bound never() {
            return new Bound(Optional.empty(), "", Optional.empty());
        }

        /** A bound that is a share of a measure. */
        public static Bound of(long e8, String measure) {
            return new Bound(Optional.of(e8), measure, Optional.empty());
        }
    }

    /** The table of the bonus. */
    RateTable table();

    /** A share of the base of the bonus, empty for levels without end. */
    Bound ofBase(Optional<Long> e8);

    /** The highest rate of any row at each level that is paid, added up; empty when it never ends. */
    Optional<Long> levels();

    /** The same for each level that the table lists, whatever levels the bonus names. */
    Optional<Long> generations();

    /** Whether the buyer itself is paid, on level 0. */
    boolean paysBuyer();

    /** Whether nobody above a member can have a lower row of the table. */
    boolean growsUpwards();

    /** Whether whoever is paid surely meets a condition. */
    boolean payeesMeet(Condition condition);

    /** A share of a company total; none where an order counts at several members in it. */
    Bound ofTotal(CompanyShare share);

    /** The bound of another bonus, after the caps over it. */
    Bound of(String bonus);

    /** The bound of another bonus, before the caps over it. */
    Bound beforeCaps(String bonus);

    /** The highest rate of any row. */
    default Optional<Long> highest() {
        return Optional.of(table().values().mapToLong(Rate::e8).max().orElse(0));
    }

    /** A sum that stops at the largest number. */
    static long sum(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? Long.MAX_VALUE : sum;
    }

    /** A share of a share, rounded up. */
    static long times(long a, long b) {
        BigDecimal product =
                BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)).movePointLeft(8);
        return product.min(BigDecimal.valueOf(Long.MAX_VALUE / 4))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
