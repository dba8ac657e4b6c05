package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.Digests;
import io.upline.fact.TextTable;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.TransferEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a payment run does with what parties have, rule by rule: hold, recover, minimum, pay. */
class PaymentRunTest {

    @Test
    void paysWhatIsPayableAndSaysWhyNot() {
        for (TextTable.Row row : TextTable.rows("""
            case                          before                         minimum  suspended  posted                                                                        after                       line
            paid                          35.41                          20.00    no         payment payable>in-payment 35.41                                              0.00                        PAID gross 35.41 paid 35.41
            exactly the minimum           20.00                          20.00    no         payment payable>in-payment 20.00                                              0.00                        PAID gross 20.00 paid 20.00
            below the minimum             19.99                          20.00    no         -                                                                             19.99                       BELOW_MINIMUM gross 19.99 figure 20.00
            no minimum for the currency   0.01                           -        no         payment payable>in-payment 0.01                                               0.00                        PAID gross 0.01 paid 0.01
            what it owes is taken off     30.00 owes 5.00                20.00    no         recovery payable>receivable 5.00; payment payable>in-payment 25.00             0.00                        PAID gross 30.00 recovered 5.00 paid 25.00
            the rest is below             30.00 owes 15.00               20.00    no         recovery payable>receivable 15.00                                             15.00                       BELOW_MINIMUM gross 30.00 recovered 15.00 figure 20.00
            all of it is taken off        30.00 owes 30.00               -        no         recovery payable>receivable 30.00                                             0.00                        NOTHING gross 30.00 recovered 30.00
            it owes more                  30.00 owes 45.00               -        no         recovery payable>receivable 30.00                                             0.00 owes 15.00             OWES gross 30.00 recovered 30.00 owes 15.00
            it only owes                  0.00 owes 45.00                -        no         -                                                                             0.00 owes 45.00             OWES gross 0.00 owes 45.00
            held                          0.00 held suspended 10.00      -        yes        -                                                                             0.00 held suspended 10.00   HELD gross 0.00 held 10.00
            held since the close          10.00                          -        yes        hold payable>payable-held 10.00                                               0.00 held suspended 10.00   HELD gross 0.00 held 10.00
            the hold ended                0.00 held suspended 10.00      -        no         release payable-held>payable 10.00; payment payable>in-payment 10.00           0.00                        PAID gross 10.00 paid 10.00
            another hold stays            8.00 held dispute 3.00         -        no         payment payable>in-payment 8.00                                               0.00 held dispute 3.00      PAID gross 8.00 paid 8.00 held 3.00
            """)) {
            PaymentRun run = PaymentRun.of(
                    Map.of(0, List.of(Tables.standing(row.at("before")))),
                    Tables.rules(row.at("minimum"), row.at("suspended").equals("yes")),
                    Tables.OCTOBER);
            assertThat(Tables.text(run.transfers(0, 1))).as(row.at("case")).isEqualTo(row.at("posted"));
            assertThat(Tables.text(run.after(0).getFirst())).as(row.at("case")).isEqualTo(row.at("after"));
            assertThat(text(run.lines().getFirst())).as(row.at("case")).isEqualTo(row.at("line"));
        }
    }

    @Test
    void numbersPaymentsFromItsBlockAndLeavesOtherTransfersUnnumbered() {
        PaymentRun run = PaymentRun.of(
                Map.of(1, List.of(Tables.standing("30.00 owes 5.00"))), Tables.rules("", false), MoneyPeriod.NONE);
        assertThat(run.transfers(1, 4711).stream().map(transfer -> transfer.event() + " '" + transfer.sub() + "'"))
                .containsExactly("RECOVERY ''", "PAYMENT '4711'");
        assertThat(run.payments(1)).hasSize(1);
        assertThat(run.payments(0)).isEmpty();
        assertThat(run.transfers(0, 1)).isEmpty();
    }

    @Test
    void paysEachCurrencyForItself() {
        PaymentRun run = PaymentRun.of(
                Map.of(
                        0,
                        List.of(new Standing("EUR", 1_000, 0, Map.of()), new Standing("SEK", 90_000, 5_000, Map.of()))),
                new PayoutRules(List.of(), Map.of("EUR", 2_000L, "SEK", 20_000L)),
                MoneyPeriod.NONE);
        assertThat(run.lines().stream().map(PaymentRunTest::text))
                .containsExactly(
                        "BELOW_MINIMUM gross 10.00 figure 20.00", "PAID gross 900.00 recovered 50.00 paid 850.00");
        assertThat(run.transfers(0, 1).stream()
                        .filter(transfer -> transfer.event() == TransferEvent.PAYMENT)
                        .map(transfer -> transfer.currency() + transfer.amountMinor()))
                .containsExactly("SEK85000");
    }

    /** A payment's number is the company's: the next of a party's currencies has the next, and the next party goes on behind it. */
    @Test
    void numbersGoOnOverCurrenciesAndParties() {
        PaymentRun run = PaymentRun.of(
                Map.of(
                        0,
                        List.of(new Standing("EUR", 1_000, 300, Map.of()), new Standing("SEK", 90_000, 0, Map.of())),
                        1,
                        List.of(Tables.standing("0.00 owes 5.00")),
                        2,
                        List.of(Tables.standing("30.00"))),
                Tables.rules("", false),
                MoneyPeriod.NONE);
        assertThat(List.of(run.paymentsBefore(0), run.paymentsBefore(1), run.paymentsBefore(2)))
                .containsExactly(0L, 2L, 2L);
        List<String> numbered = new ArrayList<>();
        run.transfers(4_711).forEach(each -> numbered.add(each.party() + " " + each.currency() + " " + each.sub()));
        assertThat(numbered).containsExactly("0 EUR ", "0 EUR 4711", "0 SEK 4712", "2 EUR 4713");
    }

    /** The bytes as the data model has them: whoever changes them breaks every list that was released. */
    @Test
    void digestStandsForEver() {
        Digests bytes = new Digests()
                .add("upline payment run 1")
                .add("2026-11-02/1")
                .add("M1")
                .add("EUR")
                .add(3_641)
                .add(100)
                .add(3_541)
                .add(0)
                .add(0)
                .add("PAID")
                .add(0);
        assertThat(digest("36.41 owes 1.00", "20.00")).isEqualTo(bytes.hex());
    }

    @Test
    void digestCoversEachFigureOfItsList() {
        String paid = digest("35.41", "20.00");
        assertThat(digest("35.41", "20.00")).isEqualTo(paid);
        assertThat(digest("35.42", "20.00")).isNotEqualTo(paid);
        assertThat(digest("35.41", "40.00")).isNotEqualTo(paid);
        assertThat(digest("35.41 held dispute 1.00", "20.00")).isNotEqualTo(paid);
        assertThat(digest("36.41 owes 1.00", "20.00")).isNotEqualTo(paid);
    }

    private static String digest(String before, String minimum) {
        return PaymentRun.of(Map.of(0, List.of(Tables.standing(before))), Tables.rules(minimum, false), Tables.OCTOBER)
                .digest(Tables.IDS, "2026-11-02/1");
    }

    private static String text(RunLine line) {
        return line.outcome() + " gross " + Tables.plain(line.grossMinor())
                + figure(" recovered ", line.recoveredMinor())
                + figure(" paid ", line.paidMinor())
                + figure(" held ", line.heldMinor())
                + figure(" owes ", line.owesMinor())
                + figure(" figure ", line.figureMinor());
    }

    private static String figure(String word, long minor) {
        return minor == 0 ? "" : word + Tables.plain(minor);
    }
}
