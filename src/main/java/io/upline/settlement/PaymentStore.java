package io.upline.settlement;

import io.upline.control.Digests;
import io.upline.control.Touched;
import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.database.Part;
import io.upline.database.PartReader;
import io.upline.ledger.Account;
import io.upline.network.Roll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Payment runs, the lines of their frozen lists, and payments with what became of them. A unique key allows at most one payment of a run,
 * party and currency.
 */
public final class PaymentStore {

    private static final List<Column> PAYMENT = List.of(
            Column.ofLong("payment_no"),
            Column.ofLong("batch"),
            Column.ofInt("party"),
            Column.ofInt("party_key"),
            Column.ofLong("amount"),
            Column.text("currency"),
            Column.text("status"),
            Column.text("method"),
            Column.text("account_hash"));

    private static final List<Column> LINE = List.of(
            Column.ofLong("batch"),
            Column.ofInt("party"),
            Column.ofInt("party_key"),
            Column.text("currency"),
            Column.ofLong("gross"),
            Column.ofLong("recovered"),
            Column.ofLong("paid"),
            Column.ofLong("held"),
            Column.ofLong("owes"),
            Column.text("outcome"),
            Column.ofLong("figure"));

    /** A batch under way has some of its rows only; one that is not there at all is looked at. */
    private static final String DONE = "batch not in (select batch from ledger_batch where not sealed)";

    private final Database database;

    /** The payments of a database. */
    public PaymentStore(Database database) {
        this.database = database;
    }

    /**
     * Begins a run, in the transaction that begins its batch, and takes its block of payment numbers: no other run can begin
     * before this one is sealed, so that the numbers have no gaps.
     *
     * @param by who prepares it
     */
    public Begun begin(long batch, LocalDate payDay, int number, String digest, String by) {
        long first = database.client()
                .sql("select coalesce(max(payment_no), 0) + 1 from payment")
                .query(Long.class)
                .single();
        database.client()
                .sql("insert into payment_run (batch, pay_day, run_no, digest, prepared_by, first_payment)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(batch, Math.toIntExact(payDay.toEpochDay()), number, digest, by, first)
                .update();
        return new Begun(batch, digest, first);
    }

    /** A run that was begun. */
    public Optional<Begun> begun(long batch) {
        return database.client()
                .sql("select batch, digest, first_payment from payment_run where batch = ?")
                .param(batch)
                .query((row, number) -> new Begun(row.getLong(1), row.getString(2), row.getLong(3)))
                .optional();
    }

    /** The number of the next run of a pay day. */
    public int next(LocalDate payDay) {
        return database.client()
                .sql("select coalesce(max(run_no), 0) + 1 from payment_run where pay_day = ?")
                .param(Math.toIntExact(payDay.toEpochDay()))
                .query(Integer.class)
                .single();
    }

    /** Writes lines of a run's list, in the transaction under way. */
    public void writeLines(long batch, List<RunLine> lines, Roll roll) {
        try (BulkRows rows = database.bulk("payment_run_line", LINE)) {
            for (RunLine line : lines) {
                rows.put(batch)
                        .put(line.party())
                        .put(roll.keyOf(line.party()))
                        .put(line.currency())
                        .put(line.grossMinor())
                        .put(line.recoveredMinor())
                        .put(line.paidMinor())
                        .put(line.heldMinor())
                        .put(line.owesMinor())
                        .put(line.outcome().name())
                        .put(line.figureMinor())
                        .endRow();
            }
        }
    }

    /** Writes payments of a run, in the transaction under way. */
    public void write(long batch, List<Payment> payments, Roll roll) {
        try (BulkRows rows = database.bulk("payment", PAYMENT)) {
            for (Payment payment : payments) {
                rows.put(payment.number())
                        .put(batch)
                        .put(payment.party())
                        .put(roll.keyOf(payment.party()))
                        .put(payment.amountMinor())
                        .put(payment.currency())
                        .put(payment.status())
                        .put(payment.method())
                        .put(payment.accountHash())
                        .endRow();
            }
        }
    }

    /** How many payments a run has, and what they come to in each currency. */
    public Totals totals(long batch) {
        return totals(
                database,
                "select currency, count(*), sum(amount) from payment where batch = ? group by currency",
                List.of(batch));
    }

    /** The same of those payments that were prepared without an account. */
    public Totals withoutAccount(long batch) {
        return totals(
                database,
                "select currency, count(*), sum(amount) from payment where batch = ? and account_hash = ''"
                        + " group by currency",
                List.of(batch));
    }

    /** What a query gives as currency, count and sum. */
    static Totals totals(Database database, String sql, List<Object> parameters) {
        SortedMap<String, Long> minor = new TreeMap<>();
        long[] count = {0};
        database.read(sql, parameters, row -> {
            count[0] += row.getLong(2);
            minor.put(row.getString(1), row.getBigDecimal(3).longValueExact());
        });
        return new Totals(count[0], minor);
    }

    /** What the audit trail keeps of a run whose rows were committed before. */
    public List<Touched> touched(long batch) {
        List<Touched> touched = new ArrayList<>();
        for (Part part : SettlementParts.OF_PAYMENTS) {
            touched.add(Touched.of(part, Optional.of(new PartReader(database, part).streamed(batch)), batch));
        }
        return touched;
    }

    /** The payments of a run in order of number. */
    public List<Payment> of(long batch) {
        return list("where p.batch = ?", batch);
    }

    /** The payments of one party in a run, by its number on the run's roll. */
    public List<Payment> of(long batch, int party) {
        return list("where p.batch = ? and p.party = ?", batch, party);
    }

    private List<Payment> list(String where, Object... values) {
        List<Payment> payments = new ArrayList<>();
        database.read(
                "select p.payment_no, b.reference, p.party, m.member_id, p.amount, p.currency, p.status, p.method,"
                        + " p.account_hash from payment p join ledger_batch b on b.batch = p.batch"
                        + " join member m on m.member_key = p.party_key " + where + " order by p.payment_no",
                List.of(values),
                row -> payments.add(new Payment(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9))));
        return payments;
    }

