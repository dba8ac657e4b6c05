package io.upline.settlement;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/** Payments and what became of them. At most one live payment per posting and member: a unique key. */
public final class PaymentStore {

    private static final List<Column> PAYMENT = List.of(
            Column.text("payment_id"),
            Column.ofLong("batch"),
            Column.ofInt("member"),
            Column.ofInt("member_key"),
            Column.ofLong("amount"),
            Column.text("currency"),
            Column.text("status"),
            Column.text("method"));

    private final Database database;

    /** The payments of a database. */
    public PaymentStore(Database database) {
        this.database = database;
    }

    /** Writes payments of a batch, in the transaction under way. */
    public void write(long batch, List<Payment> payments, IntToLongFunction keyOfMember) {
        try (BulkRows rows = database.bulk("payment", PAYMENT)) {
            for (Payment payment : payments) {
                rows.put(payment.id())
                        .put(batch)
                        .put(payment.member())
                        .put(keyOfMember.applyAsLong(payment.member()))
                        .put(payment.amountMinor())
                        .put(payment.currency())
                        .put(payment.status())
                        .put(payment.method())
                        .endRow();
            }
        }
    }

    /** The payments of a batch in order of member. */
    public List<Payment> of(long batch) {
        List<Payment> payments = new ArrayList<>();
        database.read(
                "select p.payment_id, p.member, m.member_id, p.amount, p.currency, p.status, p.method from payment p"
                        + " join member m on m.member_key = p.member_key where p.batch = ? order by p.member",
                List.of(batch),
                row -> payments.add(new Payment(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7))));
        return payments;
    }
}
