package io.upline.ledger;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.StreamedRow;
import io.upline.network.Roll;
import java.util.List;
import java.util.stream.Collectors;

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

    /** The same columns in the select list of a query that names the table {@code t}. */
    public static final String SELECTED =
            COLUMNS.stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));

    private TransferRow() {}

    /** Reads a transfer from a row whose first columns are {@link #SELECTED}, numbered by a roll. */
    public static Transfer read(StreamedRow row, Roll roll, LedgerPeriods periods) {
        return new Transfer(
                roll.onRoll(row.integer(1)),
                roll.onRoll(row.integer(2)),
                TransferEvent.of(row.text(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.number(7),
                row.text(8),
                row.text(9),
                periods.period(row.integer(10)),
                Cause.read(row.text(11), row.integer(12)));
    }

    /** Puts a transfer into the columns and ends the row. */
    public static void put(BulkRows rows, Transfer transfer, Roll roll, LedgerPeriods periods) {
        rows.put(roll.keyOf(transfer.party()))
                .put(roll.keyOf(transfer.position()))
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
