package io.upline.settlement;

import io.upline.ledger.Account;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A party's accounts while rules work on them, currency by currency: what it had, and each transfer folded in as it is made.
 * What an account holds is never set, only moved by transfers.
 */
final class PartySheet {

    private final int party;
    private final TreeMap<String, Balance> balances = new TreeMap<>();
    private final List<Transfer> transfers = new ArrayList<>();

    PartySheet(int party, Collection<Standing> before) {
        this.party = party;
        before.forEach(standing -> balances.put(standing.currency(), new Balance(standing)));
    }

    int party() {
        return party;
    }

    /** The currencies the party has or had something in, in order. */
    List<String> currencies() {
        return List.copyOf(balances.keySet());
    }

    /** The transfers made so far, in order. */
    List<Transfer> transfers() {
        return transfers;
    }

    /** Makes a transfer and folds it into the accounts. */
    void post(Transfer transfer) {
        transfers.add(transfer);
        Balance balance =
                balances.computeIfAbsent(transfer.currency(), currency -> new Balance(Standing.nothing(currency)));
        balance.payable = Math.addExact(balance.payable, transfer.creditTo(Account.PAYABLE));
        balance.receivable = Math.subtractExact(balance.receivable, transfer.creditTo(Account.RECEIVABLE));
        long held = transfer.creditTo(Account.PAYABLE_HELD);
        if (held != 0) {
            balance.held.merge(transfer.sub(), held, Math::addExact);
        }
    }

    /** What can be paid in a currency; below zero only until the shortfall is posted. */
    long payable(String currency) {
        Balance balance = balances.get(currency);
        return balance == null ? 0 : balance.payable;
    }

    /** What the party owes in a currency. */
    long receivable(String currency) {
        Balance balance = balances.get(currency);
        return balance == null ? 0 : balance.receivable;
    }

    /** What is held in a currency for a reason. */
    long held(String currency, String key) {
        Balance balance = balances.get(currency);
        return balance == null ? 0 : balance.held.getOrDefault(key, 0L);
    }

    /** The keys of holds in a currency, in order. */
    List<String> holds(String currency) {
        Balance balance = balances.get(currency);
        return balance == null ? List.of() : List.copyOf(balance.held.keySet());
    }

    /** The accounts of a currency as they stand. */
    Standing standing(String currency) {
        Balance balance = balances.get(currency);
        if (balance == null) {
            return Standing.nothing(currency);
        }
        Map<String, Long> held = new TreeMap<>(balance.held);
        held.values().removeIf(amount -> amount == 0);
        return new Standing(currency, balance.payable, balance.receivable, held);
    }

    private static final class Balance {
        private long payable;
        private long receivable;
        private final TreeMap<String, Long> held;

        Balance(Standing before) {
            payable = before.payableMinor();
            receivable = before.receivableMinor();
            held = new TreeMap<>(before.heldMinor());
        }
    }
}
