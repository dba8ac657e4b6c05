package io.upline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.fact.TextTable;
import io.upline.ledger.BalanceStore.BalanceKey;
import io.upline.network.MemberIds;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Balances after each batch: what parties have, before any of them; what may not stand; and one row for what stands. */
class BalanceStoreTest {

    /** One history, batch by batch, and what parties had after each of them, read when all of them are posted. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void knowsWhatPartiesHadAfterEachBatch(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            List<TextTable.Row> history = TextTable.rows("""
                batch                 moves                                                              parties have after it
                earned                M1 earning 100; M2 earning 50                                      M1 100 EUR; M2 50 EUR
                nothing of M1         M2 earning 7                                                       M1 100 EUR; M2 57 EUR
                paid whole            M1 payment 1 100; M2 payment 2 57                                  -
                more than was earned  M1 earning -30; M1 shortfall 30                                    M1 0 EUR owes 30
                two currencies        M1 earning 10 SEK; M2 earning 5                                    M1 0 EUR owes 30, 10 SEK; M2 5 EUR
                held twice            M2 earning 95; M2 hold suspended 60; M2 hold dispute 40            M1 0 EUR owes 30, 10 SEK; M2 0 EUR held dispute 40 held suspended 60
                one hold ends         M2 release dispute 40                                              M1 0 EUR owes 30, 10 SEK; M2 40 EUR held suspended 60
                recovered             M1 earning 50; M1 recovery 30; M1 payment 3 20                     M1 10 SEK; M2 40 EUR held suspended 60
                the rest of it        M1 payment 4 10 SEK; M2 release suspended 60; M2 payment 5 100     -
                """);
            for (int batch = 0; batch < history.size(); batch++) {
                String moves = history.get(batch).at("moves");
                LedgerSample.post(ledger, database, LedgerSample.run(batch), LedgerSample.OCTOBER, moves);
            }
            assertThat(ledger.balances().before(1)).isEmpty();
            for (int batch = 0; batch < history.size(); batch++) {
                assertThat(text(ledger.balances().before(batch + 2)))
                        .as(history.get(batch).at("batch"))
                        .isEqualTo(history.get(batch).at("parties have after it"));
            }
            assertThat(ledger.firstWrongBalance(LedgerSample.ROLL)).isEmpty();
        }
    }

    /** The company's accounts are one for each currency, whoever moved them; a payment's is of its number. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsTheCompanysAccountsInOneAndAPaymentsByItsNumber(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            String first = "M1 earning 100; M1 payment 1 60; M2 earning 50; M2 payment 2 50";
            LedgerSample.post(ledger, database, LedgerSample.run(1), LedgerSample.OCTOBER, first);
            String second = "M1 payment 3 40; M3 earning -8; M3 conversion 8; M3 earning 3 SEK";
            LedgerSample.post(ledger, database, LedgerSample.run(2), LedgerSample.OCTOBER, second);
            assertThat(ledger.balances().standing())
                    .isEqualTo(Map.of(
                            new BalanceKey(0, "expense:Team", "EUR", ""), -142L,
                            new BalanceKey(0, "expense:Team", "SEK", ""), -3L,
                            new BalanceKey(0, "fx", "EUR", ""), -8L,
                            new BalanceKey(4, "in-payment", "EUR", "1"), 60L,
                            new BalanceKey(4, "in-payment", "EUR", "3"), 40L,
                            new BalanceKey(2, "in-payment", "EUR", "2"), 50L,
                            new BalanceKey(7, "payable", "SEK", ""), 3L));
        }
    }

    /** Each would leave an account where it must not stand; the whole batch is refused, and nothing of it moved. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesWhatWouldLeaveABalanceThatMustNotStand(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerSample.post(ledger, database, LedgerSample.run(0), LedgerSample.OCTOBER, "M1 earning 100");
            for (TextTable.Row row : TextTable.rows("""
                moves                                              refused
                M1 earning -101                                    -1 minor units of EUR in payable
                M1 payment 1 101                                   -1 minor units of EUR in payable
                M2 earning -1                                      -1 minor units of EUR in payable
                M1 payment 1 1 SEK                                 -1 minor units of SEK in payable
                M2 earning 5; M1 release suspended 1               -1 minor units of EUR in payable-held
                M1 hold suspended 10; M1 release dispute 1         -1 minor units of EUR in payable-held
                M1 recovery 1                                      1 minor units of EUR in receivable
                M1 shortfall 5; M1 recovery 6                      1 minor units of EUR in receivable
                """)) {
                LedgerBatch batch = LedgerSample.begin(ledger, database, LedgerSample.run(1), LedgerSample.OCTOBER);
                LedgerSample.write(ledger, database, batch, LedgerSample.transfers(row.at("moves")));
                assertThatThrownBy(() -> database.inTransaction(() -> {
                            ledger.seal(batch, LedgerSample.ROLL, new PartSum(LedgerParts.TRANSFER));
                        }))
                        .as(row.at("moves"))
                        .hasMessage("batch 2 would leave " + row.at("refused") + ", where no such balance may stand");
                assertThat(text(ledger.balances().before(9))).isEqualTo("M1 100 EUR");
                undo(database);
            }
        }
    }

    /** Takes out again what was begun and not sealed, which only a test may do. */
    private static void undo(Database database) {
        for (String table : List.of("transfer", "batch_period", "ledger_batch")) {
            database.client().sql("delete from " + table + " where batch = 2").update();
        }
    }

