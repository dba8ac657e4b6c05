package io.upline.ledger;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.database.PartitionedTable;
import io.upline.database.Partitions;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the ledger. Nothing here changes or deletes what was sealed. */
public final class TransferStore {

    private static final List<Column> TRANSFER = Stream.concat(
                    Stream.of(Column.ofLong("batch"), Column.ofInt("party"), Column.ofInt("line")),
                    TransferRow.COLUMNS.stream())
            .toList();

    private static final String SELECT = "select " + TransferRow.SELECTED + " from transfer t";

    private static final PartitionedTable TRANSFERS = PartitionedTable.of("transfer", "batch", "party", "line");

    private final Database database;
    private final Partitions partitions;
    private final LedgerPeriodStore periods;

    /** The rows of a database. */
    public TransferStore(Database database) {
        this.database = database;
        this.partitions = new Partitions(database);
        this.periods = new LedgerPeriodStore(database);
    }

    /** Makes a partition for a batch's transfers, in the transaction under way. */
    public void makePartition(long batch) {
        partitions.make(TRANSFERS, batch);
    }

    /** Indexes and attaches a batch's partition, if it has one, in the transaction under way. */
    public void attachPartition(long batch) {
        partitions.attach(TRANSFERS, batch);
    }

    /** Opens bulk rows for transfers of a batch, in the transaction under way. */
    public Writer write(long batch, Roll roll) {
        // periods are loaded before the rows are opened: a failure in between would leave the rows open for ever
        LedgerPeriods known = periods.load();
        return new Writer(database.bulk(partitions.target(TRANSFERS, batch), TRANSFER), batch, roll, known);
    }

    /** Reads the transfers of a batch in the order of party and line, numbered by a roll, and adds their rows up as they are stored. */
    void read(long batch, Roll roll, PartSum sum, Consumer<Transfer> reader) {
        LedgerPeriods known = periods.load();
        String covered = LedgerParts.TRANSFER.fields().stream()
                .map(field -> "t." + field.name())
                .collect(Collectors.joining(", "));
        database.stream(
                "select " + TransferRow.SELECTED + ", " + covered + " from transfer t where t.batch = ?"
                        + " order by t.party, t.line",
                List.of(batch),
                row -> {
                    sum.row(row, TransferRow.COLUMNS.size() + 1);
                    reader.accept(TransferRow.read(row, roll, known));
                });
    }

    /** Reads the transfers of a batch in the order of party and line, numbered by a roll. */
    public void read(long batch, Roll roll, Consumer<Transfer> reader) {
        LedgerPeriods known = periods.load();
        database.stream(
                SELECT + " where t.batch = ? order by t.party, t.line",
                List.of(batch),
                row -> reader.accept(TransferRow.read(row, roll, known)));
    }

    /** What a batch moved in each currency: the sum of its transfers in minor units. */
    public SortedMap<String, Long> moved(long batch) {
        SortedMap<String, Long> moved = new TreeMap<>();
        database.read(
                "select currency, sum(amount) from transfer where batch = ? group by currency",
                List.of(batch),
                row -> moved.put(row.getString(1), row.getBigDecimal(2).longValueExact()));
        return moved;
    }

    /** The transfers of one party in a batch, in the order of its lines. */
    public List<Transfer> ofParty(long batch, int party, Roll roll) {
        return of("t.party", batch, party, roll);
    }

    /** The transfers of one party in a batch, by its storage key, whatever roll the batch was numbered by, in the order of its lines. */
    public List<Transfer> ofKey(long batch, int key, Roll roll) {
        return of("t.party_key", batch, key, roll);
    }

    private List<Transfer> of(String column, long batch, int party, Roll roll) {
        LedgerPeriods known = periods.load();
        List<Transfer> transfers = new ArrayList<>();
        database.stream(
                SELECT + " where t.batch = ? and " + column + " = ? order by t.line",
                List.of(batch, party),
                row -> transfers.add(TransferRow.read(row, roll, known)));
        return transfers;
    }

    /**
     * Reads what sealed batches below a number posted as earnings and conversions of a period, numbered by a roll. This costs the rows of
     * the batches that hold money of the period, not those of the whole ledger.
     */
    public void ofPeriod(MoneyPeriod period, long below, Roll roll, Consumer<Transfer> reader) {
        for (long batch : periods.batchesOf(period, below)) {
            LedgerPeriods known = periods.load();
            database.stream(
                    SELECT + " where t.batch = ? and t.period_no = ? order by t.party, t.line",
                    List.of(batch, known.number(period)),
                    row -> {
                        Transfer transfer = TransferRow.read(row, roll, known);
                        if (transfer.event().isOfAPeriod()) {
                            reader.accept(transfer);
                        }
                    });
        }
    }

    /** Bulk rows for transfers; closed in the transaction it was opened in. */
    public static final class Writer implements AutoCloseable {

        private final BulkRows rows;
        private final long batch;
        private final Roll roll;
        private final LedgerPeriods known;

        private Writer(BulkRows rows, long batch, Roll roll, LedgerPeriods known) {
            this.rows = rows;
            this.batch = batch;
            this.roll = roll;
            this.known = known;
        }

        /** Writes one transfer, as the party's line of that number. */
        public void write(int line, Transfer transfer) {
            TransferRow.put(rows.put(batch).put(transfer.party()).put(line), transfer, roll, known);
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
