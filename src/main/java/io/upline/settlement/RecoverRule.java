package io.upline.settlement;

import io.upline.ledger.Account;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;

/** Takes what a party owes off what it is to be paid, as far as that reaches. */
record RecoverRule() implements SettlementRule {

    @Override
    public String name() {
        return "recover";
    }

    @Override
    public void apply(PartySheet sheet, MoneyPeriod period) {
        for (String currency : sheet.currencies()) {
            long recovered = Math.min(sheet.receivable(currency), Math.max(0, sheet.payable(currency)));
            if (recovered > 0) {
                sheet.post(Transfer.ofParty(
                        sheet.party(),
                        TransferEvent.RECOVERY,
                        Account.PAYABLE,
                        Account.RECEIVABLE,
                        "",
                        recovered,
                        currency,
                        period));
            }
        }
    }
}
