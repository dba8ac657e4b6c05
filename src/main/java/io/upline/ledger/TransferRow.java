package io.upline.ledger;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import java.util.List;

/** How a transfer stands in a row, proposed or posted. */
public final class TransferRow {

    /** The columns after the key, in order. */
    public static final List<Column> COLUMNS = List.of(
            Column.text("event"),
            Column.text("debit"),
            Column.text("credit"),
            Column.ofInt("member_key"),
            Column.ofLong("amount"),
            Column.text("currency"),
            Column.text("bonus"),
            Column.text("job"),
            Column.text("period"),
            Column.text("cause"));

    private TransferRow() {}

    /** Puts a transfer into the columns and ends the row. */
    public static void put(BulkRows rows, Transfer transfer, long memberKey) {
        rows.put(transfer.event().name())
                .put(transfer.debit())
                .put(transfer.credit())
                .put(memberKey)
                .put(transfer.amountMinor())
                .put(transfer.currency())
                .put(transfer.bonus())
                .put(transfer.job())
                .put(transfer.period())
                .put(transfer.cause())
                .endRow();
    }
}
