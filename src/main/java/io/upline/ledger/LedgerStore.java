package io.upline.ledger;

import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.ledger.BalanceStore.BalanceKey;
import io.upline.network.Roll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The ledger: batches in a chain, each the transfers of one event. An event is posted once; while a batch is begun and not
 * sealed no other can begin.
 */
public final class LedgerStore {

    private static final String SELECT = "select b.batch, b.event, b.reference, b.run_id, p.job, p.label, p.first_day,"
            + " p.last_day, b.digest, b.posted_day, b.pay_day, b.posted_by, b.transfers, b.previous, b.format, b.hash,"
            + " b.sealed from ledger_batch b left join ledger_period p on p.period_no = b.period_no ";

    private final Database database;
    private final TransferStore transfers;
    private final BalanceStore balances;
    private final LedgerPeriodStore periods;

    /** The ledger of a database. */
    public LedgerStore(Database database) {
        this.database = database;
        this.transfers = new TransferStore(database);
        this.balances = new BalanceStore(database);
        this.periods = new LedgerPeriodStore(database);
    }

    /** The store of the ledger's transfers. */
    public TransferStore transfers() {
        return transfers;
    }

    /** The store of the balances after each batch. */
    public BalanceStore balances() {
        return balances;
    }

    /** The store of the periods that rows refer to. */
    public LedgerPeriodStore periods() {
        return periods;
    }

    /** The batch that was begun and not sealed, if one is. */
    public Optional<LedgerBatch> unsealed() {
        return list("where not b.sealed").stream().findFirst();
    }

    /** The batch of an event, if it was begun. */
    public Optional<LedgerBatch> of(LedgerEvent event) {
        return list("where b.event = ? and b.reference = ?", event.kind().word(), event.reference()).stream()
                .findFirst();
    }

    /** The batches that a run began, in order. */
    public List<LedgerBatch> ofRun(long run) {
        return list("where b.run_id = ?", run);
    }

    /** The batch of a kind that a run began, if it did. */
    public Optional<LedgerBatch> ofRun(long run, EventKind kind) {
        return ofRun(run).stream().filter(batch -> batch.event().kind() == kind).findFirst();
    }

    /** The last sealed batch: the head of the chain. */
    public Optional<LedgerBatch> head() {
        return list("where b.sealed and b.batch = (select max(batch) from ledger_batch where sealed)").stream()
                .findFirst();
    }

    /** The last sealed batch below a number that a close of a job posted or that it started; 0 for none. */
    public long lastOf(String job, long below) {
        return database.client()
                .sql("select coalesce(max(b.batch), 0) from ledger_batch b join ledger_period p"
                        + " on p.period_no = b.period_no where b.sealed and p.job = ? and b.batch < ?")
                .params(job, below)
                .query(Long.class)
                .single();
    }

    /** All batches, oldest first. */
    public List<LedgerBatch> all() {
        return list("");
    }

    /** Batches above one number and up to another, oldest first. */
    public List<LedgerBatch> between(long above, long upTo) {
        return list("where b.sealed and b.batch > ? and b.batch <= ?", above, upTo);
    }

    /** How many batches of a kind have a reference that begins with a text. */
    public int count(EventKind kind, String beginning) {
        return (int) all().stream()
                .filter(batch -> batch.event().kind() == kind
                        && batch.event().reference().startsWith(beginning))
                .count();
    }

    /**
     * Begins a batch, in the transaction under way. Its number, the batch before it and a day of the books that does not go
     * back are given to it here.
     *
     * @param wanted the batch as far as it is known; its number, previous, hash and transfers are not looked at
     * @param touched the periods that it will post money of
     * @throws IllegalStateException when another batch was begun and is not sealed, or when the event was posted already
     */
    public LedgerBatch begin(LedgerBatch wanted, Collection<MoneyPeriod> touched) {
        unsealed().ifPresent(open -> {
            throw new IllegalStateException("the posting of " + open.event() + " was begun and is not finished");
        });
        of(wanted.event()).ifPresent(posted -> {
            throw new IllegalStateException(posted.event() + " was posted already, with batch " + posted.batch());
        });
        Optional<LedgerBatch> head = head();
        LocalDate posted = head.map(LedgerBatch::postedOn)
                .filter(day -> day.isAfter(wanted.postedOn()))
                .orElse(wanted.postedOn());
        LedgerBatch batch = new LedgerBatch(
                head.map(LedgerBatch::batch).orElse(0L) + 1,
                wanted.event(),
                wanted.run(),
                wanted.period(),
                wanted.digest(),
                posted,
                wanted.payDay(),
                wanted.by(),
                0,
                head.map(LedgerBatch::hash).orElse(""),
                BatchHash.FORMAT,
                "",
                false);
        LedgerPeriods known = periods.know(
                Stream.concat(touched.stream(), Stream.of(wanted.period())).toList());
        insert(batch, known.number(batch.period()));
        periods.note(batch.batch(), touched, known);
        return batch;
    }

    private void insert(LedgerBatch batch, int period) {
        database.client()
                .sql("insert into ledger_batch (batch, event, reference, run_id, period_no, digest, posted_day,"
                        + " pay_day, posted_by, transfers, previous, format, hash, sealed) values (?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, 0, ?, ?, '', false)")
                .params(
                        batch.batch(),
                        batch.event().kind().word(),
                        batch.event().reference(),
                        batch.run(),
                        period,
                        batch.digest(),
                        Math.toIntExact(batch.postedOn().toEpochDay()),
                        Math.toIntExact(batch.payDay().toEpochDay()),
                        batch.by(),
                        batch.previous(),
                        batch.format())
                .update();
    }

