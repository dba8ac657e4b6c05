package io.upline.settlement;

import io.upline.ledger.Account;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import java.util.function.IntPredicate;

/**
 * Holds the money of a party that something is wrong with: it is owed and not payable. All that is available is held while the reason
 * lasts, and released when it ends. What is posted is the difference between what should be held and what is. Available is payable and held
 * together, at least zero; so held money covers a shortfall before anything becomes receivable.
 *
 * @param reason key of the hold, a word of the business
 * @param holds whether the reason applies, by party
 */
record HoldRule(String reason, IntPredicate holds) implements SettlementRule {

    @Override
    public String name() {
        return "hold " + reason;
    }

    @Override
    public void apply(PartySheet sheet, MoneyPeriod period) {
        for (String currency : sheet.currencies()) {
            long held = sheet.held(currency, reason);
            long available = Math.max(0, Math.addExact(sheet.payable(currency), held));
            long target = holds.test(sheet.party()) ? available : 0;
            if (target != held) {
                sheet.post(transfer(sheet.party(), Math.subtractExact(target, held), currency, period));
            }
        }
    }

    private Transfer transfer(int party, long amountMinor, String currency, MoneyPeriod period) {
        boolean hold = amountMinor > 0;
        return Transfer.ofParty(
                party,
                hold ? TransferEvent.HOLD : TransferEvent.RELEASE,
                hold ? Account.PAYABLE : Account.PAYABLE_HELD,
                hold ? Account.PAYABLE_HELD : Account.PAYABLE,
                reason,
                Math.absExact(amountMinor),
                currency,
                period);
    }
}
