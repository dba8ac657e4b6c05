package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.fact.TextTable;
import io.upline.ledger.Cause;
import io.upline.ledger.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Differences by key: what is earned less what is posted, in the plan's currency and in the payee's. */
class AccrualsTest {

    /** The worked figures of the money page: plan in EUR, payee in SEK, September's rate 11.20. */
    @Test
    void exchangesTheTargetLessWhatWasExchangedAndNeverADifference() {
        List<Transfer> ledger = new ArrayList<>();
        for (TextTable.Row row : TextTable.rows("""
            event                    rate   earned  posted
            September closed         11.20  35.41   earning expense:Team>payable 35.41; conversion payable>fx 35.41; conversion fx>payable 396.59 SEK
            closed once more         11.20  35.41   -
            restated downwards       11.20  33.23   earning payable>expense:Team 2.18; conversion fx>payable 2.18; conversion payable>fx 24.41 SEK
            only the rate corrected  11.10  33.23   conversion payable>fx 3.33 SEK
            all of it returned       11.10  0.00    earning payable>expense:Team 33.23; conversion fx>payable 33.23; conversion payable>fx 368.85 SEK
            """)) {
            Accruals accruals = new Accruals(
                    Tables.SEPTEMBER,
                    List.of("Team"),
                    new PayeeFacts(new int[] {0}, new String[] {"SEK"}),
                    new Conversion("EUR", 2, Map.of("SEK", Tables.rate(row.at("rate"))), Map.of("SEK", 2)),
                    Accruals.CauseOf.NONE);
            accruals.earned(0, 0, Tables.minor(row.at("earned")));
            ledger.forEach(accruals::posted);
            List<Transfer> posted = posted(accruals, 0);
            assertThat(Tables.text(posted)).as(row.at("event")).isEqualTo(row.at("posted"));
            ledger.addAll(posted);
        }
    }

    @Test
    void roundsATargetHalfAwayFromZeroToTheCurrencysDigits() {
        for (TextTable.Row row : TextTable.rows("""
            amount  to   digits  rate      target
            0.05    SEK  2       11.10     56
            -0.05   SEK  2       11.10     -56
            0.01    SEK  2       0.5       1
            -0.01   SEK  2       0.5       -1
            0.01    SEK  2       0.49      0
            10.00   JPY  0       165.25    1653
            10.00   KWD  3       0.305255  3053
            10.00   EUR  2       7         1000
            """)) {
            Conversion conversion = new Conversion(
                    "EUR",
                    2,
                    Map.of(row.at("to"), Tables.rate(row.at("rate"))),
                    Map.of(row.at("to"), Integer.parseInt(row.at("digits"))));
            assertThat(conversion.target(Tables.minor(row.at("amount")), row.at("to")))
                    .as("%s", row)
                    .isEqualTo(Long.parseLong(row.at("target")));
        }
    }

    @Test
    void refusesACurrencyWithoutARate() {
        assertThatThrownBy(() -> Conversion.none("EUR", 2).target(1, "SEK"))
                .hasMessage("no rate from EUR to SEK is frozen with the period");
    }

    @Test
    void reversesWhatVanishedFromThePlan() {
        Accruals before = new Accruals(
                Tables.SEPTEMBER,
                List.of("Old", "Team"),
                PayeeFacts.own(1, "EUR"),
                Conversion.none("EUR", 2),
                Accruals.CauseOf.NONE);
        before.earned(0, 0, 700);
        before.earned(0, 1, 300);
        Accruals now = Tables.accruals(Tables.SEPTEMBER, 300);
        posted(before, 0).forEach(now::posted);
        assertThat(Tables.text(posted(now, 0))).isEqualTo("earning payable>expense:Old 7.00");
    }

    @Test
    void paysTheOwnerWhatItsPositionsEarnEachByItsOwnKey() {
        Accruals accruals = new Accruals(
                Tables.SEPTEMBER,
                List.of("Team"),
                new PayeeFacts(new int[] {1, 1, 2}, new String[] {"EUR", "EUR", "EUR"}),
                Conversion.none("EUR", 2),
                Accruals.CauseOf.NONE);
        accruals.earned(0, 0, 100);
        accruals.earned(1, 0, 20);
        accruals.earned(2, 0, 3);
        assertThat(posted(accruals, 0)).isEmpty();
        assertThat(posted(accruals, 1).stream()
                        .map(each -> each.party() + " " + each.position() + " " + each.amountMinor()))
                .containsExactly("1 0 100", "1 1 20");
        assertThat(posted(accruals, 2)).hasSize(1);
    }

    @Test
    void refusesAnOwnerThatHasAnOwner() {
        assertThatThrownBy(() -> new PayeeFacts(new int[] {1, 2, 2}, new String[] {"EUR", "EUR", "EUR"}))
                .hasMessage("an owner of positions has no owner itself");
    }

    @Test
    void asksForTheCauseOfEachKeyThatDiffers() {
        List<String> asked = new ArrayList<>();
        Accruals accruals = new Accruals(
                Tables.SEPTEMBER,
                List.of("Team", "Match"),
                PayeeFacts.own(2, "EUR"),
                Conversion.none("EUR", 2),
                (position, bonus) -> {
                    asked.add(position + " " + bonus);
                    return Cause.of(Cause.Word.LATE, "O1");
                });
        accruals.earned(1, 1, 352);
        assertThat(posted(accruals, 0)).isEmpty();
        assertThat(posted(accruals, 1)).extracting(Transfer::cause).containsExactly(Cause.of(Cause.Word.LATE, "O1"));
        assertThat(asked).containsExactly("1 Match");
    }

    private static List<Transfer> posted(Accruals accruals, int party) {
        List<Transfer> transfers = new ArrayList<>();
        accruals.accrue(party, transfers);
        accruals.convert(party, transfers);
        return transfers;
    }
}
