package io.upline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.network.MemberIds;
import io.upline.network.Roll;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Batches in a chain, each the transfers of one event; balances after each. Keys of members have gaps. */
class LedgerStoreTest {

    private static final Roll ROLL = new Roll(MemberIds.of(new String[] {"M1", "M2"}), new int[] {4, 2});
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final MoneyPeriod SEPTEMBER =
            new MoneyPeriod("monthly", "2026-09", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
    private static final MoneyPeriod OCTOBER =
            new MoneyPeriod("monthly", "2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void chainsBatchesAndKeepsTheBalancesAfterEach(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerBatch first = post(ledger, database, SEPTEMBER, DAY, earning(0, 3_541, SEPTEMBER));
            LedgerBatch second = post(
                    ledger,
                    database,
                    OCTOBER,
                    DAY,
                    earning(0, -4_000, OCTOBER),
                    moved(0, TransferEvent.SHORTFALL, Account.RECEIVABLE, Account.PAYABLE, "", 459),
                    earning(1, 2_000, OCTOBER),
                    moved(1, TransferEvent.HOLD, Account.PAYABLE, Account.PAYABLE_HELD, "suspended", 500));
            assertThat(second.previous()).isEqualTo(first.hash());
            assertThat(second.transfers()).isEqualTo(4);
            assertThat(ledger.head()).contains(second);
            assertThat(ledger.balances().before(1)).isEmpty();
            assertThat(ledger.balances().before(2))
                    .isEqualTo(Map.of(4, List.of(new Standing("EUR", 3_541, 0, Map.of()))));
            assertThat(ledger.balances().before(3))
                    .isEqualTo(Map.of(
                            4,
                            List.of(new Standing("EUR", 0, 459, Map.of())),
                            2,
                            List.of(new Standing("EUR", 1_500, 0, Map.of("suspended", 500L)))));
            assertThat(ledger.firstBroken(ROLL)).isEmpty();
            assertThat(ledger.firstWrongBalance(ROLL)).isEmpty();
            assertThat(ledger.lastOf("monthly", 2)).isEqualTo(1);
            assertThat(ledger.lastOf("weekly", 9)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void postsAnEventOnce(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            post(ledger, database, SEPTEMBER, DAY, earning(0, 100, SEPTEMBER));
            assertThatThrownBy(() -> begin(ledger, database, SEPTEMBER, DAY))
                    .hasMessage("close monthly/2026-09 was posted already, with batch 1");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void letsNothingBeginWhileABatchIsOpen(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            begin(ledger, database, SEPTEMBER, DAY);
            assertThat(ledger.unsealed()).map(LedgerBatch::batch).contains(1L);
            assertThatThrownBy(() -> begin(ledger, database, OCTOBER, DAY))
                    .hasMessage("the posting of close monthly/2026-09 was begun and is not finished");
            assertThat(ledger.head()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theDayOfTheBooksNeverGoesBack(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            post(ledger, database, SEPTEMBER, DAY, earning(0, 100, SEPTEMBER));
            assertThat(begin(ledger, database, OCTOBER, DAY.minusDays(3)).postedOn())
                    .isEqualTo(DAY);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesABalanceThatMustNotStandAndPostsNothing(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerBatch batch = begin(ledger, database, SEPTEMBER, DAY);
            write(ledger, database, batch, earning(0, -1, SEPTEMBER));
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        ledger.seal(batch, ROLL, new PartSum(LedgerParts.TRANSFER));
                    }))
                    .hasMessage(
                            "batch 1 would leave -1 minor units of EUR in payable, where no such balance may stand");
            assertThat(ledger.unsealed()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void readsWhatAPeriodWasPostedFromItsBatchesOnly(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            post(ledger, database, SEPTEMBER, DAY, earning(0, 100, SEPTEMBER), earning(1, 7, SEPTEMBER));
            post(ledger, database, OCTOBER, DAY, earning(0, -3, SEPTEMBER), earning(0, 50, OCTOBER));
            assertThat(amounts(ledger, SEPTEMBER, 9)).containsExactly("M1 100", "M2 7", "M1 -3");
            assertThat(amounts(ledger, SEPTEMBER, 2)).containsExactly("M1 100", "M2 7");
            assertThat(amounts(ledger, OCTOBER, 9)).containsExactly("M1 50");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsEachManipulation(Vendor vendor) {
        for (String sql : List.of(
                "update transfer set amount = amount + 1 where batch = 1 and party = 0",
                "update transfer set party_key = 2 where batch = 1 and party = 0",
                "update transfer set position_key = 2 where batch = 1 and party = 0",
                "update transfer set currency = 'SEK' where batch = 1 and party = 0",
                "update transfer set bonus = 'Other' where batch = 1 and party = 0",
                "update transfer set period_no = 0 where batch = 1 and party = 0",
                "update transfer set cause = 'late O1', causes = 1 where batch = 1 and party = 0",
                "delete from transfer where batch = 1 and party = 1",
                "update ledger_period set last_day = last_day + 1 where period_no = 1",
                "update ledger_batch set reference = 'monthly/2026-08' where batch = 1",
                "update ledger_batch set posted_day = posted_day - 1 where batch = 1",
                "update ledger_batch set pay_day = pay_day + 1 where batch = 1",
                "update ledger_batch set posted_by = 'somebody' where batch = 1",
                "update ledger_batch set digest = 'x' where batch = 1",
                "update ledger_batch set previous = 'x' where batch = 2",
                "update ledger_batch set transfers = transfers + 1 where batch = 1",
                "update ledger_batch set hash = 'x' where batch = 1")) {
            try (Database database = TestDatabases.fresh(vendor)) {
                LedgerStore ledger = twoBatches(database);
                database.client().sql(sql).update();
                assertThat(ledger.firstBroken(ROLL)).as(sql).isPresent();
            }
        }
    }

    /** Whoever knows how the hash is made can make a batch anew; the link of the next one tells. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsABatchThatWasMadeAnewWithARightHash(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = twoBatches(database);
            database.client()
                    .sql("update transfer set amount = 999 where batch = 1 and party = 0")
                    .update();
            String forged = LedgerStore.expected(
                            ledger.all().getFirst(),
                            List.of(earning(0, 999, SEPTEMBER), earning(1, 7, SEPTEMBER)),
                            ROLL)
                    .hash();
            database.client()
                    .sql("update ledger_batch set hash = ? where batch = 1")
                    .param(forged)
                    .update();
            assertThat(ledger.firstBroken(ROLL)).map(LedgerBatch::batch).contains(2L);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsABalanceThatIsNotTheTransfers(Vendor vendor) {
        for (String sql : List.of(
                "update account_balance set amount = amount + 1 where account = 'payable' and until_batch > 100",
                "delete from account_balance where account = 'expense:Team'")) {
            try (Database database = TestDatabases.fresh(vendor)) {
                LedgerStore ledger = twoBatches(database);
                database.client().sql(sql).update();
                assertThat(ledger.firstWrongBalance(ROLL)).as(sql).isPresent();
            }
        }
    }

    /** A failure while transfers are begun ends the transaction; rows that were left open would hold it for ever. */
    @Test
    void failsAtOnceWhenItsPeriodsCannotBeRead() {
        try (Database database = TestDatabases.fresh(Vendor.POSTGRESQL)) {
            database.client()
                    .sql("alter table ledger_period rename to elsewhere")
                    .update();
            TransferStore transfers = new TransferStore(database);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> assertThatThrownBy(() -> database.inTransaction(
                                    () -> transfers.write(1, ROLL).close()))
                            .isInstanceOf(RuntimeException.class));
        }
    }

    private static LedgerStore twoBatches(Database database) {
        LedgerStore ledger = new LedgerStore(database);
        post(ledger, database, SEPTEMBER, DAY, earning(0, 100, SEPTEMBER), earning(1, 7, SEPTEMBER));
        post(ledger, database, OCTOBER, DAY, earning(0, 50, OCTOBER));
        assertThat(ledger.firstBroken(ROLL)).isEmpty();
        return ledger;
    }

    private static List<String> amounts(LedgerStore ledger, MoneyPeriod period, long below) {
        List<String> amounts = new ArrayList<>();
        ledger.transfers()
                .ofPeriod(
                        period,
                        below,
                        ROLL,
                        transfer -> amounts.add(
                                ROLL.ids().at(transfer.party()) + " " + transfer.creditTo(Account.PAYABLE)));
        return amounts;
    }

    private static LedgerBatch post(
            LedgerStore ledger, Database database, MoneyPeriod period, LocalDate day, Transfer... transfers) {
        LedgerBatch batch = begin(ledger, database, period, day);
        write(ledger, database, batch, transfers);
        LedgerBatch sealed = database.inTransaction(() -> ledger.seal(batch, ROLL, new PartSum(LedgerParts.TRANSFER)));
        assertThat(sealed.hash())
                .isEqualTo(LedgerStore.expected(batch, List.of(transfers), ROLL).hash());
        return sealed;
    }

    private static LedgerBatch begin(LedgerStore ledger, Database database, MoneyPeriod period, LocalDate day) {
        LedgerBatch wanted = new LedgerBatch(
                0, LedgerEvent.close(period), 1, period, "digest", day, day, "per", 0, "", 0, "", false);
        return database.inTransaction(() -> ledger.begin(wanted, Set.of(SEPTEMBER, OCTOBER)));
    }

    private static void write(LedgerStore ledger, Database database, LedgerBatch batch, Transfer... transfers) {
        database.inTransaction(() -> {
            try (TransferStore.Writer writer = ledger.transfers().write(batch.batch(), ROLL)) {
                for (int line = 0; line < transfers.length; line++) {
                    writer.write(line, transfers[line]);
                }
            }
        });
    }

    private static Transfer earning(int party, long amount, MoneyPeriod period) {
        return Transfer.earning(party, party, "Team", amount, "EUR", period, Cause.NONE);
    }

    private static Transfer moved(
            int party, TransferEvent event, String debit, String credit, String sub, long amount) {
        return Transfer.ofParty(party, event, debit, credit, sub, amount, "EUR", OCTOBER);
    }
}
