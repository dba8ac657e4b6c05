package io.upline.settlement;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
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
        SortedMap<String, Long> minor = new TreeMap<>();
        long[] count = {0};
        database.read(
                "select currency, count(*), sum(amount) from payment where batch = ? group by currency",
                List.of(batch),
                row -> {
                    count[0] += row.getLong(2);
                    minor.put(row.getString(1), row.getBigDecimal(3).longValueExact());
                });
        return new Totals(count[0], minor);
    }

    /** The payments of a run in order of number. */
    public List<Payment> of(long batch) {
        List<Payment> payments = new ArrayList<>();
        database.read(
                "select p.payment_no, b.reference, p.party, m.member_id, p.amount, p.currency, p.status, p.method,"
                        + " p.account_hash from payment p join ledger_batch b on b.batch = p.batch"
                        + " join member m on m.member_key = p.party_key where p.batch = ? order by p.payment_no",
                List.of(batch),
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
