package io.upline.settlement;

import io.upline.ledger.Account;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import java.util.List;

/**
 * What a party owes in one currency, from the cut of a job's last close to the cut of this one, in minor units: before + newly + other =
 * recovered + after. Both ends are balances, and what lies between them is folded from transfers.
 *
 * @param beforeMinor what it owed at the cut of the last close
 * @param newlyMinor what this close left below zero
 * @param otherMinor what others' postings added, less what they took off
 * @param recoveredMinor what was taken off what it was to be paid
 * @param afterMinor what it owes still
 */
public record Debt(long beforeMinor, long newlyMinor, long otherMinor, long recoveredMinor, long afterMinor) {

    /** Nobody owes anything. */
    public static final Debt NONE = new Debt(0, 0, 0, 0, 0);

    static Debt of(Standing cut, List<Transfer> own, List<Transfer> paid, List<Transfer> others, Standing after) {
        long newly = 0;
        long recovered = 0;
        for (List<Transfer> posted : List.of(own, paid)) {
            for (Transfer transfer : posted) {
                long taken = taken(transfer, cut.currency());
                if (transfer.event() == TransferEvent.RECOVERY) {
                    recovered = Math.addExact(recovered, taken);
                } else {
                    newly = Math.subtractExact(newly, taken);
                }
            }
        }
        long other = 0;
        for (Transfer transfer : others) {
            other = Math.subtractExact(other, taken(transfer, cut.currency()));
        }
        return new Debt(cut.receivableMinor(), newly, other, recovered, after.receivableMinor());
    }

    /** What a transfer takes off what the party owes. */
    private static long taken(Transfer transfer, String currency) {
        return transfer.currency().equals(currency) ? transfer.creditTo(Account.RECEIVABLE) : 0;
    }

    /** Whether nothing is owed and nothing was. */
    boolean isNone() {
        return equals(NONE);
    }

    /** The sum of both. */
    public Debt plus(Debt other) {
        return new Debt(
                Math.addExact(beforeMinor, other.beforeMinor),
                Math.addExact(newlyMinor, other.newlyMinor),
                Math.addExact(otherMinor, other.otherMinor),
                Math.addExact(recoveredMinor, other.recoveredMinor),
                Math.addExact(afterMinor, other.afterMinor));
    }
}
