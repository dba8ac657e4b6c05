package io.upline.settlement;

import io.upline.ledger.Account;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import java.util.function.IntPredicate;

/**
 * What is paid and what is held with a posting.
 *
 * @param job the job that posts
 * @param period the period it posts
 * @param currency paid in
 * @param minimumMinor least amount paid out, in minor units
 * @param held whether a member's money is held; index = member number of the posting
 * @param heldBecause the reason
 */
public record PayoutRules(
        String job, String period, String currency, long minimumMinor, IntPredicate held, String heldBecause) {

    /** A hold of a positive amount, a release of a negative one. */
    Transfer hold(int member, long amountMinor) {
        boolean hold = amountMinor > 0;
        return new Transfer(
                member,
                hold ? TransferEvent.HOLD : TransferEvent.RELEASE,
                hold ? Account.PAYABLE : Account.PAYABLE_HELD,
                hold ? Account.PAYABLE_HELD : Account.PAYABLE,
                Math.absExact(amountMinor),
                currency,
                "",
                job,
                period,
                hold ? heldBecause : "");
    }

    /** A payment prepared. */
    Transfer payment(int member, long amountMinor) {
        return new Transfer(
                member,
                TransferEvent.PAYMENT,
                Account.PAYABLE,
                Account.IN_PAYMENT,
                amountMinor,
                currency,
                "",
                job,
                period,
                "");
    }
}
