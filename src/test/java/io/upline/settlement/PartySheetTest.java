package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.fact.TextTable;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules one by one, each on a sheet of its own; and what a sheet and an account hold. */
class PartySheetTest {

    /** Each rule alone: what it posts, and that it leaves the work of the others to them. */
    @Test
    void eachRuleDoesItsOwnWorkOnly() {
        for (TextTable.Row row : TextTable.rows("""
            rule                 before                        posted                                 after
            shortfall            0.00                          -                                      0.00
            shortfall            0.01                          -                                      0.01
            shortfall            -0.01                         shortfall receivable>payable 0.01      0.00 owes 0.01
            shortfall            -3.00 owes 2.00               shortfall receivable>payable 3.00      0.00 owes 5.00
            shortfall            -3.00 held suspended 10.00    shortfall receivable>payable 3.00      0.00 held suspended 10.00 owes 3.00
            hold                 5.00                          hold payable>payable-held 5.00         0.00 held suspended 5.00
            hold                 5.00 held suspended 5.00      hold payable>payable-held 5.00         0.00 held suspended 10.00
            hold                 0.00 held suspended 5.00      -                                      0.00 held suspended 5.00
            hold                 -2.00 held suspended 5.00     release payable-held>payable 2.00      0.00 held suspended 3.00
            hold                 -7.00 held suspended 5.00     release payable-held>payable 5.00      -2.00
            hold                 -2.00                         -                                      -2.00
            hold                 5.00 owes 3.00                hold payable>payable-held 5.00         0.00 held suspended 5.00 owes 3.00
            end of hold          0.00 held suspended 5.00      release payable-held>payable 5.00      5.00
            end of hold          5.00                          -                                      5.00
            end of hold          1.00 held dispute 2.00        -                                      1.00 held dispute 2.00
            recover              5.00                          -                                      5.00
            recover              5.00 owes 3.00                recovery payable>receivable 3.00       2.00
            recover              3.00 owes 5.00                recovery payable>receivable 3.00       0.00 owes 2.00
            recover              5.00 owes 5.00                recovery payable>receivable 5.00       0.00
            recover              0.00 owes 5.00                -                                      0.00 owes 5.00
            recover              -1.00 owes 5.00               -                                      -1.00 owes 5.00
            recover              0.00 held suspended 9.00 owes 5.00  -                                0.00 held suspended 9.00 owes 5.00
            pay from 20.00 on    20.00                         payment payable>in-payment 20.00       0.00
            pay from 20.00 on    19.99                         -                                      19.99
            pay from 20.00 on    0.00                          -                                      0.00
            pay from 20.00 on    -20.00                        -                                      -20.00
            pay from 20.00 on    25.00 owes 3.00               payment payable>in-payment 25.00       0.00 owes 3.00
            pay from 0.00 on     0.01                          payment payable>in-payment 0.01        0.00
            pay from 0.00 on     0.00                          -                                      0.00
            """)) {
            PartySheet sheet = new PartySheet(1, List.of(Tables.standing(row.at("before"))));
            rule(row.at("rule")).apply(sheet, Tables.OCTOBER);
            assertThat(Tables.text(sheet.transfers())).as("%s", row).isEqualTo(row.at("posted"));
            assertThat(Tables.text(sheet.standing("EUR"))).as("%s", row).isEqualTo(row.at("after"));
            assertThat(sheet.transfers()).allSatisfy(each -> {
                assertThat(each.party()).isEqualTo(1);
                assertThat(each.position()).isEqualTo(1);
                assertThat(each.period()).isEqualTo(Tables.OCTOBER);
            });
        }
    }