    /** The first payment that the ledger does not hold, or that only the ledger holds, in the order of their numbers. */
    public Optional<UnlikePayment> firstUnlike() {
        String prepared =
                "select cast(payment_no as varchar(80)) as sub, batch, party_key, amount, currency from payment"
                        + " where " + DONE;
        String posted = "select sub, batch, party_key, amount, currency from transfer where credit = '"
                + Account.IN_PAYMENT + "' and " + DONE;
        return firstUnlike(prepared, posted, false).or(() -> firstUnlike(posted, prepared, true));
    }

    private Optional<UnlikePayment> firstUnlike(String these, String those, boolean posted) {
        return database.client()
                .sql("select x.sub, x.batch, coalesce(m.member_id, '?'), x.amount, x.currency from (" + these
                        + " except " + those + ") x left join member m on m.member_key = x.party_key"
                        + " order by x.batch, x.sub fetch first 1 rows only")
                .query((row, number) -> new UnlikePayment(
                        row.getString(1), row.getLong(2), row.getString(3), row.getLong(4), row.getString(5), posted))
                .optional();
    }

    /** The batch of the first sealed run whose lines are not the list that was frozen. */
    public Optional<Long> firstOtherList() {
        List<Long> batches = database.client()
                .sql("select r.batch from payment_run r join ledger_batch b on b.batch = r.batch where b.sealed"
                        + " order by r.batch")
                .query((row, number) -> row.getLong(1))
                .list();
        for (long batch : batches) {
            String[] digests = database.client()
                    .sql("select b.reference, b.digest, r.digest from payment_run r join ledger_batch b"
                            + " on b.batch = r.batch where r.batch = ?")
                    .param(batch)
                    .query((row, number) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                    .single();
            Digests list = PaymentRun.digestOf(digests[0]);
            database.read(
                    "select m.member_id, l.party, l.currency, l.gross, l.recovered, l.paid, l.held, l.owes, l.outcome,"
                            + " l.figure from payment_run_line l join member m on m.member_key = l.party_key"
                            + " where l.batch = ? order by l.party, l.currency",
                    List.of(batch),
                    row -> PaymentRun.addLine(
                            list,
                            row.getString(1),
                            row.getString(3),
                            List.of(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                            row.getString(9),
                            row.getLong(10)));
            String hex = list.hex();
            if (!hex.equals(digests[1]) || !hex.equals(digests[2])) {
                return Optional.of(batch);
            }
        }
        return Optional.empty();
    }

    /**
     * A payment that stands on one side only.
     *
     * @param payment its number
     * @param batch its run's batch
     * @param member whom it is for
     * @param amountMinor how much
     * @param currency in what
     * @param posted whether the ledger has it and the list of payments does not
     */
    public record UnlikePayment(
            String payment, long batch, String member, long amountMinor, String currency, boolean posted) {}

    /**
     * A run that was begun.
     *
     * @param batch its batch
     * @param digest the digest of its list
     * @param firstPayment number of its first payment
     */
    public record Begun(long batch, String digest, long firstPayment) {}

    /**
     * What the payments of a run come to.
     *
     * @param count how many there are
     * @param minor their sum in minor units, by currency
     */
    public record Totals(long count, SortedMap<String, Long> minor) {}
}
