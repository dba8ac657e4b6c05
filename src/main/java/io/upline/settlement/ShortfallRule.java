package io.upline.settlement;

import io.upline.ledger.Account;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;

/** Lifts to zero a payable that is below zero after everything else: from now on the party owes the difference. */
record ShortfallRule() implements SettlementRule {

    @Override
    public String name() {
        return "shortfall";
    }

    @Override
    public void apply(PartySheet sheet, MoneyPeriod period) {
        for (String currency : sheet.currencies()) {
            long payable = sheet.payable(currency);
            if (payable < 0) {
                sheet.post(Transfer.ofParty(
                        sheet.party(),
                        TransferEvent.SHORTFALL,
                        Account.RECEIVABLE,
                        Account.PAYABLE,
                        "",
                        Math.negateExact(payable),
                        currency,
                        period));
            }
        }
    }
}
