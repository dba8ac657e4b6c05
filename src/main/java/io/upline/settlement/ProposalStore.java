package io.upline.settlement;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.database.PartitionedTable;
import io.upline.database.Partitions;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferRow;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;

/** A draft's proposed transfers and accounts, as rows to be reviewed. */
public final class ProposalStore {

    private static final List<Column> TRANSFER = Stream.concat(
                    Stream.of(Column.ofLong("run_id"), Column.ofInt("member"), Column.ofInt("line")),
                    TransferRow.COLUMNS.stream())
            .toList();

    private static final List<Column> ACCOUNT = List.of(
            Column.ofLong("run_id"),
            Column.ofInt("member"),
            Column.ofInt("member_key"),
            Column.text("currency"),
            Column.ofLong("brought_forward"),
            Column.ofLong("accrued"),
            Column.ofLong("other"),
            Column.ofLong("to_be_paid"),
            Column.ofLong("held"),
            Column.text("held_because"),
            Column.ofLong("carried"));

    private static final PartitionedTable TRANSFERS =
            PartitionedTable.of("proposed_transfer", "run_id", "member", "line");
    private static final PartitionedTable ACCOUNTS = PartitionedTable.of("proposed_account", "run_id", "member");

    /** Tables whose rows belong to a run. */
    public static final List<PartitionedTable> TABLES = List.of(TRANSFERS, ACCOUNTS);

    private final Database database;
    private final Partitions partitions;

    /** The drafts of a database. */
    public ProposalStore(Database database) {
        this.database = database;
        this.partitions = new Partitions(database);
    }

    /** Writes members {@code from} (inclusive) to {@code to} (exclusive), in the transaction under way. */
    public void write(long run, Proposal proposal, int from, int to, IntToLongFunction keyOfMember) {
        try (BulkRows rows = database.bulk(partitions.target(TRANSFERS, run), TRANSFER)) {
            for (int member = from; member < to; member++) {
                int line = 0;
                for (Transfer transfer : proposal.transfers(member)) {
                    TransferRow.put(rows.put(run).put(member).put(line++), transfer, keyOfMember.applyAsLong(member));
                }
            }
        }
        try (BulkRows rows = database.bulk(partitions.target(ACCOUNTS, run), ACCOUNT)) {
            for (int member = from; member < to; member++) {
                MemberAccount account = proposal.account(member);
                if (account != null) {
                    put(rows.put(run).put(member).put(keyOfMember.applyAsLong(member)), account);
                }
            }
        }
    }

    /** Deletes a superseded draft's rows that share a table, in the transaction under way. */
    public void drop(long run) {
        TABLES.forEach(table -> partitions.deleteShared(table, run));
    }

    /** Makes partitions for a run's rows, in the transaction under way. */
    public void makePartitions(long run) {
        TABLES.forEach(table -> partitions.make(table, run));
    }

    /** Indexes and attaches the partitions of a run, if it has any, in the transaction under way. */
    public void attachPartitions(long run) {
        TABLES.forEach(table -> partitions.attach(table, run));
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
