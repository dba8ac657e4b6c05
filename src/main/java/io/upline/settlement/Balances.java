package io.upline.settlement;

import io.upline.ledger.LedgerStore;
import java.util.function.LongToIntFunction;

/**
 * What is owed to each member before a posting, in minor units; index = member number of the posting.
 *
 * @param payableMinor owed and payable; negative when too much was paid
 * @param heldMinor owed and held, never negative
 */
public record Balances(long[] payableMinor, long[] heldMinor) {

    /**
     * Adds up the ledger below a batch.
     *
     * @param numberOfKey the posting's number of a member's key, {@code -1} for none
     * @throws IllegalStateException when a member with a balance is not among the posting's
     */
    public static Balances of(LedgerStore ledger, long below, int members, LongToIntFunction numberOfKey) {
        Balances balances = new Balances(new long[members], new long[members]);
        ledger.owed(below, (key, payable, held) -> {
            int member = numberOfKey.applyAsInt(key);
            if (member < 0) {
                throw new IllegalStateException("the ledger owes a member that the period does not know");
            }
            balances.payableMinor[member] = Math.addExact(balances.payableMinor[member], payable);
            balances.heldMinor[member] = Math.addExact(balances.heldMinor[member], held);
        });
        return balances;
    }
}
