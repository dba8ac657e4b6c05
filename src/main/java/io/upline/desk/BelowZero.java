package io.upline.desk;

import io.upline.ledger.Account;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.Transfer;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a balance below zero comes from. The ledger is read backwards until the party's balance was not below zero; what took away earnings
 * since then is what the party owes for.
 *
 * @param taken the transfers that took something away, oldest first
 * @param setOffMinor what the party had before, and got since, in minor units
 */
record BelowZero(List<Transfer> taken, long setOffMinor) {

    /** Takes a copy. */
    BelowZero {
        taken = List.copyOf(taken);
    }

    /**
     * Looks for what a party owes for.
     *
     * @param netMinor its balance now, below zero
     * @param proposed transfers of a close that is not posted yet; empty where it is
     * @param upTo the last batch that counts
     */
    static BelowZero of(
            long netMinor,
            String currency,
            List<Transfer> proposed,
            LedgerStore ledger,
            long upTo,
            int party,
            Roll roll) {
        List<Transfer> taken = new ArrayList<>();
        long net = Math.subtractExact(netMinor, take(proposed, currency, taken));
        List<LedgerBatch> batches = ledger.between(0, upTo);
        for (int k = batches.size() - 1; k >= 0 && net < 0; k--) {
            List<Transfer> moved = ledger.transfers().ofKey(batches.get(k).batch(), roll.keyOf(party), roll);
            net = Math.subtractExact(net, take(moved, currency, taken));
        }
        long sum = 0;
        for (Transfer each : taken) {
            sum = Math.addExact(sum, each.creditTo(Account.PAYABLE));
        }
        return new BelowZero(taken, Math.subtractExact(netMinor, sum));
    }

    /** Notes what a batch took away, before what later ones did, and adds up what it moved in all. */
    private static long take(List<Transfer> batch, String currency, List<Transfer> taken) {
        long moved = 0;
        List<Transfer> here = new ArrayList<>();
        for (Transfer transfer : batch) {
            if (transfer.currency().equals(currency)) {
                moved = Math.addExact(moved, transfer.owedMinor());
                if (transfer.event().isOfAPeriod() && transfer.creditTo(Account.PAYABLE) < 0) {
                    here.add(transfer);
                }
            }
        }
        taken.addAll(0, here);
        return moved;
    }
}
