package io.upline.settlement;

import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import java.util.ArrayList;
import java.util.List;

/** Posts the differences of earnings of all periods, oldest period first, as owed to their party. */
record AccrueRule(List<Accruals> accruals) implements SettlementRule {

    @Override
    public String name() {
        return "accrue";
    }

    @Override
    public void apply(PartySheet sheet, MoneyPeriod period) {
        List<Transfer> transfers = new ArrayList<>();
        accruals.forEach(each -> each.accrue(sheet.party(), transfers));
        transfers.forEach(sheet::post);
    }
}
