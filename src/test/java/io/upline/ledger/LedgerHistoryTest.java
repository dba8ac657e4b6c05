package io.upline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.fact.TextTable;
import io.upline.network.MemberIds;
import io.upline.network.Roll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ledger tells of its batches and rows, in both databases. */
class LedgerHistoryTest {

    private static final LedgerEvent SEPTEMBER = LedgerEvent.close(LedgerSample.SEPTEMBER);
    private static final LedgerEvent WEEKS = LedgerEvent.close(LedgerSample.WEEKS);

    /** Batches 1 to 4 are sealed, 5 is begun; each question is answered by the numbers of batches. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isAskedByEventRunJobAndNumber(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerSample.post(ledger, database, SEPTEMBER, LedgerSample.SEPTEMBER, "M1 earning 1");
            LedgerSample.post(ledger, database, LedgerSample.run(1), LedgerSample.SEPTEMBER, "M1 payment 1 1");
            LedgerSample.post(ledger, database, WEEKS, LedgerSample.WEEKS, "M1 earning 1");
            LedgerSample.post(ledger, database, LedgerSample.run(2), MoneyPeriod.NONE, "M1 payment 2 1");
            LedgerEvent october = LedgerEvent.close(LedgerSample.OCTOBER);
            LedgerSample.begin(ledger, database, october, LedgerSample.OCTOBER);

            assertThat(numbers(ledger.all())).isEqualTo("1 2 3 4 5");
            assertThat(ledger.head()).map(LedgerBatch::batch).contains(4L);
            assertThat(ledger.unsealed()).map(LedgerBatch::batch).contains(5L);
            assertThat(ledger.of(WEEKS)).map(LedgerBatch::batch).contains(3L);
            assertThat(ledger.of(october)).map(LedgerBatch::batch).contains(5L);
            assertThat(ledger.of(LedgerSample.run(3))).isEmpty();
            assertThat(ledger.of(new LedgerEvent(EventKind.PAYMENT_RUN, SEPTEMBER.reference())))
                    .isEmpty();
            // the sample's runs are numbered by the length of their references: 15 for the monthly job, 14 for weekly,
            // 12 for runs
            assertThat(numbers(ledger.ofRun(15))).isEqualTo("1 5");
            assertThat(numbers(ledger.ofRun(12))).isEqualTo("2 4");
            assertThat(ledger.ofRun(12, EventKind.CLOSE)).isEmpty();
            assertThat(ledger.ofRun(15, EventKind.CLOSE))
                    .map(LedgerBatch::batch)
                    .contains(1L);
            assertThat(ledger.count(EventKind.PAYMENT_RUN, "2026-11-02/")).isEqualTo(2);
            assertThat(ledger.count(EventKind.PAYMENT_RUN, "2026-11-03/")).isZero();
            assertThat(ledger.count(EventKind.CLOSE, "2026-11-02/")).isZero();
            for (TextTable.Row row : TextTable.rows("""
                above  up to  batches
                0      9      1 2 3 4
                1      3      2 3
                2      2      -
                3      4      4
                4      9      -
                """)) {
                assertThat(numbers(ledger.between(row.number("above"), row.number("up to"))))
                        .as("%s", row)
                        .isEqualTo(row.at("batches"));
            }
            for (TextTable.Row row : TextTable.rows("""
                job      below  last
                monthly  9      2
                monthly  3      2
                monthly  2      1
                monthly  1      0
                weekly   9      3
                weekly   3      0
                daily    9      0
                """)) {
                assertThat(ledger.lastOf(row.at("job"), row.number("below")))
                        .as("%s", row)
                        .isEqualTo(row.number("last"));
            }
        }
    }

    /** A batch is given its number, its link and its day; everything else stands as it was wanted. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aBatchIsReadBackAsItWasWanted(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerBatch first = LedgerSample.post(ledger, database, SEPTEMBER, LedgerSample.SEPTEMBER, "M1 earning 1");
            LedgerBatch begun = LedgerSample.begin(ledger, database, LedgerSample.run(1), MoneyPeriod.NONE);
            assertThat(ledger.unsealed()).contains(begun);
            assertThat(begun)
                    .isEqualTo(new LedgerBatch(
                            2,
                            LedgerSample.run(1),
                            12,
                            MoneyPeriod.NONE,
                            "digest",
                            LedgerSample.DAY,
                            LedgerSample.DAY,
                            "per",
                            0,
                            first.hash(),
                            2,
                            "",
                            false));
        }
    }

    /** Each kind of transfer, of both signs, with every field: as it was written, in the order of party and line. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aTransferIsReadBackAsItWasWritten(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            Cause late = new Cause(List.of(new Cause.Reference(Cause.Word.LATE, "O 1, \"åäö\" 漢")), 33);
            Transfer ofAnother = new Transfer(
                    0,
                    2,
                    TransferEvent.EARNING,
                    "expense:Team",
                    "payable",
                    "",
                    Long.MAX_VALUE,
                    "PTS",
                    "Team",
                    LedgerSample.SEPTEMBER,
                    late);
            List<Transfer> transfers = new ArrayList<>(List.of(ofAnother));
            transfers.addAll(LedgerSample.transfers("M1 earning -218; M1 hold suspended 7; M1 release suspended 7;"
                    + " M1 shortfall 5; M1 recovery 5; M1 payment 4711 9"));
            transfers.addAll(LedgerSample.transfers("M2 conversion 39659 SEK; M2 conversion -3541"));
            LedgerBatch batch = LedgerSample.begin(ledger, database, SEPTEMBER, LedgerSample.SEPTEMBER);
            LedgerSample.write(ledger, database, batch, transfers.reversed());
            List<Transfer> read = new ArrayList<>();
            ledger.transfers().read(batch.batch(), LedgerSample.ROLL, read::add);
            List<Transfer> wanted = new ArrayList<>(transfers.subList(0, 7).reversed());
            wanted.addAll(transfers.subList(7, 9).reversed());
            assertThat(read).isEqualTo(wanted);
            assertThat(ledger.transfers().ofParty(batch.batch(), 1, LedgerSample.ROLL))
                    .isEqualTo(wanted.subList(7, 9));
            assertThat(ledger.transfers().ofParty(batch.batch(), 2, LedgerSample.ROLL))
                    .isEmpty();
            assertThat(ledger.transfers().ofParty(2, 1, LedgerSample.ROLL)).isEmpty();
        }
    }

    /** Large batches get a partition of their own where there are such; what is read of them is the same. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPartitionChangesNothing(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerBatch batch = LedgerSample.begin(ledger, database, SEPTEMBER, LedgerSample.SEPTEMBER);
            database.inTransaction(() -> ledger.transfers().makePartition(batch.batch()));
            List<Transfer> transfers = LedgerSample.transfers("M1 earning 100; M2 earning 7");
            LedgerSample.write(ledger, database, batch, transfers);
            database.inTransaction(() -> ledger.transfers().attachPartition(batch.batch()));
            LedgerBatch sealed = database.inTransaction(
                    () -> ledger.seal(batch, LedgerSample.ROLL, new PartSum(LedgerParts.TRANSFER)));
            assertThat(sealed.hash())
                    .isEqualTo(LedgerStore.expected(batch, transfers, LedgerSample.ROLL)
                            .hash());
            assertThat(ledger.firstBroken(LedgerSample.ROLL)).isEmpty();
        }
    }

    /** Sealed batches only, each row with the ids of its party and position and the batch it stands in. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void tellsWhatWasSealedAndNothingThatWasOnlyBegun(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerSample.post(ledger, database, SEPTEMBER, LedgerSample.SEPTEMBER, "M1 earning 5; M3 earning 2");
            LedgerSample.post(ledger, database, LedgerSample.run(1), LedgerSample.SEPTEMBER, "M1 payment 1 5");
            LedgerBatch begun =
                    LedgerSample.begin(ledger, database, LedgerEvent.close(LedgerSample.OCTOBER), LedgerSample.OCTOBER);
            LedgerSample.write(ledger, database, begun, LedgerSample.transfers("M1 earning 9"));
            List<String> told = new ArrayList<>();
            ledger.read(
                    LedgerSample.ROLL,
                    posted -> told.add(posted.batch().batch() + " " + posted.partyId() + " "
                            + posted.transfer().amountMinor() + " " + posted.entry()));
            assertThat(told)
                    .containsExactly(
                            "1 M1 5 earning/monthly/2026-09/M1/monthly/2026-10/M1/Team",
                            "1 M3 2 earning/monthly/2026-09/M3/monthly/2026-10/M3/Team",
                            "2 M1 5 payment/2026-11-02/1/M1");
            assertThat(ofPeriod(ledger, LedgerSample.OCTOBER, 9)).isEqualTo("M1 5, M3 2");
            assertThat(ledger.firstBroken(LedgerSample.ROLL)).isEmpty();
            assertThat(ledger.firstWrongBalance(LedgerSample.ROLL)).isEmpty();
        }
    }

    /** What is read of a period is earnings and exchanges only, of sealed batches below a number, whatever else is in the batch. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void knowsWhatAPeriodWasPosted(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            String first = "M1 earning 100; M1 hold suspended 40; M1 conversion -60";
            LedgerSample.post(ledger, database, SEPTEMBER, LedgerSample.SEPTEMBER, first);
            LedgerBatch second = LedgerSample.begin(ledger, database, WEEKS, LedgerSample.WEEKS);
            List<Transfer> both = new ArrayList<>(LedgerSample.transfers("M1 earning 3"));
            both.addAll(LedgerSample.transfers("M2 earning 8", LedgerSample.SEPTEMBER));
            LedgerSample.write(ledger, database, second, both);
            assertThat(ofPeriod(ledger, LedgerSample.OCTOBER, 9)).isEqualTo("M1 100, M1 -60");
            database.inTransaction(() -> {
                ledger.seal(second, LedgerSample.ROLL, new PartSum(LedgerParts.TRANSFER));
            });
            assertThat(ofPeriod(ledger, LedgerSample.OCTOBER, 9)).isEqualTo("M1 100, M1 -60, M1 3");
            assertThat(ofPeriod(ledger, LedgerSample.OCTOBER, 2)).isEqualTo("M1 100, M1 -60");
            assertThat(ofPeriod(ledger, LedgerSample.SEPTEMBER, 9)).isEqualTo("M2 8");
            assertThat(ofPeriod(ledger, LedgerSample.SEPTEMBER, 1)).isEmpty();
            MoneyPeriod never = new MoneyPeriod("daily", "2026-10-05", LocalDate.EPOCH, LocalDate.EPOCH);
            assertThat(ofPeriod(ledger, never, 9)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPeriodKeepsItsNumber(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerPeriodStore periods = new LedgerPeriodStore(database);
            LedgerPeriods known = periods.know(List.of(LedgerSample.SEPTEMBER, MoneyPeriod.NONE, LedgerSample.OCTOBER));
            periods.know(List.of(LedgerSample.WEEKS, LedgerSample.OCTOBER));
            LedgerPeriods read = periods.load();
            assertThat(List.of(
                            read.number(MoneyPeriod.NONE),
                            read.number(LedgerSample.SEPTEMBER),
                            read.number(LedgerSample.OCTOBER),
                            read.number(LedgerSample.WEEKS)))
                    .containsExactly(0, 1, 2, 3);
            assertThat(known.number(LedgerSample.OCTOBER)).isEqualTo(2);
            assertThat(read.period(3)).isEqualTo(LedgerSample.WEEKS);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void sealsABatchOnce(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerBatch sealed = LedgerSample.post(ledger, database, SEPTEMBER, LedgerSample.SEPTEMBER, "M1 earning 5");
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        ledger.seal(sealed, LedgerSample.ROLL, new PartSum(LedgerParts.TRANSFER));
                    }))
                    .hasMessage("batch 1 was sealed already: nothing is moved twice");
            assertThat(ledger.firstWrongBalance(LedgerSample.ROLL)).isEmpty();
        }
    }

    /** Two processes that both see the head begin the next batch: one of them does. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isBegunByOneOfTwo(Vendor vendor) throws Exception {
        try (Database database = TestDatabases.fresh(vendor);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerSample.post(ledger, database, SEPTEMBER, LedgerSample.SEPTEMBER, "M1 earning 5");
            for (int round = 0; round < 10; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> begun = new ArrayList<>();
                for (int thread = 1; thread <= 2; thread++) {
                    LedgerEvent event = LedgerSample.run(10 * round + thread);
                    begun.add(threads.submit(() -> {
                        together.await();
                        try {
                            LedgerSample.begin(ledger, database, event, LedgerSample.OCTOBER);
                            return true;
                        } catch (IllegalStateException | org.springframework.dao.DataAccessException e) {
                            return false;
                        }
                    }));
                }
                assertThat(List.of(begun.get(0).get(), begun.get(1).get())).containsExactlyInAnyOrder(true, false);
                LedgerBatch open = ledger.unsealed().orElseThrow();
                assertThat(open.batch()).isEqualTo(round + 2);
                database.inTransaction(() -> {
                    ledger.seal(open, LedgerSample.ROLL, new PartSum(LedgerParts.TRANSFER));
                });
            }
            assertThat(ledger.firstBroken(LedgerSample.ROLL)).isEmpty();
        }
    }

    /** Money of somebody who is not on the roll is never left out in silence. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesMoneyOfAMemberThatIsNotOnTheRoll(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            LedgerSample.post(ledger, database, SEPTEMBER, LedgerSample.SEPTEMBER, "M1 earning 5; M3 earning 2");
            Roll without = new Roll(MemberIds.of("M1", "M2"), new int[] {4, 2});
            assertThatThrownBy(() -> ledger.firstBroken(without))
                    .hasMessage("the member with key 7 is not on the roll");
        }
    }

    private static String ofPeriod(LedgerStore ledger, MoneyPeriod period, long below) {
        List<String> amounts = new ArrayList<>();
        ledger.transfers()
                .ofPeriod(
                        period,
                        below,
                        LedgerSample.ROLL,
                        each -> amounts.add(
                                LedgerSample.ROLL.ids().at(each.party()) + " " + each.creditTo(Account.PAYABLE)));
        return String.join(", ", amounts);
    }

    private static String numbers(List<LedgerBatch> batches) {
        return batches.stream().map(each -> Long.toString(each.batch())).collect(Collectors.joining(" "));
    }
}
