package io.upline.ledger;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.database.PartitionedTable;
import io.upline.database.Partitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;

/** The ledger's rows: batches and their transfers. Nothing here changes or deletes what was sealed. */
public final class LedgerStore {

    private static final List<Column> TRANSFER = Stream.concat(
                    Stream.of(Column.ofLong("batch"), Column.ofInt("member"), Column.ofInt("line")),
                    TransferRow.COLUMNS.stream())
            .toList();

    private static final String COLUMNS = "t.member, t.event, t.debit, t.credit, t.amount, t.currency, t.bonus, t.job,"
            + " t.period, t.cause, m.member_id, t.member_key, b.batch, b.job, b.period, b.posted_on";

    private static final PartitionedTable TRANSFERS = PartitionedTable.of("transfer", "batch", "member", "line");

    private final Database database;
    private final Partitions partitions;

    /** The ledger of a database. */
    public LedgerStore(Database database) {
        this.database = database;
        this.partitions = new Partitions(database);
    }

    /** The batch that was begun and not sealed, if one is. */
    public Optional<LedgerBatch> unsealed() {
        return batches("where not sealed").stream().findFirst();
    }

    /** The batch a run posts, if it began one. */
    public Optional<LedgerBatch> ofRun(long run) {
        return batches("where run_id = " + run).stream().findFirst();
    }

    /** The last sealed batch: the head of the chain. */
    public Optional<LedgerBatch> head() {
        return batches("where sealed").stream().reduce((a, b) -> b);
    }

    /** All batches, oldest first. */
    public List<LedgerBatch> all() {
        return batches("");
    }

