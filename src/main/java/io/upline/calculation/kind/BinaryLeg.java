package io.upline.calculation.kind;

import io.upline.calculation.State;
import io.upline.period.PayPeriod;
import io.upline.plan.kind.Binary;
import java.util.ArrayList;
import java.util.List;

/** One leg of a binary position: what it bought in this period, and what it carries from each earlier one, oldest first. */
final class BinaryLeg {

    private record Lot(String since, long centi) {}

    private final PayPeriod period;
    private final List<Lot> lots = new ArrayList<>(2);
    private long bought;
    private long used;
    private long total;

    BinaryLeg(PayPeriod period) {
        this.period = period;
    }

    /** Takes carried volume; rows come in the order of their periods. */
    void carried(State.Row row) {
        int at = lots.size();
        while (at > 0 && lots.get(at - 1).since().compareTo(row.since()) > 0) {
            at--;
        }
        lots.add(at, new Lot(row.since(), row.volumeCenti()));
        total = Math.addExact(total, row.volumeCenti());
    }

    void add(long centi) {
        bought = Math.addExact(bought, centi);
        total = Math.addExact(total, centi);
    }

    void use(long centi) {
        used = Math.addExact(used, centi);
    }

    long total() {
        return total;
    }

    /**
     * Hands over the volume that is kept for the next period: volume that is too old is dropped first, then the oldest beyond the limit.
     */
    void keep(Binary.Carry carry, Keeper keeper) {
        List<Lot> left = settled();
        left.removeIf(lot -> lot.centi() > 0 && isTooOld(lot.since(), carry.periods()));
        long sum = 0;
        for (Lot lot : left) {
            sum = Math.addExact(sum, lot.centi());
        }
        long over = carry.perLegCenti() == Long.MAX_VALUE ? 0 : Math.subtractExact(sum, carry.perLegCenti());
        for (Lot lot : left) {
            long dropped = Math.min(Math.max(over, 0), Math.max(lot.centi(), 0));
            over -= dropped;
            if (lot.centi() != dropped) {
                keeper.keep(lot.since(), lot.centi() - dropped);
            }
        }
    }

    /** Takes a kept lot. */
    @FunctionalInterface
    interface Keeper {
        /** Takes the period in which a lot was bought, and its volume. */
        void keep(String since, long centi);
    }

    /**
     * The lots that are left. Matched volume, and the volume of lots below zero, is taken off the oldest lots first; what cannot be taken
     * off stays below zero.
     */
    private List<Lot> settled() {
        List<Lot> all = new ArrayList<>(lots);
        all.add(new Lot(period.toString(), bought));
        long take = used;
        for (Lot lot : all) {
            take = Math.subtractExact(take, Math.min(lot.centi(), 0));
        }
        List<Lot> left = new ArrayList<>(all.size());
        for (Lot lot : all) {
            long positive = Math.max(lot.centi(), 0);
            long taken = Math.min(positive, take);
            take -= taken;
            if (positive != taken) {
                left.add(new Lot(lot.since(), positive - taken));
            }
        }
        if (take > 0) {
            left.add(new Lot(period.toString(), -take));
        }
        return left;
    }

    private boolean isTooOld(String since, int periods) {
        if (periods == Integer.MAX_VALUE) {
            return false;
        }
        PayPeriod at = PayPeriod.parse(period.kind(), since);
        int age = 0;
        while (age < periods && at.compareTo(period) < 0) {
            at = at.next();
            age++;
        }
        return at.compareTo(period) < 0 || age + 1 > periods;
    }
}
