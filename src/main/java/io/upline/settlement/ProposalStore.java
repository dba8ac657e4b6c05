package io.upline.settlement;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
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

    private final Database database;

    /** The drafts of a database. */
    public ProposalStore(Database database) {
        this.database = database;
    }

    /** Writes members {@code from} (inclusive) to {@code to} (exclusive), in the transaction under way. */
    public void write(long run, Proposal proposal, int from, int to, IntToLongFunction keyOfMember) {
        try (BulkRows rows = database.bulk("proposed_transfer", TRANSFER)) {
            for (int member = from; member < to; member++) {
                int line = 0;
                for (Transfer transfer : proposal.transfers(member)) {
                    TransferRow.put(rows.put(run).put(member).put(line++), transfer, keyOfMember.applyAsLong(member));
                }
            }
        }
        try (BulkRows rows = database.bulk("proposed_account", ACCOUNT)) {
            for (int member = from; member < to; member++) {
                MemberAccount account = proposal.account(member);
                if (account != null) {
                    put(rows.put(run).put(member).put(keyOfMember.applyAsLong(member)), account);
                }
            }
        }
    }

    /** Deletes a superseded draft's rows, in the transaction under way. */
    public void drop(long run) {
        for (String table : List.of("proposed_transfer", "proposed_account")) {
            database.client()
                    .sql("delete from " + table + " where run_id = ?")
                    .param(run)
                    .update();
        }
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
