package io.upline.plan.kind;

import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a kind may ask to say the most that one of its bonuses pays on an order. Shares are in hundred-millionths. */
public interface Bounds {

    /**
     * The most that is paid on an order, in all periods in which something is paid on it.
     *
     * @param shares the bound as a share of each measure; empty when there is no bound
     * @param why the reason why there is no bound, where another wording of the same bonus would have one
     */
    record Bound(Optional<Map<String, Long>> shares, Optional<Fact> why) {

        /** Copies the shares, of which the order is kept. */
        public Bound {
            shares = shares.map(LinkedHashMap::new).map(Collections::unmodifiableMap);
        }

        /** No bound, since the bonus is worded as it is: rates of it may add up without end, which its author should know. */
        public static Bound none(Fact why) {
            return new Bound(Optional.empty(), Optional.of(why));
        }

        /** No bound that is worked out, whatever the wording, and nothing to tell the author of it. */
        public static Bound never() {
            return new Bound(Optional.empty(), Optional.empty());
        }

        /** A bound that is a share of a measure. */
        public static Bound of(long e8, String measure) {
            return new Bound(Optional.of(Map.of(measure, e8)), Optional.empty());
        }

        /** Nothing is paid. */
        public static Bound nothing() {
            return new Bound(Optional.of(Map.of()), Optional.empty());
        }

        /** Both together; without a bound where one of them has none. */
        public Bound plus(Bound other) {
            if (shares.isEmpty() || other.shares.isEmpty()) {
                return shares.isEmpty() ? this : other;
            }
            Map<String, Long> both = new LinkedHashMap<>(shares.get());
            other.shares.get().forEach((measure, e8) -> both.merge(measure, e8, Bounds::sum));
            return new Bound(Optional.of(both), Optional.empty());
        }

        /** A share of it. */
        public Bound times(long e8) {
            Map<String, Long> part = new LinkedHashMap<>();
            shares.orElse(Map.of()).forEach((measure, share) -> part.put(measure, Bounds.times(share, e8)));
            return new Bound(shares.map(_ -> part), why);
        }

        /** All measures together, which is comparable between bounds of the same measure only; the largest number where there is no bound. */
        public long total() {
            return shares.map(all ->
                            all.values().stream().mapToLong(Long::longValue).reduce(0, Bounds::sum))
                    .orElse(Long.MAX_VALUE);
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

    /** A share of a company total; none where an order counts in it without end. */
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

    /** So many times a share; a product that stops at a quarter of the largest number. */
    static long many(long share, long times) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(times))
                .min(BigDecimal.valueOf(Long.MAX_VALUE / 4))
                .longValueExact();
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
