package io.upline.settlement;

import io.upline.control.Touched;
import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.database.PartitionedTable;
import io.upline.database.Partitions;
import io.upline.ledger.LedgerPeriodStore;
import io.upline.ledger.LedgerPeriods;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferRow;
import io.upline.network.MemberIds;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A draft's proposed transfers and accounts, as rows to be reviewed. */
public final class ProposalStore {

    private static final List<Column> TRANSFER = Stream.concat(
                    Stream.of(Column.ofLong("run_id"), Column.ofInt("party"), Column.ofInt("line")),
                    TransferRow.COLUMNS.stream())
            .toList();

    private static final List<Column> ACCOUNT = List.of(
            Column.ofLong("run_id"),
            Column.ofInt("party"),
            Column.ofInt("party_key"),
            Column.text("currency"),
            Column.ofLong("brought_forward"),
            Column.ofLong("accrued"),
            Column.ofLong("other"),
            Column.ofLong("to_be_paid"),
            Column.ofLong("held"),
            Column.text("held_because"),
            Column.ofLong("carried"));

    private static final PartitionedTable TRANSFERS =
            PartitionedTable.of("proposed_transfer", "run_id", "party", "line");
    private static final PartitionedTable ACCOUNTS = PartitionedTable.of("account_sheet", "run_id", "party");

    /** Tables whose rows belong to a run. */
    public static final List<PartitionedTable> TABLES = List.of(TRANSFERS, ACCOUNTS);

    private final Database database;
    private final Partitions partitions;
    private final LedgerPeriodStore periods;

    /** The drafts of a database. */
    public ProposalStore(Database database) {
        this.database = database;
        this.partitions = new Partitions(database);
        this.periods = new LedgerPeriodStore(database);
    }

    /** Writes parties {@code from} (inclusive) to {@code to} (exclusive), in the transaction under way. */
    public void write(long run, Proposal proposal, int from, int to, Roll roll) {
        LedgerPeriods known = periods.load();
        try (BulkRows rows = database.bulk(partitions.target(TRANSFERS, run), TRANSFER)) {
            putTransfers(rows, run, proposal, from, to, roll, known);
        }
        writeSheets(run, proposal, from, to, roll);
    }

    private static void putTransfers(
            BulkRows rows, long run, Proposal proposal, int from, int to, Roll roll, LedgerPeriods known) {
        for (int party = from; party < to; party++) {
            int line = 0;
            for (Transfer transfer : proposal.transfers(party)) {
                TransferRow.put(rows.put(run).put(party).put(line++), transfer, roll, known);
            }
        }
    }

    /** What the audit trail keeps of a draft's rows: what they come to as they must be stored. */
    public List<Touched> touched(long run, Proposal proposal, Roll roll) {
        PartSum sum = new PartSum(SettlementParts.PROPOSED);
        putTransfers(
                sum.rows(SettlementParts.PROPOSED, TRANSFER),
                run,
                proposal,
                0,
                proposal.members(),
                roll,
                periods.load());
        return List.of(
                Touched.of(SettlementParts.PROPOSED, Optional.of(sum.sum()), run), touchedSheets(run, proposal, roll));
    }

    /** What the audit trail keeps of the accounts that a run made. */
    public Touched touchedSheets(long run, Proposal proposal, Roll roll) {
        PartSum sum = new PartSum(SettlementParts.SHEET);
        putSheets(sum.rows(SettlementParts.SHEET, ACCOUNT), run, proposal, 0, proposal.members(), roll);
        return Touched.of(SettlementParts.SHEET, Optional.of(sum.sum()), run);
    }

    private static void putSheets(BulkRows rows, long run, Proposal proposal, int from, int to, Roll roll) {
        for (int party = from; party < to; party++) {
            MemberAccount account = proposal.account(party);
            if (account != null) {
                put(rows.put(run).put(party).put(roll.keyOf(party)), account);
            }
        }
    }

    /** Writes the accounts of parties {@code from} (inclusive) to {@code to} (exclusive), in the transaction under way. */
    public void writeSheets(long run, Proposal proposal, int from, int to, Roll roll) {
        try (BulkRows rows = database.bulk(partitions.target(ACCOUNTS, run), ACCOUNT)) {
            putSheets(rows, run, proposal, from, to, roll);
        }
    }

    /** The transfers that a draft proposes for one party, in the order they would be posted. */
    public List<Transfer> transfers(long run, int party, Roll roll) {
        LedgerPeriods known = periods.load();
        List<Transfer> transfers = new ArrayList<>();
        database.stream(
                "select " + TransferRow.SELECTED
                        + " from proposed_transfer t where t.run_id = ? and t.party = ? order by t.line",
                List.of(run, party),
                row -> transfers.add(TransferRow.read(row, roll, known)));
        return transfers;
    }

    /**
     * The account that a run made for a party.
     *
     * @param run the run of a calculation, whose accounts are a forecast, or of a post
     * @param ids the roll that the party is numbered by
     * @param party its number
     * @param own the transfers of the close, in their order
     * @param period the period that is closed
     */
    public Optional<MemberAccount> account(long run, MemberIds ids, int party, List<Transfer> own, MoneyPeriod period) {
        return database.client()
                .sql("select currency, brought_forward, accrued, other, to_be_paid, held, held_because, carried"
                        + " from account_sheet where run_id = ? and party = ?")
                .params(run, party)
                .query((row, number) -> new MemberAccount(
                        ids.at(party),
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getLong(8),
                        MemberAccount.corrections(ids, own, row.getString(1), period)))
                .optional();
    }

    /** Deletes a superseded draft's rows that share a table, in the transaction under way. */
    public void drop(long run) {
        TABLES.forEach(table -> partitions.deleteShared(table, run));
    }

    /** What the audit trail keeps of a superseded draft: nothing is left of it. */
    public List<Touched> dropped(long run) {
        return List.of(
                Touched.of(SettlementParts.PROPOSED, Optional.of(new PartSum(SettlementParts.PROPOSED).sum()), run),
                Touched.of(SettlementParts.SHEET, Optional.of(new PartSum(SettlementParts.SHEET).sum()), run));
    }

    /** Makes partitions for a run's rows, in the transaction under way. */
    public void makePartitions(long run) {
        TABLES.forEach(table -> partitions.make(table, run));
    }

    /** Makes a partition for the accounts of a post, in the transaction under way. */
    public void makeSheets(long run) {
        partitions.make(ACCOUNTS, run);
    }

    /** Indexes and attaches the accounts of a post, if they have a partition, in the transaction under way. */
    public void attachSheets(long run) {
        partitions.attach(ACCOUNTS, run);
    }

    /** Indexes and attaches the partitions of a run, if it has any, in the transaction under way. */
    public void attachPartitions(long run) {
        partitions.attach(TABLES, run);
    }

    private static void put(BulkRows rows, MemberAccount account) {
        rows.put(account.currency())
                .put(account.broughtForwardMinor())
                .put(account.accruedMinor())
                .put(account.otherMinor())
                .put(account.toBePaidMinor())
                .put(account.heldMinor())
                .put(account.heldBecause())
                .put(account.carriedMinor())
                .endRow();
    }
}
