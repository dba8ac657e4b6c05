package io.upline.ledger;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.network.Roll;
import java.util.List;

/** How a transfer stands in a row, proposed or posted. */
public final class TransferRow {

    /** The columns after the key, in order. */
    public static final List<Column> COLUMNS = List.of(
            Column.ofInt("party_key"),
            Column.ofInt("position_key"),
            Column.text("event"),
            Column.text("debit"),
            Column.text("credit"),
            Column.text("sub"),
            Column.ofLong("amount"),
            Column.text("currency"),
            Column.text("bonus"),
            Column.ofInt("period_no"),
            Column.text("cause"),
            Column.ofInt("causes"));

    private TransferRow() {}

    /** Puts a transfer into the columns and ends the row. */
    public static void put(BulkRows rows, Transfer transfer, Roll roll, LedgerPeriods periods) {
        rows.put(roll.key()[transfer.party()])
                .put(roll.key()[transfer.position()])
                .put(transfer.event().word())
                .put(transfer.debit())
                .put(transfer.credit())
                .put(transfer.sub())
                .put(transfer.amountMinor())
                .put(transfer.currency())
                .put(transfer.bonus())
                .put(periods.number(transfer.period()))
                .put(transfer.cause().stored())
                .put(transfer.cause().all())
                .endRow();
    }
}
