package io.upline.settlement;

import io.upline.ledger.Account;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import java.util.Map;

/**
 * Pays what can be paid, unless it is less than the least amount of its currency. That amount is compared with what is payable after
 * recovery: the balance that the party sees.
 *
 * @param minimumMinor least amount paid out, by currency, in its minor units; a currency without one has no minimum
 */
record PayRule(Map<String, Long> minimumMinor) implements SettlementRule {

    @Override
    public String name() {
        return "pay";
    }

    @Override
    public void apply(PartySheet sheet, MoneyPeriod period) {
        for (String currency : sheet.currencies()) {
            long payable = sheet.payable(currency);
            if (payable > 0 && payable >= minimum(currency)) {
                sheet.post(Transfer.ofParty(
                        sheet.party(),
                        TransferEvent.PAYMENT,
                        Account.PAYABLE,
                        Account.IN_PAYMENT,
                        "",
                        payable,
                        currency,
                        period));
            }
        }
    }

    long minimum(String currency) {
        return minimumMinor.getOrDefault(currency, 0L);
    }
}