    /** A thousand parties are asked for at once; one more is asked for again. Each of them moves in both batches. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void movesMorePartiesThanAreAskedForAtOnce(Vendor vendor) {
        int parties = 1_001;
        Roll roll = new Roll(
                MemberIds.of(IntStream.range(0, parties)
                        .mapToObj(number -> "M" + (10_000 + number))
                        .toArray(String[]::new)),
                IntStream.rangeClosed(1, parties).toArray());
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            for (int batch = 1; batch <= 2; batch++) {
                LedgerBatch begun = LedgerSample.begin(ledger, database, LedgerSample.run(batch), LedgerSample.OCTOBER);
                List<Transfer> transfers = new ArrayList<>();
                for (int party = 0; party < parties; party++) {
                    transfers.add(
                            Transfer.earning(party, party, "Team", party + 1, "EUR", LedgerSample.OCTOBER, Cause.NONE));
                }
                database.inTransaction(() -> {
                    try (TransferStore.Writer writer = ledger.transfers().write(begun.batch(), roll)) {
                        transfers.forEach(each -> writer.write(0, each));
                    }
                });
                database.inTransaction(() -> {
                    ledger.seal(begun, roll, new PartSum(LedgerParts.TRANSFER));
                });
            }
            Map<BalanceKey, Long> wanted = new HashMap<>();
            wanted.put(new BalanceKey(0, "expense:Team", "EUR", ""), -1_003_002L);
            for (int party = 0; party < parties; party++) {
                wanted.put(new BalanceKey(party + 1, "payable", "EUR", ""), 2L * (party + 1));
            }
            assertThat(ledger.balances().standing()).isEqualTo(wanted);
            assertThat(ledger.balances().before(2).get(parties))
                    .containsExactly(new Standing("EUR", parties, 0, Map.of()));
        }
    }

    /** What parties have as {@code M1 0 EUR owes 30, 10 SEK; M2 …}, by id, then currency. */
    private static String text(Map<Integer, List<Standing>> byKey) {
        Map<String, String> byId = new TreeMap<>();
        byKey.forEach((key, standings) -> byId.put(
                LedgerSample.ROLL.ids().at(LedgerSample.ROLL.numberOfKey(key)),
                standings.stream().map(BalanceStoreTest::text).collect(Collectors.joining(", "))));
        return byId.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String text(Standing standing) {
        return standing.payableMinor() + " " + standing.currency()
                + standing.heldMinor().entrySet().stream()
                        .map(each -> " held " + each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining())
                + (standing.receivableMinor() == 0 ? "" : " owes " + standing.receivableMinor());
    }
}
