package io.upline.settlement;

import io.upline.control.Digests;
import io.upline.ledger.Account;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import io.upline.network.MemberIds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a party is owed and owes goes over to another, all of it, in each currency: payable, each hold under its own key and what
 * it owes. It goes through {@code reassigned}, which is left at zero. Periods keep their payees: an owner that changes moves
 * nothing by itself, and nothing that was earned counts anew. Money that was instructed stays with the party it was instructed
 * for.
 *
 * @param from number on the roll of the party that has it
 * @param to number of the party that gets it
 */
record OwnerChange(int from, int to) {

    /** Refuses a party that would be handed its own money. */
    OwnerChange {
        if (from == to) {
            throw new IllegalArgumentException("what is owed goes over to another party");
        }
    }

    /**
     * The transfers of the change, in order of party and currency.
     *
     * @param before what the party has, one standing for each currency
     */
    List<Transfer> transfers(List<Standing> before) {
        List<Transfer> left = new ArrayList<>();
        List<Transfer> arrived = new ArrayList<>();
        for (Standing standing : before) {
            String currency = standing.currency();
            move(Account.PAYABLE, "", standing.payableMinor(), currency, left, arrived);
            standing.heldMinor()
                    .forEach((key, amount) -> move(Account.PAYABLE_HELD, key, amount, currency, left, arrived));
            move(Account.RECEIVABLE, "", Math.negateExact(standing.receivableMinor()), currency, left, arrived);
        }
        return Stream.concat(from < to ? left.stream() : arrived.stream(), from < to ? arrived.stream() : left.stream())
                .toList();
    }

    /** Moves the balance of one account; {@code creditMinor} is below zero where the party owes it. */
    private void move(
            String account,
            String sub,
            long creditMinor,
            String currency,
            List<Transfer> left,
            List<Transfer> arrived) {
        if (creditMinor != 0) {
            left.add(transfer(from, account, sub, Math.negateExact(creditMinor), currency));
            arrived.add(transfer(to, account, sub, creditMinor, currency));
        }
    }

    private static Transfer transfer(int party, String account, String sub, long creditMinor, String currency) {
        boolean credited = creditMinor > 0;
        return Transfer.ofParty(
                party,
                TransferEvent.OWNER_CHANGE,
                credited ? Account.REASSIGNED : account,
                credited ? account : Account.REASSIGNED,
                sub,
                Math.absExact(creditMinor),
                currency,
                MoneyPeriod.NONE);
    }

    /** The digest of the decision: who hands over to whom. */
    String digest(MemberIds ids) {
        return new Digests()
                .add("upline owner change 1")
                .add(ids.at(from))
                .add(ids.at(to))
                .hex();
    }
}