    /**
     * Begins a batch, in the transaction under way.
     *
     * @throws IllegalStateException when another one was begun and is not sealed
     */
    public LedgerBatch begin(long run, String job, String period, String digest, LocalDate postedOn) {
        unsealed().ifPresent(open -> {
            throw new IllegalStateException("the posting of " + open.job() + " " + open.period()
                    + " was begun and is not finished; continue it with: restart " + open.job() + " --period "
                    + open.period());
        });
        Optional<LedgerBatch> head = head();
        LedgerBatch batch = new LedgerBatch(
                head.map(LedgerBatch::batch).orElse(0L) + 1,
                run,
                job,
                period,
                digest,
                postedOn,
                0,
                head.map(LedgerBatch::hash).orElse(""),
                "",
                false);
        database.client()
                .sql("insert into ledger_batch (batch, run_id, job, period, digest, posted_on, transfers, previous,"
                        + " hash, sealed) values (?, ?, ?, ?, ?, ?, 0, ?, '', false)")
                .params(batch.batch(), run, job, period, digest, postedOn, batch.previous())
                .update();
        return batch;
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
    public Writer write(long batch, IntToLongFunction keyOfMember) {
        return new Writer(database.bulk(partitions.target(TRANSFERS, batch), TRANSFER), batch, keyOfMember);
    }

    /** Seals a batch with the hash of its rows as they are stored, in the transaction under way. */
    public LedgerBatch seal(LedgerBatch batch) {
        BatchHash hash = hashOfRows(batch);
        database.client()
                .sql("update ledger_batch set transfers = ?, hash = ?, sealed = true where batch = ? and not sealed")
                .params(hash.transfers(), hash.hex(), batch.batch())
                .update();
        return ofRun(batch.run()).orElseThrow();
    }

    /** The hash that a batch's proposed transfers will have, and their number. */
    public static Sealed expected(LedgerBatch batch, Iterable<Transfer> transfers, IntFunction<String> idOfMember) {
        BatchHash hash = begun(batch);
        transfers.forEach(transfer -> hash.add(idOfMember.apply(transfer.member()), transfer));
        return new Sealed(hash.transfers(), hash.hex());
    }

    /** The first batch whose rows, head or link do not agree with its hash, or empty. */
    public Optional<LedgerBatch> firstBroken() {
        String previous = "";
        for (LedgerBatch batch : all()) {
            if (batch.sealed()) {
                BatchHash hash = hashOfRows(batch);
                if (!batch.previous().equals(previous)
                        || batch.transfers() != hash.transfers()
                        || !batch.hash().equals(hash.hex())) {
                    return Optional.of(batch);
                }
                previous = batch.hash();
            }
        }
        return Optional.empty();
    }

    /** Streams the sealed ledger in order of batch, member and line. */
    public void stream(PostedReader reader) {
        database.read(
                "select " + COLUMNS + " from transfer t join ledger_batch b on b.batch = t.batch"
                        + " join member m on m.member_key = t.member_key where b.sealed"
                        + " order by t.batch, t.member, t.line",
                List.of(),
                row -> reader.posted(posted(row)));
    }

    /** Streams what batches below a number posted as earned for a period of a job, reversals negative. */
    public void earned(String job, String period, long below, EarnedReader reader) {
        database.read(
                "select t.member_key, t.bonus, case when t.credit = 'payable' then t.amount else -t.amount end"
                        + " from transfer t join ledger_batch b on b.batch = t.batch"
                        + " where b.sealed and b.batch < ? and t.event = 'EARNING' and t.job = ? and t.period = ?",
                List.of(below, job, period),
                row -> reader.earned(row.getLong(1), row.getString(2), row.getLong(3)));
    }

    /** Streams every change of what is owed to members that batches below a number made. */
    public void owed(long below, OwedReader reader) {
        database.stream(
                "select t.member_key, t.debit, t.credit, t.amount from transfer t"
                        + " join ledger_batch b on b.batch = t.batch where b.sealed and b.batch < ?"
                        + " and (t.debit like 'payable%' or t.credit like 'payable%')",
                List.of(below), row -> {
                    long amount = row.number(4);
                    String debit = row.text(2);
                    String credit = row.text(3);
                    long payable = (credit.equals(Account.PAYABLE) ? amount : 0)
                            - (debit.equals(Account.PAYABLE) ? amount : 0);
                    long held = (credit.equals(Account.PAYABLE_HELD) ? amount : 0)
                            - (debit.equals(Account.PAYABLE_HELD) ? amount : 0);
                    reader.owed(row.number(1), payable, held);
                });
    }

    private BatchHash hashOfRows(LedgerBatch batch) {
        BatchHash hash = begun(batch);
        database.read(
                "select " + COLUMNS + " from transfer t join ledger_batch b on b.batch = t.batch"
                        + " join member m on m.member_key = t.member_key where t.batch = ? order by t.member, t.line",
                List.of(batch.batch()),
                row -> hash.add(row.getString("member_id"), transfer(row)));
        return hash;
    }

    private static BatchHash begun(LedgerBatch batch) {
        return new BatchHash(
                batch.previous(),
                batch.job(),
                batch.period(),
                batch.digest(),
                batch.postedOn().toString());
    }

    private List<LedgerBatch> batches(String where) {
        return database.client()
                .sql("select batch, run_id, job, period, digest, posted_on, transfers, previous, hash, sealed"
                        + " from ledger_batch " + where + " order by batch")
                .query((row, number) -> new LedgerBatch(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getLong(7),
                        row.getString(8),
                        row.getString(9),
                        row.getBoolean(10)))
                .list();
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getInt(1),
                TransferEvent.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    private static Posted posted(ResultSet row) throws SQLException {
        return new Posted(
                transfer(row),
                row.getString(11),
                row.getLong(13),
                row.getString(14),
                row.getString(15),
                row.getObject(16, LocalDate.class));
    }

    /** How many transfers, and their hash. */
    public record Sealed(long transfers, String hash) {}

    /**
     * A transfer as it stands in the ledger.
     *
     * @param postedJob job and
     * @param postedPeriod period of the posting it came with
     */
    public record Posted(
            Transfer transfer, String memberId, long batch, String postedJob, String postedPeriod, LocalDate postedOn) {

        /** The key of the event: of the business, no sequence number. */
        public String entry() {
            String posting = postedJob + "/" + postedPeriod;
            return transfer.event() == TransferEvent.EARNING
                    ? "earning/" + posting + "/" + memberId + "/" + transfer.job() + "/" + transfer.period() + "/"
                            + transfer.bonus()
                    : transfer.event().word() + "/" + posting + "/" + memberId;
        }
    }

    /** Takes a transfer of the ledger. */
    @FunctionalInterface
    public interface PostedReader {
        /** Reads one. */
        void posted(Posted posted);
    }

    /** Takes an earning of the ledger. */
    @FunctionalInterface
    public interface EarnedReader {
        /** Reads one: the member's key, the bonus, the amount in minor units. */
        void earned(long memberKey, String bonus, long amountMinor);
    }

    /** Takes a change of what is owed. */
    @FunctionalInterface
    public interface OwedReader {
        /** Reads one: the member's key, what it adds to payable and to held, in minor units. */
        void owed(long memberKey, long payableMinor, long heldMinor);
    }

    /** Bulk rows for transfers; closed in the transaction it was opened in. */
    public static final class Writer implements AutoCloseable {

        private final BulkRows rows;
        private final long batch;
        private final IntToLongFunction keyOfMember;

        private Writer(BulkRows rows, long batch, IntToLongFunction keyOfMember) {
            this.rows = rows;
            this.batch = batch;
            this.keyOfMember = keyOfMember;
        }

        /** Writes one, as the member's line of that number. */
        public void write(int line, Transfer transfer) {
            TransferRow.put(
                    rows.put(batch).put(transfer.member()).put(line),
                    transfer,
                    keyOfMember.applyAsLong(transfer.member()));
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
