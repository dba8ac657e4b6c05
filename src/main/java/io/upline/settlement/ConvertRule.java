package io.upline.settlement;

import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import java.util.ArrayList;
import java.util.List;

/** Exchanges earnings in a plan's currency that is not the party's at the rate frozen with their period. */
record ConvertRule(List<Accruals> accruals) implements SettlementRule {

    @Override
    public String name() {
        return "convert";
    }

    @Override
    public void apply(PartySheet sheet, MoneyPeriod period) {
        List<Transfer> transfers = new ArrayList<>();
        accruals.forEach(each -> each.convert(sheet.party(), transfers));
        transfers.forEach(sheet::post);
    }
}
