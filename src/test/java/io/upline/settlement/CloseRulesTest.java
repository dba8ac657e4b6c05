package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.fact.TextTable;
import io.upline.ledger.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a close posts on a party's accounts, rule by rule: accrue, convert, hold by reason, shortfall. */
class CloseRulesTest {

    @Test
    void postsWhatAPeriodOwesAndLetsHoldsAndShortfallsFollow() {
        for (TextTable.Row row : TextTable.rows("""
            case                           before                          due      suspended  posted                                                                            after
            nothing moves                  -                               0.00     no         -                                                                                 0.00
            an earning is owed             -                               35.41    no         earning expense:Team>payable 35.41                                                35.41
            a correction is taken back     50.00                           -2.18    no         earning payable>expense:Team 2.18                                                 47.82
            a balance stays                12.00                           0.00     no         -                                                                                 12.00
            down to zero is no shortfall   2.18                            -2.18    no         earning payable>expense:Team 2.18                                                 0.00
            below zero is owed by it       1.00                            -2.18    no         earning payable>expense:Team 2.18; shortfall receivable>payable 1.18              0.00 owes 1.18
            what it owes stays             0.00 owes 5.00                  3.00     no         earning expense:Team>payable 3.00                                                 3.00 owes 5.00
            it comes to owe more           0.00 owes 5.00                  -3.00    no         earning payable>expense:Team 3.00; shortfall receivable>payable 3.00              0.00 owes 8.00
            all is held                    -                               35.41    yes        earning expense:Team>payable 35.41; hold payable>payable-held 35.41               0.00 held suspended 35.41
            an old balance is held         12.00                           0.00     yes        hold payable>payable-held 12.00                                                   0.00 held suspended 12.00
            more is held                   0.00 held suspended 10.00       5.00     yes        earning expense:Team>payable 5.00; hold payable>payable-held 5.00                 0.00 held suspended 15.00
            the hold follows downwards     0.00 held suspended 10.00       -4.00    yes        earning payable>expense:Team 4.00; release payable-held>payable 4.00              0.00 held suspended 6.00
            held money covers a shortfall  0.00 held suspended 10.00       -14.00   yes        earning payable>expense:Team 14.00; release payable-held>payable 10.00; shortfall receivable>payable 4.00  0.00 owes 4.00
            the hold ends                  0.00 held suspended 10.00       5.00     no         earning expense:Team>payable 5.00; release payable-held>payable 10.00              15.00
            another hold is not touched    7.00 held dispute 3.00          0.00     no         -                                                                                 7.00 held dispute 3.00
            """)) {
            Standing before = Tables.standing(row.at("before"));
            Accruals due = Tables.accruals(Tables.OCTOBER, Tables.minor(row.at("due")));
            PartySheet sheet = new PartySheet(0, List.of(before));
            PayoutRules rules = Tables.rules("", row.at("suspended").equals("yes"));
            rules.ofClose(List.of(due)).forEach(rule -> rule.apply(sheet, Tables.OCTOBER));
            assertThat(Tables.text(sheet.transfers())).as(row.at("case")).isEqualTo(row.at("posted"));
            assertThat(Tables.text(sheet.standing("EUR"))).as(row.at("case")).isEqualTo(row.at("after"));
        }
    }

    @Test
    void namesItsRulesInTheirOrder() {
        assertThat(Tables.rules("20.00", true).ofClose(List.of()).stream().map(SettlementRule::name))
                .containsExactly("accrue", "convert", "hold suspended", "shortfall");
        assertThat(Tables.rules("20.00", true).ofRun().stream().map(SettlementRule::name))
                .containsExactly("hold suspended", "recover", "pay");
    }

    @Test
    void postsEarlierPeriodsFirst() {
        PartySheet sheet = new PartySheet(0, List.of());
        List<Accruals> both = List.of(Tables.accruals(Tables.SEPTEMBER, -218), Tables.accruals(Tables.OCTOBER, 3_000));
        Tables.rules("", false).ofClose(both).forEach(rule -> rule.apply(sheet, Tables.OCTOBER));
        assertThat(sheet.transfers().stream().map(each -> each.period().label() + " " + each.amountMinor()))
                .containsExactly("2026-09 218", "2026-10 3000");
    }
}
