package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.volumes.Column;
import io.upline.plan.kind.Pool;
import io.upline.plan.table.RateTable;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a member is worth in a pool by a row of shares and its volume: shares × volume in hundredths, as far as the plan names each, shares
 * being counted in the greatest number that divides all of them.
 */
final class PoolWorth {

    private final Optional<Rates> shares;
    private final Optional<Column> volume;
    private final long commonShare;

    PoolWorth(BonusFrame frame, Pool.Weight weight) {
        shares = weight.shares().map(table -> Rates.of(table, frame.columns, frame.money));
        volume = weight.proRata().map(frame.columns::volume);
        commonShare = shares.map(PoolWorth::common).orElse(1L);
    }

    private static long common(Rates shares) {
        BigInteger common = BigInteger.ZERO;
        for (int row = 0; row < shares.table.rows().size(); row++) {
            common = common.gcd(BigInteger.valueOf(shares.value(row, 0)));
        }
        return Math.max(1, common.longValueExact());
    }

    /** The table of shares. */
    Optional<Rates> shares() {
        return shares;
    }

    /** In proportion to what the pool is shared. */
    Optional<Column> volume() {
        return volume;
    }

    boolean isSliced() {
        return shares.isPresent() && shares.get().table.slices();
    }

    /** At whom the row is looked up; the payee where there is none. */
    RateTable.Whose whose() {
        return shares.map(rates -> rates.table.whose()).orElse(RateTable.Whose.PAYEE);
    }

    /** A member's own row; {@link Rates#NONE} for none, or where there are no shares. */
    int row(int member) {
        return shares.map(rates -> rates.rowOf[member]).orElse(Rates.NONE);
    }

    /** The row that counts for a payee and one below it. */
    int row(int payee, int source) {
        return shares.map(rates -> rates.combined(payee, rates.stepOf(source))).orElse(Rates.NONE);
    }

    /** The shares of a row; 1 where there are no shares. */
    long share(int row) {
        return shares.isEmpty() ? 1 : shares.get().value(row, 0) / commonShare;
    }

    /** What of a member's volume counts: nothing below zero, and 1 where there is no volume. */
    long counts(int member) {
        return volume.isEmpty() ? 1 : Math.max(0, volume.get().read[member]);
    }

    /** What a row and so much of a volume come to; with slices the row is the highest of the payee's that the volume reaches. */
    long of(int payee, int row, long counts) {
        return isSliced() ? slices(shares.orElseThrow(), payee, row, counts) : Math.multiplyExact(share(row), counts);
    }

    private long slices(Rates rates, int payee, int top, long figure) {
        long sum = 0;
        for (int row = Math.max(0, rates.firstRow(payee)); row <= top; row++) {
            long upper = row == top ? figure : Math.min(figure, rates.bound(row + 1));
            long part = Math.max(0, upper - rates.bound(row));
            sum = Math.addExact(sum, Math.multiplyExact(share(row), part));
        }
        return sum;
    }
}