    private static SettlementRule rule(String name) {
        return switch (name) {
            case "shortfall" -> new ShortfallRule();
            case "hold" -> new HoldRule("suspended", party -> party == 1);
            case "end of hold" -> new HoldRule("suspended", party -> party == 0);
            case "recover" -> new RecoverRule();
            case "pay from 20.00 on" -> new PayRule(Map.of("EUR", 2_000L));
            case "pay from 0.00 on" -> new PayRule(Map.of("SEK", 2_000L));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Two reasons: the first takes all there is, and what it lets go of goes to the second while that lasts. */
    @Test
    void theFirstReasonHoldsBeforeTheSecond() {
        Set<String> reasons = new HashSet<>();
        PayoutRules rules = new PayoutRules(
                List.of(
                        new HoldReason("blocked", party -> reasons.contains("blocked")),
                        new HoldReason("suspended", party -> reasons.contains("suspended"))),
                Map.of());
        Standing standing = Tables.standing("10.00");
        for (TextTable.Row row : TextTable.rows("""
            reasons             posted                                                                        after
            suspended           hold payable>payable-held 10.00                                               0.00 held suspended 10.00
            blocked, suspended  -                                                                             0.00 held suspended 10.00
            blocked             release payable-held>payable 10.00                                            10.00
            blocked             hold payable>payable-held 10.00                                               0.00 held blocked 10.00
            suspended           release payable-held>payable 10.00; hold payable>payable-held 10.00           0.00 held suspended 10.00
            -                   release payable-held>payable 10.00                                            10.00
            """)) {
            reasons.clear();
            reasons.addAll(List.of(row.at("reasons").split(", ")));
            PartySheet sheet = new PartySheet(0, List.of(standing));
            rules.ofClose(List.of()).forEach(rule -> rule.apply(sheet, Tables.OCTOBER));
            assertThat(Tables.text(sheet.transfers())).as("%s", row).isEqualTo(row.at("posted"));
            standing = sheet.standing("EUR");
            assertThat(Tables.text(standing)).as("%s", row).isEqualTo(row.at("after"));
        }
    }

    /** What arrives in another currency is recovered, held and paid there; nothing crosses over by itself. */
    @Test
    void keepsEachCurrencyForItself() {
        PartySheet sheet = new PartySheet(0, List.of(Tables.standing("10.00 owes 2.00")));
        assertThat(sheet.standing("SEK")).isEqualTo(Standing.nothing("SEK"));
        assertThat(sheet.payable("SEK")).isZero();
        sheet.post(Transfer.conversion(0, 0, "Team", 500, "SEK", Tables.OCTOBER, io.upline.ledger.Cause.NONE));
        assertThat(sheet.currencies()).containsExactly("EUR", "SEK");
        new RecoverRule().apply(sheet, Tables.OCTOBER);
        new PayRule(Map.of("EUR", 801L)).apply(sheet, Tables.OCTOBER);
        assertThat(Tables.text(sheet.transfers()))
                .isEqualTo("conversion fx>payable 5.00 SEK; recovery payable>receivable 2.00;"
                        + " payment payable>in-payment 5.00 SEK");
        assertThat(sheet.standing("EUR")).isEqualTo(new Standing("EUR", 800, 0, Map.of()));
        assertThat(sheet.standing("SEK")).isEqualTo(Standing.nothing("SEK"));
    }

    /** An account ties out to the cent, or there is none; what it says of a hold is told by the hold's own word. */
    @Test
    void anAccountTiesOut() {
        for (TextTable.Row row : TextTable.rows("""
            brought  accrued  other  paid  held  carried  because             told
            100      50       0      150   0     0        -                   []
            100      50       -20    0     0     130      -                   []
            0        50       0      0     50    0        suspended           [hold.suspended]
            0        50       0      0     50    0        dispute, suspended  [hold.dispute, hold.suspended]
            -30      10       0      0     0     -20      -                   []
            """)) {
            MemberAccount account = new MemberAccount(
                    "M1",
                    "EUR",
                    row.number("brought"),
                    row.number("accrued"),
                    row.number("other"),
                    row.number("paid"),
                    row.number("held"),
                    row.at("because"),
                    row.number("carried"),
                    List.of());
            assertThat(account.holds().stream().map(each -> each.code()).toList())
                    .hasToString(row.at("told"));
            assertThatThrownBy(() -> new MemberAccount(
                            "M1",
                            "EUR",
                            row.number("brought"),
                            row.number("accrued"),
                            row.number("other"),
                            row.number("paid"),
                            row.number("held"),
                            row.at("because"),
                            row.number("carried") + 1,
                            List.of()))
                    .hasMessageStartingWith("the account of M1 does not tie out");
        }
    }
}
