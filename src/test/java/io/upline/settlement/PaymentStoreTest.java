package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerParts;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.network.Roll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

/** Payment runs and payments as rows: numbers without gaps over the company, one payment of a run, party and currency. */
class PaymentStoreTest {

    private static final Roll ROLL = new Roll(Tables.IDS, new int[] {4, 2, 7});
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void numbersRunsByPayDayAndPaymentsByTheCompany(Vendor vendor) {
        try (Database database = open(vendor)) {
            PaymentStore payments = new PaymentStore(database);
            assertThat(payments.next(DAY)).isEqualTo(1);
            PaymentStore.Begun first = begin(database, payments, 1, DAY, 1);
            assertThat(first).isEqualTo(new PaymentStore.Begun(1, "list", 1));
            write(database, payments, 1, payment(1, 0, 3_541, "EUR"), payment(2, 2, 100, "EUR"));
            assertThat(payments.next(DAY)).isEqualTo(2);
            assertThat(payments.next(DAY.plusDays(1))).isEqualTo(1);
            assertThat(begin(database, payments, 2, DAY, 2).firstPayment()).isEqualTo(3);
            assertThat(payments.begun(1)).contains(first);
            assertThat(payments.begun(9)).isEmpty();
            assertThatThrownBy(() -> begin(database, payments, 3, DAY, 2)).isInstanceOf(DuplicateKeyException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void readsThePaymentsOfARunInOrderOfNumber(Vendor vendor) {
        try (Database database = open(vendor)) {
            PaymentStore payments = new PaymentStore(database);
            begin(database, payments, 1, DAY, 1);
            write(
                    database,
                    payments,
                    1,
                    payment(3, 2, 100, "EUR"),
                    payment(1, 0, 3_541, "EUR"),
                    payment(2, 0, 7, "SEK"));
            begin(database, payments, 2, DAY, 2);
            write(database, payments, 2, payment(4, 0, 50, "EUR"));
            assertThat(payments.of(1))
                    .containsExactly(payment(1, 0, 3_541, "EUR"), payment(2, 0, 7, "SEK"), payment(3, 2, 100, "EUR"));
            assertThat(payments.of(1))
                    .extracting(each -> each.id("EUR"))
                    .containsExactly("2026-11-02/1/M1", "2026-11-02/1/M1/SEK", "2026-11-02/1/M3");
            assertThat(payments.of(3)).isEmpty();
        }
    }

    /** A second instruction for the same money is refused by the database itself, and so is one of nothing. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void paysAPartyOnceInARunAndCurrency(Vendor vendor) {
        try (Database database = open(vendor)) {
            PaymentStore payments = new PaymentStore(database);
            begin(database, payments, 1, DAY, 1);
            write(database, payments, 1, payment(1, 0, 3_541, "EUR"));
            for (Payment refused : List.of(
                    payment(2, 0, 3_541, "EUR"),
                    payment(1, 2, 100, "EUR"),
                    payment(2, 2, 0, "EUR"),
                    payment(2, 2, -1, "EUR"))) {
                assertThatThrownBy(() -> write(database, payments, 1, refused))
                        .as("%s", refused)
                        .isInstanceOf(RuntimeException.class);
            }
            write(database, payments, 1, payment(2, 0, 3_541, "SEK"));
            assertThat(payments.of(1)).hasSize(2);
        }
    }

    /** The frozen list stands as it was chosen: what is paid, what is not and why. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsTheLinesOfTheList(Vendor vendor) {
        try (Database database = open(vendor)) {
            PaymentRun run = PaymentRun.of(
                    Map.of(
                            0, List.of(Tables.standing("30.00 owes 5.00")),
                            1, List.of(Tables.standing("19.99 held dispute 1.00")),
                            2, List.of(Tables.standing("0.00 owes 7.00"))),
                    Tables.rules("20.00", false),
                    Tables.OCTOBER);
            database.inTransaction(() -> new PaymentStore(database).writeLines(1, run.lines(), ROLL));
            List<String> rows = new ArrayList<>();
            database.read(
                    "select party, party_key, currency, gross, recovered, paid, held, owes, outcome, figure"
                            + " from payment_run_line where batch = ? order by party",
                    List.of(1L),
                    row -> {
                        StringBuilder text = new StringBuilder();
                        for (int column = 1; column <= 10; column++) {
                            text.append(text.isEmpty() ? "" : " ").append(row.getString(column));
                        }
                        rows.add(text.toString());
                    });
            assertThat(rows)
                    .containsExactly(
                            "0 4 EUR 3000 500 2500 0 0 PAID 0",
                            "1 2 EUR 1999 0 0 100 0 BELOW_MINIMUM 2000",
                            "2 7 EUR 0 0 0 0 700 OWES 0");
        }
    }

    private static Payment payment(long number, int party, long amount, String currency) {
        String run = number < 4 ? "2026-11-02/1" : "2026-11-02/2";
        return Payment.prepared(number, run, party, Tables.IDS.at(party), amount, currency, "hash" + number);
    }

    private static void write(Database database, PaymentStore store, long batch, Payment... payments) {
        database.inTransaction(() -> store.write(batch, List.of(payments), ROLL));
    }

    private static PaymentStore.Begun begin(
            Database database, PaymentStore payments, long batch, LocalDate payDay, int number) {
        return database.inTransaction(() -> payments.begin(batch, payDay, number, "list", "per"));
    }

    /** A database with the members of the roll, and two sealed batches that payments can belong to. */
    private static Database open(Vendor vendor) {
        Database database = TestDatabases.fresh(vendor);
        for (int member = 0; member < ROLL.size(); member++) {
            database.client()
                    .sql("insert into member (member_key, member_id, known, line, joined_day, kind, status, leg,"
                            + " country, currency) values (?, ?, 1, ?, 0, 0, 0, 0, 'SE', 'EUR')")
                    .params(ROLL.keyOf(member), Tables.IDS.at(member), member + 1)
                    .update();
        }
        LedgerStore ledger = new LedgerStore(database);
        for (int number = 1; number <= 2; number++) {
            LedgerEvent event = new LedgerEvent(EventKind.PAYMENT_RUN, "2026-11-02/" + number);
            LedgerBatch batch = database.inTransaction(() ->
                    ledger.begin(LedgerBatch.wanted(event, 1, MoneyPeriod.NONE, "list", DAY, DAY, "per"), List.of()));
            database.inTransaction(() -> ledger.seal(batch, ROLL, new PartSum(LedgerParts.TRANSFER)));
        }
        return database;
    }
}
