package io.upline.statement;

import io.upline.money.MinorUnits;
import io.upline.settlement.Payment;
import java.util.List;

/** A payment as a row of the payment list and of its export. */
public final class PaymentRow {

    private PaymentRow() {}

    /** The cells of a payment. Its amount has the digits of its currency; its name leaves the company's currency out. */
    public static List<Cell> of(Payment payment, String companyCurrency) {
        return List.of(
                new Cell.Text(payment.id(companyCurrency)),
                new Cell.Text(payment.memberId()),
                new Cell.Decimal(payment.amountMinor(), MinorUnits.digits(payment.currency())),
                new Cell.Text(payment.currency()),
                new Cell.Text(payment.status()),
                new Cell.Text(payment.method()),
                new Cell.Text(""));
    }
}