    /**
     * Seals a batch with the hash of its rows as they are stored, and moves the balances by them, in the transaction under way.
     *
     * @param roll every member the batch may name
     * @param sum adds up its rows as they are stored
     * @throws IllegalStateException when it was sealed before, or would leave a balance that must not stand
     */
    public LedgerBatch seal(LedgerBatch batch, Roll roll, PartSum sum) {
        BatchHash hash = new BatchHash(batch);
        Map<BalanceKey, Long> moved = new HashMap<>();
        transfers.read(batch.batch(), roll, sum, transfer -> {
            hash.add(roll.ids().at(transfer.party()), roll.ids().at(transfer.position()), transfer);
            move(moved, transfer, roll);
        });
        int sealed = database.client()
                .sql("update ledger_batch set transfers = ?, hash = ?, sealed = true where batch = ? and not sealed")
                .params(hash.transfers(), hash.hex(), batch.batch())
                .update();
        if (sealed != 1) {
            throw new IllegalStateException("batch " + batch.batch() + " was sealed already: nothing is moved twice");
        }
        balances.move(batch.batch(), moved);
        return of(batch.event()).orElseThrow();
    }

    private static void move(Map<BalanceKey, Long> moved, Transfer transfer, Roll roll) {
        add(moved, transfer, transfer.debit(), -transfer.amountMinor(), roll);
        add(moved, transfer, transfer.credit(), transfer.amountMinor(), roll);
    }

    private static void add(Map<BalanceKey, Long> moved, Transfer transfer, String account, long amount, Roll roll) {
        boolean partys = Account.isPartys(account);
        boolean split = account.equals(Account.PAYABLE_HELD) || account.equals(Account.IN_PAYMENT);
        BalanceKey key = new BalanceKey(
                partys ? roll.keyOf(transfer.party()) : 0, account, transfer.currency(), split ? transfer.sub() : "");
        moved.merge(key, amount, Math::addExact);
    }

    /** The hash that a batch's transfers will have, and their number. */
    public static Sealed expected(LedgerBatch batch, Iterable<Transfer> transfers, Roll roll) {
        BatchHash hash = new BatchHash(batch);
        transfers.forEach(
                transfer -> hash.add(roll.ids().at(transfer.party()), roll.ids().at(transfer.position()), transfer));
        return new Sealed(hash.transfers(), hash.hex());
    }

    /** The first batch whose rows, head or link do not agree with its hash, or empty. */
    public Optional<LedgerBatch> firstBroken(Roll roll) {
        String previous = "";
        for (LedgerBatch batch : all()) {
            if (batch.sealed()) {
                BatchHash hash = new BatchHash(batch);
                transfers.read(
                        batch.batch(),
                        roll,
                        transfer -> hash.add(
                                roll.ids().at(transfer.party()), roll.ids().at(transfer.position()), transfer));
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

    /**
     * Whether the balances that are kept, those of earlier batches among them, are those of the transfers, added up from the first batch on.
     *
     * @return the first account that differs
     */
    public Optional<BalanceKey> firstWrongBalance(Roll roll) {
        List<Long> sealed = all().stream()
                .filter(LedgerBatch::sealed)
                .map(LedgerBatch::batch)
                .toList();
        BalancesAnew anew = new BalancesAnew(sealed, batch -> {
            Map<BalanceKey, Long> moved = new HashMap<>();
            transfers.read(batch, roll, transfer -> move(moved, transfer, roll));
            return moved;
        });
        balances.each(anew::row);
        return anew.firstWrong();
    }

    /** Reads the sealed ledger in order of batch, party and line. */
    public void read(Roll roll, Consumer<Posted> reader) {
        for (LedgerBatch batch : all()) {
            if (batch.sealed()) {
                read(batch, roll, reader);
            }
        }
    }

    /** Reads one batch in order of party and line. */
    public void read(LedgerBatch batch, Roll roll, Consumer<Posted> reader) {
        transfers.read(
                batch.batch(),
                roll,
                transfer -> reader.accept(new Posted(
                        transfer, roll.ids().at(transfer.party()), roll.ids().at(transfer.position()), batch)));
    }

    private List<LedgerBatch> list(String where, Object... parameters) {
        return database.client()
                .sql(SELECT + where + " order by b.batch")
                .params(List.of(parameters))
                .query((row, number) -> batch(row))
                .list();
    }

    private static LedgerBatch batch(ResultSet row) throws SQLException {
        String job = row.getString(5);
        MoneyPeriod period = job == null
                ? MoneyPeriod.NONE
                : new MoneyPeriod(
                        job,
                        row.getString(6),
                        LocalDate.ofEpochDay(row.getInt(7)),
                        LocalDate.ofEpochDay(row.getInt(8)));
        return new LedgerBatch(
                row.getLong(1),
                new LedgerEvent(EventKind.of(row.getString(2)), row.getString(3)),
                row.getLong(4),
                period,
                row.getString(9),
                LocalDate.ofEpochDay(row.getInt(10)),
                LocalDate.ofEpochDay(row.getInt(11)),
                row.getString(12),
                row.getLong(13),
                row.getString(14),
                row.getInt(15),
                row.getString(16),
                row.getBoolean(17));
    }

    /** The number of a batch's transfers, and their hash. */
    public record Sealed(long transfers, String hash) {}

    /** A transfer as it stands in the ledger, with the ids of its party and position. */
    public record Posted(Transfer transfer, String partyId, String positionId, LedgerBatch batch) {

        /**
         * The key of the act that moved the money. It is made of the business and holds no sequence number; several transfers of one act
         * share it.
         */
        public String entry() {
            String act = transfer.event().word() + "/" + batch.event().reference() + "/" + partyId;
            return transfer.event().isOfAPeriod()
                    ? act + "/" + transfer.period().job() + "/"
                            + transfer.period().label() + "/" + positionId + "/" + transfer.bonus()
                    : act;
        }
    }
}
