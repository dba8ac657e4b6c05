package io.upline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.fact.TextTable;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that stand in rows, hashes and entry keys: one may be added to a list here, none may ever change in it. */
class LedgerWordsTest {

    private static final MoneyPeriod OCTOBER = MoneyPeriod.of("monthly", PayPeriod.parse(PeriodKind.MONTH, "2026-10"));

    @Test
    void standForEver() {
        assertThat(words(EventKind.values()))
                .isEqualTo("CLOSE close, PAYMENT_RUN payment-run, OWNER_CHANGE owner-change");
        assertThat(words(TransferEvent.values()))
                .isEqualTo("EARNING earning, CONVERSION conversion, SHORTFALL shortfall, RECOVERY recovery, HOLD hold,"
                        + " RELEASE release, PAYMENT payment, OWNER_CHANGE owner-change");
        assertThat(words(Cause.Word.values()))
                .isEqualTo("LATE late, RETURN return, MENDED mended, EDITED edited, MOVE move, RATE rate, PLAN plan,"
                        + " READ read, CARRIED carried, ASKED asked, COMPANY COMPANY, ENGINE ENGINE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSE", "Earning", "LATE", "engine", "", "payment-runs"})
    void noOtherWordIsRead(String word) {
        assertThatThrownBy(() -> EventKind.of(word)).hasMessageContaining("no kind of event '" + word + "'");
        assertThatThrownBy(() -> TransferEvent.of(word)).hasMessageContaining("no event '" + word + "'");
        assertThatThrownBy(() -> Cause.Word.of(word)).hasMessageContaining("no cause '" + word + "'");
    }

    /** Only what a close posts as the difference of a period's earnings is named by period, position and bonus. */
    @Test
    void anEntryIsNamedByItsActAndAnEarningByItsKey() {
        for (TextTable.Row row : TextTable.rows("""
            event       batch                        party  position  entry
            EARNING     close monthly/2026-11        M1     M1        earning/monthly/2026-11/M1/monthly/2026-10/M1/Team
            EARNING     close monthly/2026-11        M1     M2        earning/monthly/2026-11/M1/monthly/2026-10/M2/Team
            CONVERSION  close monthly/2026-11        M1     M2        conversion/monthly/2026-11/M1/monthly/2026-10/M2/Team
            SHORTFALL   close monthly/2026-11        M1     M1        shortfall/monthly/2026-11/M1
            HOLD        close monthly/2026-11        M1     M1        hold/monthly/2026-11/M1
            RELEASE     payment-run 2026-11-02/1     M1     M1        release/2026-11-02/1/M1
            RECOVERY    payment-run 2026-11-02/1     M1     M1        recovery/2026-11-02/1/M1
            PAYMENT     payment-run 2026-11-02/1     M1     M1        payment/2026-11-02/1/M1
            OWNER_CHANGE  owner-change A-1           M1     M1        owner-change/A-1/M1
            """)) {
            String[] event = row.at("batch").split(" ");
            LedgerBatch batch = LedgerBatch.wanted(
                    new LedgerEvent(EventKind.of(event[0]), event[1]),
                    1,
                    OCTOBER,
                    "",
                    LocalDate.EPOCH,
                    LocalDate.EPOCH,
                    "per");
            Transfer transfer = new Transfer(
                    0, 0, TransferEvent.valueOf(row.at("event")), "a", "b", "", 1, "EUR", "Team", OCTOBER, Cause.NONE);
            assertThat(new LedgerStore.Posted(transfer, row.at("party"), row.at("position"), batch).entry())
                    .isEqualTo(row.at("entry"));
        }
    }

    /** An event is what is posted once: its reference must name it. */
    @Test
    void anEventHasAReference() {
        assertThat(LedgerEvent.close(OCTOBER)).hasToString("close monthly/2026-10");
        assertThatThrownBy(() -> new LedgerEvent(EventKind.PAYMENT_RUN, "")).hasMessage("an event has a reference");
    }

    /** The days make a period what it is; a label is a word for people and may be another one day. */
    @ParameterizedTest
    @CsvSource({
        "monthly, 2026-10, 2026-10-01, 2026-10-31, true",
        "monthly, October, 2026-10-01, 2026-10-31, true",
        "weekly, 2026-10, 2026-10-01, 2026-10-31, false",
        "monthly, 2026-10, 2026-10-02, 2026-10-31, false",
        "monthly, 2026-10, 2026-10-01, 2026-10-30, false"
    })
    void aPeriodIsItsJobAndItsDays(String job, String label, LocalDate first, LocalDate last, boolean same) {
        assertThat(OCTOBER.isSameAs(new MoneyPeriod(job, label, first, last))).isEqualTo(same);
        LedgerPeriods known = new LedgerPeriods();
        known.add(3, OCTOBER);
        assertThat(known.knows(new MoneyPeriod(job, label, first, last))).isEqualTo(same);
    }

    @Test
    void moneyOfNoPeriodHasTheNumberZero() {
        LedgerPeriods known = new LedgerPeriods();
        assertThat(known.number(MoneyPeriod.NONE)).isZero();
        assertThat(known.period(0)).isEqualTo(MoneyPeriod.NONE);
        assertThatThrownBy(() -> known.number(OCTOBER)).hasMessage("the ledger does not know 2026-10 of monthly");
        assertThatThrownBy(() -> known.period(3)).hasMessage("the ledger has no period of number 3");
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> each.name() + " "
                        + switch (each) {
                            case EventKind kind -> kind.word();
                            case TransferEvent event -> event.word();
                            case Cause.Word word -> word.word();
                            default -> throw new IllegalArgumentException(each.name());
                        })
                .collect(Collectors.joining(", "));
    }
}
