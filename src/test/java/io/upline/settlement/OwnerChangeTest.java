package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.fact.TextTable;
import io.upline.ledger.Account;
import io.upline.ledger.Cause;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerParts;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import io.upline.ledger.TransferStore;
import io.upline.network.MemberIds;
import io.upline.network.Roll;
import io.upline.period.CompanyClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was owed before an owner changed goes over as an event of its own, through an account that is left at zero. */
class OwnerChangeTest {

    private static final Roll ROLL = new Roll(MemberIds.of(new String[] {"M1", "M2", "M3"}), new int[] {4, 2, 5});
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void movesWhatThePartyIsOwedAndOwes() {
        for (TextTable.Row row : TextTable.rows("""
            case               one                           other                  posted                                                                                                                                                                     then
            nothing is owed    -                             7.00                   -                                                                                                                                                                          7.00
            payable            35.41                         7.00                   owner-change payable>reassigned 35.41; owner-change reassigned>payable 35.41                                                                                             42.41
            a hold             0.00 held suspended 5.00      1.00                   owner-change payable-held>reassigned 5.00; owner-change reassigned>payable-held 5.00                                                                                     1.00 held suspended 5.00
            holds add up       2.00 held dispute 5.00        0.00 held dispute 1.00  owner-change payable>reassigned 2.00; owner-change payable-held>reassigned 5.00; owner-change reassigned>payable 2.00; owner-change reassigned>payable-held 5.00  2.00 held dispute 6.00
            it owes            0.00 owes 4.00                9.00                   owner-change reassigned>receivable 4.00; owner-change receivable>reassigned 4.00                                                                                         9.00 owes 4.00
            """)) {
            Standing one = Tables.standing(row.at("one"));
            List<Transfer> transfers = new OwnerChange(0, 1).transfers(List.of(one));
            assertThat(Tables.text(transfers)).as(row.at("case")).isEqualTo(row.at("posted"));
            PartySheet from = new PartySheet(0, List.of(one));
            PartySheet to = new PartySheet(1, List.of(Tables.standing(row.at("other"))));
            long reassigned = 0;
            for (Transfer transfer : transfers) {
                (transfer.party() == 0 ? from : to).post(transfer);
                reassigned += transfer.creditTo(Account.REASSIGNED);
            }
            assertThat(from.standing("EUR")).as(row.at("case")).isEqualTo(Standing.nothing("EUR"));
            assertThat(Tables.text(to.standing("EUR"))).as(row.at("case")).isEqualTo(row.at("then"));
            assertThat(reassigned).as(row.at("case")).isZero();
            assertThat(Tables.text(new OwnerChange(1, 0).transfers(List.of(to.standing("EUR")))))
                    .as("in order of party, whoever gets it")
                    .startsWith(transfers.isEmpty() ? "owner-change reassigned>payable 7.00" : "owner-change r");
        }
        assertThatThrownBy(() -> new OwnerChange(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesEachCurrencyByItself() {
        List<Standing> before =
                List.of(new Standing("EUR", 100, 0, Map.of()), new Standing("SEK", 0, 0, Map.of("dispute", 7L)));
        assertThat(Tables.text(new OwnerChange(2, 0).transfers(before)))
                .isEqualTo("owner-change reassigned>payable 1.00; owner-change reassigned>payable-held 0.07 SEK;"
                        + " owner-change payable>reassigned 1.00; owner-change payable-held>reassigned 0.07 SEK");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isPostedOnceByItsReference(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            OwnerChanges changes =
                    new OwnerChanges(database, ledger, new AuditStore(database, CompanyClock.inZone(ZoneOffset.UTC)));
            close(
                    database,
                    ledger,
                    Transfer.earning(0, 0, "Team", 3_541, "EUR", Tables.OCTOBER, Cause.NONE),
                    Transfer.ofParty(
                            0,
                            TransferEvent.HOLD,
                            Account.PAYABLE,
                            Account.PAYABLE_HELD,
                            "dispute",
                            500,
                            "EUR",
                            Tables.OCTOBER),
                    Transfer.earning(1, 1, "Team", 700, "EUR", Tables.OCTOBER, Cause.NONE));
            LedgerBatch batch = changes.post(
                            "A-1", "M1", "M3", ROLL, DAY, Actor.atThisMachine("per", Actor.Known.CLAIMED))
                    .orElseThrow();
            assertThat(batch.sealed()).isTrue();
            assertThat(batch.event()).hasToString("owner-change A-1");
            assertThat(batch.transfers()).isEqualTo(4);
            assertThat(changes.post(
                            "A-1", "M1", "M3", ROLL, DAY.plusDays(1), Actor.atThisMachine("eva", Actor.Known.CLAIMED)))
                    .contains(batch);
            assertThatThrownBy(() ->
                            changes.post("A-1", "M1", "M2", ROLL, DAY, Actor.atThisMachine("per", Actor.Known.CLAIMED)))
                    .isInstanceOf(Refusal.class);
            assertThat(changes.post("A-2", "M1", "M2", ROLL, DAY, Actor.atThisMachine("per", Actor.Known.CLAIMED)))
                    .isEmpty();
            assertThat(ledger.all()).hasSize(2);
            assertThat(ledger.balances().before(Long.MAX_VALUE))
                    .isEqualTo(Map.of(
                            2,
                            List.of(new Standing("EUR", 700, 0, Map.of())),
                            5,
                            List.of(new Standing("EUR", 3_041, 0, Map.of("dispute", 500L)))));
            assertThat(ledger.firstBroken(ROLL)).isEmpty();
            assertThat(ledger.firstWrongBalance(ROLL)).isEmpty();
            List<String> entries = new ArrayList<>();
            ledger.read(batch, ROLL, posted -> entries.add(posted.entry()));
            assertThat(entries)
                    .containsExactly(
                            "owner-change/A-1/M1", "owner-change/A-1/M1", "owner-change/A-1/M3", "owner-change/A-1/M3");
        }
    }

    /** A process that dies between the two transactions leaves an open batch, which the same request ends. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void endsWhatADeadProcessBegan(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            OwnerChanges changes =
                    new OwnerChanges(database, ledger, new AuditStore(database, CompanyClock.inZone(ZoneOffset.UTC)));
            close(database, ledger, Transfer.earning(0, 0, "Team", 100, "EUR", Tables.OCTOBER, Cause.NONE));
            LedgerBatch whole = changes.post(
                            "A-1", "M1", "M3", ROLL, DAY, Actor.atThisMachine("per", Actor.Known.CLAIMED))
                    .orElseThrow();
            database.client()
                    .sql("update ledger_batch set sealed = false, hash = '', transfers = 0 where batch = 2")
                    .update();
            database.client().sql("delete from account_balance where batch = 2").update();
            database.client()
                    .sql("update account_balance set until_batch = ? where until_batch = 2")
                    .param(Long.MAX_VALUE)
                    .update();
            assertThat(changes.post("A-1", "M1", "M3", ROLL, DAY, Actor.atThisMachine("per", Actor.Known.CLAIMED)))
                    .contains(whole);
            assertThat(ledger.firstWrongBalance(ROLL)).isEmpty();
        }
    }

    private static void close(Database database, LedgerStore ledger, Transfer... transfers) {
        database.inTransaction(() -> ledger.periods().know(List.of(Tables.OCTOBER)));
        LedgerBatch batch = database.inTransaction(() -> {
            LedgerBatch begun = ledger.begin(
                    LedgerBatch.wanted(LedgerEvent.close(Tables.OCTOBER), 1, Tables.OCTOBER, "digest", DAY, DAY, "per"),
                    List.of(Tables.OCTOBER));
            try (TransferStore.Writer writer = ledger.transfers().write(begun.batch(), ROLL)) {
                for (int line = 0; line < transfers.length; line++) {
                    writer.write(line, transfers[line]);
                }
            }
            return begun;
        });
        database.inTransaction(() -> ledger.seal(batch, ROLL, new PartSum(LedgerParts.TRANSFER)));
    }
}
