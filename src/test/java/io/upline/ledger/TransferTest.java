package io.upline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.fact.TextTable;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A transfer balances by construction: two accounts, one positive amount; the sign of an earning is the side it stands on. */
class TransferTest {

    private static final MoneyPeriod OCTOBER =
            new MoneyPeriod("monthly", "2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @Test
    void aSignIsASide() {
        for (TextTable.Row row : TextTable.rows("""
            what        amount                debit         credit        positive
            earning     3541                  expense:Team  payable       3541
            earning     -218                  payable       expense:Team  218
            earning     1                     expense:Team  payable       1
            earning     9223372036854775807   expense:Team  payable       9223372036854775807
            earning     -9223372036854775807  payable       expense:Team  9223372036854775807
            conversion  39659                 fx            payable       39659
            conversion  -3541                 payable       fx            3541
            """)) {
            Transfer transfer = of(row.at("what"), row.number("amount"));
            assertThat(transfer)
                    .as("%s", row)
                    .isEqualTo(new Transfer(
                            1,
                            2,
                            row.at("what").equals("earning") ? TransferEvent.EARNING : TransferEvent.CONVERSION,
                            row.at("debit"),
                            row.at("credit"),
                            "",
                            row.number("positive"),
                            "EUR",
                            "Team",
                            OCTOBER,
                            Cause.NONE));
            assertThat(transfer.creditTo(Account.PAYABLE)).isEqualTo(row.number("amount"));
            assertThat(transfer.owedMinor()).isEqualTo(row.number("amount"));
        }
    }

    @Test
    void aPartysOwnMoneyIsOfItsOwnPositionAndOfNoBonus() {
        Transfer hold = moved(Account.PAYABLE, Account.PAYABLE_HELD, 500);
        assertThat(hold.position()).isEqualTo(hold.party()).isEqualTo(1);
        assertThat(hold.bonus()).isEmpty();
        assertThat(hold.cause()).isEqualTo(Cause.NONE);
        assertThat(hold.sub()).isEqualTo("suspended");
    }

    /** What each does to what the party has and owes: within its own accounts nothing is lost, and only payment lets go of it. */
    @Test
    void movesWhatAPartyIsOwed() {
        for (TextTable.Row row : TextTable.rows("""
            act                           debit         credit        payable  held  receivable  in all
            owed                          expense:Team  payable       100      0     0           100
            reversed                      payable       expense:Team  -100     0     0           -100
            held                          payable       payable-held  -100     100   0           0
            released                      payable-held  payable       100      -100  0           0
            comes to owe                  receivable    payable       100      0     -100        0
            recovered                     payable       receivable    -100     0     100         0
            instructed                    payable       in-payment    -100     0     0           -100
            sent back                     in-payment    payable       100      0     0           100
            leaves the plan's currency    payable       fx            -100     0     0           -100
            no business of the party's    cash          bank-charges  0        0     0           0
            """)) {
            Transfer transfer = moved(row.at("debit"), row.at("credit"), 100);
            assertThat(Map.of(
                            "payable", transfer.creditTo(Account.PAYABLE),
                            "held", transfer.creditTo(Account.PAYABLE_HELD),
                            "receivable", transfer.creditTo(Account.RECEIVABLE),
                            "in all", transfer.owedMinor()))
                    .as(row.at("act"))
                    .isEqualTo(Map.of(
                            "payable", row.number("payable"),
                            "held", row.number("held"),
                            "receivable", row.number("receivable"),
                            "in all", row.number("in all")));
            assertThat(transfer.creditTo(row.at("credit")) + transfer.creditTo(row.at("debit")))
                    .as("%s balances", row.at("act"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesAnAmountThatIsNotPositive(long amount) {
        assertThatThrownBy(() -> moved(Account.PAYABLE, Account.IN_PAYMENT, amount))
                .hasMessage("a transfer's amount is positive");
    }

    @Test
    void refusesWhatComesToNothingAndWhatNoLongHolds() {
        assertThatThrownBy(() -> of("earning", 0)).hasMessage("a transfer's amount is positive");
        assertThatThrownBy(() -> of("conversion", Long.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesAnAccountToItself() {
        assertThatThrownBy(() -> moved(Account.PAYABLE, Account.PAYABLE, 1)).hasMessage("a transfer has two accounts");
    }

    @ParameterizedTest
    @CsvSource({
        // account, whether it is kept for each party, and whether -1, 0 and 1 may stand, credits less debits
        "payable, true, false, true, true",
        "payable-held, true, false, true, true",
        "in-payment, true, false, true, true",
        "receivable, true, true, true, false",
        "fx, false, true, true, true",
        "reassigned, false, false, true, false",
        "expense:Team, false, true, true, true",
        "expense:payable, false, true, true, true",
        "cash, false, true, true, true"
    })
    void anAccountKnowsWhoseItIsAndWhichBalanceMayStand(
            String account, boolean partys, boolean below, boolean zero, boolean above) {
        assertThat(Account.isPartys(account)).isEqualTo(partys);
        assertThat(Account.allows(account, -1)).isEqualTo(below);
        assertThat(Account.allows(account, 0)).isEqualTo(zero);
        assertThat(Account.allows(account, 1)).isEqualTo(above);
    }

    @Test
    void aStandingIsWhatIsOwedLessWhatIsOwing() {
        for (TextTable.Row row : TextTable.rows("""
            payable  held suspended  held dispute  owes  all held  net
            0        0               0             0     0         0
            100      0               0             0     0         100
            100      20              3             0     23        123
            0        20              3             50    23        -27
            0        0               0             1     0         -1
            """)) {
            Standing standing = new Standing(
                    "EUR",
                    row.number("payable"),
                    row.number("owes"),
                    Map.of("suspended", row.number("held suspended"), "dispute", row.number("held dispute")));
            assertThat(standing.allHeldMinor()).as("%s", row).isEqualTo(row.number("all held"));
            assertThat(standing.netMinor()).as("%s", row).isEqualTo(row.number("net"));
            assertThat(standing.heldMinor().keySet()).containsExactly("dispute", "suspended");
        }
        Standing full = new Standing("EUR", Long.MAX_VALUE, 0, Map.of("suspended", 1L));
        assertThatThrownBy(full::netMinor).isInstanceOf(ArithmeticException.class);
    }

    private static Transfer of(String what, long amount) {
        return what.equals("earning")
                ? Transfer.earning(1, 2, "Team", amount, "EUR", OCTOBER, Cause.NONE)
                : Transfer.conversion(1, 2, "Team", amount, "EUR", OCTOBER, Cause.NONE);
    }

    private static Transfer moved(String debit, String credit, long amount) {
        return Transfer.ofParty(1, TransferEvent.HOLD, debit, credit, "suspended", amount, "EUR", OCTOBER);
    }
}
