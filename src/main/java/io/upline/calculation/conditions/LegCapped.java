package io.upline.calculation.conditions;

import io.upline.calculation.volumes.Column;
import io.upline.money.Rate;
import io.upline.money.Rounding;
import io.upline.plan.condition.Condition.CapBasis;
import io.upline.plan.condition.Condition.LegCap;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much of a volume counts when no leg, and perhaps not the own part, may count more than its share. A share only lowers: legs below zero
 * never make more count than the volume itself, as it is read.
 */
public final class LegCapped {

    private static final BigInteger ONE = BigInteger.valueOf(Rate.ONE_E8);

    private final Column column;
    private final LegCap cap;

    /** Looks at a volume that is calculated by the time it is asked. */
    public LegCapped(Column column, LegCap cap) {
        this.column = column;
        this.cap = cap;
    }

    /**
     * Whether the part of the volume that counts is at least the given amount. Cost: one look at each of the member's legs, and 40 of them
     * for a share of the total.
     */
    boolean reaches(int member, long atLeast) {
        if (column.read[member] < atLeast) {
            return false;
        }
        long[] legs = column.legsOf(member);
        long own = ownPart(member, legs);
        if (cap.of() == CapBasis.TOTAL) {
            return total(legs, own, column.read[member]) >= atLeast;
        }
        return counts(legs, own, atLeast, atLeast);
    }

    /** The most that one leg can count where so much is wanted, in hundredths; empty where it can count all that is wanted. */
    public OptionalLong mostOfLeg(long wanted) {
        return most(cap.perLeg(), wanted);
    }

    /** The same of the own part. */
    public OptionalLong mostOfOwn(long wanted) {
        return most(cap.own(), wanted);
    }

    private static OptionalLong most(Optional<Rate> share, long wanted) {
        return share.isEmpty() || share.get().e8() >= Rate.ONE_E8
                ? OptionalLong.empty()
                : OptionalLong.of(share(share.get().e8(), wanted));
    }

    /** The part of the volume that counts, rounded down to hundredths. */
    public long counted(int member, long atLeast) {
        long[] legs = column.legsOf(member);
        long own = ownPart(member, legs);
        if (cap.of() == CapBasis.TOTAL) {
            return total(legs, own, column.read[member]);
        }
        return Math.min(column.read[member], sum(legs, own, atLeast).divide(ONE).longValueExact());
    }

    private long ownPart(int member, long... legs) {
        long own = column.plain(member);
        for (int j = 0; j < legs.length; j++) {
            own = Math.subtractExact(own, legs[j]);
            legs[j] = column.isFloored() ? Math.max(0, legs[j]) : legs[j];
        }
        return column.isFloored() ? Math.max(0, own) : own;
    }

    private long total(long[] legs, long own, long volume) {
        long most = own;
        boolean negative = own < 0;
        for (long leg : legs) {
            most = Math.addExact(most, leg);
            negative |= leg < 0;
        }
        most = Math.min(most, volume);
        return negative ? stepwise(legs, own, most) : halved(legs, own, Math.max(0, most));
    }

    /**
     * Tries totals from the top down. With parts below zero a small total need not count although a larger one does; the first that counts
     * is the largest.
     */
    private long stepwise(long[] legs, long own, long most) {
        long total = most;
        while (total > 0 && !counts(legs, own, total, total)) {
            total = new java.math.BigDecimal(sum(legs, own, total), 8)
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
        }
        return Math.max(0, total);
    }

    private long halved(long[] legs, long own, long most) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (counts(legs, own, middle, middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean counts(long[] legs, long own, long basis, long atLeast) {
        return sum(legs, own, basis).compareTo(BigInteger.valueOf(atLeast).multiply(ONE)) >= 0;
    }

    /** Σ min(part, share × basis), in hundred-millionths of a hundredth. */
    private BigInteger sum(long[] legs, long own, long basis) {
        long whole = 0;
        long perLeg = cap.perLeg().map(Rate::e8).orElse(Long.MAX_VALUE);
        long most = share(perLeg, basis);
        long capped = 0;
        for (long leg : legs) {
            if (leg > most) {
                capped++;
            } else {
                whole = Math.addExact(whole, leg);
            }
        }
        long ownShare = cap.own().map(Rate::e8).orElse(Long.MAX_VALUE);
        BigInteger sum =
                BigInteger.valueOf(capped).multiply(BigInteger.valueOf(perLeg)).multiply(BigInteger.valueOf(basis));
        if (own > share(ownShare, basis)) {
            sum = sum.add(BigInteger.valueOf(ownShare).multiply(BigInteger.valueOf(basis)));
        } else {
            whole = Math.addExact(whole, own);
        }
        return sum.add(BigInteger.valueOf(whole).multiply(ONE));
    }

    private static long share(long shareE8, long basis) {
        return shareE8 == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Rounding.multiplyDivide(basis, shareE8, Rate.ONE_E8, RoundingMode.FLOOR);
    }
}
